// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/check/law_example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

Term category(std::string id, std::string statutory, bool collective = false) {
  Term made;
  made.id = id;
  made.label = {id, id};
  made.statutory = std::move(statutory);
  made.collective = collective;
  return made;
}

LawTown with_list(const std::vector<std::string>& categories) {
  LawTown town("Inget.");
  town.model.vocabulary.categories = {category("hot", "ja"), category("uppvigling", "ja"),
                                      category("fortal", "nej"), category("delvis", "delvis"),
                                      category("annat", "nej", true)};
  Rule list = rule("lista", "får_inte", {});
  list.topic.id = "forbjudet-innehall";
  list.categories = references(categories);
  municipality_of(town.model).rules = {list};
  return town;
}

std::vector<std::string> missing(const LawTown& town) {
  std::vector<std::string> subjects;
  for (const Diagnostic& finding : town.of("statutory-gap")) subjects.push_back(finding.subject);
  return subjects;
}

}  // namespace

TEST_CASE("what the law demands to be removed must be in the list") {
  CHECK(missing(with_list({"fortal"})) == Found{"hot", "uppvigling"});
  CHECK(missing(with_list({"hot", "fortal"})) == Found{"uppvigling"});
  CHECK(missing(with_list({"hot", "uppvigling"})).empty());
  CHECK(with_list({"fortal"}).of("statutory-gap").at(0).severity == Severity::warning);
}

TEST_CASE("all rules on what is removed are one list, others are none") {
  LawTown town = with_list({"hot"});
  Rule other = rule("annan", "ska", {});
  other.categories = references({"uppvigling"});
  municipality_of(town.model).rules.push_back(other);
  CHECK(missing(town) == Found{"uppvigling"});
  municipality_of(town.model).rules[1].action.id = "ta-bort";
  CHECK(missing(town).empty());
}

TEST_CASE("a collective entry is told as one finding") {
  const LawTown town = with_list({"annat"});
  REQUIRE(missing(town) == Found{"annat"});
  const Diagnostic finding = town.of("statutory-gap").at(0);
  CHECK(finding.message.sv.find("hot, uppvigling") != std::string::npos);
  CHECK(finding.help.sv.find("samlingsposten `annat`") != std::string::npos);
  CHECK(missing(with_list({"annat", "hot", "uppvigling"})).empty());
}

TEST_CASE("a guideline without a list is told by another check") {
  LawTown town = with_list({});
  CHECK(missing(town).empty());
  municipality_of(town.model).rules.clear();
  CHECK(missing(town).empty());
}
