// SPDX-License-Identifier: EUPL-1.2
// Puts a finished site in place of the old one, all of it or none of it.
//
// The new site is written into a folder beside the output, then the two change places in one step
// (renameat2 with RENAME_EXCHANGE; where the file system lacks it, two renames). A failure before
// that step leaves the old site exactly as it was. So does a power cut: the new site is on the disk
// before the step. What a run that was cut off leaves, the next one clears up (journal.h).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/output_file.h"
#include "diag/diagnostic.h"
#include "fs/file_system.h"

namespace stadga::publish {

struct Report {
  std::size_t written = 0;        ///< files that are new or have other bytes than before
  std::size_t unchanged = 0;      ///< files carried over as they were
  std::size_t removed = 0;        ///< files of the old site that the new one no longer has
  std::vector<std::string> kept;  ///< files in the old output that were not ours; carried over
  /// What somebody put into the old site just when it was replaced, where the new site has the
  /// place: it lies there still, and the next run will not start. Absolute.
  std::vector<std::string> left;
};

/// What manifest.json says besides the list of files.
struct SiteInfo {
  std::string title;
  std::string base_url;
  std::string as_of;      ///< ISO date
  std::string generator;  ///< `stadga 0.1.0`
};

/// manifest.json: format version, site, and every other file with path, kind, municipality,
/// subject, media_type, bytes and sha256, sorted by path.
OutputFile manifest(std::span<const OutputFile> files, const SiteInfo& info);

/// Replaces the site in `out` (absolute). `files` includes the manifest. Reports, and changes
/// nothing, where `out` exists but is no folder, is a link, or holds files without a manifest of
/// ours; where a file that we published was changed by hand; where a foreign file stands in the
/// way of a new one; where two outputs have the same path or differ only by case; where a hidden
/// folder or file beside `out` bears a name that is needed and is not ours.
/// Throws fs::Error when the machine fails; the old site then stands untouched.
Report replace_site(fs::FileSystem& disk, const std::string& out, std::span<const OutputFile> files,
                    Diagnostics& diagnostics);

std::span<const Kind* const> kinds();

}  // namespace stadga::publish
