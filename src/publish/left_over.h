// SPDX-License-Identifier: EUPL-1.2
// Clearing what a run leaves beside the output: the old site once the new one stands, and what a
// run that was cut off left.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "fs/file_system.h"
#include "publish/journal.h"
#include "publish/names.h"

namespace stadga::publish {

extern const Kind output_left_over;

/// What to do with each thing in such a folder; paths relative to it.
struct LeftOver {
  std::vector<std::string> files;      ///< ours, or a second name of what stands in the output
  std::vector<std::string> folders;    ///< the same, innermost first
  std::vector<std::string> move_back;  ///< somebody's, whose place in the output is free
  std::vector<std::string> somebodys;  ///< somebody's; it cannot be moved
};

enum class Holds { site_being_made, old_site };

/// Looks and changes nothing.
LeftOver look_at(const fs::FileSystem& disk, const Names& names, const std::string& folder,
                 Holds holds, const Journal& journal);

/// Moves back and removes, and then the folder itself. Throws fs::Error at the first failure.
void clear(fs::FileSystem& disk, const Names& names, const std::string& folder,
           const LeftOver& left_over);

/// The same as far as it goes, for when the new site stands already. What remains, the next run
/// takes up.
void clear_what_can_be(fs::FileSystem& disk, const Names& names, const std::string& folder,
                       const LeftOver& left_over);

/// Takes up what a run that was cut off left: puts the old site back where the output is missing,
/// clears the rest. True where that was refused, and told: something there is somebody else's.
bool refuse_left_over(fs::FileSystem& disk, const Names& names, Diagnostics& diagnostics);

}  // namespace stadga::publish
