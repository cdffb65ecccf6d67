// SPDX-License-Identifier: EUPL-1.2
// Small sites to publish.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "fs/memory.h"
#include "publish/publish.h"

namespace stadga::publish {

using Contents = std::map<std::string, std::string>;

inline const SiteInfo info{"Regler", "https://regler.example/", "2026-11-21", "stadga 0.1.0"};

inline OutputFile page(const std::string& path, const std::string& bytes) {
  return {path, "page", "norberg", "", "text/html; charset=utf-8", bytes};
}

/// With its manifest last.
inline std::vector<OutputFile> site(const Contents& contents) {
  std::vector<OutputFile> files;
  for (const auto& [path, bytes] : contents) files.push_back(page(path, bytes));
  files.push_back(manifest(files, info));
  return files;
}

/// What the output shall hold once the site stands there, and `foreign` beside it.
inline Contents published(const std::vector<OutputFile>& files, const Contents& foreign = {}) {
  Contents all = foreign;
  for (const OutputFile& file : files) all[file.path] = file.bytes;
  return all;
}

/// As old kernels and some network disks.
class WithoutExchange : public fs::MemoryFileSystem {
 public:
  bool exchange(const std::string&, const std::string&) override { return false; }
};

inline std::vector<std::string> names_in(const fs::FileSystem& disk, const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : disk.list(folder)) names.push_back(entry.name);
  return names;
}

}  // namespace stadga::publish
