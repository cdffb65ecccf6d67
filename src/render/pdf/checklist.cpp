// SPDX-License-Identifier: EUPL-1.2
// A checklist to print, or to fill in on the screen.
#include "render/checklist.h"

#include "base/text.h"
#include "render/pdf/parts.h"
#include "render/pdf/pdf_files.h"

namespace stadga::render {
namespace {

/// Strength, when and who as words, then the rule, which the address on the site stands behind.
pdf::Block about(const SitePages& site, const Municipality& town, const Rule& rule) {
  pdf::Block block;
  block.look = pdf::Look::detail;
  const auto add = [&](const std::string& words, bool strong) {
    if (!block.runs.empty()) block.runs.push_back({" · "});
    block.runs.push_back({words});
    block.runs.back().strong = strong;
  };
  add(label(site, site.model().vocabulary.modalities, rule.modality.id), true);
  if (rule.deadline) add(rule.deadline->words, true);
  if (rule.recurrence) add(rule.recurrence->words, true);
  std::vector<std::string> actors;
  for (const Reference& actor : rule.actors) actors.push_back(role_name(town, actor.id));
  if (!actors.empty()) add(join(actors, ", "), false);
  add(site.text("rule_word") + ": " + rule.title.text, false);
  block.runs.back().link = rule_uri(site.model(), town, rule);
  return block;
}

pdf::Block item(const SitePages& site, const Municipality& town, const Rule& rule, bool ticked) {
  pdf::Block item;
  item.kind = pdf::BlockKind::item;
  const std::string& words = words_on_checklist(rule);
  if (ticked) {
    pdf::Field box;
    box.name = "punkt-" + rule.id;
    box.tip = words;
    item.box = std::move(box);
  }
  item.children.push_back(print::paragraph(words, ticked ? pdf::Look::task : pdf::Look::body));
  item.children.push_back(about(site, town, rule));
  return item;
}

void add_list(const SitePages& site, const Municipality& town,
              const std::vector<const Rule*>& rules, bool ticked, pdf::Document& document) {
  if (rules.empty()) return;
  document.blocks.push_back(print::heading(2, site.text(ticked ? "to_do" : "to_know")));
  pdf::Block list;
  list.kind = pdf::BlockKind::list;
  for (const Rule* rule : rules) list.children.push_back(item(site, town, *rule, ticked));
  document.blocks.push_back(std::move(list));
}

/// `Checklistan bygger på Riktlinjer för sociala medier (beslut den 8 december 2017).`
std::string source_of(const SitePages& site, const Guideline& guideline) {
  std::string words = site.text("pdf_from") + ' ' + guideline.title;
  if (guideline.decided_on) {
    words += " (" + site.text("pdf_decided") + ' ' + shown_date(site, guideline.decided_on) + ')';
  }
  return words + '.';
}

pdf::Block signature(const SitePages& site) {
  pdf::Block fields;
  fields.kind = pdf::BlockKind::fields;
  fields.fields = {{"utfort-av", site.text("done_by"), "", 4},
                   {"datum", site.text("date"), "", 2},
                   {"konto", site.text("account"), "", 4}};
  return fields;
}

}  // namespace

pdf::Document checklist_document(const SitePages& site, const Municipality& town,
                                 const Term& occasion) {
  const Checklist list = checklist_of(town, occasion);
  const std::string title = list.title.in(site.language());
  const std::string page = checklist_path(town, occasion.id);
  pdf::Document document = print::frame(site, town, title, page);
  print::begin(site, town, title, document);
  if (list.head != nullptr && list.head->intro.given())
    document.blocks.push_back(print::paragraph(list.head->intro.text, pdf::Look::lead));
  if (list.head != nullptr && list.head->who.given()) {
    pdf::Block who = print::paragraph(site.text("who") + ' ');
    who.runs.front().strong = true;
    who.runs.push_back({list.head->who.text});
    document.blocks.push_back(std::move(who));
  }
  document.blocks.push_back(signature(site));
  add_list(site, town, list.to_do, true, document);
  add_list(site, town, list.to_know, false, document);
  print::end(site, source_of(site, town.guideline), page, document);
  return document;
}

}  // namespace stadga::render
