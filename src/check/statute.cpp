// SPDX-License-Identifier: EUPL-1.2
#include "check/statute.h"

#include <fmt/format.h>

namespace stadga::check {

namespace {

/// `section 5` of `5 §`; with a chapter as the law writes it.
std::string in_english(const std::string& section) {
  static constexpr std::string_view sign = " §";
  const bool plain = section.ends_with(sign) && section.find("kap") == std::string::npos;
  return plain ? "section " + section.substr(0, section.size() - sign.size()) : section;
}

}  // namespace

Text Statute::named() const {
  if (law == nullptr) return {"lag", "law"};
  const std::string number = fmt::format("({})", law->sfs);
  return {fmt::format("{} {}", section, law->sfs.empty() ? law->short_name : "lagen " + number),
          fmt::format("{} of {}", in_english(section),
                      law->sfs.empty() ? law->short_name : "Act " + number)};
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
