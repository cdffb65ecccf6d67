// SPDX-License-Identifier: EUPL-1.2
// `stadga copied`: what an editor has copied to an account is recorded in accounts.yml.
#pragma once

#include <optional>
#include <string>

#include "driver/driver.h"

namespace stadga {

struct Recorded {
  std::string file;  ///< below the site
  Copied stamp;
  bool written = false;  ///< false: the same was recorded already
};

/// Why nothing was written.
struct NotRecorded {
  enum class Grade { wrong_use, unsound, machine };
  Grade grade = Grade::unsound;
  Text message;
  Text help;
};

/// Stamps the account of the sound `compilation` with its texts of today as copied on that day;
/// only the stamp's place in the file changes, all at once or not at all. Refuses where the account
/// has no text, the day is before it was opened, the file cannot be written or has changed since it
/// was read, and where the new file would not read as the old one with the stamp.
std::optional<Recorded> record_copied(fs::FileSystem& disk, const CompileOptions& options,
                                      const Compilation& compilation, const Municipality& town,
                                      const Account& account, Date on, NotRecorded& fault);

}  // namespace stadga
