// SPDX-License-Identifier: EUPL-1.2
// older-than-law and law-not-named.
#include <catch2/catch.hpp>

#include "unit/check/law_example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

Term topic(std::string id, const std::vector<std::string>& laws) {
  Term made;
  made.id = id;
  made.label = {id, id};
  made.laws = references(laws);
  made.rests_on = references(laws);
  return made;
}

/// Decided in December 2017, with a rule on personal data and one on monitoring.
LawTown town_with(const std::string& guideline) {
  LawTown town(guideline);
  town.model.vocabulary.topics = {topic("personuppgifter", {"gdpr"}),
                                  topic("uppsikt", {"bbs-lagen"})};
  town.law("gdpr").from = read_date("2018-05-25");
  town.law("bbs-lagen").from = read_date("1998-05-01");
  town.law("bbs-lagen").amended = {{read_date("2017-01-01"), "SFS 2016:1", "2 §"},
                                   {read_date("2024-12-01"), "SFS 2024:956", "4 a §"},
                                   {read_date("2027-01-01"), "SFS 2026:1", "9 §"}};
  auto& rules = municipality_of(town.model).rules;
  rules = {rule("uppgifter", "ska", {}), rule("uppsikt", "ska", {})};
  rules[0].topic.id = "personuppgifter";
  rules[1].topic.id = "uppsikt";
  return town;
}

std::string older(const LawTown& town) {
  const auto list = town.of("older-than-law");
  REQUIRE(list.size() <= 1);
  return list.empty() ? "" : list[0].message.sv;
}

std::vector<std::string> unnamed(const LawTown& town) {
  std::vector<std::string> subjects;
  for (const Diagnostic& finding : town.of("law-not-named")) subjects.push_back(finding.subject);
  return subjects;
}

}  // namespace

TEST_CASE("laws that took effect, or were amended, after the decision") {
  LawTown town = town_with("Text.");
  CHECK(older(town) ==
        "riktlinjen beslutades den 8 december 2017, och sedan dess har lagar som hör till dess "
        "regler tillkommit eller ändrats: dataskyddsförordningen (gäller sedan den 25 maj 2018), "
        "BBS-lagen (ändrad, senast 4 a § den 1 december 2024 genom SFS 2024:956)");
  CHECK(town.of("older-than-law")[0].severity == Severity::warning);
  CHECK(town.of("older-than-law")[0].places.size() == 2);
  municipality_of(town.model).guideline.decided_on = read_date("2018-05-25");
  CHECK(older(town).find("dataskydd") == std::string::npos);
  municipality_of(town.model).guideline.decided_on = read_date("2024-12-01");
  CHECK(older(town).empty());
}

TEST_CASE("every later amendment stands at the rule that the law belongs to") {
  LawTown town = town_with("Text.");
  CHECK(town.of("older-than-law")[0].places[1].message.sv == "hit hör BBS-lagen");
  town.law("bbs-lagen")
      .amended.insert(town.law("bbs-lagen").amended.begin(),
                      {read_date("2018-09-01"), "SFS 2018:1314", "5 §"});
  CHECK(town.of("older-than-law")[0].places[1].message.sv ==
        "hit hör BBS-lagen med ändringarna 5 § (SFS 2018:1314), 4 a § (SFS 2024:956)");
}

TEST_CASE("no law is younger without a decision, a day of today, or a rule") {
  LawTown town = town_with("Text.");
  municipality_of(town.model).guideline.decided_on.reset();
  CHECK(older(town).empty());
  town = town_with("Text.");
  town.model.as_of.reset();
  CHECK(older(town).empty());
  town = town_with("Text.");
  town.model.as_of = read_date("2018-05-01");
  CHECK(older(town).empty());
  town = town_with("Text.");
  municipality_of(town.model).rules.clear();
  CHECK(older(town).empty());
  // Whoever names a law that is to come knows it.
  town = town_with("Från maj 2018 gäller dataskyddsförordningen.");
  CHECK(older(town).find("dataskydd") == std::string::npos);
  town = town_with("Text.");
  town.law("gdpr").status = "upphävd";
  CHECK(older(town).find("dataskydd") == std::string::npos);
}

TEST_CASE("a law that rules carry out and the guideline does not name") {
  CHECK(unnamed(town_with("Text.")) == Found{"gdpr", "bbs-lagen"});
  CHECK(unnamed(town_with("Följ GDPR.")) == Found{"bbs-lagen"});
  CHECK(unnamed(town_with("## Dataskyddsförordningen\n\nLagen (1998:112) gäller.")).empty());
  LawTown town = town_with("Text.");
  CHECK(town.of("law-not-named")[0].severity == Severity::note);
  // The repealed one has a finding of its own.
  town = town_with("Följ PuL.");
  town.law("pul").replaced_by = references({"gdpr"});
  CHECK(unnamed(town) == Found{"bbs-lagen"});
  // One of several laws is enough, and a rule's own field or note is no guideline.
  town = town_with("Följ GDPR.");
  town.model.vocabulary.topics[1].rests_on = references({"bbs-lagen", "gdpr"});
  CHECK(unnamed(town).empty());
  town = town_with("Text.");
  municipality_of(town.model).rules[0].note.text = "Det följer av GDPR.";
  municipality_of(town.model).rules[0].law.push_back({{"gdpr", {}}, ""});
  CHECK(unnamed(town) == Found{"gdpr", "bbs-lagen"});
  municipality_of(town.model).rules.clear();
  CHECK(unnamed(town).empty());
}

TEST_CASE("two topics that rest on one law are one finding") {
  LawTown town = town_with("Följ GDPR.");
  town.model.vocabulary.topics.push_back(topic("moderering", {"bbs-lagen"}));
  Rule other = rule("moderering", "ska", {});
  other.topic.id = "moderering";
  municipality_of(town.model).rules.push_back(other);
  const auto list = town.of("law-not-named");
  REQUIRE(list.size() == 1);
  CHECK(list[0].message.sv ==
        "riktlinjen har regler om `uppsikt`, `moderering` men nämner inte BBS-lagen (1998:112)");
  CHECK(list[0].places.size() == 1);
}
