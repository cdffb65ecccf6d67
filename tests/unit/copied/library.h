// SPDX-License-Identifier: EUPL-1.2
// A library's account whose bio tells its purpose.
#pragma once

#include <string>

#include "infotext/infotext.h"
#include "unit/infotext/example.h"

namespace stadga::example {

inline const std::string sender = "Välkommen till Exempelby kommun.";
inline const std::string purpose = "Här tipsar vi om böcker och svarar på frågor inom 2 dagar.";

/// The library's bio tells the sender, and also the purpose where a rule demands it: there is no
/// room for both otherwise.
inline Model library() {
  Model model = exempelby();
  fields_of(model) = {field("name", FieldKind::name), field("bio", FieldKind::text, 60),
                      field("website", FieldKind::link)};
  paragraphs_of(model) = {paragraph("avsandare", {form(sender, {"ai-avsandare"})}),
                          paragraph("syfte", {form(purpose, {"ai-syfte"})})};
  municipality_of(model).rules = {rule("visa-syfte", "ska", {"ai-syfte"})};
  municipality_of(model).rules[0].title.text = "Visa syftet";
  account_of(model).published.clear();
  return model;
}

inline infotext::AccountTexts texts_of(const Model& model) {
  return infotext::compose(model, model.municipalities[0], model.municipalities[0].accounts[0]);
}

}  // namespace stadga::example
