// SPDX-License-Identifier: EUPL-1.2
// `stadga check --fix`: what has only one right answer is mended in the files.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "fs/file_system.h"

namespace stadga {

/// One edit that was made.
struct AppliedFix {
  std::string file;  ///< relative to the site
  std::size_t line = 1;
  std::string before;
  std::string after;
};

/// Applies the fixes marked certain to the files of the site (absolute path), and leaves every
/// other byte as it is. A fix outside the site, one that overlaps another, and all those of a file
/// that has changed since it was read are left out.
std::vector<AppliedFix> apply_fixes(fs::FileSystem& disk, const std::string& site,
                                    const Diagnostics& diagnostics);

}  // namespace stadga
