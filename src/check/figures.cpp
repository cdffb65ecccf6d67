// SPDX-License-Identifier: EUPL-1.2
#include "check/figures.h"

#include <fmt/format.h>

namespace stadga::check {
namespace {

/// Times that are the same are written the same: `2 gånger per år` and `varje halvår`.
std::string figure_of(const Recurrence& recurrence) {
  if (recurrence.addition.starts_with("eller enligt")) return "";
  if (!recurrence.unit || !recurrence.times) return "";
  // A business day is no calendar day: `varje dag` and `varje arbetsdag` differ.
  const std::string_view kind = *recurrence.unit == TimeUnit::business_day ? " business" : "";
  const std::string interval =
      iso_interval(recurrence)
          .value_or(fmt::format("{}/{}", *recurrence.times, static_cast<int>(*recurrence.unit)));
  return fmt::format("{}{}", interval, kind);
}

std::string figure_of(const Deadline& deadline) {
  if (!deadline.amount) return "";
  unsigned amount = *deadline.amount;
  TimeUnit unit = deadline.unit;
  if (unit == TimeUnit::hour && amount % 24 == 0) {
    amount /= 24;
    unit = TimeUnit::day;
  }
  return fmt::format("{}/{}", amount, static_cast<int>(unit));
}

template <typename Time>
Figures read_time(const std::optional<Time>& time) {
  if (!time) return {};
  return {time->span, time->words, figure_of(*time)};
}

}  // namespace

Figures read(const std::optional<Recurrence>& recurrence) {
  return read_time(recurrence);
}

Figures read(const std::optional<Deadline>& deadline) {
  return read_time(deadline);
}

bool differ(const Figures& one, const Figures& other) {
  return !one.figure.empty() && !other.figure.empty() && one.figure != other.figure;
}

}  // namespace stadga::check
