// SPDX-License-Identifier: EUPL-1.2
#include "diag/excerpt.h"

#include <algorithm>

#include "base/text.h"

namespace stadga {
namespace {

constexpr std::size_t widest_line = 160;

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

}  // namespace

bool Excerpt::empty() const {
  return trim(before).empty() && trim(marked).empty() && trim(after).empty();
}

Excerpt excerpt(const Span& span) {
  Excerpt out;
  out.position = span.file->position(span.begin);
  const std::string_view line = span.file->line_at(span.begin);
  const std::size_t line_start = span.file->line_start(out.position.line);
  std::size_t from = 0;
  const std::size_t at = std::min(span.begin - line_start, line.size());
  if (at > widest_line / 2) {
    from = at - widest_line / 2;
    while (from < at && is_continuation(line[from])) ++from;
  }
  std::size_t to = std::min(line.size(), from + widest_line);
  while (to < line.size() && is_continuation(line[to])) ++to;
  const std::size_t end = std::clamp(span.end > line_start ? span.end - line_start : 0, at, to);
  out.before = line.substr(from, at - from);
  out.marked = line.substr(at, end - at);
  out.after = line.substr(end, to - end);
  out.cut_before = from > 0;
  out.cut_after = to < line.size();
  return out;
}

}  // namespace stadga
