// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/check/rules_example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

std::vector<Diagnostic> contradictions(Model& model, std::vector<Rule> rules) {
  rules_of(model) = std::move(rules);
  return found(model, "contradiction");
}

}  // namespace

TEST_CASE("two intervals for the same act contradict each other") {
  Model model = with_words();
  Rule daily = often(act("dagligen", "ska", "bevaka"), "minst varje arbetsdag");
  Rule weekly = often(act("veckovis", "ska", "bevaka"), "minst varje vecka");
  weekly.actors = references({"kommun"});
  const auto list = contradictions(model, {daily, weekly});
  REQUIRE(list.size() == 1);
  CHECK(list[0].severity == Severity::error);
  CHECK(list[0].subject == "dagligen + veckovis");
  CHECK(list[0].message.sv ==
        "`dagligen` säger `minst varje arbetsdag` och `veckovis` säger `minst varje vecka` om "
        "handlingen `bevaka`, till exempel på kontot `biblioteket` vid tillfället `publicera`");
  CHECK(list[0].help.sv.find("`subject: dagligen + veckovis`") != std::string::npos);

  const auto quiet = [&](Rule other) { return contradictions(model, {daily, other}).empty(); };
  SECTION("the same interval in other words does not") {
    Rule half = often(act("en", "ska", "bevaka"), "varje halvår");
    CHECK(contradictions(model, {half, often(weekly, "2 gånger per år")}).empty());
    CHECK(contradictions(model, {half, often(weekly, "2 gånger per halvår")}).size() == 1);
    CHECK(quiet(often(weekly, "varje arbetsdag under kontorstid")));
    CHECK_FALSE(quiet(often(weekly, "varje dag")));
  }
  SECTION("words without a figure do not") {
    CHECK(quiet(often(weekly, "vid behov")));
    CHECK(quiet(often(weekly, "flera gånger per dag")));
    CHECK(quiet(often(weekly, "varje vecka eller enligt dokumenthanteringsplanen")));
  }
  SECTION("a special case does not") {
    Rule special = weekly;
    special.condition.text = "under semestern";
    CHECK(quiet(special));
    Rule except = weekly;
    except.exception.text = "gäller inte vid kris";
    CHECK(quiet(except));
    Rule yields = weekly;
    yields.yields_to = references({"dagligen"});
    CHECK(quiet(yields));
    Rule same_case = special;
    same_case.condition.text = "Under  semestern";
    Rule in_that_case = daily;
    in_that_case.condition.text = "under semestern";
    CHECK(contradictions(model, {in_that_case, same_case}).size() == 1);
  }
  SECTION("another person, occasion, topic or act does not") {
    Rule other = weekly;
    other.actors = references({"anvandare"});
    CHECK(quiet(other));
    other.actors = references({"kommunikationschef"});
    CHECK(quiet(other));
    other = weekly;
    other.occasions = references({"svara"});
    CHECK(quiet(other));
    other.occasions.clear();
    CHECK_FALSE(quiet(other));
    other = weekly;
    other.topic.id = "annat";
    CHECK(quiet(other));
    other = weekly;
    other.action.id = "svara";
    CHECK(quiet(other));
  }
  SECTION("permissions and principles do not") {
    weekly.modality.id = "far";
    CHECK(quiet(weekly));
    weekly.modality.id = "princip";
    CHECK(quiet(weekly));
    weekly.modality.id = "bor";
    CHECK_FALSE(quiet(weekly));
  }
}

TEST_CASE("rules for different platforms or accounts do not meet") {
  Model model = with_words();
  Platform other;
  other.id = "gatan";
  model.platforms.push_back(other);
  Rule daily = often(act("dagligen", "ska", "bevaka"), "varje dag");
  Rule weekly = often(act("veckovis", "ska", "bevaka"), "varje vecka");
  daily.platforms = references({"torget"});
  weekly.platforms = references({"gatan"});
  CHECK(contradictions(model, {daily, weekly}).empty());
  weekly.platforms = references({"marknaden"});  // an alias of torget
  CHECK(contradictions(model, {daily, weekly}).size() == 1);
  weekly.platforms.clear();
  weekly.accounts = references({"biblioteket"});
  CHECK(contradictions(model, {daily, weekly}).size() == 1);
  account_of(model).status = "avslutat";
  CHECK(contradictions(model, {daily, weekly}).empty());
  weekly.accounts.clear();
  CHECK(contradictions(model, {daily, weekly})[0].message.sv.find("kontot") == std::string::npos);
}

TEST_CASE("two deadlines for the same act contradict each other") {
  Model model = with_words();
  const Rule day = within(act("dygn", "ska", "svara"), "inom 1 arbetsdag");
  CHECK(
      contradictions(model, {day, within(act("b", "bor", "svara"), "inom 2 arbetsdagar")}).size() ==
      1);
  CHECK(contradictions(model, {day, within(act("b", "ska", "svara"), "snabbt")}).empty());
  const Rule hours = within(act("a", "ska", "svara"), "inom 24 timmar");
  CHECK(contradictions(model, {hours, within(act("b", "ska", "svara"), "inom 1 dagar")}).empty());
  CHECK(contradictions(model, {hours, within(act("b", "ska", "svara"), "inom 2 dagar")}).size() ==
        1);
}

TEST_CASE("what one rule demands another must not forbid or release from") {
  Model model = with_words();
  const auto fires = [&](const char* first, const char* second) {
    return contradictions(model, {act("a", first, "signera"), act("b", second, "signera")}).size();
  };
  CHECK(fires("ska", "far_inte") == 1);
  CHECK(fires("far_inte", "bor") == 1);
  CHECK(fires("far", "far_inte") == 1);
  CHECK(fires("ska", "bor_inte") == 1);
  CHECK(fires("bor", "bor_inte") == 1);
  CHECK(fires("ska", "behover_inte") == 1);
  CHECK(fires("bor", "behover_inte") == 0);
  CHECK(fires("far", "bor_inte") == 0);
  CHECK(fires("far", "behover_inte") == 0);
  CHECK(fires("ska", "far") == 0);
  CHECK(fires("ska", "bor") == 0);
  CHECK(fires("far_inte", "behover_inte") == 0);
  CHECK(fires("far_inte", "bor_inte") == 0);
  CHECK(fires("princip", "far_inte") == 0);
  CHECK(contradictions(model, {act("a", "ska", "publicera"), act("b", "far_inte", "publicera")})
            .empty());
}

TEST_CASE("a release is told once with all that it stands against") {
  Model model = with_words();
  Rule release = act("slipp", "behover_inte", "diariefora");
  Rule special = act("c-om", "ska", "diariefora");
  special.condition.text = "om det blir ett ärende";
  const std::vector<Rule> rules = {act("b-tva", "ska", "diariefora"), release,
                                   act("a-ett", "ska", "diariefora"), special};
  auto list = contradictions(model, rules);
  REQUIRE(list.size() == 1);
  CHECK(list[0].subject == "a-ett + b-tva + slipp");
  CHECK(list[0].message.sv.find("`b-tva` (ska) och en regel till") != std::string::npos);
  rules_of(model)[1].yields_to = references({"b-tva"});
  list = found(model, "contradiction");
  REQUIRE(list.size() == 1);
  CHECK(list[0].subject == "a-ett + slipp");
}

TEST_CASE("rules on different content do not contradict each other") {
  Model model = with_words();
  Rule remove = act("a", "ska", "ta-bort");
  Rule leave = act("b", "far_inte", "ta-bort");
  remove.categories = references({"hot"});
  leave.categories = references({"fortal"});
  CHECK(contradictions(model, {remove, leave}).empty());
  leave.categories = references({"fortal", "hot"});
  CHECK(contradictions(model, {remove, leave}).size() == 1);
  leave.categories.clear();
  CHECK(contradictions(model, {remove, leave}).size() == 1);
}

TEST_CASE("two who each decide the same matter") {
  Model model = with_words();
  municipality_of(model).roles = {{"narmaste_chef", {}, "närmaste chef"},
                                  {"kommunikationschef", {}, "kommunikationschefen"}};
  Rule one = act("a", "princip", "besluta");
  one.actors = references({"narmaste_chef"});
  Rule other = act("b", "princip", "besluta");
  other.actors = references({"kommunikationschef"});
  const auto list = contradictions(model, {one, other});
  REQUIRE(list.size() == 1);
  CHECK(list[0].message.sv ==
        "enligt `a` beslutar `närmaste chef` och enligt `b` `kommunikationschefen` om samma sak, "
        "till "
        "exempel på kontot `biblioteket` vid tillfället `publicera`");
  const auto quiet = [&](Rule first, Rule second) {
    return contradictions(model, {std::move(first), std::move(second)}).empty();
  };
  Rule changed = other;
  changed.actors = references({"medarbetare"});  // may be the same person
  CHECK(quiet(one, changed));
  changed.actors = references({"egen-roll"});  // nobody knows whom it covers
  CHECK(quiet(one, changed));
  changed = other;
  changed.occasions = references({"svara"});
  CHECK(quiet(one, changed));
  changed = other;
  changed.modality.id = "ska";
  CHECK_FALSE(quiet(one, changed));
  Rule both = one;
  both.modality.id = "ska";  // both must approve: both can
  CHECK(quiet(both, changed));
}

TEST_CASE("a waiver may name the rules in any order") {
  Model model = with_words();
  const auto open = [&](const std::string& subject) {
    Waiver waiver;
    waiver.check.id = "contradiction";
    waiver.subject.id = subject;
    municipality_of(model).waivers = {waiver};
    return contradictions(model, {often(act("dagligen", "ska", "bevaka"), "varje dag"),
                                  often(act("veckovis", "ska", "bevaka"), "varje vecka")})
        .size();
  };
  CHECK(open("dagligen + veckovis") == 0);
  CHECK(open("veckovis+dagligen") == 0);
  CHECK(open("  veckovis  +  dagligen ") == 0);
  CHECK(open("dagligen") == 1);
  CHECK(open("dagligen veckovis") == 1);
  CHECK(open("dagligen + veckovis + en") == 1);
}

TEST_CASE("rules that each give way to the other still contradict, and the circle is told") {
  Model model = with_words();
  Rule daily = often(act("dagligen", "ska", "bevaka"), "varje dag");
  Rule weekly = often(act("veckovis", "ska", "bevaka"), "varje vecka");
  daily.yields_to = references({"veckovis"});
  CHECK(contradictions(model, {daily, weekly}).empty());
  CHECK(found(model, "circular-precedence").empty());
  weekly.yields_to = references({"dagligen"});
  CHECK(contradictions(model, {daily, weekly}).size() == 1);
  const auto circles = found(model, "circular-precedence");
  REQUIRE(circles.size() == 1);
  CHECK(circles[0].severity == Severity::error);
  CHECK(circles[0].message.sv == "`dagligen` och `veckovis` viker för varandra");

  SECTION("a longer circle, told once; a chain and a fork are none") {
    Rule third = act("tredje", "ska", "svara");
    weekly.yields_to = references({"tredje"});
    rules_of(model) = {daily, weekly, third};
    CHECK(found(model, "circular-precedence").empty());
    daily.yields_to = references({"veckovis", "tredje"});
    rules_of(model) = {daily, weekly, third};
    CHECK(found(model, "circular-precedence").empty());
    third.yields_to = references({"dagligen"});
    rules_of(model) = {third, weekly, daily};
    CHECK(found(model, "circular-precedence").size() == 2);  // the fork makes a second, shorter one
    daily.yields_to = references({"veckovis"});
    rules_of(model) = {third, weekly, daily};
    const auto ring = found(model, "circular-precedence");
    REQUIRE(ring.size() == 1);
    CHECK(ring[0].message.sv == "`tredje`, `dagligen`, `veckovis` viker för varandra i en ring");
    CHECK(ring[0].places.size() == 2);
  }
  SECTION("a rule that gives way to itself") {
    daily.yields_to = references({"dagligen"});
    weekly.yields_to.clear();
    rules_of(model) = {daily, weekly};
    REQUIRE(found(model, "circular-precedence").size() == 1);
    CHECK(found(model, "circular-precedence")[0].message.sv == "`dagligen` viker för sig själv");
    CHECK(found(model, "contradiction").size() == 1);
  }
}

TEST_CASE("one rule against very many is told once, with the first of them and their number") {
  Model model = with_words();
  std::vector<Rule> rules = {often(act("a-dagligen", "ska", "bevaka"), "varje dag")};
  for (int i = 10; i < 40; ++i)
    rules.push_back(often(act("b-" + std::to_string(i), "ska", "bevaka"), "varje vecka"));
  const auto list = contradictions(model, rules);
  REQUIRE(list.size() == 1);
  CHECK(list[0].message.sv.ends_with("; 29 regler till säger annat än `a-dagligen`"));
  CHECK(list[0].subject.starts_with("a-dagligen + b-10 + "));
  CHECK(list[0].subject.ends_with("b-19 + 20 till"));
  CHECK(list[0].places.size() < 15);
  // Two are told as before.
  rules.resize(3);
  const auto few = contradictions(model, rules);
  REQUIRE(few.size() == 1);
  CHECK(few[0].subject == "a-dagligen + b-10 + b-11");
  CHECK(few[0].message.sv.ends_with("; en regel till säger annat än `a-dagligen`"));
}

TEST_CASE("rules on content that leave each other's content out do not contradict each other") {
  Model model = with_words();
  Rule demand = act("ska", "ska", "diariefora");
  demand.when = When{};
  demand.when->contains_any = references({"atgard"});
  Rule ban = act("inte", "far_inte", "diariefora");
  ban.when = When{};
  ban.when->contains_any = references({"ringa"});
  CHECK(contradictions(model, {demand, ban}).size() == 1);
  ban.when->contains_none = references({"atgard", "nytt-arende"});
  CHECK(contradictions(model, {demand, ban}).empty());
  CHECK(contradictions(model, {ban, demand}).empty());
  demand.when->contains_any = references({"atgard", "vikt"});
  CHECK(contradictions(model, {demand, ban}).size() == 1);
  demand.when->contains_all = references({"nytt-arende"});
  CHECK(contradictions(model, {demand, ban}).empty());
  demand.when.reset();
  CHECK(contradictions(model, {demand, ban}).size() == 1);
}
