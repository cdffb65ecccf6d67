// SPDX-License-Identifier: EUPL-1.2
// What the preview shows: the files of the last sound site, in memory.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/output_file.h"
#include "diag/diagnostic.h"

namespace stadga::serve {

using FilePtr = std::shared_ptr<const OutputFile>;
/// By path. Copied when it changes; the files themselves are shared.
using Files = std::map<std::string, FilePtr, std::less<>>;

struct Shelf {
  Files files;
  bool has_site = false;  ///< false until the first sound build
  std::uint64_t build = 0;
  std::string run;      ///< another text for every run of the program
  std::string trouble;  ///< HTML of the errors; empty: none
  Language language = Language::sv;
};

/// Paths whose bytes differ, or that are in one of the two alone.
std::vector<std::string> changed_paths(const Files& before, const Files& after);

/// What open pages are told (JSON): which build there is, which paths changed since `since`, the
/// errors, and the words that they may need to show. Absent `changed`: every page did.
std::string message_of(const Shelf& shelf, std::uint64_t since,
                       const std::optional<std::vector<std::string>>& changed);

}  // namespace stadga::serve
