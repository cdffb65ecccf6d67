// SPDX-License-Identifier: EUPL-1.2
#include "render/oscal/markup.h"

#include "base/text.h"
#include "base/xml.h"

namespace stadga::render {
namespace {

constexpr std::string_view digits = "0123456789";

/// Where a mark stands that would make a list, a heading or a line of the whole text.
std::size_t block_mark(std::string_view text) {
  const std::size_t after = text.find_first_not_of(digits);
  if (after == std::string_view::npos) return after;
  const bool numbered = after > 0 && (text[after] == '.' || text[after] == ')');
  const bool marked =
      after == 0 && std::string_view("-+=#").find(text[0]) != std::string_view::npos;
  return numbered || marked ? after : std::string_view::npos;
}

}  // namespace

std::string markup_line(std::string_view text) {
  const std::string line = fold_space(xml_characters(text));
  const std::size_t mark = block_mark(line);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i == mark || std::string_view("\\`*_[]<>{}|~^&\"").find(line[i]) != std::string_view::npos)
      out += '\\';
    out += line[i];
  }
  return out;
}

}  // namespace stadga::render
