// SPDX-License-Identifier: EUPL-1.2
// missing-figure, no-evidence-before-removal, no-owner and never-applies.
#include <catch2/catch.hpp>

#include "unit/check/rules_example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

Term& action_of(Model& model, std::string_view id) {
  return *std::ranges::find(model.vocabulary.actions, id, &Term::id);
}

std::size_t count(Model& model, std::string_view kind, std::vector<Rule> rules) {
  rules_of(model) = std::move(rules);
  return found(model, kind).size();
}

}  // namespace

TEST_CASE("a duty whose figure nobody gives") {
  Model model = with_words();
  action_of(model, "bevaka").needs = Figure::recurrence;
  action_of(model, "svara").needs = Figure::deadline;
  const auto missing = [&](std::vector<Rule> rules) {
    return count(model, "missing-figure", std::move(rules));
  };
  const Rule watch = act("a", "ska", "bevaka");
  CHECK(missing({watch}) == 1);
  CHECK(missing({act("a", "bor", "bevaka")}) == 1);
  CHECK(missing({often(watch, "regelbundet")}) == 1);
  CHECK(missing({watch, often(act("b", "princip", "bevaka"), "varje dag")}) == 0);
  CHECK(missing({often(watch, "flera gånger per dag")}) == 0);
  CHECK(missing({act("a", "far", "bevaka")}) == 0);
  CHECK(missing({within(act("a", "ska", "svara"), "snabbt")}) == 1);
  CHECK(missing({within(act("a", "ska", "svara"), "inom 1 arbetsdag")}) == 0);
  CHECK(missing({act("a", "ska", "signera")}) == 0);

  SECTION("only with the topic that the vocabulary names") {
    action_of(model, "svara").topic.id = "svar";
    CHECK(missing({act("a", "ska", "svara")}) == 0);
  }
  SECTION("a duty to tell visitors calls for the figure too") {
    auto& elements = model.vocabulary.elements;
    std::ranges::find(elements, "ai-bevakning", &Term::id)->told_of.id = "bevaka";
    CHECK(missing({rule("visa", "ska", {"ai-bevakning"})}) == 1);
    CHECK(missing({rule("visa", "ska", {"ai-bevakning"}), often(watch, "varje dag")}) == 0);
    CHECK(missing({rule("visa", "ska", {"ai-syfte"})}) == 0);
  }
}

TEST_CASE("a removal needs a word or a figure that says how promptly") {
  Model model = with_words();
  Term& removal = action_of(model, "ta-bort");
  removal.needs = Figure::promptness;
  removal.words = {"omgående", "skyndsam*", "direkt", "så snart"};
  removal.asks = {"hur snabbt innehåll ska tas bort", "how fast content is to be removed"};
  const auto missing = [&](std::vector<Rule> rules) {
    return count(model, "missing-figure", std::move(rules));
  };
  const auto quoting = [](const char* words) {
    Rule rule = act("a", "ska", "ta-bort");
    rule.quotes.emplace_back().text.text = words;
    return rule;
  };
  CHECK(missing({act("a", "ska", "ta-bort")}) == 1);
  CHECK(found(model, "missing-figure")[0].message.sv ==
        "ingen regel säger hur snabbt innehåll ska tas bort");
  CHECK(missing({within(act("a", "ska", "ta-bort"), "omgående")}) == 0);
  CHECK(missing({within(act("a", "ska", "ta-bort"), "inom 1 arbetsdag")}) == 0);
  CHECK(missing({act("a", "ska", "ta-bort"), within(act("b", "bor", "ta-bort"), "direkt")}) == 0);
  CHECK(missing({quoting("Inlägget ska SKYNDSAMT tas bort.")}) == 0);
  CHECK(missing({quoting("Det ska tas bort så snart det upptäcks.")}) == 0);
  CHECK(missing({quoting("Direktmeddelanden mot direktiv ska tas bort.")}) == 1);
  CHECK(missing({act("a", "far", "ta-bort")}) == 0);
}

TEST_CASE("removal without a rule to save first") {
  Model model = with_words();
  const auto missing = [&](std::vector<Rule> rules) {
    return count(model, "no-evidence-before-removal", std::move(rules));
  };
  const Rule remove = act("a", "ska", "ta-bort");
  CHECK(missing({remove}) == 1);
  CHECK(missing({remove, act("b", "ska", "ta-bort")}) == 1);
  CHECK(missing({remove, act("b", "ska", "spara-bevis")}) == 0);
  CHECK(missing({remove, act("b", "bor", "spara-bevis")}) == 0);
  CHECK(missing({remove, act("b", "behover_inte", "spara-bevis")}) == 1);
  CHECK(missing({act("a", "far", "ta-bort")}) == 0);
  CHECK(missing({act("a", "far_inte", "ta-bort")}) == 0);
}

TEST_CASE("a task that only the whole municipality has") {
  Model model = with_words();
  model.vocabulary.roles[0].collective = true;
  action_of(model, "bevaka").owner = true;
  const auto missing = [&](std::vector<Rule> rules) {
    return count(model, "no-owner", std::move(rules));
  };
  Rule watch = act("a", "ska", "bevaka");
  CHECK(missing({watch}) == 0);
  watch.actors = references({"kommun"});
  CHECK(missing({watch}) == 1);
  CHECK(found(model, "no-owner")[0].subject == "a");
  CHECK(missing({watch, act("b", "princip", "bevaka")}) == 0);
  watch.actors = references({"kommun", "redaktor"});
  CHECK(missing({watch}) == 0);
  watch.actors = references({"egen-roll"});
  CHECK(missing({watch}) == 0);
  watch.actors = references({"kommun"});
  watch.action.id = "publicera";
  CHECK(missing({watch}) == 0);
  watch.action.id = "bevaka";
  watch.modality.id = "princip";
  CHECK(missing({watch}) == 0);
}

TEST_CASE("a rule for accounts that are not there") {
  Model model = with_words();
  Platform other;
  other.id = "gatan";
  model.platforms.push_back(other);
  Rule limited = act("a", "ska", "svara");
  const auto fires = [&] { return count(model, "never-applies", {limited}); };
  CHECK(fires() == 0);
  limited.platforms = references({"gatan"});
  CHECK(fires() == 1);
  limited.platforms = references({"gatan", "marknaden"});
  CHECK(fires() == 0);
  limited.accounts = references({"biblioteket"});
  CHECK(fires() == 0);
  account_of(model).status = "vilande";
  CHECK(fires() == 0);
  account_of(model).status = "avslutat";
  CHECK(fires() == 1);
  municipality_of(model).accounts.clear();
  CHECK(fires() == 0);
}

TEST_CASE("what must be published on dormant accounts only") {
  Model model = with_words();
  Rule limited = act("a", "ska", "publicera");
  limited.accounts = references({"biblioteket"});
  const auto fires = [&] { return count(model, "never-applies", {limited}); };
  CHECK(fires() == 0);
  account_of(model).status = "vilande";
  CHECK(fires() == 1);
  CHECK(found(model, "never-applies")[0].message.sv ==
        "`a` kräver att något publiceras, men kontot `biblioteket` är vilande");
  SECTION("not where another account is in use") {
    Account other = account_of(model);
    other.id = "gatan";
    other.status = "aktivt";
    municipality_of(model).accounts.push_back(other);
    limited.accounts = references({"biblioteket", "gatan"});
    CHECK(fires() == 0);
    municipality_of(model).accounts[1].example = true;
    CHECK(fires() == 1);
  }
  SECTION("not where it is only advised, or for every account") {
    limited.modality.id = "bor";
    CHECK(fires() == 0);
    limited.modality.id = "ska";
    limited.accounts.clear();
    CHECK(fires() == 0);
  }
}
