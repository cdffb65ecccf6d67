// SPDX-License-Identifier: EUPL-1.2
// The lines of a document and what each of them is by its own looks.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace stadga::norms {

enum class LineKind {
  blank,
  text,
  item,       ///< begins with the mark of a list: `-`, `•`, `1.`, what OCR made of them
  heading,    ///< marked with `#`, or numbered and short
  contents,   ///< a row of a table of contents
  table,      ///< cells parted by tabs or, in Markdown, by `|`
  furniture,  ///< page number, repeated page header or footer
  skipped,    ///< rules, fences, front matter: no text for readers
};

struct Line {
  std::size_t number = 0;  ///< from 1
  LineKind kind = LineKind::blank;
  std::size_t indent = 0;
  std::string_view text;     ///< trimmed
  std::string_view content;  ///< without the mark of a list or heading
};

/// How wide the lines of the document are where they wrap; 0 where a paragraph is one line.
struct Layout {
  std::vector<Line> lines;
  std::size_t width = 0;
};

Layout lines(std::string_view document);

/// Length in characters.
std::size_t width(std::string_view text);
bool begins_upper(std::string_view text);
bool begins_lower(std::string_view text);
/// The last sign (quotes and brackets left out) ends a sentence or a lead-in: `.` `!` `?` `:`.
bool is_ended(std::string_view text);
/// The last word can end neither sentence nor heading: `och`, `ett`, `för`, `att` …
bool is_cut_short(std::string_view text);

}  // namespace stadga::norms
