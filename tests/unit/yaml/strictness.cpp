// SPDX-License-Identifier: EUPL-1.2
// What YAML allows, or yaml-cpp lets through, and the format does not.
#include <catch2/catch.hpp>

#include "unit/yaml/reading.h"

using stadga::yaml::Limits;

namespace {

std::string repeat(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

Places places(std::string text) {
  return Reading(std::move(text)).places();
}

}  // namespace

TEST_CASE("duplicate keys point to the first") {
  const Reading reading("a: 1\nb: {x: 1, x: 2}\n\"a\": 3\na: 4\n");
  CHECK(reading.places() == Places{"duplicate-key@2:11", "duplicate-key@3:1", "duplicate-key@4:1"});
  for (std::size_t i : {1U, 2U}) {
    const auto& where = reading.found.list()[i].places.at(0);
    CHECK(where.span.begin == 0);
    CHECK(where.span.text() == "a");
  }
  REQUIRE(reading.root);
  CHECK(reading.root->entries.size() == 2);
  CHECK(reading.at("a").value == "1");
}

TEST_CASE("duplicate keys are reported even if the rest cannot be read") {
  CHECK(places("a: 1\na: 2\nb: [c\n") == Places{"duplicate-key@2:1", "yaml-syntax@3:4"});
}

TEST_CASE("exactly one document") {
  CHECK(places("a: b\n---\nc: d\n") == Places{"several-documents@2:1"});
  CHECK(places("---\na: b\n---\n") == Places{"several-documents@3:1"});
  CHECK(places("---\n---\na: b\n") == Places{"several-documents@2:1"});
  CHECK(places("a: b\n...\nc: d\n") == Places{"several-documents@3:1"});
  CHECK(places("- a\n- c\nd: e") == Places{"yaml-syntax@3:1"});
  CHECK(places(" a: b\nc: d\n") == Places{"yaml-syntax@2:1"});
  CHECK(places("[a]\nb\n") == Places{"yaml-syntax@2:1"});
}

TEST_CASE("directives") {
  CHECK(places("%YAML 1.2\n---\na: b\n") == Places{"yaml-directive@1:1"});
  CHECK(places("%TAG ! tag:x\n---\na: b\n") == Places{"yaml-directive@1:1"});
  CHECK(places("%YAML\n---\na: b\n") == Places{"yaml-directive@1:1"});
  CHECK(places("a: b\n%x\nc: d\n") == Places{"yaml-directive@2:1"});
}

TEST_CASE("anchors, aliases and merge keys") {
  CHECK(places("a: &a [*a]\n") == Places{"yaml-anchor@1:4"});
  CHECK(places("a: &x\nb: *x\nc:\n  <<: *x\n") == Places{"yaml-anchor@1:4"});
  // Text that only looks like them is told each time.
  CHECK(places("a: &xy z\nb: *x\nc: d*xy\ne: *Viktigt*\n") ==
        Places{"yaml-anchor@1:4", "yaml-anchor@2:4", "yaml-anchor@4:4"});
  CHECK(places("<<: {a: b}\n") == Places{"yaml-anchor@1:1"});
  CHECK(places("a: *Viktigt* att veta\n") == Places{"yaml-anchor@1:4"});
  CHECK(places("a: **Viktigt**\nb: & c\n") == Places{"yaml-anchor@1:4", "yaml-anchor@2:4"});
  CHECK(places("- &a b: c\n  d: e\n") == Places{"yaml-anchor@1:3"});
  CHECK(Reading("a: &x b\n").only().span.text() == "&x");
  CHECK_FALSE(Reading("a: &x b\n").root);
  CHECK(Reading("a: \"&x\"\nb: c&d *e*\n").found.empty());
}

TEST_CASE("an alias bomb ends at once") {
  std::string bomb = "a0: &a0 [x, x]\n";
  for (int i = 1; i <= 20; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before + ", " + before +
            "]\n";
  }
  const Reading reading(bomb);
  CHECK_FALSE(reading.root);
  CHECK(reading.places() == Places{"yaml-anchor@1:5"});
}

TEST_CASE("tags") {
  CHECK(places("a: !x b\nb: !!str c\nc: ! d\ne: !<x> f\n") ==
        Places{"yaml-tag@1:4", "yaml-tag@2:4", "yaml-tag@3:4", "yaml-tag@4:4"});
  CHECK(places("!x a: b\nc: d\n") == Places{"yaml-tag@1:1"});
  CHECK(places("a: !\n") == Places{"yaml-tag@1:4"});
  CHECK(places("a: !! b\n") == Places{"yaml-tag@1:4"});
  CHECK(places("a: !x\n  - b\n") == Places{"yaml-tag@1:4"});
}

TEST_CASE("keys are plain text") {
  CHECK(places(": b\n") == Places{"empty-key@1:1"});
  CHECK(places("\"\": b\n") == Places{"empty-key@1:1"});
  CHECK(places("a: {: b}\n") == Places{"empty-key@1:5"});
  CHECK(places("[a]: b\n") == Places{"complex-key@1:1"});
  CHECK(places("{a: b}: c\n") == Places{"complex-key@1:1"});
  CHECK(places("a: {{ namn }}\n") == Places{"complex-key@1:5"});
  CHECK(places("? a\n: b\n") == Places{"complex-key@1:1"});
  CHECK(places("? ") == Places{"complex-key@1:1"});
}

TEST_CASE("a missing colon") {
  CHECK(places("a: b\nkey\n") == Places{"missing-colon@2:1"});
  CHECK(places("a: b\nkey") == Places{"missing-colon@2:1"});
  CHECK(places("a: b\nkey\nc: d\n") == Places{"missing-colon@2:1"});
  CHECK(places("a: b\nc:d\ne: f\n") == Places{"missing-colon@2:2"});
  CHECK(places("a: {b, c: d}\n") == Places{"missing-colon@1:5"});
  CHECK(places("a: {b:1}\n") == Places{"missing-colon@1:5"});
  CHECK(places("a:\n-b\n-c\n") == Places{"missing-colon@2:1"});
  CHECK(places("a:\nb # c\n") == Places{"yaml-syntax@2:1"});
  CHECK(Reading("{\"a\":1}\n").found.empty());
}

TEST_CASE("an empty file") {
  for (const char* text :
       {"", "\n \n", "# x\n#y\n", "\xEF\xBB\xBF", "---\n", "---\n...\n", "\r\n"}) {
    const Reading reading(text);
    CHECK(reading.places() == Places{"empty-file@1:1"});
    CHECK_FALSE(reading.root);
  }
}

TEST_CASE("bytes that are no text") {
  CHECK(places("a: b\nc: Norsj\xF6\n") == Places{"not-utf8@2:9"});
  CHECK(Reading("a: \xC3").only().span.begin == 3);
  CHECK(places(std::string("a: b\0c\n", 7)) == Places{"nul-byte@1:5"});
  CHECK(places(std::string("\xFF\xFE"
                           "a\0:\0",
                           6)) == Places{"not-utf8@1:1"});
  CHECK(places("a: b\x04"
               "c\n") == Places{"control-character@1:5"});
  CHECK(places("a: b\rc: d\r") == Places{"control-character@1:5"});
  CHECK(places("a: \xC2\x9F\n") == Places{"control-character@1:4"});
  CHECK(places("a: \x7F\n") == Places{"control-character@1:4"});
  CHECK(places("a: b\xEF\xBB\xBF\n") == Places{"control-character@1:5"});
  for (const char* hidden :
       {"\u202e", "\u202a", "\u2066", "\u2069", "\u200e", "\u061c", "\u200b", "\u2060", "\ufffb"}) {
    INFO(hidden);
    CHECK(places("a: å€𐍈" + std::string(hidden) + "x\n") == Places{"control-character@1:7"});
  }
  // What scripts and pictures need, and what is seen.
  CHECK(places("a: 👩\u200d💻 \u200c – … ’ \u00a0 \u00ad \u202f \u2010 € \n").empty());
  CHECK(Reading("a: b\xC2\xA0"
                "c\n")
            .found.empty());
}

TEST_CASE("escapes that give no text") {
  CHECK(places("a: \"\\N \\_ \\0 \\x1b \\u0007\"\n") == Places{"bad-escape@1:5", "bad-escape@1:8",
                                                               "bad-escape@1:11", "bad-escape@1:14",
                                                               "bad-escape@1:19"});
  CHECK(places("a: \"H:\\dokument\\q\"\n") == Places{"bad-escape@1:7", "bad-escape@1:16"});
  CHECK(places("a: \"\\uD800\"\n") == Places{"bad-escape@1:5"});
  CHECK(Reading("a: \"\\u00e5\\n\\t\\\\N\"\n").at("a").value == "å\n\t\\N");
}

TEST_CASE("tabs as indentation") {
  CHECK(places("a:\n\tb: c\n") == Places{"tab-indentation@2:1"});
  CHECK(places("a:\n\tb\n") == Places{"tab-indentation@2:1"});
  CHECK(places("a:\n  - b\n\t- c\n") == Places{"tab-indentation@3:1"});
  CHECK(places("a: b\n\tc\n") == Places{"tab-indentation@2:1"});
  CHECK(places("a: |\n\tc\n") == Places{"tab-indentation@2:1"});
  CHECK(places("\ta: b\n") == Places{"tab-indentation@1:1"});
  CHECK(Reading("a:\tb\n\t\n \t \r\nc: |\n  d\te\n  \tf\n\t").found.empty());
}

TEST_CASE("a quotation mark that is never closed") {
  CHECK(places("a: \"hej\nb: c\n") == Places{"unclosed-quote@1:4"});
  CHECK(places("a: 'hej") == Places{"unclosed-quote@1:4"});
  CHECK(places("\"a: b\n") == Places{"unclosed-quote@1:1"});
  CHECK(places("- b: 'it''s\n") == Places{"unclosed-quote@1:6"});
  CHECK(places("a: \"hej\n---\n") == Places{"unclosed-quote@1:4"});
  const Reading reading("a: \"hej\nb: \"du\"\n");
  CHECK(reading.places() == Places{"unclosed-quote@1:4"});
  CHECK(reading.only().places.size() == 1);
}

TEST_CASE("depth") {
  CHECK(Reading(repeat("[", 32) + "x" + repeat("]", 32)).found.empty());
  CHECK(places(repeat("[", 33) + "x" + repeat("]", 33)) == Places{"nested-too-deeply@1:33"});
  CHECK(places(repeat("[", 10'000)) == Places{"nested-too-deeply@1:33"});
  CHECK(places(repeat("[", 10'000) + repeat("]", 10'000)) == Places{"nested-too-deeply@1:33"});
  CHECK(places("a: " + repeat("{b: ", 100)) == Places{"nested-too-deeply@1:128"});
  CHECK(places("a: " + repeat("{b: ", 10'000)) == Places{"nested-too-deeply@1:132"});
  CHECK(places(repeat("- ", 10'000)) == Places{"nested-too-deeply@1:65"});
  std::string block;
  for (std::size_t i = 0; i < 1'000; ++i) block += repeat(" ", i) + "a:\n";
  CHECK(places(block) == Places{"nested-too-deeply@33:33"});
  CHECK(places(repeat("? ", 10'000)) == Places{"complex-key@1:3"});
  const Limits deep{.bytes = 1'000'000, .depth = 100'000, .nodes = 100'000};
  CHECK_FALSE(Reading(repeat("[", 10'000), deep).root);
}

TEST_CASE("size and number of values") {
  const Limits small{.bytes = 20, .depth = 3, .nodes = 5};
  CHECK(Reading("a: [b, c]\n", small).found.empty());
  CHECK(Reading("a: [b, c, d]\n", small).places() == Places{"too-many-values@1:11"});
  CHECK(Reading(repeat("a", 21), small).places() == Places{"file-too-large@1:1"});
}

TEST_CASE("large files are read whole") {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "k" + std::to_string(i) + ": v #x\n";
  text += "k7: w\n";
  std::string plain;
  for (int i = 0; i < 50'000; ++i) plain += "k" + std::to_string(i) + ": v\n";
  const Reading reading(plain + "k7: w\n");
  CHECK(reading.places() == Places{"duplicate-key@50001:1"});
  CHECK(reading.root->entries.size() == 50'000);
  CHECK(Reading(text).found.list().size() == 500);
  CHECK(Reading("a: [" + repeat("[], ", 90'000) + "]\n").found.empty());
  CHECK(Reading("a: [" + repeat("\"]\", ", 90'000) + "]\n").found.empty());
}

TEST_CASE("escapes that hide or turn text are refused as well") {
  for (const char* escape : {"\\u202E", "\\u2067", "\\u200B", "\\U0000200F"}) {
    INFO(escape);
    CHECK(places("a: \"b" + std::string(escape) + "c\"\n") == Places{"bad-escape@1:6"});
  }
  CHECK(places("a: \"b\\u200Dc\"\n").empty());
}

TEST_CASE("curly quotation marks around a value") {
  for (const char* value : {"”Riktlinje”", "“Guideline”", "„Guideline“", "»Riktlinje»", "‘a’",
                            "”det’s”", "”Riktlinje”  # anm", "”två\n  rader”"}) {
    INFO(value);
    const Reading text("a: " + std::string(value) + "\n");
    CHECK(text.places() == Places{"curly-quotes@1:4"});
    CHECK(text.root);
  }
  const Reading text("a: [”b \"c\"”, d]\n");
  REQUIRE(text.found.list().size() == 1);
  REQUIRE(text.only().fixes.size() == 1);
  CHECK(text.only().fixes[0].replacement == "'b \"c\"'");
  CHECK_FALSE(text.only().fixes[0].certain);
  for (const char* value : {"”ja” eller ”nej”", "en ”god ton”", "”God ton” gäller", "\"”b”\"",
                            "'”b”'", "|\n  ”b”", "”", "””", "det’s", "’s-Hertogenbosch"}) {
    INFO(value);
    CHECK(places("a: " + std::string(value) + "\n").empty());
  }
}

TEST_CASE("a forgotten hyphen and an outdented line are told where they are") {
  // The second item, and the first.
  CHECK(places("a:\n  - id: x\n    b: 1\n    id: y\n    b: 2\n  - id: z\n") ==
        Places{"duplicate-key@4:5"});
  CHECK_FALSE(Reading("a:\n  - id: x\n    id: y\n").root);
  CHECK(places("a:\n    id: x\n    b: 1\n  - id: y\n") == Places{"yaml-syntax@2:5"});
  CHECK(places("a:\n  - id: x\nb: 1\n    c: 2\n") == Places{"yaml-syntax@3:1"});
  // Another key twice, or no list: as ever.
  CHECK(Reading("a:\n  - id: x\n    b: 1\n    b: 2\n").root);
  CHECK(Reading("id: x\nid: y\n").root);
  CHECK(places("a: 1\n  b: 2\n") == Places{"yaml-syntax@2:3"});
  CHECK(places("a:\n    - x\n  - y\n") == Places{"yaml-syntax@3:3"});
}
