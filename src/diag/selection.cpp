// SPDX-License-Identifier: EUPL-1.2
#include "diag/selection.h"

#include <map>
#include <tuple>

namespace stadga {
namespace {

constexpr std::size_t most = 100;

/// Whose the finding is; of one about how a file is written, the file's folder.
std::string_view owner(const Diagnostic& finding) {
  if (!finding.municipality.empty()) return finding.municipality;
  if (!finding.span.known()) return {};
  const std::string_view path = finding.span.file->path();
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

}  // namespace

Selection select(const Diagnostics& diagnostics) {
  struct Seen {
    std::size_t count = 0;
    std::size_t left_out = 0;  ///< its place in the list of those
  };
  std::map<std::tuple<std::string_view, Severity, std::string_view>, Seen> seen;
  Selection made;
  for (const Diagnostic& finding : diagnostics.list()) {
    Seen& alike = seen[{finding.kind->name, finding.severity, owner(finding)}];
    if (++alike.count <= most) {
      made.shown.push_back(&finding);
      continue;
    }
    if (alike.count == most + 1) {
      alike.left_out = made.left_out.size();
      made.left_out.push_back({&finding, 0});
    }
    ++made.left_out[alike.left_out].count;
  }
  return made;
}

Text told(const LeftOut& left_out) {
  const std::string_view owned = owner(*left_out.first);
  const Text where = owned.empty() ? Text{} : say(" i `{}`", " in `{}`", owned);
  return {fmt::format("{} fynd till{} visas inte här; `--format json` räknar upp alla",
                      left_out.count, where.sv),
          fmt::format("{} more findings{} are not shown here; `--format json` lists all",
                      left_out.count, where.en)};
}

}  // namespace stadga
