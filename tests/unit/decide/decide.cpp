// SPDX-License-Identifier: EUPL-1.2
// What is said beside the steps: deadlines, silence, contradictions, the law; and how it is
// printed.
#include "decide/decide.h"

#include <catch2/catch.hpp>

#include "decide/print.h"
#include "unit/decide/example.h"

using namespace stadga;
using namespace stadga::decide;
using namespace stadga::decide::example;

namespace {

Moment at(std::string_view text) {
  MomentFault fault{};
  return *read_moment(text, fault);
}

std::string last(unsigned amount, TimeUnit unit, std::string_view from) {
  const std::optional<Due> found = due(Deadline{"", {}, amount, unit}, at(from));
  if (!found) return "";
  return found->at ? iso_in_sweden(*found->at) : iso(found->date);
}

bool has(const std::vector<std::string>& list, std::string_view id) {
  return std::ranges::find(list, id) != list.end();
}

}  // namespace

TEST_CASE("deadlines become days") {
  CHECK(last(1, TimeUnit::business_day, "2026-11-20") == "2026-11-23");
  CHECK(last(5, TimeUnit::business_day, "2026-12-22") == "2027-01-04");
  // By the Swedish day, where a time was given.
  CHECK(last(1, TimeUnit::business_day, "2026-11-22T23:30:00Z") == "2026-11-24");
  CHECK(last(2, TimeUnit::day, "2026-02-27") == "2026-03-01");
  CHECK(last(1, TimeUnit::week, "2026-12-28") == "2027-01-04");
  CHECK(last(1, TimeUnit::month, "2026-01-31") == "2026-02-28");
  CHECK(last(1, TimeUnit::half_year, "2026-08-31") == "2027-02-28");
  CHECK(last(1, TimeUnit::year, "2024-02-29") == "2025-02-28");
}

TEST_CASE("hours need a time, and keep to the clock over the change of the hour") {
  CHECK(last(24, TimeUnit::hour, "2026-11-20").empty());
  CHECK(last(24, TimeUnit::hour, "2026-03-28T12:00+01:00") == "2026-03-29T13:00:00+02:00");
  CHECK_FALSE(due(Deadline{"snabbt", {}, std::nullopt, TimeUnit::day}, at("2026-11-20")));
}

TEST_CASE("a step carries its day where the question has one") {
  const std::vector<Rule> rules = {
      within(rule("a", "svara"), "inom 1 arbetsdag", 1, TimeUnit::business_day)};
  const Asked asked(rules, comment(), {}, at("2026-11-20"));
  REQUIRE(asked.decision.steps.front().due);
  CHECK(iso(asked.decision.steps.front().due->date) == "2026-11-23");
  CHECK_FALSE(Asked(rules, comment()).decision.steps.front().due);
}

TEST_CASE("silence about a removal, step by step") {
  std::vector<Rule> rules = {about(rule("bort", "ta-bort", "ta-bort"), {"hot"})};
  CHECK(ids(Asked(rules, comment({"hot"})).decision.silent) ==
        Names{"spara-bevis", "aterkoppla", "polisanmala", "blockera", "diariefora", "frist"});
  rules.push_back(rule("spara", "spara-bevis", "ta-bort"));
  rules.push_back(modal(rule("blockera", "blockera", "ta-bort"), "far"));
  rules[0].deadline = Deadline{"omgående", {}, std::nullopt, TimeUnit::day};
  CHECK(ids(Asked(rules, comment({"hot"})).decision.silent) ==
        Names{"aterkoppla", "polisanmala", "diariefora", "bevaringstid"});
  // Not about content that no rule removes.
  CHECK(ids(Asked(rules, comment({"svordomar"})).decision.silent) ==
        Names{"ta-bort", "svara", "svarstid", "diariefora"});
}

TEST_CASE("silence about answers and messages") {
  CHECK(ids(Asked({}, comment()).decision.silent) == Names{"svara", "svarstid", "diariefora"});
  Rule prompt = rule("a", "svara");
  prompt.deadline = Deadline{"snabbt", {}, std::nullopt, TimeUnit::day};
  CHECK(has(ids(Asked({prompt}, comment()).decision.silent), "svarstid"));
  const Rule figure = within(rule("a", "svara"), "inom 2 dagar", 2, TimeUnit::day);
  CHECK_FALSE(has(ids(Asked({figure}, comment()).decision.silent), "svarstid"));
  Input message = comment();
  message.event = Event::message;
  CHECK(has(ids(Asked({figure}, message).decision.silent), "direktmeddelanden"));
  CHECK_FALSE(has(ids(Asked({figure}, comment()).decision.silent), "direktmeddelanden"));
  Rule direct = figure;
  direct.topic.id = "direktmeddelanden";
  CHECK_FALSE(has(ids(Asked({direct}, message).decision.silent), "direktmeddelanden"));
}

TEST_CASE("nobody in particular is said") {
  Rule all = rule("a", "svara");
  all.actors = references({"kommun"});
  CHECK(Asked({all}, comment()).decision.steps.front().nobody_named);
  all.actors = references({"kommun", "redaktor"});
  CHECK_FALSE(Asked({all}, comment()).decision.steps.front().nobody_named);
}

TEST_CASE("a contradiction is said where two of its rules hold") {
  When proposal;
  proposal.contains_any = references({"forslag"});
  const std::vector<Rule> rules = {when(rule("a", "diariefora"), proposal),
                                   modal(rule("b", "diariefora"), "behover_inte")};
  const std::vector<Contradiction> known = {
      {{"a", "b"}, {"a säger emot b", "a contradicts b"}, "Tills vidare gäller a.", {}}};
  CHECK(Asked(rules, comment({}, {"forslag"}), known).decision.contradictions.size() == 1);
  CHECK(Asked(rules, comment(), known).decision.contradictions.empty());
}

TEST_CASE("the law is said apart, where it is plain") {
  Input plain = comment({"hot", "svordomar"});
  CHECK(Asked({}, plain).decision.law.empty());
  plain.obvious = true;
  const Asked asked({}, plain);
  REQUIRE(asked.decision.law.size() == 1);
  CHECK(asked.decision.law.front().category == "hot");
  plain.event = Event::message;
  CHECK(Asked({}, plain).decision.law.empty());
}

TEST_CASE("what a municipality writes neither steers the terminal nor breaks the JSON") {
  Rule hostile = rule("a", "svara");
  hostile.statement.text = "Svara \x1b[31m\"<b>\" ]]> \xe2\x80\xae\n=1+1";
  hostile.condition.text = "när\x07";
  const std::vector<Contradiction> known = {{{"a", "a"}, {"\x1b]0;x", "\x1b]0;x"}, "", {}}};
  const Asked asked({hostile}, comment(), known);
  const Answer answer{asked.model(), asked.model().municipalities.front(), asked.question(),
                      asked.decision};
  for (const Language language : {Language::sv, Language::en}) {
    const std::string text = print_human(answer, language);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
  }
  const Json read = Json::parse(print_json(answer));
  CHECK(read["steps"][0]["statement"] == hostile.statement.text);
  CHECK(read["steps"][0]["judge"] == hostile.condition.text);
}

TEST_CASE("the answer for people names day, rule and silence in both languages") {
  const Asked asked({within(rule("a", "svara"), "inom 1 arbetsdag", 1, TimeUnit::business_day)},
                    comment({}, {"fraga"}), {}, at("2026-11-20"));
  const Answer answer{asked.model(), asked.model().municipalities.front(), asked.question(),
                      asked.decision};
  const std::string sv = print_human(answer, Language::sv);
  CHECK(sv.find("Senast: måndag 23 november 2026") != std::string::npos);
  CHECK(sv.find("Regel: a") != std::string::npos);
  CHECK(sv.find("Det här säger riktlinjen inte:\n- om det ska diarieföras") != std::string::npos);
  const std::string en = print_human(answer, Language::en);
  CHECK(en.find("At the latest: Monday 2026-11-23") != std::string::npos);
  CHECK(en.find("The guideline does not say:\n- whether it is registered") != std::string::npos);
}
