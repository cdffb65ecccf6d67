// SPDX-License-Identifier: EUPL-1.2
// A rule and a law as a template sees them.
#include "base/text.h"
#include "render/html/site.h"

namespace stadga::render {
namespace {

void add_labels(const SitePages& site, View& view, std::string_view section,
                const std::vector<Term>& terms, const std::vector<Reference>& references) {
  if (references.empty()) return;
  View& list = view.add(section);
  for (const Reference& reference : references)
    list.add("ITEM").set("LABEL", label(site, terms, reference.id));
}

/// Where the place can be read, and changed, on the web; empty where site.yml does not say.
std::string source_address(const SiteSettings& site, const Span& place) {
  if (site.source_url.empty() || place.file == nullptr) return {};
  std::string address = site.source_url;
  const auto fill = [&](std::string_view name, const std::string& value) {
    const std::size_t at = address.find(name);
    if (at == std::string::npos) return false;
    address.replace(at, name.size(), value);
    return true;
  };
  if (!fill("{file}", place.file->path())) {
    address += (address.ends_with('/') ? "" : "/") + place.file->path();
  }
  fill("{line}", std::to_string(place.file->position(place.begin).line));
  return address;
}

/// The section heading under which a quote stands.
std::string section_title(const Municipality& town, const Quote& quote) {
  const markdown::Document& document = town.chapters[quote.chapter].document;
  const auto& path = document.leaves[town.unit_of(quote).leaf].heading_path;
  return path.empty() ? town.guideline.title : document.headings[path.back()].text;
}

}  // namespace

void show_law(const SitePages& site, const Law& law, std::string_view section,
              std::string_view from, View& view) {
  view.set("NAME", law.name)
      .set("SHORT", law.short_name)
      .set("SECTION", std::string(section))
      .show_if("SECTION_GIVEN", !section.empty())
      .set("STATUS", law.status)
      .set("HREF", relative(from, laws_path()) + '#' + law_anchor(law.id));
  view.show_if("IN_FORCE", law.status == "gäller");
  view.show_if("NOT_IN_FORCE", law.status != "gäller");
  if (law.until) view.add("UNTIL").set("DATE", shown_date(site, law.until));
}

void show_rule(const SitePages& site, const Municipality& town, const Rule& rule,
               std::string_view from, View& view) {
  const Model& model = site.model();
  const Vocabulary& words = model.vocabulary;
  const Term* modality = find_by_id(words.modalities, rule.modality.id);
  view.set("ID", rule.id)
      .set("TITLE", rule.title.text)
      .set("MODALITY", modality == nullptr ? rule.modality.id : modality->label.in(site.language()))
      .set("MODALITY_ID", rule.modality.id)
      .set("STATEMENT", rule.statement.text)
      .set("TOPIC", label(site, words.topics, rule.topic.id))
      .set("HREF", relative(from, rules_path(town)) + '#' + rule.id)
      .set("URI", rule_uri(model, town, rule));
  std::vector<std::string> actors;
  for (const Reference& actor : rule.actors) actors.push_back(role_name(town, actor.id));
  view.set("ACTORS", join(actors, ", "));
  for (const Reference& former : rule.former_ids) view.add("FORMER").set("ID", former.id);
  view.add_if("SUGGEST", source_address(model.site, rule.span));
  view.add_if("CONDITION", rule.condition.text);
  view.add_if("EXCEPTION", rule.exception.text);
  view.add_if("NOTE", rule.note.text);
  if (rule.deadline) view.add_if("DEADLINE", rule.deadline->words);
  if (rule.recurrence) view.add_if("RECURRENCE", rule.recurrence->words);

  for (std::size_t i = 0; i < rule.quotes.size(); ++i) {
    const Quote& quote = rule.quotes[i];
    View& shown = view.add("QUOTE");
    shown.set("TEXT", town.unit_of(quote).text)
        .set("SECTION_TITLE", section_title(town, quote))
        .set("HREF", relative(from, guideline_path(town)) + '#' + quote_anchor(rule, i));
    add_labels(site, shown, "QUOTE_CATEGORIES", words.categories, quote.categories);
  }
  for (const LawReference& reference : rule.law) {
    if (const Law* law = find_by_id(model.laws, reference.law.id)) {
      show_law(site, *law, reference.section, from, view.add("LAW"));
    }
  }
  add_labels(site, view, "CATEGORIES", words.categories, rule.categories);
  add_labels(site, view, "MUST_SHOW", words.elements, rule.must_show);
  add_labels(site, view, "MUST_HAVE", words.properties, rule.must_have);
  if (!rule.platforms.empty()) {
    View& list = view.add("PLATFORMS");
    for (const Reference& reference : rule.platforms) {
      const Platform* platform = find_platform(model.platforms, reference.id);
      list.add("ITEM").set("LABEL", platform == nullptr ? reference.id : platform->name);
    }
  }
  if (!rule.accounts.empty()) {
    View& list = view.add("ACCOUNTS");
    for (const Reference& reference : rule.accounts) {
      if (const Account* account = find_by_id(town.accounts, reference.id)) {
        list.add("ITEM")
            .set("LABEL", account->name.text)
            .set("HREF", relative(from, account_path(town, *account)));
      }
    }
  }
  if (!rule.occasions.empty()) {
    View& list = view.add("OCCASIONS");
    for (const Reference& occasion : rule.occasions) {
      const Term* term = find_by_id(words.occasions, occasion.id);
      list.add("ITEM")
          .set("LABEL", term == nullptr ? occasion.id : checklist_title(site, town, *term))
          .set("HREF", relative(from, checklist_path(town, occasion.id)));
    }
  }
}

}  // namespace stadga::render
