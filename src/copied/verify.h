// SPDX-License-Identifier: EUPL-1.2
// A text copied back from a platform, held against what the account's fields are to show.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "copied/compare.h"
#include "copied/stamp.h"

namespace stadga::copied {

/// More than any profile text; what is longer is something else.
inline constexpr std::size_t most_live_bytes = 256UL * 1024;

enum class Status {
  current,   ///< what the field is to show today
  outdated,  ///< what it was to show earlier
  edited,    ///< like one of these, with other words
  unknown,   ///< like none
};
/// `current`, `outdated`, `edited`, `unknown`.
std::string_view name_of(Status status);

/// Where an expected text comes from.
enum class Origin { today, stamp, version };
std::string_view name_of(Origin origin);

struct Verdict {
  Status status = Status::unknown;
  const PlatformField* field = nullptr;  ///< of the text that it is or is like; none: unknown
  Origin origin = Origin::today;         ///< of that text
  std::string version;                   ///< its name, where it comes from a recorded version
  std::vector<RuleChange> rules;         ///< outdated: what has changed since in rules of the text
  std::optional<Difference> difference;  ///< edited
  /// The platform showed only the beginning, which is right as far as it goes; then unknown.
  bool cut = false;
  /// Today's text of the field is another than when it was recorded as copied.
  bool changed_since_copied = false;
};

/// `live` is valid UTF-8. `field`: only this one; empty: any field of the account. An equal text of
/// today goes before one that was recorded by `stadga copied`, that before one composed by the
/// rules of a recorded version (the newest first) with today's template and register, and any of
/// these before one that is only alike.
Verdict verify(const Model& model, const Municipality& town, const Account& account,
               const infotext::AccountTexts& today, std::string_view field, std::string_view live);

}  // namespace stadga::copied
