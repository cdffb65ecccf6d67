// SPDX-License-Identifier: EUPL-1.2
// Quotation marks of a word processor around a value, which YAML takes for a part of it.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "yaml/reader.h"

namespace stadga::yaml {

const Kind curly_quotes{
    "curly-quotes",
    Severity::warning,
    {"Böjda citattecken runt ett värde, som ordbehandlare skriver dem.",
     "Curly quotation marks around a value, as word processors write them."},
    {"YAML känner bara raka citattecken. De böjda blir en del av texten och syns på webbplatsen.",
     "YAML knows only straight quotation marks. The curly ones become a part of the text and show "
     "on the site."},
    "title: ”Riktlinje för sociala medier”\n"};

namespace {

constexpr std::array<std::string_view, 9> marks = {"”", "“", "„", "‟", "»", "«", "’", "‘", "‚"};

/// Length of the mark that `text` begins or ends with; 0 where it does not.
std::size_t first_mark(std::string_view text) {
  const auto* found =
      std::ranges::find_if(marks, [&](std::string_view mark) { return text.starts_with(mark); });
  return found == marks.end() ? 0 : found->size();
}
std::size_t last_mark(std::string_view text) {
  const auto* found =
      std::ranges::find_if(marks, [&](std::string_view mark) { return text.ends_with(mark); });
  return found == marks.end() ? 0 : found->size();
}

}  // namespace

void report_curly_quotes(const Input& input, std::size_t begin, std::size_t end,
                         Diagnostics& found) {
  const std::string_view value = input.original(begin, end);
  const std::size_t first = first_mark(value);
  const std::size_t last = last_mark(value);
  if (first == 0 || last == 0 || value.size() <= first + last) return;
  const std::string_view inner = value.substr(first, value.size() - first - last);
  // `”ja” eller ”nej”` begins and ends with marks of its own; an apostrophe may stand inside.
  const bool more = std::ranges::any_of(marks, [&](std::string_view mark) {
    return mark != "’" && inner.find(mark) != std::string_view::npos;
  });
  if (more) return;
  const bool one_line = value.find_first_of("\r\n") == std::string_view::npos;
  Diagnostic& diagnostic = found.report(
      curly_quotes, input.span(begin, end),
      say("de böjda citattecknen runt `{}` blir en del av texten",
          "the curly quotation marks around `{}` become a part of the text", excerpt(inner)),
      say("skriv raka citattecken, `{}`; ska de böjda synas, skriv raka utanför dem",
          "write straight ones, `{}`; if the curly ones shall show, write straight ones around "
          "them",
          in_quotes(one_line ? inner : "")));
  if (one_line) diagnostic.fixes.push_back({input.span(begin, end), quoted(inner), false});
}

}  // namespace stadga::yaml
