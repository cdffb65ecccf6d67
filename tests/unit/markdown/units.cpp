// SPDX-License-Identifier: EUPL-1.2
// What a rule can quote, and where it stands.
#include <catch2/catch.hpp>

#include "unit/markdown/read.h"

using namespace stadga;
using namespace stadga::markdown;

TEST_CASE("paragraphs are quoted by the sentence and headings and code not at all") {
  const Reading text = read(
      "# Rubriken. Två.\n\nFörsta meningen. Andra\nmeningen.\n\n> Ett citat. Till.\n\n"
      "```\nkod. Kod.\n```\n");
  CHECK(text.units(UnitKind::sentence) ==
        Strings{"Första meningen.", "Andra meningen.", "Ett citat.", "Till."});
  CHECK(text.units(UnitKind::item).empty());
}

TEST_CASE("an item or a cell is quoted whole and by the sentence where it has several") {
  const Reading text = read(
      "- hot\n- Svara. Alltid.\n  - inre punkt\n\n| Kanal | Syfte |\n|---|---|\n"
      "| X | Fråga. Svara. |\n|  | Nej |\n");
  CHECK(text.units(UnitKind::item) == Strings{"hot", "Svara. Alltid.", "inre punkt"});
  CHECK(text.units(UnitKind::cell) == Strings{"Kanal", "Syfte", "X", "Fråga. Svara.", "Nej"});
  CHECK(text.units(UnitKind::sentence) == Strings{"Svara.", "Alltid.", "Fråga.", "Svara."});
}

TEST_CASE("a unit's text is without markup and its place is in the source") {
  const Reading text = read(
      "# Å\n\nÄven **fet text** och [länk](https://a.example) och `kod` &amp; \\*.\nRad "
      "~~två~~.\n");
  const Unit& one = text.document->units.at(0);
  CHECK(one.text == "Även fet text och länk och kod & *.");
  CHECK(one.span.text() == "Även **fet text** och [länk](https://a.example) och `kod` &amp; \\*.");
  CHECK(text.file->position(one.span.begin) == Position{3, 1});
  const Unit& two = text.document->units.at(1);
  CHECK(two.text == "Rad två.");
  CHECK(text.file->position(two.span.begin) == Position{4, 1});
}

TEST_CASE("places are right with CRLF and CR and below front matter") {
  const std::string line_break = GENERATE("\n", "\r\n", "\r");
  const SourceFile file("page.md", "---" + line_break + "title: Å" + line_break + "---" +
                                       line_break + line_break + "Första. Andra." + line_break);
  Diagnostics found;
  HeadingIds ids;
  const std::size_t body = file.line_start(4);
  const auto document = parse(file, body, found, ids);
  REQUIRE(document);
  REQUIRE(document->units.size() == 2);
  CHECK(document->units[1].span.text() == "Andra.");
  CHECK(file.position(document->units[1].span.begin) == Position{5, 9});
}

TEST_CASE("a unit knows the headings above it") {
  const Reading text =
      read("Före.\n\n# A\n\nEtt.\n\n## B\n\nTvå.\n\n## C\n\nTre.\n\n# D\n\nFyra.\n");
  const Document& document = *text.document;
  const auto section = [&](const char* words) {
    return document.section_of(document.units[text.unit(words)]);
  };
  CHECK(section("Före.") == "");
  CHECK(section("Ett.") == "a");
  CHECK(section("Två.") == "b");
  CHECK(section("Fyra.") == "d");
  const Unit& three = document.units[text.unit("Tre.")];
  CHECK(document.stands_under(three, "c"));
  CHECK(document.stands_under(three, "a"));
  CHECK_FALSE(document.stands_under(three, "b"));
}

TEST_CASE("plain text is the words without their markup") {
  CHECK(plain_text("**Svara** _alltid_\n`snabbt` [här](https://a.example)!") ==
        "Svara alltid snabbt här!");
  CHECK(plain_text("- punkt") == "punkt");
  CHECK(plain_text("") == "");
}
