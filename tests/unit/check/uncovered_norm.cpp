// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/check/agreement.h"

using stadga::agreement::Town;

namespace {

std::size_t uncovered(const std::string& guideline, const std::vector<std::string>& quotes) {
  Town town(guideline);
  if (!quotes.empty()) town.rule("princip", "", quotes);
  return town.found("uncovered-norm").size();
}

}  // namespace

TEST_CASE("a norm that no rule quotes is reported, with the words that make it one") {
  const Town town("# Uppsikt\n\nKontona bör **ses över** varje dag. Kommunen har fem konton.\n");
  CHECK(town.found("uncovered-norm") ==
        std::vector<std::string>{"meningen ger ett råd (`bör`), men ingen regel citerar den"});
  CHECK(uncovered("Kontona bör ses över varje dag.", {"Kontona bör ses över varje dag."}) == 0);
}

TEST_CASE("what is no norm needs no rule") {
  CHECK(uncovered("Ska vi svara?", {}) == 0);
  CHECK(uncovered("## Så ska du svara\n\nKommunen finns på Facebook.", {}) == 0);
  CHECK(uncovered("Ibland får vi en fråga om annat.", {}) == 0);
}

TEST_CASE("items demand what their lead-in does, and cover it together") {
  const std::string list = "Publicera inte:\n\n- hot\n- reklam\n";
  CHECK(uncovered(list, {}) == 3);
  CHECK(uncovered(list, {"hot"}) == 2);
  CHECK(uncovered(list, {"hot", "reklam"}) == 0);
  CHECK(uncovered(list, {"Publicera inte:"}) == 2);
  const std::string nested = "Kommunen ska:\n\n- ta bort\n  - hot\n  - spam\n";
  CHECK(uncovered(nested, {"ta bort", "hot"}) == 2);
  CHECK(uncovered(nested, {"ta bort", "hot", "spam"}) == 0);
  CHECK(uncovered("## Det här får du inte publicera\n\n- hot\n", {}) == 1);
  CHECK(uncovered("Exempel på konton:\n\n- Facebook\n- Instagram\n", {}) == 0);
}

TEST_CASE("a quote of a whole item covers its sentences, and they cover the item") {
  const std::string item = "- Svara snabbt. Svara vänligt.\n";
  CHECK(uncovered(item, {"Svara snabbt. Svara vänligt."}) == 0);
  CHECK(uncovered(item, {"Svara snabbt.", "Svara vänligt."}) == 0);
  CHECK(uncovered(item, {"Svara snabbt."}) == 1);
}

TEST_CASE("cells of a table are read, column heads and names are not") {
  const std::string table =
      "| Kanal | Syfte | Regel |\n|---|---|---|\n"
      "| Facebook | Berätta om kommunens arbete. | Svara alltid inom en dag. |\n";
  CHECK(uncovered(table, {}) == 1);
  CHECK(uncovered(table, {"Svara alltid inom en dag."}) == 0);
}

TEST_CASE("coverage counts what is listed as no rule, by reason") {
  Town town("Vi ska svara.\n\nVi ska vara en öppen kommun.\n\nVi bör hälsa.\n");
  town.rule("ska", "Redaktören ska svara.", {"Vi ska svara."});
  town.not_a_rule("Vi ska vara en öppen kommun.", "syfte");
  const auto all = town.findings();
  REQUIRE(all.coverage.size() == 1);
  const stadga::check::Coverage& of = all.coverage.front();
  CHECK(of.norms == 3);
  CHECK(of.with_rule == 1);
  CHECK(of.not_rules == 1);
  CHECK(of.by_reason[0] == 1);
  CHECK(of.uncovered == 1);
}

TEST_CASE("an exception that does nothing is reported") {
  Town town("Vi ska svara. Kommunen har fem konton. Vi ska vara öppna.\n");
  town.rule("ska", "Redaktören ska svara.", {"Vi ska svara."});
  town.not_a_rule("Vi ska vara öppna.", "syfte");
  CHECK(town.found("needless-exception").empty());
  town.not_a_rule("Vi ska svara.", "syfte");
  CHECK(town.found("needless-exception").size() == 1);
  town.not_a_rule("Kommunen har fem konton.", "exempel");
  CHECK(town.found("needless-exception").size() == 2);
}
