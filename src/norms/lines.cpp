// SPDX-License-Identifier: EUPL-1.2
#include "norms/lines.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <string>

#include "base/text.h"
#include "norms/headings.h"

namespace stadga::norms {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Marks of list items that are certain, and those that only OCR makes (a letter and a blank).
constexpr std::array<std::string_view, 22> certain_marks{"•", "·", "▪", "◦", "●", "○",     "■", "□",
                                                         "►", "➢", "✓", "✔", "«", "»",     "¢", "°",
                                                         "*", "+", "-", "–", "—", "\uf0b7"};
constexpr std::array<std::string_view, 7> read_marks{"e", "o", "©", "®", "¤", "¥", "@"};

std::string_view after_mark(std::string_view text, std::string_view mark) {
  return trim(text.substr(mark.size()));
}

/// What stands after the mark of a list item, if the line has one.
std::optional<std::string_view> after_list_mark(std::string_view text) {
  for (const std::string_view mark : certain_marks) {
    if (!text.starts_with(mark)) continue;
    const bool attached =
        text.size() > mark.size() && text[mark.size()] != ' ' && text[mark.size()] != '\t';
    const bool ascii = mark.size() == 1;
    if (attached && (ascii || mark == "–" || mark == "—")) return std::nullopt;
    return after_mark(text, mark);
  }
  for (const std::string_view mark : read_marks) {
    if (text.starts_with(mark) && text.size() > mark.size() + 1 && text[mark.size()] == ' ') {
      return after_mark(text, mark);
    }
  }
  // `1.` `2)` `a)` `(3)`
  std::size_t at = text.starts_with('(') ? 1 : 0;
  const std::size_t start = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  const bool letter = at == start && text.size() > at + 1 && text[at] >= 'a' && text[at] <= 'h' &&
                      (text[at + 1] == ')' || text[at + 1] == '.');
  if (letter) ++at;
  if (at > start && at - start <= 2 && at + 1 < text.size() &&
      (text[at] == ')' || (text[at] == '.' && text[at + 1] == ' '))) {
    return trim(text.substr(at + 1));
  }
  return std::nullopt;
}

bool is_number_of_page(std::string_view text) {
  std::string shape;
  for (const char c : text) {
    if (is_digit(c)) {
      if (shape.empty() || shape.back() != '0') shape += '0';
    } else if (c != ' ') {
      shape += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  static constexpr std::array<std::string_view, 12> shapes{
      "0",       "0(0)",   "0/0",      "-0-",      "sida0", "sid0",
      "sid0(0)", "page0:", "sida0(0)", "sida0av0", "0av0",  "page0"};
  const bool short_enough = text.size() <= 18;
  return short_enough && std::find(shapes.begin(), shapes.end(), shape) != shapes.end();
}

/// `Syfte ..... 3`, `Syfte⇥3`
bool is_contents_row(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && is_digit(text[end - 1])) --end;
  if (end == text.size() || text.size() - end > 3 || end == 0) return false;
  const std::string_view before = text.substr(0, end);
  const std::string_view title = trim(before);
  if (before.ends_with('\t')) return true;
  return title.ends_with("...") || title.ends_with(". .") || title.ends_with("…");
}

bool is_rule(std::string_view text) {
  return text.size() >= 3 && text.find_first_not_of("-_*=| :+") == std::string_view::npos;
}

bool is_markdown_row(std::string_view text) {
  return text.size() > 2 && text.front() == '|' && text.back() == '|' &&
         std::count(text.begin(), text.end(), '|') >= 3;
}

Line look(std::size_t number, std::string_view raw) {
  Line line;
  line.number = number;
  const std::size_t first = raw.find_first_not_of(" \t\f\r");
  line.indent = first == std::string_view::npos ? 0 : first;
  line.text = trim(raw);
  while (line.text.starts_with("> ")) line.text = trim(line.text.substr(2));
  line.content = line.text;
  const std::string_view tabbed = trim(raw.substr(0, raw.find_last_not_of(" \r\f\n") + 1));
  if (line.text.empty()) return line;
  line.kind = LineKind::text;
  if (is_rule(line.text)) {
    line.kind = LineKind::skipped;
  } else if (is_number_of_page(line.text)) {
    line.kind = LineKind::furniture;
  } else if (is_contents_row(line.text)) {
    line.kind = LineKind::contents;
  } else if (is_markdown_row(line.text) ||
             (tabbed.find('\t') != std::string_view::npos && !after_list_mark(line.text))) {
    line.kind = LineKind::table;
  } else if (line.text.front() == '#') {
    const std::size_t marks = line.text.find_first_not_of('#');
    if (marks != std::string_view::npos && marks <= 6 && line.text[marks] == ' ') {
      line.kind = LineKind::heading;
      line.content = trim(line.text.substr(marks));
      while (line.content.ends_with('#'))
        line.content = trim(line.content.substr(0, line.content.size() - 1));
    }
  } else if (const auto content = after_list_mark(line.text)) {
    line.kind = LineKind::item;
    line.content = *content;
  }
  return line;
}

/// Rows that come again and again are page headers and footers, whatever number they carry.
void mark_furniture(std::vector<Line>& rows) {
  static constexpr std::size_t longest = 70;
  static constexpr int often = 3;
  const auto shape = [](const Line& row) {
    std::string same;
    for (const char c : row.text) same += is_digit(c) ? '0' : c;
    return same;
  };
  std::map<std::string, int> counts;
  const auto may_be = [](const Line& row) {
    return row.kind == LineKind::text && width(row.text) <= longest && !is_ended(row.text) &&
           begins_upper(row.text);
  };
  for (const Line& row : rows) {
    if (may_be(row)) ++counts[shape(row)];
  }
  for (Line& row : rows) {
    if (may_be(row) && counts[shape(row)] >= often) row.kind = LineKind::furniture;
  }
}

/// Front matter and fenced code are no text of the guideline.
void mark_skipped(std::vector<Line>& rows) {
  bool fenced = false;
  bool front = !rows.empty() && rows.front().text == "---";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Line& row = rows[i];
    const bool fence = row.text.starts_with("```") || row.text.starts_with("~~~");
    if (front) {
      if (i > 0 && row.text == "---") front = false;
      row.kind = LineKind::skipped;
    } else if (fence) {
      fenced = !fenced;
      row.kind = LineKind::skipped;
    } else if (fenced) {
      row.kind = LineKind::skipped;
    }
  }
}

/// Nine lines in ten of running text are no longer than this; long lines mean that none wraps.
std::size_t wrap_width(const std::vector<Line>& rows) {
  std::vector<std::size_t> widths;
  for (const Line& row : rows) {
    if (row.kind == LineKind::text || row.kind == LineKind::item) widths.push_back(width(row.text));
  }
  static constexpr std::size_t fewest = 6;
  static constexpr std::size_t widest = 125;
  if (widths.size() < fewest) return 0;
  std::sort(widths.begin(), widths.end());
  const std::size_t usual = widths[widths.size() * 9 / 10];
  return widths.back() > 2 * usual || usual > widest ? 0 : usual;
}

}  // namespace

std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

bool begins_upper(std::string_view text) {
  const std::size_t at = text.find_first_not_of("*_\"'([<“”");
  if (at == std::string_view::npos) return false;
  const std::string_view rest = text.substr(at);
  return (rest[0] >= 'A' && rest[0] <= 'Z') || rest.starts_with("Å") || rest.starts_with("Ä") ||
         rest.starts_with("Ö") || rest.starts_with("| ");
}

bool begins_lower(std::string_view text) {
  if (text.empty()) return false;
  // OCR: `6ver`, `4r`.
  if ((text[0] == '6' || text[0] == '4') && text.size() > 1 && text[1] >= 'a' && text[1] <= 'z') {
    return true;
  }
  return (text[0] >= 'a' && text[0] <= 'z') || text.starts_with("å") || text.starts_with("ä") ||
         text.starts_with("ö");
}

bool is_ended(std::string_view text) {
  static constexpr std::array<std::string_view, 9> closers{"\"", "'", ")", "]", "*",
                                                           "_",  "”", "“", " "};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view closer : closers) {
      if (!text.ends_with(closer)) continue;
      text.remove_suffix(closer.size());
      again = true;
    }
  }
  return !text.empty() && std::string_view(".!?:").find(text.back()) != std::string_view::npos;
}

bool is_cut_short(std::string_view text) {
  static constexpr std::array<std::string_view, 26> links{
      "och",  "eller", "samt", "i",   "på",  "pa",  "av",  "för", "for",
      "fér",  "med",   "till", "ett", "en",  "som", "den", "det", "de",
      "från", "fran",  "är",   "om",  "vid", "ska", "kan", "att"};
  const std::string last = lower(text.substr(text.rfind(' ') + 1));
  return std::find(links.begin(), links.end(), last) != links.end();
}

Layout lines(std::string_view document) {
  Layout layout;
  if (document.starts_with("\xEF\xBB\xBF")) document.remove_prefix(3);
  std::size_t number = 1;
  for (const std::string_view raw : split(document, '\n'))
    layout.lines.push_back(look(number++, raw));
  mark_skipped(layout.lines);
  mark_furniture(layout.lines);
  layout.width = wrap_width(layout.lines);
  mark_bare_items(layout);
  mark_headings(layout);
  return layout;
}

}  // namespace stadga::norms
