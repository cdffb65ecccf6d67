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
Json role(const Municipality& town, const std::string& id);
Json municipality_head(const Model& model, const Municipality& town);
/// File, line and column where it stands.
Json place(const Span& span);
Json law(const Model& model, const std::string& id, const std::string& section);
Json recurrence(const std::optional<Recurrence>& recurrence);
Json deadline(const std::optional<Deadline>& deadline);

}  // namespace stadga::render
