// SPDX-License-Identifier: EUPL-1.2
// The new site, made beside the old one.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/output_file.h"
#include "fs/file_system.h"
#include "publish/names.h"
#include "publish/previous.h"

namespace stadga::publish {

/// What is the same is linked, what is new is written. Folders that stood before, and files that
/// get other bytes, keep owner and rights; foreign folders their time too.
void build_staging(fs::FileSystem& disk, const Names& names, const Previous& previous,
                   std::span<const std::string> foreign, const Comparison& comparison,
                   std::span<const OutputFile> files);

}  // namespace stadga::publish
