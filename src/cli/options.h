// SPDX-License-Identifier: EUPL-1.2
// What the commands share: the options that all of them take, exit status, and how wrong use is
// told.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/text.h"
#include "driver/driver.h"

namespace stadga::cli {

enum ExitStatus { all_well = 0, policy_has_errors = 1, wrong_use = 2, machine_failed = 3 };

/// `--format` and the others that every command knows, whether it heeds them or not.
struct Options {
  std::string site = ".";
  std::string format = "human";
  std::string language;  ///< "sv", "en", or empty: the site's own
  std::string colour = "auto";
  std::string today;
  unsigned jobs = 0;  ///< 0: as many as the machine has
  bool quiet = false;

  bool human() const { return format == "human"; }
};

/// Says so on the error stream, in Swedish unless English was asked for: no site has been read yet.
/// Returns `wrong_use`.
int say_wrong_use(const Options& options, const Text& message, const Text& help);

Language language_of(const Options& options, const SiteSettings& site);
/// Where no site is read: Swedish unless English was asked for.
Language language_of(const Options& options);
/// Whether to colour what goes to the stream with this file number.
bool wants_colour(const Options& options, int stream);

/// The installed themes and registers: beside the program, else where it was built to lie.
std::string shared_folder(const fs::FileSystem& disk);

/// Site, date and threads for the driver. Nullopt when the site's folder does not exist or the date
/// is none: `status` has been set, and the reason told.
std::optional<CompileOptions> compile_options(const Options& options, const fs::FileSystem& disk,
                                              int& status);

/// Prints the findings in the format asked for, with a summary for people.
void print_findings(const Options& options, const Compilation& compilation, Language language,
                    std::ostream& to, int stream);

}  // namespace stadga::cli
