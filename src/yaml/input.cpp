// SPDX-License-Identifier: EUPL-1.2
#include "yaml/input.h"

#include <algorithm>

#include "base/text.h"

namespace stadga::yaml {

bool space_or_end(std::string_view text, std::size_t at) {
  return at >= text.size() || is_space(text[at]);
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const std::size_t before = text.rfind('\n', std::min(at, text.size()) - 1);
  return before == std::string_view::npos || text.empty() ? 0 : before + 1;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  std::size_t end = text.find('\n', at);
  if (end == std::string_view::npos) return text.size();
  if (end > at && text[end - 1] == '\r') --end;
  return end;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

std::size_t trim_end(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && is_space(text[end - 1])) --end;
  return end;
}

std::size_t word_end(std::string_view text, std::size_t at, bool flow) {
  const std::string_view stops = flow ? " \t\r\n,[]{}" : " \t\r\n";
  return std::min(text.find_first_of(stops, at), text.size());
}

std::size_t value_end(std::string_view text, std::size_t at, bool flow) {
  std::size_t end = line_end(text, at);
  if (flow) end = std::min(end, text.find_first_of(",[]{}", at + 1));
  for (std::size_t i = at; i + 1 < end; ++i) {
    if (is_blank(text[i]) && text[i + 1] == '#' && space_or_end(text, i + 2)) end = i;
  }
  return trim_end(text, at, end);
}

bool same_line(std::string_view text, std::size_t a, std::size_t b) {
  const auto [from, to] = std::minmax(a, b);
  return text.substr(from, to - from).find('\n') == std::string_view::npos;
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t longest_shown = 90;
  return text.empty() || text.size() > longest_shown ? "\"…\"" : quoted(text);
}

std::string quoted(std::string_view text) {
  if (text.find_first_of("\"\\") == std::string_view::npos) return '"' + std::string(text) + '"';
  return '\'' + replace_all(std::string(text), "'", "''") + '\'';
}

std::string excerpt(std::string_view text) {
  constexpr std::size_t longest_shown = 60;
  text = text.substr(0, line_end(text, 0));
  if (text.size() <= longest_shown) return std::string(text);
  std::size_t cut = longest_shown;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  return std::string(text.substr(0, cut)) + "…";
}

}  // namespace stadga::yaml
