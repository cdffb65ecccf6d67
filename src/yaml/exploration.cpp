// SPDX-License-Identifier: EUPL-1.2
#include "yaml/exploration.h"

#include "yaml/spans.h"

namespace stadga::yaml {
namespace {

std::size_t rough_plain_end(std::string_view text, std::size_t at, bool flow) {
  const std::size_t stop = line_end(text, at);
  for (std::size_t i = at; i < stop; ++i) {
    const bool colon = text[i] == ':' && space_or_end(text, i + 1);
    const bool comment = i + 1 < stop && is_blank(text[i]) && text[i + 1] == '#';
    const bool bracket = flow && std::string_view(",[]{}").find(text[i]) != std::string_view::npos;
    if (colon || comment || bracket) return trim_end(text, at, i);
  }
  return trim_end(text, at, stop);
}

std::size_t rough_block_end(std::string_view text, std::size_t at) {
  const std::size_t line = line_begin(text, at);
  const std::size_t indentation = skip_blanks(text, line) - line;
  std::size_t end = line_end(text, at);
  for (std::size_t next = text.find('\n', at); next != std::string_view::npos;
       next = text.find('\n', next)) {
    ++next;
    const std::size_t first = skip_blanks(text, next);
    if (first >= text.size()) break;
    if (is_break(text[first])) continue;
    if (first - next <= indentation) break;
    end = line_end(text, first);
  }
  return end;
}

/// With `one`, until the first bracket is closed.
Exploration walk(Gaps& gaps, const Input& input, std::size_t to, bool one) {
  Exploration result;
  const std::string_view text = input.text;
  while (gaps.at() <= to && gaps.at() < text.size()) {
    const bool flow = gaps.flow_depth + result.brackets.size() > 0;
    const std::size_t at = gaps.at();
    const Piece piece = piece_at(text, at, flow);
    const char c = text[at];
    gaps.examine(piece, flow);
    if (piece.kind == PieceKind::indicator) {
      if (c == '[' || c == '{') result.brackets.push_back(at);
      if ((c == ']' || c == '}') && !result.brackets.empty()) result.brackets.pop_back();
    }
    if (piece.kind != PieceKind::other) {
      gaps.pass(piece.end);
      if (one && result.brackets.empty()) return result;
    } else if (c == '"' || c == '\'') {
      const auto end = quoted_end(text, at);
      if (!end) {
        result.open_quote = at;
        return result;
      }
      gaps.pass_scalar(at, *end);
    } else if ((c == '|' || c == '>') && !flow) {
      gaps.pass(rough_block_end(text, at));
    } else {
      gaps.pass_scalar(at, std::max(rough_plain_end(text, at, flow), at + 1));
    }
  }
  return result;
}

}  // namespace

Exploration explore(Gaps& gaps, const Input& input, std::size_t to) {
  return walk(gaps, input, to, false);
}

std::optional<std::size_t> closing_bracket(const Input& input, std::size_t begin) {
  Diagnostics unused;
  Gaps gaps(input, unused);
  gaps.pass(begin);
  const Exploration explored = walk(gaps, input, input.text.size(), true);
  if (explored.open_quote || !explored.brackets.empty()) return std::nullopt;
  return gaps.at() - 1;
}

void report_unclosed_bracket(const Input& input, std::size_t begin, Diagnostics& found) {
  const std::string bracket(input.text.substr(begin, 1));
  found.report(yaml_syntax, input.span(begin, begin + 1),
               say("`{}` stängs aldrig", "`{}` is never closed", bracket),
               say("skriv `{}` där listan slutar; är det text, skriv citattecken runt värdet",
                   "write `{}` where the list ends; if it is text, write quotes around the value",
                   bracket == "[" ? "]" : "}"));
}

std::optional<Gaps::Place> line_before(std::string_view text, std::size_t at) {
  std::size_t line = line_begin(text, at);
  while (line > 0) {
    line = line_begin(text, line - 1);
    const std::size_t first = skip_blanks(text, line);
    const std::size_t end = trim_end(text, first, line_end(text, first));
    if (first < end && text[first] != '#') return Gaps::Place{first, end};
  }
  return std::nullopt;
}

}  // namespace stadga::yaml
