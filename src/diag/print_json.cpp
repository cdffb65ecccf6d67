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
  return Json{{"format", 1}, {"diagnostics", list}}.dump(2) + '\n';
}

}  // namespace stadga
