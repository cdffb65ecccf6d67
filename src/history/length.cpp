// SPDX-License-Identifier: EUPL-1.2
#include "history/length.h"

#include <charconv>
#include <cmath>

namespace stadga::history {
namespace {

constexpr double hours_a_day = 24;

enum class Family { hours, business_days, months };

/// A length in its own unit: hours, business days or months.
struct Length {
  Family family = Family::hours;
  double amount = 0;
};

struct Range {
  double least = 0;  ///< hours
  double most = 0;
};

/// `P1D`, `PT24H`, `P2W`, `P6M`, `P1Y`: one figure and one unit, as iso_duration writes them.
std::optional<Length> read_length(std::string_view duration, bool business_days) {
  if (!duration.starts_with('P') || duration.size() < 3) return std::nullopt;
  const bool of_time = duration[1] == 'T';
  const std::string_view figure = duration.substr(of_time ? 2 : 1);
  unsigned amount = 0;
  const auto [end, error] = std::from_chars(figure.data(), figure.data() + figure.size(), amount);
  if (error != std::errc{} || end != figure.data() + figure.size() - 1) return std::nullopt;
  const double count = amount;
  if (of_time) return *end == 'H' ? std::optional(Length{Family::hours, count}) : std::nullopt;
  switch (*end) {
    case 'D':
      if (business_days) return Length{Family::business_days, count};
      return Length{Family::hours, count * hours_a_day};
    case 'W':
      return Length{Family::hours, count * 7 * hours_a_day};
    case 'M':
      return Length{Family::months, count};
    case 'Y':
      return Length{Family::months, count * 12};
    default:
      return std::nullopt;
  }
}

double whole_weeks(double business_days, bool up) {
  const double weeks = std::floor(business_days / 5);
  return up && business_days > weeks * 5 ? weeks + 1 : weeks;
}

/// The shortest and the longest that it can be, whatever day it begins.
Range of_deadline(const Length& length) {
  switch (length.family) {
    case Family::hours:
      return {length.amount, length.amount};
    case Family::business_days: {
      // Between two working days lie at most two weekends' worth of holidays in a row; at Christmas
      // and New Year five days off may fall within a fortnight.
      static constexpr double most_for_one = 5;
      static constexpr double holidays = 7;
      const double least = length.amount + 2 * whole_weeks(length.amount, false);
      const double most = length.amount <= 1
                              ? most_for_one
                              : length.amount + 2 * whole_weeks(length.amount, true) + holidays;
      return {least * hours_a_day, most * hours_a_day};
    }
    case Family::months:
      return {length.amount * 28 * hours_a_day, length.amount * 31 * hours_a_day};
  }
  return {};
}

/// What it comes to over a year: between 250 and 261 working days.
Range on_the_whole(const Length& length) {
  switch (length.family) {
    case Family::hours:
      return {length.amount, length.amount};
    case Family::business_days:
      return {length.amount * hours_a_day * 7 / 5, length.amount * hours_a_day * 366 / 245};
    case Family::months:
      return {length.amount * 28 * hours_a_day, length.amount * 31 * hours_a_day};
  }
  return {};
}

Order order(double a, double b) {
  return a < b ? Order::less : a > b ? Order::greater : Order::equal;
}

Order order(const Range& a, const Range& b) {
  if (a.least == b.least && a.most == b.most) return Order::equal;
  if (a.most <= b.least) return Order::less;
  if (b.most <= a.least) return Order::greater;
  return Order::unknown;
}

}  // namespace

Order compare_length(const Due& a, const Due& b) {
  const auto first = read_length(a.duration, a.business_days);
  const auto second = read_length(b.duration, b.business_days);
  if (!first || !second) return Order::unknown;
  if (first->family == second->family) return order(first->amount, second->amount);
  return order(of_deadline(*first), of_deadline(*second));
}

Order compare_interval(const Often& a, const Often& b) {
  std::optional<Length> first = read_length(a.period, a.business_days);
  std::optional<Length> second = read_length(b.period, b.business_days);
  if (!first || !second) return Order::unknown;
  const bool several_first = !a.times;
  const bool several_second = !b.times;
  if (several_first && several_second)
    return a.period == b.period && a.business_days == b.business_days ? Order::equal
                                                                      : Order::unknown;
  if (a.times == 0U || b.times == 0U) return Order::unknown;
  first->amount /= a.times.value_or(2);
  second->amount /= b.times.value_or(2);
  if (!several_first && !several_second && first->family == second->family)
    return order(first->amount, second->amount);
  Range one = on_the_whole(*first);
  Range other = on_the_whole(*second);
  // Several: twice or more.
  if (several_first) one.least = 0;
  if (several_second) other.least = 0;
  return order(one, other);
}

}  // namespace stadga::history
