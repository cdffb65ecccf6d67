// SPDX-License-Identifier: EUPL-1.2
// Which rules decide what.
#include <catch2/catch.hpp>

#include "unit/decide/example.h"

using namespace stadga;
using namespace stadga::decide;
using namespace stadga::decide::example;

TEST_CASE("a removal is about the content that it lists") {
  const std::vector<Rule> rules = {about(rule("bort", "ta-bort", "ta-bort"), {"hot"})};
  CHECK(Asked(rules, comment({"hot"})).steps() == Names{"bort"});
  CHECK(Asked(rules, comment({"svordomar", "hot"})).steps() == Names{"bort"});
  CHECK(Asked(rules, comment({"svordomar"})).steps().empty());
  CHECK(Asked(rules, comment()).steps().empty());
  Input message = comment({"hot"});
  message.event = Event::message;
  CHECK(Asked(rules, message).steps().empty());
}

TEST_CASE("a collective entry stands for what it holds") {
  const auto removed = [](const std::string& listed, const std::string& category) {
    return !Asked({about(rule("bort", "ta-bort", "ta-bort"), {listed})}, comment({category}))
                .steps()
                .empty();
  };
  CHECK(removed("annan_brottslighet", "hot"));
  CHECK(removed("annan_brottslighet", "fortal"));
  CHECK_FALSE(removed("annan_brottslighet", "sekretess"));
  CHECK_FALSE(removed("annan_brottslighet", "svordomar"));
  CHECK(removed("annat_lagstridigt", "sekretess"));
  CHECK(removed("annat_lagstridigt", "annan_brottslighet"));
  CHECK_FALSE(removed("annat_lagstridigt", "svordomar"));
  // Says nothing of any other.
  CHECK_FALSE(removed("olampligt", "svordomar"));
  CHECK(removed("olampligt", "olampligt"));
  CHECK(removed("fortal", "svordomar"));  // named among its `includes`
  CHECK_FALSE(removed("svordomar", "fortal"));
  CHECK_FALSE(removed("hot", "annan_brottslighet"));
}

TEST_CASE("what breaks a law or the guideline is listed one by one") {
  When breaks;
  breaks.breaks = {{"lag", {}}};
  const Rule remove = rule("bort", "ta-bort", "ta-bort");
  CHECK(Asked({when(remove, breaks)}, comment({"sekretess"})).steps() == Names{"bort"});
  CHECK(Asked({when(remove, breaks)}, comment({"svordomar"})).steps().empty());
  breaks.breaks = {{"riktlinje", {}}};
  Rule list = modal(about(rule("lista", "avsta", "ta-bort"), {"svordomar"}), "far_inte");
  list.actors = references({"anvandare"});
  CHECK(Asked({when(remove, breaks), list}, comment({"svordomar"})).steps() == Names{"bort"});
  CHECK(Asked({when(remove, breaks), list}, comment({"hot"})).steps().empty());
}

TEST_CASE("a removal that names no content is left to a person") {
  const Asked asked({rule("bort", "ta-bort", "ta-bort")}, comment({"svordomar"}));
  REQUIRE(asked.steps() == Names{"bort"});
  CHECK(asked.decision.steps.front().of->judge == "Gör bort.");
  CHECK(Asked({rule("bort", "ta-bort", "ta-bort")}, comment()).steps().empty());
}

TEST_CASE("what goes with a removal holds where something is removed, and is ordered") {
  const std::vector<Rule> rules = {rule("anmal", "polisanmala", "ta-bort"), rule("svara", "svara"),
                                   about(rule("bort", "ta-bort", "ta-bort"), {"hot"}),
                                   rule("beratta", "aterkoppla", "ta-bort"),
                                   rule("spara", "spara-bevis", "ta-bort")};
  CHECK(Asked(rules, comment({"hot"})).steps() == Names{"spara", "bort", "beratta", "anmal"});
  CHECK(Asked(rules, comment({"svordomar"})).steps() == Names{"svara"});
  CHECK(Asked(rules, comment()).steps() == Names{"svara"});
}

TEST_CASE("what follows a removal that is only allowed is told so") {
  std::vector<Rule> rules = {about(rule("bort", "ta-bort", "ta-bort"), {"hot"}),
                             rule("spara", "spara-bevis", "ta-bort")};
  CHECK_FALSE(Asked(rules, comment({"hot"})).decision.steps[0].if_removed);
  rules[0] = modal(rules[0], "far");
  const Asked asked(rules, comment({"hot"}));
  REQUIRE(asked.steps() == Names{"spara", "bort"});
  CHECK(asked.decision.steps[0].if_removed);
  CHECK_FALSE(asked.decision.steps[1].if_removed);
}

TEST_CASE("a report on content of its own needs no removal") {
  const std::vector<Rule> rules = {about(rule("anmal", "polisanmala", "ta-bort"), {"hot"})};
  CHECK(Asked(rules, comment({"hot"})).steps() == Names{"anmal"});
  CHECK(Asked(rules, comment({"svordomar"})).steps().empty());
}

TEST_CASE("what it contains: any, all, none") {
  When any;
  any.contains_any = references({"fraga", "forslag"});
  const std::vector<Rule> rules = {when(rule("a", "svara"), any)};
  CHECK(Asked(rules, comment({}, {"forslag"})).steps() == Names{"a"});
  CHECK(Asked(rules, comment({}, {"ringa"})).steps().empty());
  When all;
  all.contains_all = references({"fraga", "forslag"});
  CHECK(Asked({when(rule("a", "svara"), all)}, comment({}, {"forslag"})).steps().empty());
  CHECK(Asked({when(rule("a", "svara"), all)}, comment({}, {"forslag", "fraga"})).steps() ==
        Names{"a"});
  When none;
  none.contains_none = references({"fraga", "forslag"});
  CHECK(Asked({when(rule("a", "svara"), none)}, comment({}, {"ringa"})).steps() == Names{"a"});
  CHECK(Asked({when(rule("a", "svara"), none)}, comment({}, {"ringa", "fraga"})).steps().empty());
}

TEST_CASE("obvious or not") {
  When plain;
  plain.obvious = true;
  Input input = comment({"hot"});
  const std::vector<Rule> rules = {when(about(rule("bort", "ta-bort", "ta-bort"), {"hot"}), plain)};
  CHECK(Asked(rules, input).steps().empty());
  input.obvious = true;
  CHECK(Asked(rules, input).steps() == Names{"bort"});
}

TEST_CASE("a condition in words is judged, unless `when` says it") {
  Rule worded = rule("a", "svara");
  worded.condition.text = "när det behövs";
  CHECK(Asked({worded}, comment()).decision.steps.front().of->judge == "när det behövs");
  When when_it;
  CHECK(Asked({when(worded, when_it)}, comment()).decision.steps.front().of->judge.empty());
  when_it.judged = true;
  CHECK(Asked({when(worded, when_it)}, comment()).decision.steps.front().of->judge ==
        "när det behövs");
  CHECK(Asked({when(rule("b", "svara"), when_it)}, comment()).decision.steps.front().of->judge ==
        "Gör b.");
  Rule needed = rule("c", "diariefora");
  needed.recurrence = Recurrence{};
  needed.recurrence->words = "vid behov";
  CHECK(Asked({needed}, comment()).decision.steps.front().of->judge == "vid behov");
}

TEST_CASE("a rule that yields does not hold where the other does") {
  When proposal;
  proposal.contains_any = references({"forslag"});
  Rule weak = modal(rule("behover-inte", "diariefora"), "behover_inte");
  weak.yields_to = references({"forslag"});
  const Rule strong = when(rule("forslag", "diariefora"), proposal);
  CHECK(Asked({weak, strong}, comment({}, {"forslag"})).steps() == Names{"forslag"});
  CHECK(Asked({weak, strong}, comment()).steps() == Names{"behover-inte"});
  // Whether the other holds must be judged: both are told.
  proposal.judged = true;
  CHECK(Asked({weak, when(rule("forslag", "diariefora"), proposal)}, comment({}, {"forslag"}))
            .steps() == Names{"forslag", "behover-inte"});
}

TEST_CASE("platforms also by an alias, accounts, and rules left out while neither is told") {
  Rule here = rule("torget", "svara");
  here.platforms = references({"marknaden"});
  Rule there = rule("annat", "svara");
  there.accounts = references({"annat-konto"});
  const std::vector<Rule> rules = {here, there};
  Input input = comment();
  {
    const Asked asked(rules, input);
    CHECK(asked.steps().empty());
    REQUIRE(asked.decision.elsewhere.size() == 2);
    CHECK(asked.decision.elsewhere[0]->rule->id == "torget");
  }
  input.platform = "torget";
  input.account = "biblioteket";
  const Asked asked(rules, input);
  CHECK(asked.steps() == Names{"torget"});
  CHECK(asked.decision.elsewhere.empty());
}

TEST_CASE("employees' own accounts, wording and visitors' rules decide nothing") {
  Rule own = rule("privat", "svara");
  own.occasions = references({"svara", "privat"});
  Rule tone = rule("ton", "svara");
  tone.topic.id = "sprak-ton";
  Rule visitors = rule("besokare", "svara");
  visitors.actors = references({"anvandare"});
  CHECK(Asked({own, tone, visitors}, comment()).compiled().empty());
}

TEST_CASE("a rule for employees' own accounts that is also for posts is asked by a post alone") {
  Rule both = rule("i-tjansten", "signera");
  both.occasions = references({"svara", "privat", "publicera"});
  CHECK(Asked({both}, comment()).steps().empty());
  Input post;
  post.event = Event::post;
  CHECK(Asked({both}, post).steps() == Names{"i-tjansten"});
}

TEST_CASE("an answer is signed, though that is about wording") {
  Rule sign = rule("skriv-under", "signera");
  sign.topic.id = "sprak-ton";
  const std::vector<Rule> rules = {sign, about(rule("bort", "ta-bort", "ta-bort"), {"hot"})};
  CHECK(Asked(rules, comment()).steps() == Names{"skriv-under"});
  CHECK(Asked(rules, comment({"hot"})).steps() == Names{"bort"});
}

TEST_CASE("closing the comments is asked where something may be removed") {
  const std::vector<Rule> rules = {
      modal(rule("stang", "stanga-kommentarer", "bevaka"), "bor_inte"),
      modal(about(rule("bort", "ta-bort", "ta-bort"), {"hot"}), "far")};
  CHECK(Asked(rules, comment({"hot"})).steps() == Names{"bort", "stang"});
  CHECK(Asked(rules, comment()).steps().empty());
}

TEST_CASE("an account that is opened is staffed, and tells what it is, once") {
  Rule twice = rule("a", "utse", "starta");
  twice.occasions = references({"starta", "bemanna"});
  const std::vector<Rule> rules = {twice, rule("b", "utse", "bemanna"),
                                   rule("c", "visa", "kontouppgifter")};
  Input input;
  input.event = Event::start;
  const Asked asked(rules, input);
  CHECK(asked.steps() == Names{"a", "b", "c"});
  CHECK(asked.compiled().front().events == std::vector<Event>{Event::start});
}

TEST_CASE("the other events ask the rules of their occasion, in the checklist's order") {
  std::vector<Rule> rules = {rule("a", "besluta", "starta"), rule("b", "samrada", "starta"),
                             rule("c", "avsluta", "avsluta")};
  Input input;
  input.event = Event::start;
  // One is consulted before what it is about is decided.
  CHECK(Asked(rules, input).steps() == Names{"b", "a"});
  input.event = Event::close;
  CHECK(Asked(rules, input).steps() == Names{"c"});
  input.event = Event::crisis;
  CHECK(ids(Asked(rules, input).decision.silent) == Names{"kris"});
  // `when` may say which events it is about.
  When also;
  also.events = {{"kris", {}}, {"start", {}}};
  rules[2] = when(rules[2], also);
  CHECK(Asked(rules, input).steps() == Names{"c"});
}
