// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "diag/print.h"

namespace stadga {
namespace {

using Json = nlohmann::ordered_json;

/// A path or a quoted text may hold bytes that are no UTF-8; JSON may not.
std::string valid(const std::string& text) {
  return find_invalid_utf8(text) ? for_terminal(text) : text;
}

Json both(const Text& text) {
  return {{"sv", valid(text.sv)}, {"en", valid(text.en)}};
}

Json place(const Span& span) {
  if (!span.known()) return nullptr;
  const Position from = span.file->position(span.begin);
  const Position to = span.file->position(span.end);
  return {{"file", valid(span.file->path())},
          {"line", from.line},
          {"column", from.column},
          {"end_line", to.line},
          {"end_column", to.column}};
}

/// JSON lets these through, a terminal would obey them: DEL, U+0080–U+009F and the marks that turn
/// the direction of writing.
std::string escape_steering(const std::string& json) {
  std::string out;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const std::string_view two = std::string_view(json).substr(at, 2);
    const std::string_view three = std::string_view(json).substr(at, 3);
    const auto last = [](std::string_view part) {
      return static_cast<unsigned>(static_cast<unsigned char>(part.back()) & 0x3F);
    };
    if (json[at] == '\x7f') {
      out += "\\u007f";
    } else if (two >= "\u0080" && two <= "\u009f") {
      out += fmt::format("\\u{:04x}", 0x80 | last(two));
      at += 1;
    } else if ((three >= "\u202a" && three <= "\u202e") ||
               (three >= "\u2066" && three <= "\u2069")) {
      out += fmt::format("\\u{:04x}", (three < "\u2040" ? 0x2000 : 0x2040) | last(three));
      at += 2;
    } else {
      out += json[at];
    }
  }
  return out;
}

}  // namespace

std::string print_json(const Diagnostics& diagnostics) {
  Json list = Json::array();
  for (const Diagnostic& d : diagnostics.list()) {
    Json places = Json::array();
    for (const Place& other : d.places)
      places.push_back({{"place", place(other.span)}, {"message", both(other.message)}});
    list.push_back({{"name", d.kind->name},
                    {"severity", severity_word(d.severity, Language::en)},
                    {"place", place(d.span)},
                    {"message", both(d.message)},
                    {"help", d.help.empty() ? Json(nullptr) : both(d.help)},
                    {"places", places}});
  }
  return escape_steering(Json{{"format", 1}, {"diagnostics", list}}.dump(2)) + '\n';
}

}  // namespace stadga
