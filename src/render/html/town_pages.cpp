// SPDX-License-Identifier: EUPL-1.2
// A municipality's overview, rules page and guideline page.
#include <algorithm>
#include <set>

#include "base/text.h"
#include "markdown/html.h"
#include "render/html/comparison.h"
#include "render/html/facts.h"
#include "render/html/file_links.h"
#include "render/html/rule_filter.h"
#include "render/html/site.h"

namespace stadga::render {
namespace {

void show_document(const SitePages& site, const Municipality& town, View& view) {
  view.set("GUIDELINE_TITLE", town.guideline.title);
  for (const Fact& fact : facts_of(site, town)) {
    View& shown = view.add("FACT").set("LABEL", fact.label);
    if (fact.value.empty())
      shown.add("NOT_STATED");
    else
      shown.add("STATED").set("VALUE", fact.value);
  }
}

void show_notes(const Municipality& town, View& view) {
  if (town.notes.empty()) return;
  View& notes = view.add("NOTES");
  for (const std::string& note : town.notes) notes.add("ITEM").set("TEXT", note);
}

void show_citations(const SitePages& site, const Municipality& town, std::string_view from,
                    View& view) {
  if (town.citations.empty()) return;
  View& list = view.add("CITATIONS");
  for (const Citation& citation : town.citations) {
    const Law* law = find_by_id(site.model().laws, citation.law.id);
    if (law == nullptr) continue;
    View& item = list.add("CITATION");
    item.set("WORDS", citation.words.text);
    show_law(site, *law, "", from, item);
    item.add_if("CAVEAT", citation.caveat.text);
  }
}

/// The answers to what is asked first.
void show_glance(const SitePages& site, const Municipality& town, std::string_view from,
                 View& view) {
  constexpr std::size_t most_answers = 2;
  View* glance = nullptr;
  for (const Comparison& question : site.model().vocabulary.comparisons) {
    const std::string brief = question.brief.in(site.language());
    if (brief.empty()) continue;
    if (glance == nullptr) glance = &view.add("GLANCE");
    View& shown = glance->add("QUESTION").set("LABEL", brief);
    shown.set("QUESTION_HREF",
              relative(from, comparison_path(question.id)) + '#' + town_anchor(town));
    show_answers(site, town, question, from, most_answers, shown);
  }
}

void show_coverage(const SitePages& site, const check::Coverage& coverage, View& view) {
  view.add("FACT")
      .set("LABEL", site.text("coverage"))
      .add("STATED")
      .set("VALUE", std::to_string(coverage.with_rule) + ' ' + site.text("of") + ' ' +
                        std::to_string(coverage.norms));
}

}  // namespace

OutputFile municipality_page(const SitePages& site, const Municipality& town,
                             const audit::Audit& audit, const Findings& findings) {
  const Model& model = site.model();
  const std::string from = municipality_path(town);
  View view;
  show_town_menu(site, town, from, view);
  show_document(site, town, view);
  if (const check::Coverage* coverage = findings.coverage_of(town))
    show_coverage(site, *coverage, view);
  show_notes(town, view);
  show_citations(site, town, from, view);

  show_glance(site, town, from, view);
  // Every rule that says when or how often.
  View* times = nullptr;
  for (const Rule& rule : town.rules) {
    if (!rule.deadline && !rule.recurrence) continue;
    if (times == nullptr) times = &view.add("TIMES");
    View& row = times->add("ROW");
    row.set("TITLE", rule.title.text).set("HREF", relative(from, rules_path(town)) + '#' + rule.id);
    row.set("MODALITY", label(site, model.vocabulary.modalities, rule.modality.id));
    row.set("MODALITY_ID", rule.modality.id);
    std::vector<std::string> when;
    if (rule.deadline) when.push_back(rule.deadline->words);
    if (rule.recurrence) when.push_back(rule.recurrence->words);
    row.set("WHEN", join(when, "; "));
  }
  if (!town.channels.empty()) {
    View& channels = view.add("CHANNELS");
    for (const Channel& channel : town.channels) {
      View& row = channels.add("CHANNEL");
      row.set("NAME", channel.name).set("PURPOSE", channel.purpose);
      row.add_if("CONTENT", channel.content)
          .add_if("TONE", channel.tone)
          .add_if("STATUS", channel.status);
    }
  }
  const std::vector<const Term*> occasions = occasions_with_rules(model, town);
  View& lists = view.add("CHECKLISTS");
  for (const Term* occasion : occasions) {
    lists.add("ITEM")
        .set("LABEL", checklist_title(site, town, *occasion))
        .set("HREF", relative(from, checklist_path(town, occasion->id)));
  }
  if (occasions.size() < model.vocabulary.occasions.size()) {
    View& silent = view.add("SILENT");
    for (const Term& occasion : model.vocabulary.occasions) {
      if (std::ranges::find(occasions, &occasion) == occasions.end()) {
        silent.add("ITEM").set("TEXT", occasion.meaning.in(site.language()));
      }
    }
  }
  view.set("RULE_COUNT", std::to_string(town.rules.size()));
  view.set("ACCOUNT_COUNT", std::to_string(town.accounts.size()));
  view.set("CHECKLIST_COUNT", std::to_string(occasions.size()));
  view.set("RULES_HREF", relative(from, rules_path(town)));
  view.set("GUIDELINE_HREF", relative(from, guideline_path(town)));
  view.set("ACCOUNTS_HREF", relative(from, accounts_path(town)));
  view.set("CHECKLISTS_HREF", relative(from, checklists_path(town)));
  view.set("AUDIT_HREF", relative(from, audit_path(town)));
  show_town_files(site, town, audit, view);
  view.add_if("WEBSITE", town.website);
  if (town.contact) {
    View& contact = view.add("CONTACT");
    contact.set("NAME", town.contact->name).set("EMAIL", town.contact->email);
    contact.add_if("PHONE", town.contact->phone).show_if("EXAMPLE", town.contact->example);
  }
  return site.finish({from,
                      "page",
                      town.id,
                      "municipality",
                      site.text("town_title") + " – " + town.name,
                      site.text("description_municipality") + ' ' + town.name,
                      {}},
                     "municipality.html", view);
}

OutputFile rules_page(const SitePages& site, const Municipality& town) {
  const Model& model = site.model();
  const std::string from = rules_path(town);
  View view;
  show_town_menu(site, town, from, view);
  show_notes(town, view);
  for (const Term& topic : model.vocabulary.topics) {
    View* section = nullptr;
    for (const Rule& rule : town.rules) {
      if (rule.topic.id != topic.id) continue;
      if (section == nullptr) {
        const std::string words = topic.label.in(site.language());
        view.add("CONTENTS").set("HREF", '#' + topic_anchor(topic.id)).set("LABEL", words);
        section = &view.add("TOPIC_SECTION");
        section->set("ANCHOR", topic_anchor(topic.id)).set("LABEL", words);
      }
      View& shown = section->add("RULE");
      show_rule(site, town, rule, from, shown);
      show_filtered_by(rule, site, shown);
    }
  }
  show_rule_filter(site, town, view);
  view.set("RULE_COUNT", std::to_string(town.rules.size()));
  view.set("JSON_HREF", relative(from, rules_json_path(town)))
      .set("CSV_HREF", relative(from, rules_csv_path(town)));
  return site.finish({from,
                      "rules-page",
                      town.id,
                      "",
                      site.text("rules_title") + " – " + town.name,
                      site.text("description_rules") + ' ' + town.name,
                      town_crumbs(town),
                      {},
                      "assets/regler.js"},
                     "rules.html", view);
}

OutputFile guideline_page(const SitePages& site, const Municipality& town) {
  const std::string from = guideline_path(town);
  View view;
  show_town_menu(site, town, from, view);
  show_document(site, town, view);
  show_notes(town, view);
  std::string body;
  for (std::size_t chapter = 0; chapter < town.chapters.size(); ++chapter) {
    const markdown::Document& document = town.chapters[chapter].document;
    markdown::HtmlOptions options;
    options.skip_title = town.chapters.size() == 1;
    if (chapter > 0) options.footnotes = std::to_string(chapter + 1) + "--";
    options.words = {site.text("box_done"), site.text("box_not_done"), site.text("footnotes"),
                     site.text("footnote_back"), site.text("table")};
    for (const Chapter& other : town.chapters) {
      for (const markdown::Heading& heading : other.document.headings)
        options.other_headings.push_back(heading.id);
    }
    for (const Rule& rule : town.rules) {
      for (std::size_t i = 0; i < rule.quotes.size(); ++i) {
        if (rule.quotes[i].chapter != chapter) continue;
        options.references.push_back({rule.quotes[i].unit, quote_anchor(rule, i),
                                      relative(from, rules_path(town)) + '#' + rule.id,
                                      site.text("rule_word") + ": " + rule.title.text});
      }
    }
    body += markdown::to_html(document, options);
    for (std::size_t i = options.skip_title ? 1 : 0; i < document.headings.size(); ++i) {
      const markdown::Heading& heading = document.headings[i];
      if (heading.level > 2) continue;
      view.add("CONTENTS")
          .set("HREF", '#' + markdown::heading_anchor(heading.id))
          .set("LABEL", heading.text);
    }
  }
  view.set("TEXT_HTML", std::move(body));
  view.set("PDF_HREF", relative(from, guideline_pdf_path(town)));
  return site.finish({from, "guideline-page", town.id, "", town.guideline.title + " – " + town.name,
                      site.text("description_guideline") + ' ' + town.name, town_crumbs(town)},
                     "guideline.html", view);
}

}  // namespace stadga::render
