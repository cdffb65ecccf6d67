// SPDX-License-Identifier: EUPL-1.2
#include "base/workdays.h"
#include "decide/decide.h"

namespace stadga::decide {
namespace {

namespace chrono = std::chrono;

Date months_on(Date from, unsigned months) {
  const Date due = from + chrono::months{static_cast<int>(months)};
  return due.ok() ? due : due.year() / due.month() / chrono::last;
}

}  // namespace

std::optional<Due> due(const Deadline& deadline, const Moment& from,
                       std::span<const Date> extra_days_off) {
  if (!deadline.amount) return std::nullopt;
  const unsigned amount = *deadline.amount;
  const auto days_on = [&](unsigned days) {
    return Due{Date{chrono::sys_days{from.date} + chrono::days{days}}, std::nullopt};
  };
  switch (deadline.unit) {
    case TimeUnit::hour: {
      if (!from.at) return std::nullopt;
      const Moment then = in_sweden(*from.at + chrono::hours{amount});
      return Due{then.date, then.at};
    }
    case TimeUnit::day:
      return days_on(amount);
    case TimeUnit::business_day:
      return Due{add_working_days(from.date, amount, extra_days_off), std::nullopt};
    case TimeUnit::week:
      return days_on(7 * amount);
    case TimeUnit::month:
      return Due{months_on(from.date, amount), std::nullopt};
    case TimeUnit::quarter:
      return Due{months_on(from.date, 3 * amount), std::nullopt};
    case TimeUnit::half_year:
      return Due{months_on(from.date, 6 * amount), std::nullopt};
    case TimeUnit::year:
      return Due{months_on(from.date, 12 * amount), std::nullopt};
  }
  return std::nullopt;
}

}  // namespace stadga::decide
