// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json.hpp>

#include "model/model.h"

namespace stadga::render {

using Json = nlohmann::ordered_json;

/// Null for what was not stated.
Json or_null(const std::string& text);
Json or_null(const std::optional<Date>& date);
template <typename Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

/// `{id, label: {sv, en}}`.
Json term(const std::vector<Term>& terms, const std::string& id);
Json terms(const std::vector<Term>& list, const std::vector<Reference>& references);
/// `{id, name, label}`: the municipality's own word for the role, and the vocabulary's.
Json role(const Model& model, const Municipality& town, const std::string& id);
/// A Swedish word that the program itself knows, in both languages: `gäller`, `vilande` …
Json status_label(const std::string& status);
/// The address of the schema that a file of this kind follows.
Json schema_uri(const Model& model, std::string_view kind);
Json municipality_head(const Model& model, const Municipality& town);
/// File, line and column where it stands.
Json place(const Span& span);
Json law(const Model& model, const std::string& id, const std::string& section);
Json recurrence(const std::optional<Recurrence>& recurrence);
Json deadline(const std::optional<Deadline>& deadline);

}  // namespace stadga::render
