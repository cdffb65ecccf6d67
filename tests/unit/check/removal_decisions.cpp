// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/check/rules_example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

Rule saying(Rule rule, std::string text) {
  Quote quote;
  quote.text = words(std::move(text));
  quote.chapter = static_cast<std::size_t>(-1);
  rule.quotes.push_back(quote);
  return rule;
}

Model with_disposal() {
  Model model = with_words();
  for (Term& each : model.vocabulary.actions) {
    if (each.id == "ta-bort") each.words = {"direkt", "omgående"};
  }
  model.vocabulary.actions.push_back(action("gallra"));
  model.vocabulary.actions.back().words = {"gallringsbeslut*", "dokumenthanteringsplan*"};
  return model;
}

std::vector<Diagnostic> told(Model& model, std::string_view kind, std::vector<Rule> rules) {
  rules_of(model) = std::move(rules);
  return found(model, kind);
}

}  // namespace

TEST_CASE("removal at once beside a demand for a decision first") {
  Model model = with_disposal();
  const Rule at_once = within(act("bort", "ska", "ta-bort"), "direkt");
  const Rule demand =
      saying(act("krav", "ska", "gallra"), "Att ta bort ett inlägg kräver gallringsbeslut.");
  const auto clash = [&](const Rule& one, const Rule& other) {
    return told(model, "removal-before-decision", {one, other}).size();
  };
  const auto list = told(model, "removal-before-decision", {at_once, demand});
  REQUIRE(list.size() == 1);
  CHECK(list[0].severity == Severity::warning);
  CHECK(list[0].message.sv ==
        "`bort` säger att innehåll ska tas bort direkt, men enligt `krav` kräver borttagning "
        "gallringsbeslut, till exempel på kontot `biblioteket` vid tillfället `publicera`");
  CHECK(found(model, "removal-without-decision").empty());

  CHECK(clash(saying(act("bort", "ska", "ta-bort"), "Tas bort omgående."), demand) == 1);
  CHECK(clash(act("bort", "ska", "ta-bort"), demand) == 0);
  CHECK(clash(within(act("bort", "far", "ta-bort"), "direkt"), demand) == 0);
  CHECK(clash(saying(at_once, "Tas bort direkt med stöd av gallringsbeslut 2021:4."), demand) == 0);
  CHECK(clash(at_once, saying(act("plan", "ska", "gallra"), "Gallringsbeslutet ska följas.")) == 0);
  Rule other = demand;
  other.occasions = references({"svara"});
  CHECK(clash(at_once, other) == 0);
  other = demand;
  other.condition.text = "när inlägget är allmän handling";
  CHECK(clash(at_once, other) == 0);
}

TEST_CASE("removal that rests on no decision") {
  Model model = with_disposal();
  const auto without = [&](std::vector<Rule> rules) {
    return told(model, "removal-without-decision", std::move(rules));
  };
  const Rule removal = act("bort", "ska", "ta-bort");
  const Rule cleared = act("gallra", "far", "gallra");
  const auto list = without({cleared, removal});
  REQUIRE(list.size() == 1);
  CHECK(list[0].message.sv == "ingen regel säger vilket gallringsbeslut som `bort` vilar på");

  SECTION("one that is named, with its date or number, is enough") {
    CHECK(
        without({removal, saying(cleared, "Gallras enligt gallringsbeslut 2021-03-04.")}).empty());
    const auto undated = without({removal, saying(cleared, "Gallras enligt gallringsbeslutet.")});
    REQUIRE(undated.size() == 1);
    CHECK(undated[0].message.sv == "`gallra` anger varken datum eller nummer på gallringsbeslutet");
  }
  SECTION("one for some cases only does not cover the rest") {
    Rule some = saying(cleared, "Det som har ringa betydelse gallras enligt gallringsbeslut 3.");
    some.condition.text = "om det har ringa betydelse";
    const auto partly = without({removal, some});
    REQUIRE(partly.size() == 1);
    CHECK(partly[0].places.back().message.sv == "det här beslutet gäller bara vissa fall");
    CHECK(without({some}).empty());
  }
  SECTION("what is not removed needs none") {
    CHECK(without({act("inte", "far_inte", "ta-bort"), act("fri", "behover_inte", "gallra"),
                   act("svar", "ska", "svara")})
              .empty());
  }
  SECTION("registers that name no such words ask for nothing") {
    model.vocabulary.actions.back().words.clear();
    CHECK(without({removal}).empty());
  }
}
