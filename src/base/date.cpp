// SPDX-License-Identifier: EUPL-1.2
#include "base/date.h"

#include <array>
#include <charconv>

namespace stadga {
namespace {

template <typename Number>
std::optional<Number> number(std::string_view digits) {
  Number value{};
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::string two_digits(unsigned value) {
  return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number<unsigned>(text.substr(0, 4));
  const auto month = number<unsigned>(text.substr(5, 2));
  const auto day = number<unsigned>(text.substr(8, 2));
  if (!year || !month || !day || *year < 1000) return std::nullopt;
  const Date date{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month},
                  std::chrono::day{*day}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::string iso(Date date) {
  return std::to_string(static_cast<int>(date.year())) + '-' +
         two_digits(static_cast<unsigned>(date.month())) + '-' +
         two_digits(static_cast<unsigned>(date.day()));
}

std::string swedish(Date date) {
  static constexpr std::array<std::string_view, 12> months = {
      "januari", "februari", "mars",      "april",   "maj",      "juni",
      "juli",    "augusti",  "september", "oktober", "november", "december"};
  return std::to_string(static_cast<unsigned>(date.day())) + ' ' +
         std::string(months.at(static_cast<unsigned>(date.month()) - 1)) + ' ' +
         std::to_string(static_cast<int>(date.year()));
}

std::optional<Date> date_of_epoch(std::string_view seconds) {
  const auto count = number<long long>(seconds);
  // Beyond the year 9999 a date no longer has four digits.
  static constexpr long long latest = 253402300799;
  if (!count || *count < 0 || *count > latest) return std::nullopt;
  const std::chrono::sys_seconds when{std::chrono::seconds{*count}};
  return Date{std::chrono::floor<std::chrono::days>(when)};
}

}  // namespace stadga
