// SPDX-License-Identifier: EUPL-1.2
// Why a site may not be put into a folder. Each function reports what it finds and tells whether
// it found anything; none of them changes anything.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/output_file.h"
#include "diag/diagnostic.h"
#include "fs/file_system.h"
#include "publish/previous.h"

namespace stadga::publish {

/// Two files under one name, also where a computer does not tell upper from lower case.
bool refuse_collisions(std::span<const OutputFile> files, Diagnostics& diagnostics);

/// A name beside the output, which the exchange needs, taken by something that is no folder.
bool refuse_taken_name(const fs::FileSystem& disk, const std::string& path,
                       Diagnostics& diagnostics);

/// The journal's name, taken by something that is no journal of ours.
bool refuse_alien_journal(const fs::FileSystem& disk, const std::string& path,
                          Diagnostics& diagnostics);

/// The root has nothing above it, and so no place beside it for the new site.
bool refuse_root(const std::string& out, Diagnostics& diagnostics);

/// The output is a link or no folder, or holds what we did not make.
bool refuse_standing(const std::string& out, Standing standing, Diagnostics& diagnostics);

bool refuse_edited(const Previous& previous, std::span<const std::string> edited,
                   Diagnostics& diagnostics);

/// A foreign entry where the new site shall have a file, or a folder for its files.
bool refuse_in_the_way(const Previous& previous, std::span<const std::string> foreign,
                       std::span<const OutputFile> files, Diagnostics& diagnostics);

}  // namespace stadga::publish
