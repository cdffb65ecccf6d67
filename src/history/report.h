// SPDX-License-Identifier: EUPL-1.2
// What `stadga diff` prints.
#pragma once

#include <string>
#include <vector>

#include "history/compare.h"

namespace stadga::history {

enum class OriginKind { site, output, revision };

/// One of the two things that are compared.
struct Origin {
  std::string given;  ///< as it was written: `HEAD~3`
  std::string name;   ///< the folder's own name where it was given as `.` or `..`; mostly empty
  OriginKind kind = OriginKind::site;
  std::string commit;            ///< of a revision
  std::vector<Policy> policies;  ///< by municipality
};

/// A municipality of either side; a side that lacks it is null.
struct TownReport {
  const Policy* before = nullptr;
  const Policy* after = nullptr;
  Changes changes;  ///< empty where one side is null

  const Policy& any() const { return after != nullptr ? *after : *before; }
};

/// Points into the origins, which must outlive it.
struct Report {
  const Origin* before = nullptr;
  const Origin* after = nullptr;
  std::vector<TownReport> towns;  ///< by id
};

/// `only`: one municipality's id; empty for all.
Report report(const Origin& before, const Origin& after, const std::string& only);

/// For people. Control characters are shown, not sent to the terminal.
std::string print_human(const Report& report, Language language);
/// One document, `format` 1 (docs/andringar.md); both languages.
std::string print_json(const Report& report);
/// Fit for a pull request's comment and for a decision document: everything from the policy is
/// escaped, so that it neither formats, links, nor calls for anybody.
std::string print_markdown(const Report& report, Language language);

/// Text fit to stand in a paragraph of Markdown.
std::string markdown_text(std::string_view text);

}  // namespace stadga::history
