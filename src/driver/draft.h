// SPDX-License-Identifier: EUPL-1.2
// What a preview is made of: the site without a folder to write it into, and, sooner, some of its
// pages.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "driver/driver.h"

namespace stadga {

/// compile → render: every file of the site, manifest included, as `build` writes them; empty where
/// there are errors.
std::vector<OutputFile> site_files(const fs::FileSystem& disk, const CompileOptions& options,
                                   Compilation& compilation, const std::string& generator);

/// The pages of the municipalities in `only` (absent: all) and of the site, with links unchecked.
/// Where some are left out, pages that tell of all municipalities tell of these alone. What is no
/// page may be without bytes. Empty where there are errors.
std::vector<OutputFile> draft_pages(const fs::FileSystem& disk, const CompileOptions& options,
                                    const std::optional<std::set<std::string>>& only,
                                    Compilation& compilation);

}  // namespace stadga
