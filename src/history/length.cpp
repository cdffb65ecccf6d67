// SPDX-License-Identifier: EUPL-1.2
#include "history/length.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/workdays.h"

namespace stadga::history {
namespace {

namespace chrono = std::chrono;

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

/// The working days of a century, as days since 1970, and where each day stands among them.
class WorkingDays {
 public:
  static constexpr int first_year = 2000;
  static constexpr int starts = 60 * 365;  ///< days on which a deadline may begin
  static constexpr int days = 100 * 365;

  explicit WorkingDays(std::span<const Date> extra_days_off) : off_(national()) {
    for (const Date date : extra_days_off) {
      const long at = (chrono::sys_days{date} - begin()).count();
      if (at >= 0 && at < days) off_[static_cast<std::size_t>(at)] = true;
    }
    for (int day = 0; day < days; ++day) {
      if (!off_[static_cast<std::size_t>(day)]) working_.push_back(day);
    }
  }

  static chrono::sys_days begin() {
    return chrono::sys_days{chrono::year{first_year} / chrono::January / 1};
  }

  /// The working day that is `count` working days after the day.
  int after(int day, std::size_t count) const {
    const auto next = std::ranges::upper_bound(working_, day);
    return *(next + static_cast<std::ptrdiff_t>(count) - 1);
  }

 private:
  static std::vector<bool> national() {
    static const std::vector<bool> known = [] {
      std::vector<bool> off(static_cast<std::size_t>(days));
      for (int day = 0; day < days; ++day) {
        const chrono::weekday weekday{begin() + chrono::days{day}};
        off[static_cast<std::size_t>(day)] =
            weekday == chrono::Saturday || weekday == chrono::Sunday;
      }
      for (int year = first_year; year < first_year + 100; ++year) {
        for (const DayOff& day : days_off(chrono::year{year})) {
          const long at = (chrono::sys_days{day.date} - begin()).count();
          if (at >= 0 && at < days) off[static_cast<std::size_t>(at)] = true;
        }
      }
      return off;
    }();
    return known;
  }

  std::vector<bool> off_;
  std::vector<int> working_;
};

/// Hours from the beginning of the first of the century's days until the length is out.
double out_at(const Length& length, int day, const WorkingDays& calendar) {
  switch (length.family) {
    case Family::hours:
      return day * hours_a_day + length.amount;
    case Family::business_days:
      return calendar.after(day, static_cast<std::size_t>(length.amount)) * hours_a_day;
    case Family::months: {
      const Date from{WorkingDays::begin() + chrono::days{day}};
      Date to = from + chrono::months{static_cast<int>(length.amount)};
      if (!to.ok()) to = to.year() / to.month() / chrono::last;
      return static_cast<double>((chrono::sys_days{to} - WorkingDays::begin()).count()) *
             hours_a_day;
    }
  }
  return 0;
}

/// Beyond thirty years the century is not long enough.
bool is_countable(const Length& length) {
  switch (length.family) {
    case Family::hours:
      return length.amount <= 30 * 366 * hours_a_day;
    case Family::business_days:
      return length.amount >= 1 && length.amount <= 30 * 245;
    case Family::months:
      return length.amount <= 30 * 12;
  }
  return false;
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

Order compare_length(const Due& a, const Due& b, std::span<const Date> extra_days_off) {
  const auto first = read_length(a.duration, a.business_days);
  const auto second = read_length(b.duration, b.business_days);
  if (!first || !second) return Order::unknown;
  if (first->family == second->family) return order(first->amount, second->amount);
  if (!is_countable(*first) || !is_countable(*second)) return Order::unknown;
  const WorkingDays calendar(extra_days_off);
  bool sooner = false;
  bool later = false;
  for (int day = 0; day < WorkingDays::starts && !(sooner && later); ++day) {
    const Order on_this = order(out_at(*first, day, calendar), out_at(*second, day, calendar));
    sooner = sooner || on_this == Order::less;
    later = later || on_this == Order::greater;
  }
  if (sooner && later) return Order::unknown;
  return sooner ? Order::less : later ? Order::greater : Order::equal;
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
