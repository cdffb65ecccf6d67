// SPDX-License-Identifier: EUPL-1.2
// A checklist for each occasion on which the guideline has a rule, each item naming its rule.
#include <algorithm>

#include "render/html/site.h"

namespace stadga::render {
namespace {

const ChecklistHead* head_of(const Municipality& town, std::string_view occasion) {
  const auto found = std::ranges::find_if(town.checklist_heads, [&](const ChecklistHead& head) {
    return head.occasion.id == occasion;
  });
  return found == town.checklist_heads.end() ? nullptr : &*found;
}

/// The rules of an occasion: those that checklists.yml puts first, then the others as they stand.
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

/// Something to do or to keep from, which can be ticked; the others are good to know.
bool can_be_ticked(const Rule& rule) {
  return rule.modality.id == "ska" || rule.modality.id == "bor" || rule.modality.id == "far_inte" ||
         rule.modality.id == "bor_inte";
}

OutputFile checklist_page(const SitePages& site, const Municipality& town, const Term& occasion) {
  const std::string from = checklist_path(town, occasion.id);
  const ChecklistHead* head = head_of(town, occasion.id);
  const std::string title = checklist_title(site, town, occasion);
  View view;
  show_town_menu(site, town, from, view);
  view.set("TITLE", title);
  if (head != nullptr) view.add_if("INTRO", head->intro.text).add_if("WHO", head->who.text);
  View* to_do = nullptr;
  View* to_know = nullptr;
  for (const Rule* rule : rules_on(town, occasion.id, head)) {
    View*& list = can_be_ticked(*rule) ? to_do : to_know;
    if (list == nullptr) list = &view.add(&list == &to_do ? "TO_DO" : "TO_KNOW");
    View& item = list->add("ITEM");
    show_rule(site, town, *rule, from, item);
    item.set("WORDS", rule->checklist.given() ? rule->checklist.text : rule->statement.text);
  }
  std::vector<Crumb> crumbs = town_crumbs(town);
  crumbs.push_back({checklists_path(town), site.text("nav_checklists")});
  return site.finish({from, "checklist-page", town.id, occasion.id, title + " – " + town.name,
                      site.text("description_checklist") + ' ' + town.name, crumbs},
                     "checklist.html", view);
}

}  // namespace

std::string checklist_title(const SitePages& site, const Municipality& town, const Term& occasion) {
  const ChecklistHead* head = head_of(town, occasion.id);
  return head == nullptr ? occasion.label.in(site.language()) : head->title.text;
}

std::vector<OutputFile> checklist_pages(const SitePages& site, const Municipality& town) {
  std::vector<OutputFile> files;
  View list;
  const std::string from = checklists_path(town);
  show_town_menu(site, town, from, list);
  for (const Term* occasion : occasions_with_rules(site.model(), town)) {
    const ChecklistHead* head = head_of(town, occasion->id);
    View& item = list.add("ITEM");
    item.set("LABEL", checklist_title(site, town, *occasion))
        .set("HREF", relative(from, checklist_path(town, occasion->id)));
    if (head != nullptr) item.add_if("INTRO", head->intro.text);
    files.push_back(checklist_page(site, town, *occasion));
  }
  files.insert(files.begin(), site.finish({from, "page", town.id, "checklists",
                                           site.text("checklists_title") + " – " + town.name,
                                           site.text("description_checklists") + ' ' + town.name,
                                           town_crumbs(town)},
                                          "checklists.html", list));
  return files;
}

}  // namespace stadga::render
