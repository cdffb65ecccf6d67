// SPDX-License-Identifier: EUPL-1.2
#include "decide/categories.h"

#include <algorithm>
#include <iterator>

namespace stadga::decide {
namespace {

/// The vocabulary names a penal section, or 5 § lagen (1998:112) does.
bool is_crime(const Term& category) {
  return category.statutory != "nej" || (category.law.given() && !category.section.empty()) ||
         (category.collective && !category.catch_all);
}

bool breaks_a_law(const Term& category) {
  return is_crime(category) || category.law.given() || category.collective;
}

/// What an entry holds beside itself.
bool holds(const Term& entry, const Term& category) {
  if (entry.id == category.id ||
      std::ranges::find(entry.includes, category.id, &Reference::id) != entry.includes.end())
    return true;
  // `olämpligt i övrigt` says nothing of any other: what it holds is for people to say.
  if (!entry.collective) return false;
  return entry.catch_all ? breaks_a_law(category) : is_crime(category);
}

bool says(const std::vector<Placed>& words, std::string_view word) {
  return std::ranges::find(words, word, &Placed::text) != words.end();
}

bool forbids(const Rule& rule) {
  return rule.modality.id == "far_inte" &&
         (rule.topic.id == "forbjudet-innehall" ||
          std::ranges::find(rule.actors, "anvandare", &Reference::id) != rule.actors.end());
}

}  // namespace

Categories::Categories(const Model& model, const Municipality& town)
    : terms_(model.vocabulary.categories) {
  for (const Rule& rule : town.rules) {
    if (forbids(rule) || rule.action.id == "ta-bort")
      std::ranges::copy(rule.categories, std::back_inserter(forbidden_));
  }
}

bool Categories::names(const std::vector<Reference>& list, const Term& category) const {
  return std::ranges::any_of(list, [&](const Reference& named) {
    const Term* entry = find_by_id(terms_, named.id);
    return entry != nullptr && holds(*entry, category);
  });
}

bool Categories::is_about(const Rule& rule, const Term& category) const {
  if (names(rule.categories, category)) return true;
  if (!rule.when) return false;
  if (says(rule.when->breaks, "lag") && breaks_a_law(category)) return true;
  return says(rule.when->breaks, "riktlinje") && names(forbidden_, category);
}

std::vector<std::string> Categories::of(const Rule& rule) const {
  std::vector<std::string> out;
  for (const Term& category : terms_) {
    if (is_about(rule, category)) out.push_back(category.id);
  }
  return out;
}

std::vector<std::string> Categories::all() const {
  std::vector<std::string> out;
  for (const Term& category : terms_) out.push_back(category.id);
  return out;
}

}  // namespace stadga::decide
