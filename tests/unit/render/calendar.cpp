// SPDX-License-Identifier: EUPL-1.2
// Calendars and the data catalogue: which duties come when, and that no text breaks the files.
#include "render/calendar/calendar.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "base/text.h"
#include "render/calendar/duties.h"
#include "render/calendar/ics.h"
#include "render/dcat/dcat.h"
#include "unit/infotext/example.h"

using namespace stadga;
using namespace stadga::render;
using namespace stadga::example;
using namespace std::chrono_literals;

namespace {

Recurrence times(std::optional<unsigned> count, std::optional<TimeUnit> unit) {
  Recurrence made;
  made.words = "så ofta";
  made.times = count;
  made.unit = unit;
  return made;
}

unsigned months_between(unsigned count, TimeUnit unit) {
  const auto rhythm = rhythm_of(times(count, unit));
  return rhythm && rhythm->kind == Rhythm::Kind::months ? rhythm->months : 0;
}

/// One rule that comes back, judged on 21 November 2026, a Saturday.
Model with_rule(TimeUnit unit) {
  Model model = exempelby();
  model.as_of = read_date("2026-11-21");
  Municipality& town = municipality_of(model);
  town.guideline.review_by.reset();
  Rule made = rule("regeln", "ska", {});
  made.title.text = "Gör det";
  made.statement.text = "Redaktören ska göra det.";
  made.recurrence = times(1, unit);
  town.rules = {made};
  return model;
}

Duty only_duty(const Model& model) {
  const auto duties = duties_of(model, model.municipalities.front(), *model.as_of);
  REQUIRE(duties.size() == 1);
  return duties.front();
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string calendar_of(const Model& model) {
  return calendars(model, model.municipalities.front()).front().bytes;
}

}  // namespace

TEST_CASE("text in a calendar is escaped, and controls are dropped") {
  CHECK(ics_text("a;b,c\\d") == "a\\;b\\,c\\\\d");
  CHECK(ics_text("a\nb\r\nc\rd") == "a\\nb\\nc\\nd");
  CHECK(ics_text("a\\nb") == "a\\\\nb");
  CHECK(ics_text("\x01"
                 "a\x1B[31m\x7F\tb") == "a[31m\tb");
  CHECK(ics_text("\u202Eå") == "\u202Eå");
}

TEST_CASE("a long line is folded at 75 octets and never inside a character") {
  IcsWriter ics;
  std::string text;
  for (int i = 0; i < 100; ++i) text += "åß€😀";
  ics.text("SUMMARY", text);
  const std::string made = ics.done();
  std::string whole;
  for (const std::string_view line : split(made, '\n')) {
    if (line.empty()) continue;
    REQUIRE(line.back() == '\r');
    const std::string_view content = line.substr(0, line.size() - 1);
    CHECK(content.size() <= 75);
    CHECK(content.size() >= (whole.size() + 80 < made.size() / 2 ? 72U : 1U));
    CHECK_FALSE(find_invalid_utf8(content));
    whole += whole.empty() ? content : content.substr(1);
  }
  CHECK(whole == "SUMMARY:" + text);
  CHECK(IcsWriter().line("A", std::string(73, 'x')).done() == "A:" + std::string(73, 'x') + "\r\n");
  CHECK(IcsWriter().line("A", std::string(74, 'x')).done() ==
        "A:" + std::string(73, 'x') + "\r\n x\r\n");
}

TEST_CASE("the rhythm is as often as the words say, or oftener") {
  CHECK(months_between(1, TimeUnit::year) == 12);
  CHECK(months_between(2, TimeUnit::year) == 6);
  CHECK(months_between(5, TimeUnit::year) == 2);
  CHECK(months_between(12, TimeUnit::year) == 1);
  CHECK(months_between(1, TimeUnit::half_year) == 6);
  CHECK(months_between(2, TimeUnit::quarter) == 1);
  CHECK(rhythm_of(times({}, TimeUnit::week))->kind == Rhythm::Kind::week);
  CHECK(rhythm_of(times(3, TimeUnit::day))->kind == Rhythm::Kind::day);
  CHECK(rhythm_of(times(52, TimeUnit::year))->kind == Rhythm::Kind::week);
  CHECK_FALSE(rhythm_of(times({}, {})));
}

TEST_CASE("working days leave out the days off, the municipality's too") {
  Model model = with_rule(TimeUnit::business_day);
  municipality_of(model).extra_days_off = {2026y / 11 / 23, 2027y / 5 / 7, 2027y / 5 / 8};
  const Duty duty = only_duty(model);
  CHECK(iso(duty.start) == "2026-11-24");
  CHECK(duty.rule == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
  std::vector<std::string> in_2027;
  for (const Date day : duty.exceptions) {
    if (day.year() == 2027y) in_2027.push_back(iso(day));
  }
  // By hand, from the almanac; 8 May is a Saturday.
  CHECK(in_2027 == std::vector<std::string>{"2027-01-01", "2027-01-06", "2027-03-26", "2027-03-29",
                                            "2027-05-06", "2027-05-07", "2027-06-25", "2027-12-24",
                                            "2027-12-31"});
  CHECK(has(calendar_of(model), ";UNTIL=20281231\r\n"));
}

TEST_CASE("office hours are times of day in Sweden, ended in UTC") {
  Model model = with_rule(TimeUnit::business_day);
  municipality_of(model).office_hours = OfficeHours{8h, 16h + 30min};
  const std::string made = calendar_of(model);
  CHECK(has(made, "DTSTART;TZID=Europe/Stockholm:20261123T080000\r\n"));
  CHECK(has(made, "DTEND;TZID=Europe/Stockholm:20261123T163000\r\n"));
  CHECK(has(made, "UNTIL=20281231T225900Z"));
  CHECK(has(made, "EXDATE;TZID=Europe/Stockholm:20261224T080000,"));
}

TEST_CASE("archiving stands on the day that the register gives, for each open account") {
  Model model = with_rule(TimeUnit::half_year);
  Municipality& town = municipality_of(model);
  town.rules.front().must_have = references({"arkiverat"});
  account_of(model).archived = 2026y / 8 / 31;
  Duty duty = only_duty(model);
  CHECK(iso(duty.start) == "2027-02-28");
  CHECK(duty.summary == "Gör det: Exempelby bibliotek (Torget)");

  account_of(model).archived = 2026y / 9 / 30;
  duty = only_duty(model);
  CHECK(iso(duty.start) == "2027-03-30");
  CHECK(duty.rule == "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=28,29,30;BYSETPOS=-1");

  // Too late: on the day that the site speaks of, and the day it should have been.
  account_of(model).archived = 2025y / 1 / 15;
  duty = only_duty(model);
  CHECK(iso(duty.start) == "2026-11-21");
  CHECK(has(duty.description, "senast 15 juli 2025"));

  // Not stated: the last day of the period.
  account_of(model).archived.reset();
  duty = only_duty(model);
  CHECK(iso(duty.start) == "2026-12-31");
  CHECK(has(duty.description, "säger inte när"));

  account_of(model).status = "avslutat";
  CHECK(duties_of(model, town, *model.as_of).empty());
  CHECK(duties_of(model, town, account_of(model), *model.as_of).empty());
}

TEST_CASE("only what is demanded again and again whatever happens is a duty") {
  Model model = with_rule(TimeUnit::week);
  Rule& rule = municipality_of(model).rules.front();
  const Duty duty = only_duty(model);
  CHECK(iso(duty.start) == "2026-11-16");
  CHECK(duty.days == 7);
  const auto none = [&] {
    return duties_of(model, model.municipalities.front(), *model.as_of).empty();
  };
  rule.condition.text = "när det brinner";
  CHECK(none());
  rule.condition.text.clear();
  CHECK_FALSE(none());
  rule.modality.id = "far";
  CHECK(none());
  rule.modality.id = "bor";
  CHECK_FALSE(none());
  rule.recurrence->unit.reset();
  CHECK(none());
}

TEST_CASE("the review stands once: by the rule about it, or by municipality.yml") {
  Model model = with_rule(TimeUnit::year);
  Municipality& town = municipality_of(model);
  town.guideline.review_by = 2027y / 3 / 1;
  town.guideline.review = times(1, TimeUnit::year);
  CHECK(duties_of(model, town, *model.as_of).size() == 2);
  town.rules.front().action.id = "revidera";
  const Duty duty = only_duty(model);
  CHECK(duty.summary == "Gör det");
  CHECK(iso(duty.start) == "2027-03-01");
  CHECK(duties_of(model, town, account_of(model), *model.as_of).empty());
  town.rules.clear();
  town.guideline.review.reset();
  CHECK(only_duty(model).rule.empty());
}

TEST_CASE("a calendar for every account, and none without a date") {
  Model model = with_rule(TimeUnit::day);
  account_of(model).status = "avslutat";
  const auto made = calendars(model, model.municipalities.front());
  REQUIRE(made.size() == 2);
  CHECK(made[0].path == "exempelby/kalender.ics");
  CHECK(made[1].path == "exempelby/konton/biblioteket/kalender.ics");
  CHECK(made[1].subject == "biblioteket");
  CHECK_FALSE(has(made[1].bytes, "BEGIN:VEVENT"));
  CHECK(has(made[1].bytes, "BEGIN:VTIMEZONE"));
  model.as_of.reset();
  CHECK(calendars(model, model.municipalities.front()).empty());
}

TEST_CASE("no text breaks a calendar or the catalogue") {
  const std::string hostile =
      "=1+1 <b>\"' ]]> --> &amp;\r\nEND:VEVENT\nBEGIN:VEVENT\r\n\t\x01\x1B \u202E\uFFFE \\; \\n,";
  Model model = with_rule(TimeUnit::day);
  Model evil = model;
  for (Model* each : {&model, &evil}) {
    const std::string text = each == &evil ? hostile : "Text";
    Municipality& town = municipality_of(*each);
    town.name = town.guideline.title = each->site.notice = text;
    account_of(*each).name.text = text;
    account_of(*each).address.text = text;
    Rule& of = town.rules.front();
    of.title.text = of.statement.text = of.note.text = of.exception.text = text;
    of.recurrence->words = text;
    town.contact = Contact{text, "a@exempelby.example", text, false};
  }
  const auto names = [](const std::string& ics) {
    std::vector<std::string> out;
    for (const std::string_view line : split(ics, '\n')) {
      if (line.empty() || line.front() == ' ') continue;
      out.emplace_back(line.starts_with("BEGIN") || line.starts_with("END")
                           ? line
                           : line.substr(0, line.find(':')));
    }
    return out;
  };
  const auto plain = calendars(model, model.municipalities.front());
  const auto made = calendars(evil, evil.municipalities.front());
  for (std::size_t i = 0; i < made.size(); ++i)
    CHECK(names(made[i].bytes) == names(plain[i].bytes));

  const std::string rdf = dcat(evil, evil.municipalities.front(), made).bytes;
  const std::string calm = dcat(model, model.municipalities.front(), plain).bytes;
  CHECK(std::ranges::count(rdf, '<') == std::ranges::count(calm, '<'));
  CHECK(has(rdf, "&lt;b&gt;"));
  CHECK_FALSE(has(rdf, "\x1B"));
}

TEST_CASE("the catalogue leaves out what is not stated") {
  Model model = with_rule(TimeUnit::day);
  Municipality& town = municipality_of(model);
  CHECK_FALSE(has_dcat(model, town));
  model.site.license = "CC0-1.0";
  CHECK(has_dcat(model, town));
  const std::vector<OutputFile> files = {
      {"exempelby/regler.json", "rules-json", "exempelby", "", "application/json", "{}"},
      {"exempelby/konton/a/kalender.ics", "calendar", "exempelby", "a", "text/calendar", "x"}};
  std::string made = dcat(model, town, files).bytes;
  CHECK(has(made, "dcat.rdf#utgivare"));
  CHECK_FALSE(has(made, "contactPoint"));
  CHECK_FALSE(has(made, "dcat.rdf#konton\""));
  CHECK_FALSE(has(made, "kalender.ics"));
  CHECK(has(made, "decimal\">2</dcat:byteSize>"));
  CHECK(has(made, "license rdf:resource=\"http://creativecommons.org/publicdomain/zero/1.0/\""));
  town.license = "CC-BY-4.0";
  made = dcat(model, town, files).bytes;
  CHECK(has(made, "license rdf:resource=\"http://creativecommons.org/licenses/by/4.0/\""));
  CHECK_FALSE(has(made, "zero"));
  town.organisation_number = "0000000018";
  made = dcat(model, town, files).bytes;
  CHECK_FALSE(has(made, "dcat.rdf#utgivare"));
  CHECK(has(made, "\"http://dataportal.se/organisation/SE0000000018\""));
}
