// SPDX-License-Identifier: EUPL-1.2
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

}  // namespace stadga
