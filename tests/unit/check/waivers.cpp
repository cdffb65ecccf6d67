// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/check/findings.h"
#include "unit/check/law_example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

Waiver waiver(std::string check, std::string subject, const char* until) {
  Waiver made;
  made.check.id = std::move(check);
  made.subject.id = std::move(subject);
  made.reason.text = "Skrivs om 2027.";
  made.by.text = "kommunikationschef";
  made.until = read_date(until);
  return made;
}

/// Cites one repealed law and one authority under its old name; 2026-11-21.
LawTown town_with(std::vector<Waiver> waivers) {
  LawTown town("Följ PuL. Fråga Datainspektionen.");
  municipality_of(town.model).waivers = std::move(waivers);
  return town;
}

/// The open findings of these laws' checks and of the waivers themselves.
std::vector<std::string> open(const LawTown& town) {
  std::vector<std::string> names;
  const check::Findings findings = check::run(town.model, 1);
  for (const Diagnostic& finding : of_kinds(
           findings.open,
           {"repealed-law", "renamed-law", "expired-waiver", "unused-waiver", "not-waivable"})) {
    names.push_back(std::string(finding.kind->name) + ' ' +
                    (finding.severity == Severity::error ? "error" : "warning"));
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace

TEST_CASE("a waiver takes its finding out of the open ones, and no other") {
  const LawTown town = town_with({waiver("repealed-law", "pul", "2026-11-21")});
  CHECK(open(town) == Found{"renamed-law error"});
  const check::Findings findings = check::run(town.model, 1);
  REQUIRE(findings.waived.size() == 1);
  CHECK(findings.waived[0].finding.subject == "pul");
  CHECK(findings.waived[0].waiver.by.text == "kommunikationschef");
  CHECK(findings.waived[0].finding.municipality == "exempelby");
}

TEST_CASE("a waiver is valid through its last day") {
  CHECK(open(town_with({waiver("repealed-law", "pul", "2026-11-20")})) ==
        Found{"expired-waiver warning", "renamed-law error", "repealed-law warning"});
  LawTown without_date = town_with({waiver("repealed-law", "pul", "2000-01-01")});
  without_date.model.as_of.reset();
  CHECK(open(without_date) == Found{"renamed-law error"});
}

TEST_CASE("a waiver that matches nothing is told, with what was perhaps meant") {
  const LawTown town = town_with({waiver("repealed-law", "puls", "2027-01-01")});
  CHECK(open(town) == Found{"renamed-law error", "repealed-law error", "unused-waiver warning"});
  CHECK(town.of("unused-waiver").at(0).help.sv == "menade du `pul`?");
  // The subject of one check is none of another's.
  CHECK(open(town_with({waiver("renamed-law", "pul", "2027-01-01")})) ==
        Found{"renamed-law error", "repealed-law error", "unused-waiver warning"});
}

TEST_CASE("two waivers for one finding: the second matches nothing") {
  const Waiver twice = waiver("repealed-law", "pul", "2027-01-01");
  CHECK(open(town_with({twice, twice})) == Found{"renamed-law error", "unused-waiver warning"});
}

TEST_CASE("a check that knows no waivers, and one that does not exist") {
  CHECK(open(town_with({waiver("text-over-limit", "biblioteket", "2027-01-01")})) ==
        Found{"not-waivable error", "renamed-law error", "repealed-law error"});
  const LawTown misspelt = town_with({waiver("repealed-laws", "pul", "2027-01-01")});
  CHECK(open(misspelt) == Found{"not-waivable error", "renamed-law error", "repealed-law error"});
  CHECK(misspelt.of("not-waivable").at(0).help.sv == "menade du `repealed-law`?");
  CHECK(open(town_with({waiver("unused-waiver", "pul", "2027-01-01")})).front() ==
        "not-waivable error");
}

TEST_CASE("an expired waiver never makes a warning graver") {
  LawTown town("Fråga MSB.");
  town.model.laws.push_back(law("msb", "MSB", "MSB", "", "ersatt"));
  town.model.laws.back().confidence = "låg";
  municipality_of(town.model).waivers = {waiver("renamed-law", "msb", "2020-01-01")};
  CHECK(open(town) == Found{"expired-waiver warning", "renamed-law warning"});
}

TEST_CASE("an expired waiver does not open what a valid one accepts, wherever it stands") {
  const Waiver old = waiver("repealed-law", "pul", "2026-11-20");
  const Waiver valid = waiver("repealed-law", "pul", "2027-01-01");
  for (const auto& waivers : {std::vector{old, valid}, std::vector{valid, old}}) {
    const LawTown town = town_with(waivers);
    CHECK(open(town) == Found{"renamed-law error", "unused-waiver warning"});
    CHECK(town.of("unused-waiver").at(0).message.sv == "ett annat undantag gäller redan `pul`");
    const check::Findings findings = check::run(town.model, 1);
    REQUIRE(findings.waived.size() == 1);
    CHECK(findings.waived[0].waiver.until == read_date("2027-01-01"));
  }
}

TEST_CASE("what was waived is a warning at most, once the waiver has expired") {
  const auto gravest = [](const char* until) {
    const LawTown town = town_with({waiver("repealed-law", "pul", until)});
    return town.of("repealed-law").at(0).gravest;
  };
  CHECK(gravest("2026-11-20") == Severity::warning);
  CHECK(town_with({}).of("repealed-law").at(0).gravest == Severity::error);
}
