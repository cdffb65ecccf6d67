// SPDX-License-Identifier: EUPL-1.2
#include "render/json/common.h"

#include <algorithm>
#include <array>

#include "render/paths.h"
#include "schema/schema.h"

namespace stadga::render {

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}
Json or_null(const std::optional<Date>& date) {
  return date ? Json(iso(*date)) : Json(nullptr);
}

Json term(const std::vector<Term>& terms, const std::string& id) {
  if (id.empty()) return nullptr;
  return {
      {"id", id},
      {"label", {{"sv", label(terms, id, Language::sv)}, {"en", label(terms, id, Language::en)}}}};
}

Json terms(const std::vector<Term>& list, const std::vector<Reference>& references) {
  Json out = Json::array();
  for (const Reference& reference : references) out.push_back(term(list, reference.id));
  return out;
}

Json role(const Model& model, const Municipality& town, const std::string& id) {
  if (id.empty()) return nullptr;
  Json words = nullptr;
  if (find_by_id(model.vocabulary.roles, id) != nullptr)
    words = term(model.vocabulary.roles, id)["label"];
  return {{"id", id}, {"name", role_name(town, id)}, {"label", words}};
}

Json status_label(const std::string& status) {
  struct Word {
    std::string_view written;
    std::string_view sv;
    std::string_view en;
  };
  static constexpr std::array<Word, 9> words = {{
      {"gäller", "Gäller", "In force"},
      {"upphävd", "Upphävd", "Repealed"},
      {"ogiltig", "Ogiltig", "Invalid"},
      {"ersatt", "Ersatt", "Replaced"},
      {"upphörd", "Upphörd", "Ended"},
      {"oklart", "Oklart", "Unclear"},
      {"aktivt", "Aktivt", "Active"},
      {"vilande", "Vilande", "Dormant"},
      {"avslutat", "Avslutat", "Closed"},
  }};
  const auto* const found = std::ranges::find(words, status, &Word::written);
  if (found == words.end()) return {{"sv", status}, {"en", status}};
  return {{"sv", found->sv}, {"en", found->en}};
}

Json schema_uri(const Model& model, std::string_view kind) {
  return model.site.base_url + schema::path(kind);
}

Json place(const Span& span) {
  if (!span.known()) return nullptr;
  const Position position = span.file->position(span.begin);
  return {{"file", span.file->path()}, {"line", position.line}, {"column", position.column}};
}

Json law(const Model& model, const std::string& id, const std::string& section) {
  const Law* found = find_by_id(model.laws, id);
  if (found == nullptr) return {{"id", id}, {"section", or_null(section)}};
  Json replaced = Json::array();
  for (const Reference& next : found->replaced_by) replaced.push_back(next.id);
  return {{"id", id},
          {"name", found->name},
          {"sfs", or_null(found->sfs)},
          {"section", or_null(section)},
          {"status", found->status},
          {"status_label", status_label(found->status)},
          {"until", or_null(found->until)},
          {"replaced_by", replaced},
          {"confidence", found->confidence},
          {"checked", or_null(found->checked)},
          {"uri", model.site.base_url + laws_path() + '#' + law_anchor(id)}};
}

Json deadline(const std::optional<Deadline>& deadline) {
  if (!deadline) return nullptr;
  Json duration = nullptr;
  if (deadline->amount) duration = iso_duration(*deadline->amount, deadline->unit);
  return {{"words", deadline->words},
          {"duration", duration},
          {"business_days", deadline->unit == TimeUnit::business_day}};
}

Json recurrence(const std::optional<Recurrence>& recurrence) {
  if (!recurrence) return nullptr;
  Json period = nullptr;
  if (recurrence->unit) period = iso_duration(1, *recurrence->unit);
  return {{"words", recurrence->words},
          {"interval", or_null(iso_interval(*recurrence))},
          {"times", or_null(recurrence->times)},
          {"period", period},
          {"business_days", recurrence->unit == TimeUnit::business_day},
          {"at_least", recurrence->at_least},
          {"addition", or_null(recurrence->addition)}};
}

Json municipality_head(const Model& model, const Municipality& town) {
  return {{"id", town.id},
          {"name", town.name},
          {"code", or_null(town.code)},
          {"website", or_null(town.website)},
          {"uri", model.site.base_url + municipality_path(town)}};
}

}  // namespace stadga::render
