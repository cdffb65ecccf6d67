// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "infotext/infotext.h"

using stadga::Counting;
using stadga::infotext::count;

namespace {
const std::string family = "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466";
}

TEST_CASE("a family emoji is one cluster, seven code points and eleven UTF-16 units") {
  CHECK(count(family, Counting::graphemes) == 1);
  CHECK(count(family, Counting::code_points) == 7);
  CHECK(count(family, Counting::utf16) == 11);
  CHECK(count(family, Counting::largest) == 11);
  CHECK(count(family, Counting::graphemes_links_23) == 1);
}

TEST_CASE("a decomposed letter counts as the composed one") {
  for (const Counting counting : {Counting::largest, Counting::code_points, Counting::utf16,
                                  Counting::graphemes, Counting::graphemes_links_23}) {
    CHECK(count("A\u030Angest p\u00E5 t\u00E5get", counting) == 15);
  }
}

TEST_CASE("an empty text counts nothing") {
  CHECK(count("", Counting::largest) == 0);
  CHECK(count("", Counting::graphemes_links_23) == 0);
}

TEST_CASE("Mastodon counts every address as 23") {
  const auto mastodon = [](std::string_view text) {
    return count(text, Counting::graphemes_links_23);
  };
  CHECK(mastodon("https://www.exempelby.example/en/ganska/lang/adress?med=fraga#och-mer") == 23);
  CHECK(mastodon("http://a.se") == 23);
  CHECK(mastodon("HTTPS://A.SE/") == 23);
  CHECK(mastodon("Regler: https://exempelby.example/regler.") == 8 + 23 + 1);
  CHECK(mastodon("(https://exempelby.example/regler)") == 25);
  CHECK(mastodon("https://a.se https://b.se\nhttps://c.se") == 3 * 23 + 2);
  CHECK(mastodon("https://vänersborg.se/böcker") == 23);

  SECTION("but only real ones") {
    CHECK(mastodon("https://") == 8);
    CHECK(mastodon("https://server") == 14);
    CHECK(mastodon("exempelby.example/regler") == 24);
    CHECK(mastodon("ftp://a.se") == 10);
  }
}

TEST_CASE("Mastodon counts a mention without its server") {
  const auto mastodon = [](std::string_view text) {
    return count(text, Counting::graphemes_links_23);
  };
  CHECK(mastodon("@exempelby@social.example") == 10);
  CHECK(mastodon("Följ @exempelby@social.example!") == 5 + 10 + 1);
  CHECK(mastodon("(@a.b@c.example) @d@e.example.") == 6 + 1 + 2 + 1);
  CHECK(mastodon("@exempelby") == 10);
  CHECK(mastodon("brev@exempelby.example") == 22);
  CHECK(mastodon("a@b@c.example") == 13);
  CHECK(mastodon("https://social.example/@exempelby@social.example") == 23);
  CHECK(mastodon("@") == 1);
  CHECK(mastodon("@@a") == 3);
}
