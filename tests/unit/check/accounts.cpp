// SPDX-License-Identifier: EUPL-1.2
// What the audit finds, told as findings; tests/unit/audit has what it finds.
#include <catch2/catch.hpp>

#include "check/check.h"
#include "unit/check/findings.h"
#include "unit/infotext/example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

const SourceFile rules("policies/exempelby/rules.yml", "- id: en\n- id: tva\n");
const SourceFile accounts("policies/exempelby/accounts.yml", "deputy: nej\n");

Rule demand(const char* id, const char* modality, const std::string& property) {
  Rule made = rule(id, modality, {});
  made.must_have = references({property});
  return made;
}

std::vector<Diagnostic> found_in(const Model& model) {
  return check::run(model, 1).open.list();
}

/// Exempelby whose account has no deputy, under a rule with this modality.
Model without_deputy(const char* modality) {
  Model model = exempelby();
  account_of(model).deputy = false;
  account_of(model).places["deputy"] = {&accounts, 8, 11};
  municipality_of(model).rules = {demand("en", modality, "ersattare")};
  municipality_of(model).rules[0].must_have[0].span = {&rules, 6, 8};
  return model;
}

}  // namespace

TEST_CASE("a lack is told at the register's value, with the rule that demands it") {
  const Model model = without_deputy("ska");
  const std::vector<Diagnostic> found = found_in(model);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind->name == "account-deputy");
  CHECK(found[0].severity == Severity::warning);
  CHECK(found[0].span.text() == "nej");
  CHECK(found[0].municipality == "exempelby");
  CHECK(found[0].message.sv ==
        "kontot har ingen utsedd ersättare, och uppfyller därför inte regeln `en`");
  REQUIRE(found[0].places.size() == 1);
  CHECK(found[0].places[0].span.text() == "en");
}

TEST_CASE("the modality decides how grave a lack is") {
  CHECK(found_in(without_deputy("far_inte"))[0].severity == Severity::warning);
  CHECK(found_in(without_deputy("bor"))[0].severity == Severity::note);
  CHECK(found_in(without_deputy("bor_inte"))[0].severity == Severity::note);
  for (const char* free : {"far", "behover_inte", "princip"})
    CHECK(found_in(without_deputy(free)).empty());
}

TEST_CASE("no lack is told where the rule is met or does not cover the account") {
  Model model = without_deputy("ska");
  SECTION("met") {
    account_of(model).deputy = true;
  }
  SECTION("another platform") {
    municipality_of(model).rules[0].platforms = references({"annan"});
  }
  SECTION("a closed account") {
    account_of(model).status = "avslutat";
  }
  SECTION("no rule demands it") {
    municipality_of(model).rules.clear();
  }
  // A rule for a platform that nobody uses is another check's finding.
  CHECK(of_kinds(check::run(model, 1).open, {"account-"}).empty());
}

TEST_CASE("a lack is told once, whoever demands it, and as gravely as the strongest does") {
  Model model = without_deputy("bor");
  municipality_of(model).rules.push_back(demand("tva", "ska", "ersattare"));
  municipality_of(model).rules[1].span = {&rules, 15, 18};
  // That the two are not as strong is another check's finding.
  const std::vector<Diagnostic> found = of_kinds(check::run(model, 1).open, {"account-"});
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::warning);
  CHECK(found[0].message.sv.ends_with("`tva`"));
  REQUIRE(found[0].places.size() == 2);
  CHECK(found[0].places[1].span.text() == "tva");
}

TEST_CASE("what only a condition demands says so") {
  Model model = without_deputy("ska");
  municipality_of(model).rules[0].condition.text = "vid frånvaro";
  CHECK(found_in(model)[0].help.sv.find("`vid frånvaro`") != std::string::npos);
}

TEST_CASE("what the register does not say is one note an account") {
  Model model = without_deputy("ska");
  account_of(model).deputy.reset();
  account_of(model).places.clear();
  account_of(model).published.clear();
  municipality_of(model).rules.push_back(demand("tva", "bor", "tvafaktor"));
  municipality_of(model).rules.push_back(demand("tre", "far", "logotyp"));
  const std::vector<Diagnostic> found = found_in(model);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind->name == "account-incomplete");
  CHECK(found[0].severity == Severity::note);
  CHECK(found[0].message.sv ==
        "registret säger inget om `address`, `responsible`, `administrators`, `deputy`, "
        "`two_factor`");
}

TEST_CASE("what the texts do not show is told together, and not where element-missing tells it") {
  Model model = exempelby();
  fields_of(model) = {field("bio", FieldKind::text, 100)};
  paragraphs_of(model) = {paragraph("a", {form("Hej", {"ai-verksamhet"})})};
  municipality_of(model).rules = {rule("en", "bor", {"ai-syfte", "ai-bevakning"}),
                                  rule("tva", "bor", {"ai-syfte", "ai-verksamhet"})};
  std::vector<Diagnostic> found = found_in(model);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind->name == "account-information");
  CHECK(found[0].message.sv.starts_with("kontot visar inte `ai-syfte`, `ai-bevakning`,"));
  CHECK(found[0].places.size() == 2);

  municipality_of(model).rules = {rule("en", "ska", {"ai-syfte"})};
  for (const Diagnostic& each : found_in(model)) CHECK(each.kind->name.starts_with("element-"));
}
