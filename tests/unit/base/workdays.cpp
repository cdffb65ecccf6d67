// SPDX-License-Identifier: EUPL-1.2
#include "base/workdays.h"

#include <array>

#include <catch2/catch.hpp>

using namespace std::chrono_literals;
using stadga::add_working_days;
using stadga::Date;
using stadga::days_off;
using stadga::easter_sunday;
using stadga::is_working_day;
using stadga::iso;
using stadga::read_date;

namespace {

Date day(std::string_view text) {
  return *read_date(text);
}

std::vector<std::string> dates_of(std::chrono::year year) {
  std::vector<std::string> out;
  for (const auto& each : days_off(year)) out.push_back(iso(each.date));
  return out;
}

}  // namespace

TEST_CASE("Easter by the almanac") {
  // The earliest and the latest that there are, and the years round now.
  CHECK(iso(easter_sunday(1818y)) == "1818-03-22");
  CHECK(iso(easter_sunday(1943y)) == "1943-04-25");
  CHECK(iso(easter_sunday(2024y)) == "2024-03-31");
  CHECK(iso(easter_sunday(2025y)) == "2025-04-20");
  CHECK(iso(easter_sunday(2026y)) == "2026-04-05");
  CHECK(iso(easter_sunday(2027y)) == "2027-03-28");
  CHECK(iso(easter_sunday(2028y)) == "2028-04-16");
  CHECK(iso(easter_sunday(2038y)) == "2038-04-25");
  CHECK(iso(easter_sunday(2049y)) == "2049-04-18");
}

TEST_CASE("the days off of 2026 and 2027, written by hand") {
  CHECK(dates_of(2026y) ==
        std::vector<std::string>{"2026-01-01", "2026-01-06", "2026-04-03", "2026-04-05",
                                 "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-24",
                                 "2026-06-06", "2026-06-19", "2026-06-20", "2026-10-31",
                                 "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-31"});
  CHECK(dates_of(2027y) ==
        std::vector<std::string>{"2027-01-01", "2027-01-06", "2027-03-26", "2027-03-28",
                                 "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-16",
                                 "2027-06-06", "2027-06-25", "2027-06-26", "2027-11-06",
                                 "2027-12-24", "2027-12-25", "2027-12-26", "2027-12-31"});
}

TEST_CASE("the days that move between Saturdays keep to theirs") {
  for (int year = 1990; year < 2200; ++year) {
    for (const auto& each : days_off(std::chrono::year{year})) {
      const std::chrono::weekday weekday{std::chrono::sys_days{each.date}};
      if (each.sv == "midsommardagen" || each.sv == "alla helgons dag")
        CHECK(weekday == std::chrono::Saturday);
      if (each.sv == "midsommarafton") CHECK(weekday == std::chrono::Friday);
      if (each.sv == "Kristi himmelsfärdsdag") CHECK(weekday == std::chrono::Thursday);
    }
  }
}

TEST_CASE("Whit Monday gave way to the National Day in 2005") {
  CHECK_FALSE(is_working_day(day("2004-05-31")));
  CHECK(is_working_day(day("2003-06-06")));
  CHECK(is_working_day(day("2005-05-16")));
  CHECK_FALSE(is_working_day(day("2005-06-06")));
}

TEST_CASE("what is a working day") {
  CHECK(is_working_day(day("2026-11-20")));        // Friday
  CHECK_FALSE(is_working_day(day("2026-11-21")));  // Saturday
  CHECK_FALSE(is_working_day(day("2026-11-22")));  // Sunday
  CHECK_FALSE(is_working_day(day("2026-05-14")));  // Ascension Day
  CHECK(is_working_day(day("2026-05-15")));        // the day between is one
  CHECK_FALSE(is_working_day(day("2026-06-19")));  // Midsummer Eve
  CHECK_FALSE(is_working_day(day("2026-12-24")));
  CHECK(is_working_day(day("2026-12-30")));
  CHECK_FALSE(is_working_day(day("2026-12-31")));
  CHECK(is_working_day(day("2027-01-05")));  // Epiphany's eve: no day off
  const std::array<Date, 1> extra = {day("2026-05-15")};
  CHECK_FALSE(is_working_day(day("2026-05-15"), extra));
}

TEST_CASE("working days are counted from the day after") {
  CHECK(iso(add_working_days(day("2026-11-20"), 1)) == "2026-11-23");  // over a weekend
  CHECK(iso(add_working_days(day("2026-11-21"), 1)) == "2026-11-23");  // from a Saturday
  CHECK(iso(add_working_days(day("2026-11-23"), 1)) == "2026-11-24");
  CHECK(iso(add_working_days(day("2026-04-02"), 1)) == "2026-04-07");  // over Easter
  CHECK(iso(add_working_days(day("2026-12-23"), 1)) == "2026-12-28");
  CHECK(iso(add_working_days(day("2026-12-30"), 2)) == "2027-01-05");  // over New Year
  CHECK(iso(add_working_days(day("2026-11-23"), 10)) == "2026-12-07");
  CHECK(iso(add_working_days(day("2026-11-23"), 0)) == "2026-11-23");
  CHECK(iso(add_working_days(day("2026-11-21"), 0)) == "2026-11-23");
  const std::array<Date, 1> extra = {day("2026-05-15")};
  CHECK(iso(add_working_days(day("2026-05-13"), 1)) == "2026-05-15");
  CHECK(iso(add_working_days(day("2026-05-13"), 1, extra)) == "2026-05-18");
}

TEST_CASE("how many working days a year has") {
  const auto count = [](int year) {
    return stadga::working_days(std::chrono::year{year} / 1 / 1, std::chrono::year{year} / 12 / 31)
        .size();
  };
  // 261 weekdays less those that are off on one.
  CHECK(count(2026) == 261 - 10);
  CHECK(count(2027) == 261 - 8);
  CHECK(stadga::working_days(day("2026-11-23"), day("2026-11-22")).empty());
}
