// SPDX-License-Identifier: EUPL-1.2
#include "diag/json_parts.h"
#include "diag/print.h"

namespace stadga {
namespace {

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

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(valid(text));
}

Json finding(const Diagnostic& d) {
  Json places = Json::array();
  for (const Place& other : d.places)
    places.push_back({{"place", place(other.span)}, {"message", both(other.message)}});
  Json fixes = Json::array();
  for (const Fix& fix : d.fixes) {
    fixes.push_back({{"place", place(fix.span)},
                     {"replacement", valid(fix.replacement)},
                     {"certain", fix.certain}});
  }
  return {{"name", d.kind->name},
          {"severity", severity_word(d.severity, Language::en)},
          {"municipality", text_or_null(d.municipality)},
          {"subject", text_or_null(d.subject)},
          {"place", place(d.span)},
          {"message", both(d.message)},
          {"help", d.help.empty() ? Json(nullptr) : both(d.help)},
          {"places", places},
          {"fixes", fixes}};
}

}  // namespace

std::string print_json(const Diagnostics& diagnostics, std::span<const Suppressed> suppressed) {
  Json open = Json::array();
  for (const Diagnostic& d : diagnostics.list()) open.push_back(finding(d));
  Json waived = Json::array();
  for (const Suppressed& one : suppressed) {
    Json entry = finding(*one.finding);
    entry["waiver"] = {{"reason", valid(one.reason)}, {"by", valid(one.by)}, {"until", one.until}};
    waived.push_back(std::move(entry));
  }
  return dump(Json{{"format", 1}, {"diagnostics", open}, {"waived", waived}});
}

}  // namespace stadga
