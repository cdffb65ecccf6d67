// SPDX-License-Identifier: EUPL-1.2
#include "norms/headings.h"

#include <algorithm>

#include "base/text.h"
#include "norms/clauses.h"
#include "norms/lexicon.h"

namespace stadga::norms {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// What follows the number of a heading: `2.1 Titel`, `3. Titel`, `4 Titel`; empty if none.
std::string_view after_number(std::string_view text) {
  std::size_t at = 0;
  std::size_t digits = 0;
  while (at < text.size() && (is_digit(text[at]) || (text[at] == '.' && at > 0))) {
    digits += is_digit(text[at]) ? 1U : 0U;
    ++at;
  }
  if (digits == 0 || digits > 4 || at >= text.size() || (text[at] != ' ' && text[at] != '\t')) {
    return {};
  }
  return trim(text.substr(at));
}

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

const Line* next_filled(const std::vector<Line>& rows, std::size_t at) {
  for (std::size_t i = at + 1; i < rows.size(); ++i) {
    if (rows[i].kind != LineKind::blank && rows[i].kind != LineKind::furniture) return &rows[i];
  }
  return nullptr;
}

const Line* last_filled(const std::vector<Line>& rows, std::size_t at) {
  while (at-- > 0) {
    if (rows[at].kind != LineKind::blank && rows[at].kind != LineKind::furniture) return &rows[at];
  }
  return nullptr;
}

/// A short line that says what somebody must do is a sentence that lost its stop.
bool is_sentence(std::string_view text) {
  const std::vector<Token> tokens = clauses(text);
  if (tokens.size() < 5) return false;
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.finite && token.clause == Clause::main && !token.opens_condition &&
           is_modal(token.word) && !token.word.is("kan");
  });
}

/// The first word of the next line would have fitted: the break here is meant.
bool breaks_early(const Line& line, const Line& next, std::size_t wrap) {
  if (wrap == 0) return true;
  const std::string_view first = next.text.substr(0, next.text.find(' '));
  return width(line.text) + 1 + width(first) + line.indent <= wrap;
}

bool is_numbered_heading(const Line& line) {
  const std::string_view title = after_number(line.text);
  return !title.empty() && begins_upper(title) && has_shape_of_heading(title) &&
         !title.ends_with(',') && !is_sentence(title);
}

/// `1. Läs` `2. Skriv` … in a row are a list; `1. Inledning` above a text is a heading.
bool stands_in_list(const std::vector<Line>& rows, std::size_t at) {
  const Line* before = last_filled(rows, at);
  const Line* after = next_filled(rows, at);
  const auto listed = [](const Line* line) {
    return line != nullptr && line->kind == LineKind::item && is_digit(line->text.front());
  };
  return listed(before) || listed(after) ||
         (before != nullptr && before->text.ends_with(':') && !before->text.empty());
}

}  // namespace

bool has_shape_of_heading(std::string_view text) {
  static constexpr std::size_t longest = 90;
  static constexpr std::size_t most_words = 12;
  if (text.empty() || width(text) > longest || count_words(text) > most_words) return false;
  if (is_ended(text) && !text.ends_with('?') && !text.ends_with(')')) return false;
  if (text.ends_with(',') || text.ends_with(';') || text.ends_with('-')) return false;
  if (is_cut_short(text)) return false;
  return begins_upper(text) || !after_number(text).empty();
}

void mark_bare_items(Layout& layout) {
  std::vector<Line>& rows = layout.lines;
  static constexpr std::size_t most_words = 18;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].kind != LineKind::text || !rows[i].text.ends_with(':')) continue;
    std::vector<std::size_t> found;
    for (std::size_t j = i + 1; j < rows.size(); ++j) {
      const Line& row = rows[j];
      if (row.kind == LineKind::blank || row.kind == LineKind::furniture) continue;
      const bool plain = row.kind == LineKind::text && !is_ended(row.text) &&
                         after_number(row.text).empty() && count_words(row.text) <= most_words;
      const bool apart =
          rows[j - 1].kind != LineKind::text || breaks_early(rows[j - 1], row, layout.width);
      if (!plain || !apart) break;
      if (!found.empty() && begins_lower(rows[found[0]].text) != begins_lower(row.text)) break;
      found.push_back(j);
    }
    // Capitalised, the last one above a text is that text's heading.
    const bool capitals = !found.empty() && begins_upper(rows[found[0]].text);
    const Line* below = found.empty() ? nullptr : next_filled(rows, found.back());
    if (capitals && below != nullptr && below->kind == LineKind::text) found.pop_back();
    if (found.size() < 2) continue;
    for (const std::size_t j : found) rows[j].kind = LineKind::item;
  }
}

void mark_headings(Layout& layout) {
  std::vector<Line>& rows = layout.lines;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Line& row = rows[i];
    const Line* next = i + 1 < rows.size() ? &rows[i + 1] : nullptr;
    if (row.kind == LineKind::text && next != nullptr && next->kind == LineKind::skipped &&
        (next->text.starts_with("===") || next->text.starts_with("---")) && i > 0 &&
        rows[i - 1].kind == LineKind::blank && has_shape_of_heading(row.text)) {
      row.kind = LineKind::heading;  // underlined in Markdown
      continue;
    }
    const bool numbered_item = row.kind == LineKind::item && is_digit(row.text.front());
    if (numbered_item && is_numbered_heading(row) && !stands_in_list(rows, i)) {
      row.kind = LineKind::heading;
      row.content = row.text;
      continue;
    }
    if (row.kind != LineKind::text) continue;
    const Line* before = i > 0 ? &rows[i - 1] : nullptr;
    const bool open_before = before == nullptr || before->kind != LineKind::text ||
                             is_ended(before->text) || breaks_early(*before, row, layout.width);
    if (is_numbered_heading(row) && open_before) {
      row.kind = LineKind::heading;
      continue;
    }
    if (!has_shape_of_heading(row.text) || is_sentence(row.text)) continue;
    // The line above must have come to an end, and the line below must begin anew.
    const Line* above = last_filled(rows, i);
    const bool ended_above = above == nullptr || above->kind != LineKind::text ||
                             is_ended(above->text) || above->kind == LineKind::heading ||
                             (before != nullptr && before->kind == LineKind::blank) || open_before;
    const bool adjacent = next != nullptr && next->kind == LineKind::text;
    const bool begins_below = next == nullptr || !adjacent ||
                              (begins_upper(next->text) && breaks_early(row, *next, layout.width) &&
                               (layout.width == 0 || width(row.text) * 3 <= layout.width * 2));
    const Line* below = next_filled(rows, i);
    const bool goes_on = below != nullptr && below->kind == LineKind::text &&
                         begins_lower(below->text) && !adjacent &&
                         (layout.width != 0 && width(row.text) * 2 > layout.width);
    if (ended_above && begins_below && !goes_on) row.kind = LineKind::heading;
  }
}

}  // namespace stadga::norms
