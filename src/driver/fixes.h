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

/// A file whose fixes were not made, and why.
struct FileLeft {
  std::string file;  ///< relative to the site
  Text why;
};

struct FixReport {
  std::vector<AppliedFix> applied;
  std::vector<FileLeft> left;
};

/// Applies the fixes marked certain to the files of the site (absolute path), and leaves every
/// other byte as it is, a byte-order mark included. A fix outside the site and one that overlaps
/// another are left out; all those of a file that is read-only, not ours, or has changed since it
/// was read are left out and told.
FixReport apply_fixes(fs::FileSystem& disk, const std::string& site,
                      const Diagnostics& diagnostics);

}  // namespace stadga
