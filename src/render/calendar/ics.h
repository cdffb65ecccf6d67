// SPDX-License-Identifier: EUPL-1.2
// Writing iCalendar (RFC 5545): lines of at most 75 octets, escaped texts, Swedish time.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

#include "base/date.h"

namespace stadga::render {

/// Text as a value of type TEXT: `\`, `;`, `,` and line breaks escaped; characters that may not
/// stand in it (controls) are dropped. Tabs stay.
std::string ics_text(std::string_view text);

/// `20261121`.
std::string ics_date(Date date);
/// `20261121T083000`: local time, or UTC with a `Z` after it.
std::string ics_time(Date date, std::chrono::minutes after_midnight);

/// Content lines one after the other. A line longer than 75 octets is folded, never inside a
/// character.
class IcsWriter {
 public:
  /// The value as it is: a date, a rule, an address.
  IcsWriter& line(std::string_view name, std::string_view value);
  /// A value that people wrote, escaped. Nothing is written for an empty one.
  IcsWriter& text(std::string_view name, std::string_view value);
  std::string done() { return std::move(out_); }

 private:
  std::string out_;
};

inline constexpr std::string_view swedish_zone = "Europe/Stockholm";

/// VTIMEZONE of Europe/Stockholm: summer time by the rule that the EU has kept since 1996.
void write_swedish_zone(IcsWriter& ics);

}  // namespace stadga::render
