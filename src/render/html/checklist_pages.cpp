// SPDX-License-Identifier: EUPL-1.2
// A checklist for each occasion on which the guideline has a rule, each item naming its rule.
#include "render/checklist.h"
#include "render/html/site.h"

namespace stadga::render {
namespace {

void show_items(const SitePages& site, const Municipality& town,
                const std::vector<const Rule*>& rules, std::string_view from,
                std::string_view section, View& view) {
  if (rules.empty()) return;
  View& shown = view.add(section);
  for (const Rule* rule : rules) {
    View& item = shown.add("ITEM");
    show_rule(site, town, *rule, from, item);
    item.set("WORDS", words_on_checklist(*rule));
  }
}

OutputFile checklist_page(const SitePages& site, const Municipality& town, const Term& occasion) {
  const std::string from = checklist_path(town, occasion.id);
  const Checklist list = checklist_of(town, occasion);
  const std::string title = list.title.in(site.language());
  View view;
  show_town_menu(site, town, from, view);
  view.set("TITLE", title);
  if (list.head != nullptr)
    view.add_if("INTRO", list.head->intro.text).add_if("WHO", list.head->who.text);
  show_items(site, town, list.to_do, from, "TO_DO", view);
  show_items(site, town, list.to_know, from, "TO_KNOW", view);
  view.set("PDF_HREF", relative(from, checklist_pdf_path(town, occasion.id)));
  std::vector<Crumb> crumbs = town_crumbs(town);
  crumbs.push_back({checklists_path(town), site.text("nav_checklists")});
  return site.finish({from, "checklist-page", town.id, occasion.id, title + " – " + town.name,
                      site.text("description_checklist") + ' ' + town.name, crumbs},
                     "checklist.html", view);
}

}  // namespace

std::string checklist_title(const SitePages& site, const Municipality& town, const Term& occasion) {
  return checklist_of(town, occasion).title.in(site.language());
}

std::vector<OutputFile> checklist_pages(const SitePages& site, const Municipality& town) {
  std::vector<OutputFile> files;
  View list;
  const std::string from = checklists_path(town);
  show_town_menu(site, town, from, list);
  for (const Term* occasion : occasions_with_rules(site.model(), town)) {
    const Checklist checklist = checklist_of(town, *occasion);
    View& item = list.add("ITEM");
    item.set("LABEL", checklist.title.in(site.language()))
        .set("HREF", relative(from, checklist_path(town, occasion->id)));
    if (checklist.head != nullptr) item.add_if("INTRO", checklist.head->intro.text);
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
