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

/// The file of the site; nullopt for what lies elsewhere, such as the installed registers.
std::optional<std::string> file_to_mend(const fs::FileSystem& disk, const std::string& site,
                                        const SourceFile& source) {
  const std::optional<std::string> root = disk.real_path(site);
  std::optional<std::string> real = disk.real_path(fs::join(site, source.path()));
  if (!root || !real || !fs::is_within(*real, *root)) return std::nullopt;
  if (disk.type(*real) != fs::EntryType::file) return std::nullopt;
  return real;
}

std::string mended(const SourceFile& source, const FixesOfFile& fixes) {
  std::string text = source.text();
  for (const Fix* fix : std::views::reverse(fixes))
    text.replace(fix->span.begin, fix->span.end - fix->span.begin, fix->replacement);
  return text;
}

/// Why the file was left as it is.
Text reason(fs::Replaced result) {
  switch (result) {
    case fs::Replaced::read_only:
      return say("filen är skrivskyddad; ta bort skyddet, eller rätta för hand där den sköts",
                 "the file is read-only; lift that, or mend it by hand where it is kept");
    case fs::Replaced::not_ours:
      return say("filen har en annan ägare; låt den som äger filen köra `stadga check --fix`",
                 "the file has another owner, who must run `stadga check --fix`");
    default:
      return say("filen har ändrats under tiden; kör `stadga check --fix` igen",
                 "the file has been changed meanwhile; run `stadga check --fix` again");
  }
}

}  // namespace

FixReport apply_fixes(fs::FileSystem& disk, const std::string& site,
                      const Diagnostics& diagnostics) {
  FixReport report;
  for (const auto& [path, fixes] : certain_fixes(diagnostics)) {
    const SourceFile& source = *fixes.front()->span.file;
    const std::optional<std::string> real = file_to_mend(disk, site, source);
    if (!real) continue;
    // Left out when the file was read.
    const std::string was = disk.read(*real);
    const std::string mark = was.starts_with("\xEF\xBB\xBF") ? was.substr(0, 3) : "";
    const fs::Replaced result =
        disk.replace_file(*real, mark + source.text(), mark + mended(source, fixes));
    if (result != fs::Replaced::done) {
      report.left.push_back({path, reason(result)});
      continue;
    }
    for (const Fix* fix : fixes) {
      report.applied.push_back({path, source.position(fix->span.begin).line,
                                std::string(fix->span.text()), fix->replacement});
    }
  }
  return report;
}

}  // namespace stadga
