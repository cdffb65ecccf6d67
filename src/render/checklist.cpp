// SPDX-License-Identifier: EUPL-1.2
#include "render/checklist.h"

#include <algorithm>

namespace stadga::render {
namespace {

const ChecklistHead* head_of(const Municipality& town, std::string_view occasion) {
  const auto found = std::ranges::find_if(town.checklist_heads, [&](const ChecklistHead& head) {
    return head.occasion.id == occasion;
  });
  return found == town.checklist_heads.end() ? nullptr : &*found;
}

std::vector<const Rule*> rules_on(const Municipality& town, std::string_view occasion,
                                  const ChecklistHead* head) {
  std::vector<const Rule*> rules;
  const auto add = [&](const Rule& rule) {
    const bool here =
        std::ranges::find(rule.occasions, occasion, &Reference::id) != rule.occasions.end();
    if (here && std::ranges::find(rules, &rule) == rules.end()) rules.push_back(&rule);
  };
  if (head != nullptr) {
    for (const Reference& first : head->order) {
      if (const Rule* rule = find_by_id(town.rules, first.id)) add(*rule);
    }
  }
  for (const Rule& rule : town.rules) add(rule);
  return rules;
}

bool can_be_ticked(const Rule& rule) {
  return rule.modality.id == "ska" || rule.modality.id == "bor" || rule.modality.id == "far_inte" ||
         rule.modality.id == "bor_inte";
}

}  // namespace

Checklist checklist_of(const Municipality& town, const Term& occasion) {
  Checklist list;
  list.occasion = &occasion;
  list.head = head_of(town, occasion.id);
  list.title =
      list.head == nullptr ? occasion.label : Text{list.head->title.text, list.head->title.text};
  for (const Rule* rule : rules_on(town, occasion.id, list.head))
    (can_be_ticked(*rule) ? list.to_do : list.to_know).push_back(rule);
  return list;
}

const std::string& words_on_checklist(const Rule& rule) {
  return rule.checklist.given() ? rule.checklist.text : rule.statement.text;
}

}  // namespace stadga::render
