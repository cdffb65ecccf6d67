// SPDX-License-Identifier: EUPL-1.2
// Moments as Swedish offices read them: a date, or a time that names its zone, in Europe/Stockholm.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace stadga {

/// A day in Sweden, and the moment where a time was given.
struct Moment {
  Date date;
  std::optional<std::chrono::sys_seconds> at;  ///< absent: the whole day
};

/// What keeps a text from being a moment.
enum class MomentFault { none, not_a_date, not_a_time, no_zone, out_of_range };

/// `2026-11-21`, or `2026-11-21T14:30+01:00` (seconds may follow; `Z` is UTC). A time without zone
/// is refused: it may be anybody's. Years 1996 to 2999: summer time as the EU has kept it since.
std::optional<Moment> read_moment(std::string_view text, MomentFault& fault);

/// The moment as a Swedish clock shows it.
Moment in_sweden(std::chrono::sys_seconds at);
/// `2026-11-21T14:30:00+01:00`, the time and the distance from UTC in Sweden.
std::string iso_in_sweden(std::chrono::sys_seconds at);
/// `14.30`, by a Swedish clock.
std::string clock_in_sweden(std::chrono::sys_seconds at);

}  // namespace stadga
