// SPDX-License-Identifier: EUPL-1.2
// Swedish working days: Monday to Friday, except public holidays and the eves of midsummer,
// Christmas and New Year.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace stadga {

/// A day that has a name and on which offices are closed.
struct DayOff {
  Date date;
  std::string_view sv;  ///< `Kristi himmelsfärdsdag`, as in a sentence
  std::string_view en;
  bool eve = false;  ///< kept by custom and agreement, no public holiday by law
};

/// Easter Sunday of the Gregorian calendar.
Date easter_sunday(std::chrono::year year);

/// The public holidays by lagen (1989:253) om allmänna helgdagar that have a name, and the three
/// eves, in the order of the year. Whit Monday until 2004, the National Day from 2005. Ordinary
/// Sundays are not listed. Years before 1990 are computed by the same rules.
std::vector<DayOff> days_off(std::chrono::year year);

/// The named day off that the date is.
std::optional<DayOff> day_off_on(Date date);

/// Monday to Friday, no day off, and none of the days that the municipality adds.
bool is_working_day(Date date, std::span<const Date> extra_days_off = {});

/// The working day that is `count` working days after `from`; `from` itself is never counted,
/// working day or not. With 0: `from` where it is a working day, else the next one.
Date add_working_days(Date from, unsigned count, std::span<const Date> extra_days_off = {});

/// The working days from `first` to `last`, both included, in order.
std::vector<Date> working_days(Date first, Date last, std::span<const Date> extra_days_off = {});

}  // namespace stadga
