// SPDX-License-Identifier: EUPL-1.2
#include "check/statute.h"

#include <fmt/format.h>

namespace stadga::check {

Text Statute::named() const {
  if (law == nullptr) return {"lag", "law"};
  if (law->sfs.empty()) {
    return {fmt::format("{} {}", section, law->short_name),
            fmt::format("{} {}", section, law->short_name)};
  }
  return {fmt::format("{} lagen ({})", section, law->sfs),
          fmt::format("{} Act ({})", section, law->sfs)};
}

bool Statute::is_law_of(const Rule& rule) const {
  return law != nullptr && std::ranges::any_of(rule.law, [&](const LawReference& reference) {
           return reference.law.id == law->id &&
                  (reference.section.empty() || reference.section == section);
         });
}

Statute statute_with(const Model& model, std::string_view lists) {
  for (const Law& law : model.laws) {
    for (const LawSection& section : law.sections) {
      if (section.lists == lists) return {&law, section.ref};
    }
  }
  return {};
}

std::vector<std::string> with_included(const std::vector<Term>& terms,
                                       std::vector<std::string> ids) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const Term* term = find_by_id(terms, ids[i]);
    if (term == nullptr) continue;
    for (const Reference& narrower : term->includes) {
      if (std::ranges::find(ids, narrower.id) == ids.end()) ids.push_back(narrower.id);
    }
  }
  return ids;
}

std::string either(const std::vector<std::string>& names, std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    out += i == 0 ? "" : i + 1 == names.size() ? fmt::format(" {} ", word) : ", ";
    out += names[i];
  }
  return out;
}

}  // namespace stadga::check
