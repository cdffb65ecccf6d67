// SPDX-License-Identifier: EUPL-1.2
// What a fragment says, before it is written in a format. All texts are as in the model: whoever
// writes them escapes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/fragment/fragment.h"

namespace stadga::render::fragments {

struct Run {
  std::string text;
  std::string href;  ///< absolute; empty: no link
};
using Line = std::vector<Run>;

struct Fact {
  std::string label;
  std::vector<Line> values;
};

enum class PartKind { heading, paragraph, quote, facts, items, table, verbatim };

struct Part {
  PartKind kind = PartKind::paragraph;
  std::string id;    ///< headings, tables: after `stadga-<municipality>--`
  int level = 0;     ///< headings: below the fragment's first
  Line line;         ///< headings, paragraphs; quotes: where it stands
  std::string text;  ///< quotes; verbatim; tables: the caption
  std::vector<Fact> facts;
  std::vector<Line> items;
  std::vector<std::string> columns;     ///< tables
  std::vector<std::vector<Line>> rows;  ///< tables: as many cells as there are columns
};

struct Fragment {
  std::string id;        ///< of the whole, as those of the parts
  std::string prefix;    ///< `stadga-norberg--`
  std::string language;  ///< of the texts: `sv`
  std::vector<Part> parts;
};

Fragment rules(const FragmentSource& source);
Fragment accounts(const FragmentSource& source);
Fragment account(const FragmentSource& source, const Account& account);

std::string html(const Fragment& fragment, int heading_level);
std::string markdown(const Fragment& fragment, int heading_level);
std::string text(const Fragment& fragment);

/// The style sheet that every HTML fragment carries. It names nothing outside `.stadga-fragment`.
std::string_view style();

}  // namespace stadga::render::fragments
