// SPDX-License-Identifier: EUPL-1.2
#include "driver/fixes.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace stadga {
namespace {

using FixesOfFile = std::vector<const Fix*>;

/// By file, in the order of the text, without repetitions and without what overlaps.
std::map<std::string, FixesOfFile> certain_fixes(const Diagnostics& diagnostics) {
  std::map<std::string, FixesOfFile> by_file;
  for (const Diagnostic& finding : diagnostics.list()) {
    for (const Fix& fix : finding.fixes) {
      if (fix.certain && fix.span.known()) by_file[fix.span.file->path()].push_back(&fix);
    }
  }
  for (auto& [path, fixes] : by_file) {
    std::ranges::stable_sort(fixes, {}, [](const Fix* fix) { return fix->span.begin; });
    FixesOfFile apart;
    for (const Fix* fix : fixes) {
      if (apart.empty() || fix->span.begin >= apart.back()->span.end) apart.push_back(fix);
    }
    fixes = std::move(apart);
  }
  return by_file;
}

/// The file of the site; nullopt for what lies elsewhere, such as the installed registers, and for
/// what somebody has edited since it was read.
std::optional<std::string> file_to_mend(const fs::FileSystem& disk, const std::string& site,
                                        const SourceFile& source) {
  const std::optional<std::string> root = disk.real_path(site);
  std::optional<std::string> real = disk.real_path(fs::join(site, source.path()));
  if (!root || !real || !fs::is_within(*real, *root)) return std::nullopt;
  if (disk.type(*real) != fs::EntryType::file || disk.read(*real) != source.text()) {
    return std::nullopt;
  }
  return real;
}

}  // namespace

std::vector<AppliedFix> apply_fixes(fs::FileSystem& disk, const std::string& site,
                                    const Diagnostics& diagnostics) {
  std::vector<AppliedFix> applied;
  for (const auto& [path, fixes] : certain_fixes(diagnostics)) {
    const SourceFile& source = *fixes.front()->span.file;
    const std::optional<std::string> real = file_to_mend(disk, site, source);
    if (!real) continue;
    std::string text = source.text();
    for (const Fix* fix : std::views::reverse(fixes)) {
      text.replace(fix->span.begin, fix->span.end - fix->span.begin, fix->replacement);
    }
    disk.replace_file(*real, text);
    for (const Fix* fix : fixes) {
      applied.push_back({path, source.position(fix->span.begin).line, std::string(fix->span.text()),
                         fix->replacement});
    }
  }
  return applied;
}

}  // namespace stadga
