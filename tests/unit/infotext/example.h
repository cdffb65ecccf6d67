// SPDX-License-Identifier: EUPL-1.2
// Small models, made by hand: one municipality, one account, one platform.
#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "model/model.h"

namespace stadga::example {

inline std::vector<Reference> references(const std::vector<std::string>& ids) {
  std::vector<Reference> made;
  for (const std::string& id : ids) made.push_back({id, {}});
  return made;
}

inline ParagraphForm form(std::string text, const std::vector<std::string>& elements = {}) {
  return {{std::move(text), {}}, references(elements)};
}

inline Paragraph paragraph(std::string id, std::vector<ParagraphForm> forms) {
  Paragraph made;
  made.id = std::move(id);
  made.forms = std::move(forms);
  return made;
}

inline PlatformField field(std::string id, FieldKind kind, std::optional<std::size_t> limit = {},
                           bool line_breaks = true) {
  PlatformField made;
  made.id = std::move(id);
  made.kind = kind;
  made.limit = limit;
  made.line_breaks = line_breaks;
  made.label = {"Presentation", "Bio"};
  return made;
}

inline Rule rule(std::string id, std::string modality, const std::vector<std::string>& must_show) {
  Rule made;
  made.id = std::move(id);
  made.modality.id = std::move(modality);
  made.must_show = references(must_show);
  return made;
}

/// Exempelby with one account on the platform `torget`, whose alias is `marknaden`. No rules, no
/// template, no fields.
inline Model exempelby() {
  Model model;
  for (const char* id :
       {"ai-avsandare", "ai-verksamhet", "ai-syfte", "ai-bevakning", "ai-regellank", "ai-webb"}) {
    Term term;
    term.id = id;
    term.label = {id, id};
    model.vocabulary.elements.push_back(term);
  }
  Term logotype;
  logotype.id = "ai-logotyp";
  logotype.in_text = false;
  model.vocabulary.elements.push_back(logotype);

  Platform platform;
  platform.id = "torget";
  platform.name = "Torget";
  platform.aliases = {"marknaden"};
  model.platforms.push_back(platform);

  Municipality municipality;
  municipality.id = "exempelby";
  municipality.name = "Exempelby kommun";
  municipality.short_name = "Exempelby";
  municipality.website = "https://www.exempelby.example/";
  municipality.rules_address = "https://exempelby.example/regler";
  Account account;
  account.id = "biblioteket";
  account.name.text = "Exempelby bibliotek";
  account.platform.id = "torget";
  account.unit.text = "Biblioteket";
  account.purpose.text = "Tipsa om böcker.";
  // Told in full, so that no check asks for more.
  for (const char* key : {"address", "responsible", "administrators"}) account.places[key] = {};
  for (const char* field : {"bio", "website"}) {
    PublishedText text;
    text.field.id = field;
    account.published.push_back(text);
  }
  municipality.accounts.push_back(account);
  using namespace std::chrono;
  municipality.guideline.decided_by.id = "kommunstyrelse";
  municipality.guideline.decided_on = 2017y / December / 8;
  municipality.guideline.reference = "KS 2017:1";
  municipality.guideline.responsible.id = "redaktor";
  municipality.guideline.review_by = 2099y / January / 31;
  model.municipalities.push_back(municipality);
  return model;
}

inline Municipality& municipality_of(Model& model) {
  return model.municipalities.front();
}
inline Account& account_of(Model& model) {
  return municipality_of(model).accounts.front();
}
inline std::vector<PlatformField>& fields_of(Model& model) {
  return model.platforms.front().fields;
}
inline std::vector<Paragraph>& paragraphs_of(Model& model) {
  return municipality_of(model).information.paragraphs;
}

}  // namespace stadga::example
