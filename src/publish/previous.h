// SPDX-License-Identifier: EUPL-1.2
// What stands in the output folder before the new site takes its place.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/output_file.h"
#include "fs/file_system.h"
#include "publish/manifest.h"

namespace stadga::publish {

enum class Standing {
  nothing,
  empty_folder,
  site,            ///< a folder with a manifest of ours
  no_manifest,     ///< a folder with other things in it
  alien_manifest,  ///< a folder whose manifest.json is damaged or not ours
  not_a_folder,
  link,
};

struct Previous {
  Standing standing = Standing::nothing;
  /// Everything below the folder, links not followed; paths relative to it. A folder sorts before
  /// what it holds. Filled only for a site.
  std::map<std::string, fs::EntryType, std::less<>> entries;
  /// Of all entries but folders, taken before any of them was read.
  std::map<std::string, std::string, std::less<>> stamps;
  std::string identity;      ///< of the folder itself; empty where none stands
  PublishedFiles published;  ///< as the manifest lists them, whether they still stand there or not

  bool stands(std::string_view path) const { return entries.find(path) != entries.end(); }
};

Previous read_previous(const fs::FileSystem& disk, const std::string& out);

/// Entries that are neither published by us nor folders made for what we published.
std::vector<std::string> foreign_entries(const Previous& previous);

/// The published files, and the manifest, beside the new ones.
struct Comparison {
  std::set<std::string, std::less<>>
      unchanged;                     ///< stand there with the bytes that they shall have
  std::vector<std::string> removed;  ///< stand there and are no part of the new site
  /// Neither as we published them nor as they shall be: somebody's work would be lost.
  std::vector<std::string> edited;
};
Comparison compare(const fs::FileSystem& disk, const std::string& out, const Previous& previous,
                   std::span<const OutputFile> files);

/// Every folder above a path, the nearest first: `a/b/c` gives `a/b` and `a`.
std::vector<std::string_view> folders_above(std::string_view path);

}  // namespace stadga::publish
