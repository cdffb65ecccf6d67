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

/// A rule on what must be removed.
Rule removal(std::string id, const std::vector<std::string>& categories) {
  Rule made = rule(std::move(id), "ska", {});
  made.action.id = "ta-bort";
  made.categories = references(categories);
  return made;
}

LawTown with_list(const std::vector<std::string>& categories) {
  LawTown town("Inget.");
  town.model.vocabulary.categories = {category("hot", "ja"), category("uppvigling", "ja"),
                                      category("fortal", "nej"), category("delvis", "delvis"),
                                      category("annat", "nej", true)};
  town.model.vocabulary.categories[3].includes = references({"uppvigling"});
  for (const std::size_t same : {1U, 3U}) {
    town.model.vocabulary.categories[same].law.id = "brottsbalken";
    town.model.vocabulary.categories[same].section = "16 kap. 5 §";
  }
  town.law("bbs-lagen").sections = {{"5 §", {}, "categories"}};
  municipality_of(town.model).rules = {removal("lista", categories)};
  return town;
}

std::vector<std::string> missing(const LawTown& town) {
  std::vector<std::string> subjects;
  for (const Diagnostic& finding : town.of("statutory-gap")) subjects.push_back(finding.subject);
  return subjects;
}

Rule& list_of(LawTown& town) {
  return municipality_of(town.model).rules[0];
}

}  // namespace

TEST_CASE("what the law demands to be removed must be in the list") {
  CHECK(missing(with_list({"fortal"})) == Found{"hot", "uppvigling"});
  CHECK(missing(with_list({"hot", "fortal"})) == Found{"uppvigling"});
  CHECK(missing(with_list({"hot", "uppvigling"})).empty());
  const Diagnostic finding = with_list({"hot"}).of("statutory-gap").at(0);
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.message.sv ==
        "listan över det som ska tas bort nämner inte uttryckligen uppvigling, som enligt 5 § "
        "lagen (1998:112) ska tas bort när det är uppenbart");
}

TEST_CASE("a wider word names the crime only where it has the crime's section") {
  CHECK(missing(with_list({"hot", "delvis"})).empty());
  CHECK(missing(with_list({"delvis"})) == Found{"hot"});
  LawTown town = with_list({"hot", "delvis"});
  town.model.vocabulary.categories[3].section = "16 kap. 8 §";
  CHECK(missing(town) == Found{"uppvigling"});
  town.model.vocabulary.categories[3].section.clear();
  CHECK(missing(town) == Found{"uppvigling"});
}

TEST_CASE("who removes what breaks the guideline removes what it forbids") {
  LawTown town = with_list({});
  list_of(town).when = When{};
  list_of(town).when->breaks = {{"lag", {}}, {"riktlinje", {}}};
  Rule forbidden = rule("forbjudet", "far_inte", {});
  forbidden.topic.id = "forbjudet-innehall";
  forbidden.categories = references({"hot", "fortal"});
  municipality_of(town.model).rules.push_back(forbidden);
  CHECK(missing(town) == Found{"uppvigling"});
  CHECK(town.of("statutory-gap")[0].severity == Severity::warning);
  list_of(town).when->breaks = {{"lag", {}}};
  CHECK(missing(town) == Found{"lista"});
}

TEST_CASE("all rules that bind to remove are one list") {
  LawTown town = with_list({"hot"});
  municipality_of(town.model).rules.push_back(removal("annan", {"uppvigling"}));
  CHECK(missing(town).empty());
}

TEST_CASE("what may be removed, or may not be published, does not fill the list that binds") {
  LawTown town = with_list({"hot"});
  municipality_of(town.model).rules.push_back(removal("annan", {"uppvigling"}));
  Rule& other = municipality_of(town.model).rules[1];
  for (const char* modality : {"far", "bor", "far_inte"}) {
    other.modality.id = modality;
    CHECK(missing(town) == Found{"uppvigling"});
  }
  other.modality.id = "ska";
  other.action.id = "avsta";
  other.topic.id = "forbjudet-innehall";
  CHECK(missing(town) == Found{"uppvigling"});
}

TEST_CASE("a collective entry is told as one note") {
  const LawTown town = with_list({"annat"});
  REQUIRE(missing(town) == Found{"annat"});
  const Diagnostic finding = town.of("statutory-gap").at(0);
  CHECK(finding.severity == Severity::note);
  CHECK(finding.message.sv.find("hot eller uppvigling,") != std::string::npos);
  CHECK(finding.help.sv.find("samlingsposten `annat`") != std::string::npos);
  CHECK(missing(with_list({"annat", "hot", "uppvigling"})).empty());
}

TEST_CASE("a list that retells the statute is not made whole by a collective entry elsewhere") {
  LawTown town = with_list({"hot", "terror"});
  auto& categories = town.model.vocabulary.categories;
  categories.push_back(category("terror", "ja"));
  municipality_of(town.model).rules.push_back(removal("annat-olagligt", {"annat"}));
  CHECK(missing(town) == Found{"annat"});
  list_of(town).law.push_back({{"bbs-lagen", {}}, "5 §"});
  CHECK(missing(town) == Found{"uppvigling"});
  CHECK(town.of("statutory-gap").at(0).severity == Severity::warning);
  list_of(town).law[0].section = "4 §";
  CHECK(missing(town) == Found{"annat"});
  // A single category is no retelling.
  list_of(town).law[0].section = "5 §";
  list_of(town).categories = references({"hot"});
  CHECK(missing(town) == Found{"annat"});
}

TEST_CASE("a list that does not bind, and none at all, are one note") {
  LawTown town = with_list({"hot"});
  list_of(town).modality.id = "far";
  REQUIRE(missing(town) == Found{"lista"});
  CHECK(town.of("statutory-gap").at(0).severity == Severity::note);
  CHECK(town.of("statutory-gap")
            .at(0)
            .message.sv.starts_with(
                "listan över otillåtet innehåll nämner inte uttryckligen uppvigling,"));
  list_of(town).categories = references({"hot", "uppvigling"});
  CHECK(missing(town).empty());
  list_of(town).categories.clear();
  REQUIRE(missing(town) == Found{"lista"});
  CHECK(town.of("statutory-gap").at(0).message.sv ==
        "ingen regel räknar upp det som enligt 5 § lagen (1998:112) ska tas bort när det är "
        "uppenbart");
  municipality_of(town.model).rules.clear();
  CHECK(missing(town).empty());
}

TEST_CASE("a register without the statute says only that it is law") {
  LawTown town = with_list({"hot"});
  town.law("bbs-lagen").sections.clear();
  CHECK(town.of("statutory-gap").at(0).message.sv.find("som enligt lag ska tas bort") !=
        std::string::npos);
}
