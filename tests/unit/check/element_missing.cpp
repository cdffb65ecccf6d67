// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "check/check.h"
#include "unit/infotext/example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

const SourceFile rules("policies/exempelby/rules.yml", "- id: en\n- id: tva\n  must_show: [x]\n");

std::vector<std::string_view> names_of(const Diagnostics& found) {
  std::vector<std::string_view> names;
  for (const Diagnostic& finding : found.list()) names.push_back(finding.kind->name);
  return names;
}

using Names = std::vector<std::string_view>;

}  // namespace

TEST_CASE("an element that cannot be read on the account nor behind a link is an error") {
  Model model = exempelby();
  fields_of(model) = {field("bio", FieldKind::text, 10)};
  paragraphs_of(model) = {paragraph("a", {form("Syftet med kontot", {"ai-syfte"})})};
  municipality_of(model).rules = {rule("en", "ska", {"ai-syfte"}),
                                  rule("tva", "ska", {"ai-syfte"})};
  municipality_of(model).rules[0].span = {&rules, 6, 8};
  municipality_of(model).rules[1].span = {&rules, 15, 18};
  const Diagnostics found = check::run(model, 1).open;
  REQUIRE(names_of(found) == Names{"element-missing"});
  const Diagnostic& finding = found.list().front();
  CHECK(finding.severity == Severity::error);
  CHECK(finding.message.sv ==
        "kontot visar inte uppgiften `ai-syfte` och länkar inte till reglerna");
  REQUIRE(finding.places.size() == 2);
  CHECK(finding.places[0].span.begin == 6);
  CHECK(finding.places[1].span.begin == 15);

  SECTION("not where there is room") {
    fields_of(model)[0].limit = 17;
    CHECK(check::run(model, 1).open.empty());
  }
  SECTION("not where the account links to the rules") {
    fields_of(model).push_back(field("website", FieldKind::link));
    CHECK(check::run(model, 1).open.empty());
  }
  SECTION("an own text is told to hold the address") {
    fields_of(model)[0].limit = 100;
    account_of(model).texts = {{{"bio", {}}, {"Vårt syfte är gott", {}}}};
    const Diagnostics own = check::run(model, 1).open;
    REQUIRE(names_of(own) == Names{"element-missing"});
    CHECK(own.list()[0].help.sv.find("https://exempelby.example/regler") != std::string::npos);
    account_of(model).texts = {{{"bio", {}}, {"Regler: exempelby.example/regler", {}}}};
    CHECK(check::run(model, 1).open.empty());
  }
}

TEST_CASE("a demanded element that no form tells is a warning even behind a link") {
  Model model = exempelby();
  fields_of(model) = {field("bio", FieldKind::text, 100), field("website", FieldKind::link)};
  paragraphs_of(model) = {paragraph("a", {form("Syfte"), form("Kortare", {"ai-syfte"})})};
  municipality_of(model).rules = {rule("tva", "ska", {"ai-bevakning"})};
  Reference& demanded = municipality_of(model).rules[0].must_show[0];
  demanded.span = {&rules, 33, 34};
  const Diagnostics found = check::run(model, 1).open;
  REQUIRE(names_of(found) == Names{"element-not-in-template"});
  CHECK(found.list()[0].severity == Severity::warning);
  CHECK(found.list()[0].span.begin == 33);
  CHECK(found.list()[0].help.sv.find("ai-bevakning") != std::string::npos);

  account_of(model).logotype = true;
  const auto quiet_for = [&](const char* element) {
    demanded.id = element;
    return check::run(model, 1).open.empty();
  };
  CHECK(quiet_for("ai-syfte"));      // a shorter form tells it
  CHECK(quiet_for("ai-regellank"));  // the link field shows it
  CHECK(quiet_for("ai-logotyp"));    // no text can tell it
  CHECK_FALSE(quiet_for("ai-webb"));
  municipality_of(model).information.links = references({"regellank", "webbplats"});
  CHECK(quiet_for("ai-webb"));
  municipality_of(model).rules[0].modality.id = "bor";
  CHECK(quiet_for("ai-bevakning"));
}

TEST_CASE("the findings do not depend on the number of threads") {
  Model model = exempelby();
  fields_of(model) = {field("bio", FieldKind::text, 5)};
  municipality_of(model).rules = {rule("en", "ska", {"ai-syfte"})};
  const Account account = account_of(model);
  for (int i = 0; i < 20; ++i) {
    municipality_of(model).accounts.push_back(account);
    municipality_of(model).accounts.back().span = {&rules, static_cast<std::size_t>(i), 20};
  }
  const Diagnostics one = check::run(model, 1).open;
  const Diagnostics eight = check::run(model, 8).open;
  REQUIRE(one.list().size() == eight.list().size());
  for (std::size_t i = 0; i < one.list().size(); ++i) {
    CHECK(one.list()[i].span.begin == eight.list()[i].span.begin);
    CHECK(one.list()[i].kind == eight.list()[i].kind);
  }
}

TEST_CASE("every kind is listed and explained in both languages") {
  for (const Kind* kind : check::kinds()) {
    CHECK_FALSE(kind->finds.sv.empty());
    CHECK_FALSE(kind->finds.en.empty());
    CHECK_FALSE(kind->why.sv.empty());
    CHECK_FALSE(kind->why.en.empty());
    CHECK_FALSE(kind->example.empty());
  }
}
