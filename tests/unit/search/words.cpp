// SPDX-License-Identifier: EUPL-1.2
#include "search/words.h"

#include <fstream>

#include <catch2/catch.hpp>

#include "search/stem.h"

using namespace stadga::search;
using Words = std::vector<std::string>;

TEST_CASE("words are in lower case, å ä ö are letters, other marks are dropped") {
  CHECK(words("Åtgärd, ÖVER idé!") == Words{"åtgärd", "över", "ide"});
  CHECK(words("a\u030Arsta Ma\u0308lar") == Words{"årsta", "mälar"});
  CHECK(words("Citroën à la carte") == Words{"citroen", "la", "carte"});
  CHECK(words("råd\u00ADgivare") == Words{"rådgivare"});
  CHECK(words("").empty());
  CHECK(words(" – … \u2028 <>\"'").empty());
}

TEST_CASE("a hyphen joins, and leaves the parts") {
  CHECK(words("e-post") == Words{"epost", "post"});
  CHECK(words("Facebook-konto") == Words{"facebook", "facebookkonto", "konto"});
  CHECK(words("till-och-med") == Words{"till", "tillochmed", "och", "med"});
  // Near misses: a dash, a hyphen with a blank, a hyphen at the end.
  CHECK(words("ett – två") == Words{"ett", "två"});
  CHECK(words("in- och utlån") == Words{"in", "och", "utlån"});
}

TEST_CASE("sections and numbers of laws are words") {
  CHECK(words("5 kap. 1 §") == Words{"5", "kap", "1", "1§", "5kap1§"});
  CHECK(words("2 kap. 12 a § TF") == Words{"2", "kap", "12", "12a§", "2kap12a§", "tf"});
  CHECK(words("lagen (2017:900)") == Words{"lagen", "2017:900"});
  CHECK(words("3–4 §§") == Words{"3", "4", "4§"});
  // Near misses: no section sign, and a colon that joins no figures.
  CHECK(words("5 kap. 1") == Words{"5", "kap", "1"});
  CHECK(words("klockan 8: stängt") == Words{"klockan", "8", "stängt"});
}

TEST_CASE("single letters and words that nobody writes are left out") {
  CHECK(words("i å b 7") == Words{"7"});
  CHECK(words(std::string(40, 'a')).size() == 1);
  CHECK(words(std::string(41, 'a')).empty());
}

TEST_CASE("folding keeps the number of characters") {
  CHECK(folded("åtgärdsförslag") == "atgardsforslag");
  CHECK(folded("abc§:9") == "abc§:9");
  CHECK(characters("åtgärd§") == 7);
}

TEST_CASE("common words are told from others") {
  for (const char* word : {"och", "är", "vår", "att", "från"}) CHECK(is_common(word));
  for (const char* word : {"konto", "oc", "ochs", "", "arkiv"}) CHECK_FALSE(is_common(word));
}

// The same file tests the stemmer that pages run: tests/browser/search.mjs.
TEST_CASE("the stems are those that the published list says, each a beginning of its word") {
  const Stemmer stem;
  std::ifstream list(STADGA_SOURCE_DIR "/tests/search/stems.txt");
  std::string word;
  std::string wanted;
  std::size_t count = 0;
  while (list >> word >> wanted) {
    INFO(word);
    CHECK(stem(word) == wanted);
    CHECK(word.starts_with(wanted));
    ++count;
  }
  CHECK(count > 50);
}

TEST_CASE("the forms of a word meet, and other words do not") {
  const Stemmer stem;
  const auto same = [&](std::string_view a, std::string_view b) {
    return std::string(stem(a)) == stem(b);
  };
  CHECK(same("handling", "handlingarna"));
  CHECK(same("diarieförs", "diarieföra"));
  CHECK(same("sociala", "social"));
  CHECK(same("medierna", "medier"));
  CHECK_FALSE(same("handling", "handel"));
  CHECK_FALSE(same("arkiv", "arkivering"));
}
