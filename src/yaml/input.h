// SPDX-License-Identifier: EUPL-1.2
// What one reading of a file works on, and small questions about its lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "source/source.h"

namespace stadga::yaml {

/// The text that yaml-cpp sees. It is the file's own, less a leading byte-order mark, and with a
/// byte here and there replaced by one that YAML does not mind, so that reading can go on after a
/// mistake (read.cpp). Offsets in this module count from the beginning of `text`.
struct Input {
  const SourceFile* file = nullptr;
  std::size_t mark_length = 0;  ///< bytes of the byte-order mark that `text` lacks
  std::string_view text;

  Span span(std::size_t begin, std::size_t end) const {
    return {file, mark_length + begin, mark_length + end};
  }
  /// The user's own text, before any byte was replaced.
  std::string_view original(std::size_t begin, std::size_t end) const {
    return span(begin, end).text();
  }
};

/// Stands for a character that the user should have put in quotes. Cannot come from the file:
/// control characters are refused before reading.
inline constexpr char mended = '\x01';

/// With this many findings in one file nobody is helped by more, and reading ends.
inline constexpr std::size_t most_findings = 500;

constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
constexpr bool is_break(char c) {
  return c == '\n' || c == '\r';
}
constexpr bool is_space(char c) {
  return is_blank(c) || is_break(c);
}

/// At the end of the text, at a blank or at a line break.
bool space_or_end(std::string_view text, std::size_t at);
std::size_t line_begin(std::string_view text, std::size_t at);
/// Where the line's own text ends: before the line break, `\r` included.
std::size_t line_end(std::string_view text, std::size_t at);
/// First byte from `at` on that is no blank (or the line's end).
std::size_t skip_blanks(std::string_view text, std::size_t at);
/// `end`, less the white space before it; never before `begin`.
std::size_t trim_end(std::string_view text, std::size_t begin, std::size_t end);
/// End of the word at `at`: the next white space; in a flow collection also `,` and brackets.
std::size_t word_end(std::string_view text, std::size_t at, bool flow);
/// Where the user probably meant the value at `at` to end: with the line or, in a flow collection,
/// with its item. `#word` counts as part of it, `# word` as a comment.
std::size_t value_end(std::string_view text, std::size_t at, bool flow);
bool same_line(std::string_view text, std::size_t a, std::size_t b);

/// `text` as a YAML value in quotes; `"…"` when it is too long to be shown, or empty.
std::string in_quotes(std::string_view text);
/// The same, whole, as it may be written into the file.
std::string quoted(std::string_view text);
/// The beginning of `text`, short enough for a message.
std::string excerpt(std::string_view text);

}  // namespace stadga::yaml
