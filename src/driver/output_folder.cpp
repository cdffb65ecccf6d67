// SPDX-License-Identifier: EUPL-1.2
#include "driver/output_folder.h"

#include <algorithm>
#include <vector>

namespace stadga {
namespace {

/// With every link resolved as far as the path leads to something.
std::string real(const fs::FileSystem& disk, const std::string& path) {
  if (const auto found = disk.real_path(path)) return *found;
  const std::string above = fs::parent(path);
  return above.empty() || above == path ? path : fs::join(real(disk, above), fs::file_name(path));
}

bool meet(const std::string& a, const std::string& b) {
  return fs::is_within(a, b) || fs::is_within(b, a);
}

}  // namespace

bool meets_sources(const fs::FileSystem& disk, const CompileOptions& options,
                   const std::string& out) {
  const std::string real_out = real(disk, out);
  if (fs::is_within(options.site, out) || fs::is_within(real(disk, options.site), real_out)) {
    return true;
  }
  std::vector<std::string> sources;
  for (const char* name : {"policies", "content", "themes"}) {
    sources.push_back(fs::join(options.site, name));
  }
  if (!options.shared.empty()) sources.push_back(options.shared);
  return std::any_of(sources.begin(), sources.end(), [&](const std::string& source) {
    return meet(out, source) || meet(real_out, real(disk, source));
  });
}

}  // namespace stadga
