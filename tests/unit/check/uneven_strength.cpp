// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/check/rules_example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

std::vector<Diagnostic> uneven(Model& model, std::vector<Rule> rules) {
  rules_of(model) = std::move(rules);
  return found(model, "uneven-strength");
}

Rule titled(Rule rule, std::string title) {
  rule.title = words(std::move(title));
  return rule;
}

Rule quoting(Rule rule, std::string text) {
  Quote quote;
  quote.text = words(std::move(text));
  quote.chapter = static_cast<std::size_t>(-1);
  rule.quotes.push_back(quote);
  return rule;
}

When about(const std::vector<std::string>& contents) {
  When when;
  when.contains_any = references(contents);
  return when;
}

}  // namespace

TEST_CASE("the same information demanded and advised is uneven") {
  Model model = with_words();
  model.vocabulary.actions.push_back(action("visa", false));
  model.vocabulary.elements.push_back(term("ai-avsandare"));
  Rule strong = act("stark", "ska", "visa");
  strong.must_show = references({"ai-avsandare"});
  Rule weak = act("svag", "bor", "visa");
  weak.must_show = references({"ai-syfte", "ai-avsandare"});
  weak.topic.id = "annat";
  weak.occasions = references({"svara"});
  const auto list = uneven(model, {strong, weak});
  REQUIRE(list.size() == 1);
  CHECK(list[0].severity == Severity::warning);
  CHECK(list[0].message.sv ==
        "`svag` (bor) är svagare än `stark` (ska) om uppgiften `ai-avsandare`, till exempel på "
        "kontot "
        "`biblioteket`");

  const auto quiet = [&](const Rule& other) { return uneven(model, {strong, other}).empty(); };
  SECTION("other information is not") {
    Rule other = weak;
    other.must_show = references({"ai-syfte"});
    CHECK(quiet(other));
  }
  SECTION("a special case, or one that gives way, is not") {
    Rule other = weak;
    other.condition.text = "om det får plats";
    CHECK(quiet(other));
    other = weak;
    other.yields_to = references({"stark"});
    CHECK(quiet(other));
    other = weak;
    other.platforms = references({"facebook"});
    CHECK(quiet(other));
  }
  SECTION("nor the same force, the other direction, or another person") {
    Rule other = weak;
    other.modality.id = "ska";
    CHECK(quiet(other));
    other.modality.id = "bor_inte";
    CHECK(quiet(other));
    other.modality.id = "princip";
    CHECK(quiet(other));
    other = weak;
    other.actors = references({"anvandare"});
    CHECK(quiet(other));
    other.actors.clear();
    CHECK_FALSE(quiet(other));
  }
  SECTION("two that are as weak against one demand are one finding") {
    Rule other = weak;
    other.id = "svag-till";
    const auto both = uneven(model, {strong, weak, other});
    REQUIRE(both.size() == 1);
    CHECK(both[0].places.back().message.sv == "lika svagt här");
  }
}

TEST_CASE("a right to remove what must be removed is uneven") {
  Model model = with_words();
  model.vocabulary.categories.push_back(term("annat_lagstridigt"));
  model.vocabulary.categories.back().collective = true;
  model.vocabulary.categories.back().catch_all = true;
  Rule strong = act("ska-bort", "ska", "ta-bort");
  strong.categories = references({"uppvigling", "hets"});
  Rule weak = act("far-bort", "far", "ta-bort");
  weak.topic.id = "annat";
  weak.categories = references({"reklam", "hets"});
  CHECK(uneven(model, {strong, weak}).size() == 1);
  weak.categories = references({"reklam"});
  CHECK(uneven(model, {strong, weak}).empty());
  SECTION("also where the demand is about all that is unlawful") {
    strong.categories = references({"annat_lagstridigt"});
    CHECK(uneven(model, {strong, weak}).empty());
    weak.categories = references({"reklam", "hot"});
    CHECK(uneven(model, {strong, weak}).size() == 1);
  }
  SECTION("a rest that each list has is nothing in common") {
    strong.categories = references({"hot", "ovrigt"});
    weak.categories = references({"reklam", "ovrigt"});
    CHECK(uneven(model, {strong, weak}).empty());
  }
}

TEST_CASE("one act that the titles name is uneven") {
  Model model = with_words();
  Rule strong = titled(act("lag", "ska", "svara"), "Besvara inkomna frågor");
  Rule weak = titled(act("rad", "bor", "svara"), "Hantera inkomna frågor");
  CHECK(uneven(model, {strong, weak}).size() == 1);

  const auto quiet = [&](const Rule& other) { return uneven(model, {strong, other}).empty(); };
  SECTION("what the weaker adds is not") {
    CHECK(quiet(titled(weak, "Svara kort med en länk")));
    CHECK(quiet(titled(weak, "Svaren ges i rollen som tjänsteperson")));
    CHECK(quiet(titled(weak, "Svara")));
  }
  SECTION("another time, topic, occasion or content is not") {
    CHECK(quiet(within(weak, "inom 1 arbetsdag")));
    Rule other = weak;
    other.topic.id = "annat";
    CHECK(quiet(other));
    other = weak;
    other.occasions = references({"arkivera"});
    CHECK(quiet(other));
    other = weak;
    other.when = about({"fraga"});
    CHECK(quiet(other));
    strong.when = about({"fraga"});
    CHECK_FALSE(quiet(other));
  }
  SECTION("an exception counts only where it is what the other is about") {
    strong.exception.text = "gäller inte inkomna frågor som är otrevliga";
    CHECK(quiet(weak));
    strong.exception.text = "gäller inte vid kris";
    CHECK_FALSE(quiet(weak));
  }
  SECTION("a release from all is weaker than a prohibition in a case") {
    Rule ban = titled(act("inte", "far_inte", "diariefora"), "Diarieför inte obetydliga inlägg");
    ban.when = about({"ringa"});
    Rule release =
        titled(act("fri", "behover_inte", "diariefora"), "Inlägg diarieförs inte alltid");
    CHECK(uneven(model, {ban, release}).size() == 1);
    release.when = about({"vikt"});
    CHECK(uneven(model, {ban, release}).empty());
  }
}

TEST_CASE("what is to be left alone is told by content only") {
  Model model = with_words();
  model.vocabulary.actions.push_back(action("avsta", false));
  Rule strong = titled(act("krav", "ska", "avsta"), "Undvik råd");
  Rule weak = titled(act("rad", "bor_inte", "avsta"), "Undvik råd till enskilda");
  CHECK(uneven(model, {strong, weak}).empty());
  strong.when = about({"rad"});
  weak.when = about({"rad"});
  CHECK(uneven(model, {strong, weak}).size() == 1);
  weak.when = about({"politik"});
  CHECK(uneven(model, {strong, weak}).empty());
}

TEST_CASE("a demand so far as possible is weaker than a prohibition") {
  Model model = with_words();
  const Rule ban = titled(act("forbud", "far_inte", "publicera"), "Inga bilder på personer");
  const Rule soft = titled(act("mjuk", "ska", "publicera"), "Bilder utan personer");
  CHECK(uneven(model, {ban, quoting(soft, "Välj bilder utan personer.")}).empty());
  const auto list =
      uneven(model, {ban, quoting(soft, "Välj så långt som möjligt bilder utan personer.")});
  REQUIRE(list.size() == 1);
  CHECK(list[0].message.sv.starts_with(
      "`mjuk` (ska, så långt som möjligt) är svagare än `forbud` (far_inte) om"));
  CHECK(uneven(model, {ban, quoting(soft, "Svara så snabbt som möjligt.")}).empty());
}

TEST_CASE("a figure that only advice gives to a demand is uneven") {
  Model model = with_words();
  model.vocabulary.actions[0].needs = Figure::recurrence;
  model.vocabulary.actions[0].asks = {"hur ofta det ska ske", "how often it is to be done"};
  const Rule duty = act("plikt", "ska", "bevaka");
  const Rule advice = often(act("rad", "bor", "bevaka"), "varje dag under kontorstid");
  const auto list = uneven(model, {duty, advice});
  REQUIRE(list.size() == 1);
  CHECK(list[0].message.sv ==
        "`plikt` (ska) är ett krav, men hur ofta det ska ske är bara ett råd i `rad` (bör)");
  CHECK(uneven(model, {often(duty, "varje vecka"), advice}).empty());
  CHECK(uneven(model, {often(duty, "löpande"), advice}).empty());
  CHECK(uneven(model, {duty, often(act("rad", "bor", "bevaka"), "vid behov")}).empty());
  CHECK(uneven(model, {duty, often(act("rad", "princip", "bevaka"), "varje dag")}).empty());
  Rule elsewhere = duty;
  elsewhere.occasions = references({"svara"});
  CHECK(uneven(model, {elsewhere, advice}).empty());
}
