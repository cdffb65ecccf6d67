// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace stadga {

using Date = std::chrono::year_month_day;

/// `YYYY-MM-DD`, a day that exists, years 1000 to 9999.
std::optional<Date> read_date(std::string_view text);
std::string iso(Date date);
/// `8 december 2017`.
std::string swedish(Date date);
/// The day (UTC) of a count of seconds since 1970, as in SOURCE_DATE_EPOCH.
std::optional<Date> date_of_epoch(std::string_view seconds);

}  // namespace stadga
