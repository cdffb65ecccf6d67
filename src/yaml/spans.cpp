// SPDX-License-Identifier: EUPL-1.2
#include "yaml/spans.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "base/visible.h"

namespace stadga::yaml {

const Kind unclosed_quote{
    "unclosed-quote",
    Severity::error,
    {"Ett citattecken som öppnas men aldrig stängs.", "A quotation mark that is never closed."},
    {"Allt som står efter citattecknet räknas som text, också rader som skulle ha varit egna "
     "uppgifter.",
     "Everything after the quotation mark counts as text, even lines that were meant as fields of "
     "their own."},
    "titel: \"Sociala medier\nkommun: Norberg\n"};

const Kind bad_escape{
    "bad-escape",
    Severity::error,
    {"Ett omvänt snedstreck i dubbla citattecken som inte betyder något eller ger ett osynligt "
     "tecken.",
     "A backslash in double quotes that means nothing or gives an invisible character."},
    {"Inom dubbla citattecken har omvänt snedstreck en särskild betydelse, så texten blir en annan "
     "än den som skrevs.",
     "A backslash is special in double quotes, so that the text becomes another than the one "
     "written."},
    "mapp: \"H:\\dokument\"\n"};

std::optional<std::size_t> quoted_end(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
      if (!doubled) return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> plain_end(std::string_view text, std::size_t begin,
                                     std::string_view value) {
  std::size_t at = begin;
  std::size_t read = 0;
  while (read < value.size()) {
    if (value[read] == ' ' || value[read] == '\n') {
      const std::size_t after = skip_blanks(text, at);
      if (after < text.size() && is_break(text[after])) {
        // A line break is folded into one blank, n line breaks into n - 1.
        if (value[read] == ' ') {
          ++read;
        } else {
          while (read < value.size() && value[read] == '\n') ++read;
        }
        at = after;
        while (at < text.size() && is_space(text[at])) ++at;
        continue;
      }
    }
    if (at >= text.size() || text[at] != value[read]) return std::nullopt;
    ++at;
    ++read;
  }
  return at;
}

std::size_t block_header_end(std::string_view text, std::size_t begin) {
  return std::min(text.find_first_not_of("+-0123456789", begin + 1), text.size());
}

std::size_t block_end(std::string_view text, std::size_t begin, std::string_view value,
                      std::size_t parent_column) {
  const std::size_t header_end = block_header_end(text, begin);
  std::size_t end = header_end;
  if (value.find_first_not_of('\n') == std::string_view::npos) return end;

  std::size_t column = 0;  // 0: not known until the first line that is not empty
  const std::size_t digit = text.substr(0, header_end).find_first_of("123456789", begin);
  if (digit != std::string_view::npos) {
    column = parent_column + static_cast<std::size_t>(text[digit] - '0');
  }
  std::size_t line = text.find('\n', header_end);
  while (line != std::string_view::npos && ++line < text.size()) {
    const std::size_t first = std::min(text.find_first_not_of(' ', line), text.size());
    const std::size_t stop = line_end(text, line);
    if (first < stop) {
      if (column == 0) column = first - line;
      if (first - line < column) break;
      end = stop;
    }
    line = text.find('\n', stop);
  }
  return end;
}

void report_unclosed_quote(const Input& input, std::size_t begin, Diagnostics& found) {
  const std::string quote(input.text.substr(begin, 1));
  found.report(
      unclosed_quote, input.span(begin, begin + 1),
      say("citattecknet `{}` stängs aldrig", "the quotation mark `{}` is never closed", quote),
      say("sätt ett likadant citattecken där texten slutar; ska tecknet synas i texten, "
          "skriv den andra sortens citattecken runt hela värdet",
          "put the same mark where the text ends; if it is part of the text, put the "
          "other sort of quotation marks around the whole value"));
}

namespace {

/// Length of the escape at `at` if it gives something that no text should hold; else 0.
std::size_t bad_escape_length(std::string_view text, std::size_t at) {
  const char letter = at + 1 < text.size() ? text[at + 1] : '\0';
  if (std::string_view("0abvfreN_").find(letter) != std::string_view::npos) return 2;
  const std::size_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
  if (digits == 0) return 0;
  unsigned code = ' ';
  const std::string_view number = text.substr(at + 2, digits);
  std::from_chars(number.data(), number.data() + number.size(), code, 16);
  return is_hidden(code) || code == '\r' ? 2 + number.size() : 0;
}

bool is_unfit(std::string_view value) {
  const auto control = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t' && c != mended) || byte == 0x7F;
  };
  return std::any_of(value.begin(), value.end(), control) || find_invalid_utf8(value).has_value();
}

}  // namespace

bool report_bad_escape(const Input& input, std::size_t begin, std::size_t end,
                       std::string_view value, Diagnostics& found) {
  const std::string_view text = input.text.substr(0, end);
  bool any = false;
  for (std::size_t at = text.find('\\', begin); at < end; at = text.find('\\', at + 2)) {
    const std::size_t length = bad_escape_length(text, at);
    if (length == 0) continue;
    any = true;
    if (found.list().size() >= most_findings) break;
    found.report(bad_escape, input.span(at, at + length),
                 say("`{}` ger ett tecken som inte får finnas i text",
                     "`{}` gives a character that text must not hold", text.substr(at, length)),
                 say("ta bort det, eller skriv tecknet som det är; ett omvänt snedstreck som ska "
                     "synas skrivs `\\\\`",
                     "remove it, or write the character itself; a backslash that is to be seen is "
                     "written `\\\\`"));
  }
  if (!any && is_unfit(value)) {
    any = true;
    found.report(bad_escape, input.span(begin, end),
                 say("texten innehåller ett osynligt styrtecken",
                     "the text holds an invisible control character"),
                 say("skriv tecknen som de är, utan omvänt snedstreck",
                     "write the characters themselves, without a backslash"));
  }
  return any;
}

}  // namespace stadga::yaml
