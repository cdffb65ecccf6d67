// SPDX-License-Identifier: EUPL-1.2
#include "base/workdays.h"

#include <algorithm>

namespace stadga {
namespace {

namespace chrono = std::chrono;
using chrono::days;
using chrono::sys_days;

/// The first Saturday on or after the date.
sys_days saturday_from(Date date) {
  const sys_days start{date};
  return start + (chrono::Saturday - chrono::weekday{start});
}

}  // namespace

Date easter_sunday(chrono::year year) {
  // Meeus, Jones and Butcher.
  const int y = static_cast<int>(year);
  const int a = y % 19;
  const int b = y / 100;
  const int c = y % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return {year, chrono::month{static_cast<unsigned>(n / 31)},
          chrono::day{static_cast<unsigned>(n % 31 + 1)}};
}

std::vector<DayOff> days_off(chrono::year year) {
  const sys_days easter{easter_sunday(year)};
  const sys_days midsummer = saturday_from(year / 6 / 20);
  std::vector<DayOff> out = {{year / 1 / 1, "nyårsdagen", "New Year’s Day"},
                             {year / 1 / 6, "trettondedag jul", "Epiphany"},
                             {easter - days{2}, "långfredagen", "Good Friday"},
                             {easter, "påskdagen", "Easter Sunday"},
                             {easter + days{1}, "annandag påsk", "Easter Monday"},
                             {year / 5 / 1, "första maj", "the First of May"},
                             {easter + days{39}, "Kristi himmelsfärdsdag", "Ascension Day"},
                             {easter + days{49}, "pingstdagen", "Whit Sunday"},
                             {midsummer - days{1}, "midsommarafton", "Midsummer Eve", true},
                             {midsummer, "midsommardagen", "Midsummer Day"},
                             {saturday_from(year / 10 / 31), "alla helgons dag", "All Saints’ Day"},
                             {year / 12 / 24, "julafton", "Christmas Eve", true},
                             {year / 12 / 25, "juldagen", "Christmas Day"},
                             {year / 12 / 26, "annandag jul", "Boxing Day"},
                             {year / 12 / 31, "nyårsafton", "New Year’s Eve", true}};
  if (year >= chrono::year{2005})
    out.push_back({year / 6 / 6, "nationaldagen", "the National Day"});
  else
    out.push_back({easter + days{50}, "annandag pingst", "Whit Monday"});
  // Stable: the First of May and Ascension Day may fall on one day.
  std::ranges::stable_sort(out, {}, &DayOff::date);
  return out;
}

std::optional<DayOff> day_off_on(Date date) {
  for (const DayOff& each : days_off(date.year())) {
    if (each.date == date) return each;
  }
  return std::nullopt;
}

bool is_working_day(Date date, std::span<const Date> extra_days_off) {
  const chrono::weekday weekday{sys_days{date}};
  return weekday != chrono::Saturday && weekday != chrono::Sunday && !day_off_on(date) &&
         std::ranges::find(extra_days_off, date) == extra_days_off.end();
}

Date add_working_days(Date from, unsigned count, std::span<const Date> extra_days_off) {
  sys_days day{from};
  while (count > 0) {
    day += days{1};
    if (is_working_day(day, extra_days_off)) --count;
  }
  while (!is_working_day(day, extra_days_off)) day += days{1};
  return day;
}

std::vector<Date> working_days(Date first, Date last, std::span<const Date> extra_days_off) {
  std::vector<Date> out;
  for (sys_days day{first}; day <= sys_days{last}; day += days{1}) {
    if (is_working_day(day, extra_days_off)) out.emplace_back(day);
  }
  return out;
}

}  // namespace stadga
