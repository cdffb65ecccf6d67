// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/check/rules_example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

std::vector<Diagnostic> deciders(Model& model, std::vector<Rule> rules) {
  rules_of(model) = std::move(rules);
  return found(model, "two-deciders");
}

Rule decided(std::string id, std::string modality, const std::vector<std::string>& actors) {
  Rule rule = act(std::move(id), std::move(modality), "besluta");
  rule.actors = references(actors);
  return rule;
}

}  // namespace

TEST_CASE("one decision under two titles is told once") {
  Model model = with_words();
  model.vocabulary.actions.push_back(action("utse", false));
  municipality_of(model).roles = {{"verksamhet", {}, "verksamheten"},
                                  {"narmaste_chef", {}, "närmaste chef"},
                                  {"medarbetare", {}, "medarbetaren"}};
  const Rule service = decided("a", "princip", {"verksamhet"});
  const Rule manager = decided("b", "ska", {"narmaste_chef"});
  const auto list = deciders(model, {service, manager, decided("c", "ska", {"medarbetare"})});
  REQUIRE(list.size() == 1);
  CHECK(list[0].severity == Severity::warning);
  CHECK(list[0].message.sv ==
        "enligt `a` beslutar `verksamheten`, enligt `b` `närmaste chef` och enligt `c` "
        "`medarbetaren` om samma sak");

  const auto quiet = [&](const Rule& other) { return deciders(model, {service, other}).empty(); };
  REQUIRE_FALSE(quiet(manager));
  SECTION("the same function, or everybody, is no other") {
    CHECK(quiet(decided("b", "ska", {"narmaste_chef", "verksamhet"})));
    model.vocabulary.roles[0].collective = true;
    CHECK(quiet(decided("b", "ska", {"kommun"})));
  }
  SECTION("another topic, occasion, case or appointment is another matter") {
    Rule other = manager;
    other.topic.id = "annat";
    CHECK(quiet(other));
    other = manager;
    other.occasions = references({"svara"});
    CHECK(quiet(other));
    other.occasions.clear();
    CHECK(quiet(other));
    other = manager;
    other.condition.text = "vid kris";
    CHECK(quiet(other));
    other = manager;
    other.exception.text = "gäller inte vid kris";
    CHECK(quiet(other));
    other = manager;
    other.yields_to = references({"a"});
    CHECK(quiet(other));
  }
  SECTION("two that both must approve and cannot be one person are both needed") {
    CHECK(deciders(model, {decided("a", "ska", {"kommunikationschef"}), manager}).empty());
  }
  SECTION("two that each decide alone and cannot be one person are a contradiction") {
    const Rule alone = decided("a", "princip", {"kommunikationschef"});
    CHECK(deciders(model, {alone, manager}).empty());
    CHECK(found(model, "contradiction").size() == 1);
  }
  SECTION("two that appoint may appoint to different things") {
    Rule first = act("utse-a", "ska", "utse");
    first.actors = references({"verksamhet"});
    Rule second = act("utse-b", "ska", "utse");
    second.actors = references({"narmaste_chef"});
    CHECK(deciders(model, {first, second}).empty());
    CHECK(deciders(model, {service, second}).size() == 1);
    Rule decision = service;
    decision.must_have = references({"redaktor"});
    second.must_have = references({"ersattare"});
    CHECK(deciders(model, {decision, second}).empty());
  }
}
