// SPDX-License-Identifier: EUPL-1.2
// statutory-information and wrong-crime-name.
#include <catch2/catch.hpp>

#include "unit/check/law_example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

LawTown with_demand(const std::string& modality, const std::vector<std::string>& shown) {
  LawTown town("Inget.");
  auto& elements = town.model.vocabulary.elements;
  for (Term& element : elements) {
    element.statutory = element.id == "ai-avsandare" ? "ja" : "nej";
    if (element.id == "ai-verksamhet") element.includes = references({"ai-avsandare"});
  }
  town.law("bbs-lagen").sections = {{"3 §", {}, "elements"}, {"5 §", {}, "categories"}};
  municipality_of(town.model).rules = {rule("visa", modality, shown)};
  return town;
}

std::vector<std::string> told(const LawTown& town) {
  std::vector<std::string> messages;
  for (const Diagnostic& finding : town.of("statutory-information")) {
    CHECK(finding.subject == "ai-avsandare");
    messages.push_back((finding.severity == Severity::note ? "anmärkning: " : "varning: ") +
                       finding.message.sv);
  }
  return messages;
}

Found crimes(const std::string& guideline) {
  LawTown town(guideline);
  Term crime;
  crime.id = "valdsskildring";
  crime.label = {"Olaga våldsskildring", "Depiction of violence"};
  crime.misnomers = {"olovlig* våldsskildring*"};
  town.model.vocabulary.categories = {crime};
  return town.found("wrong-crime-name");
}

}  // namespace

TEST_CASE("information that the law demands must be demanded by a rule") {
  CHECK(told(with_demand("ska", {"ai-syfte"})) ==
        Found{"varning: ingen regel säger att kontona ska visa `ai-avsandare`, fast 3 § lagen "
              "(1998:112) kräver det"});
  CHECK(told(with_demand("ska", {"ai-avsandare"})).empty());
  CHECK(told(with_demand("princip", {"ai-avsandare"})).empty());
  CHECK(told(with_demand("far", {"ai-avsandare"})).size() == 1);
  CHECK(told(with_demand("behover_inte", {"ai-avsandare"})).size() == 1);
}

TEST_CASE("who names the unit names the sender") {
  CHECK(told(with_demand("ska", {"ai-verksamhet"})).empty());
  CHECK(told(with_demand("bor", {"ai-verksamhet"})).size() == 1);
}

TEST_CASE("a recommendation, or a template that tells it all the same, makes it a note") {
  CHECK(told(with_demand("bor", {"ai-avsandare"})) ==
        Found{"anmärkning: `visa` rekommenderar bara att kontona visar `ai-avsandare`, fast 3 § "
              "lagen (1998:112) kräver det"});
  LawTown town = with_demand("bor", {"ai-avsandare"});
  municipality_of(town.model).rules.push_back(rule("visa-ocksa", "ska", {"ai-avsandare"}));
  CHECK(told(town).empty());
  town = with_demand("ska", {"ai-syfte"});
  paragraphs_of(town.model) = {paragraph("a", {form("Kommunen.")})};
  paragraphs_of(town.model)[0].forms[0].elements = references({"ai-avsandare"});
  CHECK(told(town).at(0).starts_with("anmärkning: ingen regel"));
}

TEST_CASE("nothing is asked of a municipality without rules, or by a vocabulary without law") {
  LawTown town = with_demand("ska", {});
  CHECK(told(town).size() == 1);
  municipality_of(town.model).rules.clear();
  CHECK(told(town).empty());
  town = with_demand("ska", {});
  for (Term& element : town.model.vocabulary.elements) element.statutory = "nej";
  CHECK(told(town).empty());
}

TEST_CASE("a crime under a name that is not the law's") {
  CHECK(crimes("Ta bort olovliga våldsskildringar.") == Found{"olovliga våldsskildringar"});
  CHECK(crimes("- Olovlig våldsskildring\n- Hot") == Found{"Olovlig våldsskildring"});
  CHECK(crimes("Olovlig våldsskildring tas bort.\n\nLikaså olovlig våldsskildring.").size() == 2);
  CHECK(crimes("Ta bort olaga våldsskildringar.").empty());
  CHECK(crimes("Ta bort olovlig reklam och våldsskildringar.").empty());
  CHECK(crimes("Olaga våldsskildring (tidigare olovlig våldsskildring) tas bort.").empty());
}
