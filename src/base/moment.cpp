// SPDX-License-Identifier: EUPL-1.2
#include "base/moment.h"

namespace stadga {
namespace {

namespace chrono = std::chrono;
using chrono::hours;
using chrono::minutes;
using chrono::seconds;
using chrono::sys_days;
using chrono::sys_seconds;

/// Summer time is from the last Sunday in March to that in October, at 01.00 UTC.
sys_seconds change_in(chrono::year year, chrono::month month) {
  return sys_days{year / month / chrono::Sunday[chrono::last]} + hours{1};
}

hours from_utc(sys_seconds at) {
  const chrono::year year =
      chrono::year_month_day{chrono::floor<chrono::days>(at + hours{1})}.year();
  const bool summer = at >= change_in(year, chrono::March) && at < change_in(year, chrono::October);
  return hours{summer ? 2 : 1};
}

/// Two digits off the front, at most `most`.
std::optional<int> take_two(std::string_view& rest, int most) {
  const auto digit = [&](std::size_t i) { return rest[i] >= '0' && rest[i] <= '9'; };
  if (rest.size() < 2 || !digit(0) || !digit(1)) return std::nullopt;
  const int value = (rest[0] - '0') * 10 + (rest[1] - '0');
  rest.remove_prefix(2);
  return value <= most ? std::optional(value) : std::nullopt;
}

bool take(std::string_view& rest, char wanted) {
  if (!rest.starts_with(wanted)) return false;
  rest.remove_prefix(1);
  return true;
}

std::optional<seconds> take_clock(std::string_view& rest) {
  const auto hour = take_two(rest, 23);
  if (!hour || !take(rest, ':')) return std::nullopt;
  const auto minute = take_two(rest, 59);
  if (!minute) return std::nullopt;
  seconds out = hours{*hour} + minutes{*minute};
  if (!take(rest, ':')) return out;
  const auto second = take_two(rest, 59);
  if (!second) return std::nullopt;
  return out + seconds{*second};
}

std::optional<seconds> take_zone(std::string_view& rest) {
  if (take(rest, 'Z') || take(rest, 'z')) return seconds{0};
  const bool west = rest.starts_with('-');
  if (!take(rest, '+') && !take(rest, '-')) return std::nullopt;
  const auto hour = take_two(rest, 14);
  if (!hour || !take(rest, ':')) return std::nullopt;
  const auto minute = take_two(rest, 59);
  if (!minute) return std::nullopt;
  const seconds distance = hours{*hour} + minutes{*minute};
  return west ? -distance : distance;
}

std::string two(long long value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

}  // namespace

std::optional<Moment> read_moment(std::string_view text, MomentFault& fault) {
  const auto refuse = [&](MomentFault why) {
    fault = why;
    return std::nullopt;
  };
  fault = MomentFault::none;
  const std::optional<Date> date = read_date(text.substr(0, 10));
  if (!date) return refuse(MomentFault::not_a_date);
  if (date->year() < chrono::year{1996} || date->year() > chrono::year{2999})
    return refuse(MomentFault::out_of_range);
  std::string_view rest = text.substr(10);
  if (rest.empty()) return Moment{*date, std::nullopt};
  if (!take(rest, 'T') && !take(rest, 't')) return refuse(MomentFault::not_a_date);
  const std::optional<seconds> clock = take_clock(rest);
  if (!clock) return refuse(MomentFault::not_a_time);
  if (rest.empty()) return refuse(MomentFault::no_zone);
  const std::optional<seconds> zone = take_zone(rest);
  if (!zone || !rest.empty()) return refuse(MomentFault::not_a_time);
  return in_sweden(sys_days{*date} + *clock - *zone);
}

Moment in_sweden(sys_seconds at) {
  return {Date{chrono::floor<chrono::days>(at + from_utc(at))}, at};
}

std::string iso_in_sweden(sys_seconds at) {
  const sys_seconds local = at + from_utc(at);
  const auto day = chrono::floor<chrono::days>(local);
  const chrono::hh_mm_ss clock{local - day};
  return iso(Date{day}) + 'T' + two(clock.hours().count()) + ':' + two(clock.minutes().count()) +
         ':' + two(clock.seconds().count()) + '+' + two(from_utc(at).count()) + ":00";
}

std::string clock_in_sweden(sys_seconds at) {
  const sys_seconds local = at + from_utc(at);
  const chrono::hh_mm_ss clock{local - chrono::floor<chrono::days>(local)};
  return two(clock.hours().count()) + '.' + two(clock.minutes().count());
}

}  // namespace stadga
