// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <chrono>

#include "model/rule.h"

namespace stadga {

std::string iso_duration(unsigned amount, TimeUnit unit) {
  const auto period = [](unsigned count, char letter) {
    return std::string("P").append(std::to_string(count)) + letter;
  };
  switch (unit) {
    case TimeUnit::hour:
      return std::string("PT").append(std::to_string(amount)) + 'H';
    case TimeUnit::day:
    case TimeUnit::business_day:
      return period(amount, 'D');
    case TimeUnit::week:
      return period(amount, 'W');
    case TimeUnit::month:
      return period(amount, 'M');
    case TimeUnit::quarter:
      return period(3 * amount, 'M');
    case TimeUnit::half_year:
      return period(6 * amount, 'M');
    case TimeUnit::year:
      return period(amount, 'Y');
  }
  return {};
}

std::optional<std::string> iso_interval(const Recurrence& recurrence) {
  if (!recurrence.unit || !recurrence.times || *recurrence.times == 0) return std::nullopt;
  const unsigned times = *recurrence.times;
  if (times == 1) return iso_duration(1, *recurrence.unit);
  // Only where the unit divides evenly: `3 gånger per vecka` is no interval.
  if (*recurrence.unit == TimeUnit::year && 12 % times == 0)
    return iso_duration(12 / times, TimeUnit::month);
  if (*recurrence.unit == TimeUnit::day && 24 % times == 0)
    return iso_duration(24 / times, TimeUnit::hour);
  if (*recurrence.unit == TimeUnit::half_year && 6 % times == 0)
    return iso_duration(6 / times, TimeUnit::month);
  return std::nullopt;
}

std::optional<Date> next_due(const Recurrence& recurrence, Date last) {
  namespace chrono = std::chrono;
  if (!recurrence.unit || !recurrence.times || *recurrence.times == 0) return std::nullopt;
  const int times = static_cast<int>(std::min(*recurrence.times, 366U));
  // `5 gånger per år` is at most three months apart: nobody is told to be late before he is.
  const auto rounded_up = [&](int length) { return (length + times - 1) / times; };
  const auto months_on = [&](int months) {
    Date due = last + chrono::months{rounded_up(months)};
    if (!due.ok()) due = due.year() / due.month() / chrono::last;
    return due;
  };
  const auto days_on = [&](int days) {
    return Date{chrono::sys_days{last} + chrono::days{rounded_up(days)}};
  };
  switch (*recurrence.unit) {
    case TimeUnit::hour:
    case TimeUnit::day:
      return days_on(1);
    case TimeUnit::business_day: {
      chrono::sys_days due = chrono::sys_days{last} + chrono::days{1};
      while (chrono::weekday{due} == chrono::Saturday || chrono::weekday{due} == chrono::Sunday)
        due += chrono::days{1};
      return Date{due};
    }
    case TimeUnit::week:
      return days_on(7);
    case TimeUnit::month:
      return times == 1 ? months_on(1) : days_on(31);
    case TimeUnit::quarter:
      return months_on(3);
    case TimeUnit::half_year:
      return months_on(6);
    case TimeUnit::year:
      return times <= 12 ? months_on(12) : days_on(366);
  }
  return std::nullopt;
}

}  // namespace stadga
