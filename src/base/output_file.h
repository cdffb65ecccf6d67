// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace stadga {

/// One file of the site, made by `render`, written by `publish`, listed in manifest.json.
struct OutputFile {
  std::string path;          ///< relative to the output folder, forward slashes, no `.` or `..`
  std::string kind;          ///< `rules-page`, `info-text` … (docs/manifest.md)
  std::string municipality;  ///< id; empty for what belongs to the whole site
  std::string subject;       ///< id of what it is about: account, occasion, page; may be empty
  std::string media_type;    ///< `text/html`, with charset where it is text
  std::string bytes;
};

}  // namespace stadga
