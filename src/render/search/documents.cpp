// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <initializer_list>

#include "base/text.h"
#include "markdown/html.h"
#include "render/search/search.h"
#include "render/search/sections.h"

namespace stadga::render {
namespace {

using search::Document;
using search::Sort;

/// Texts one after the other, each a sentence to the reader.
std::string told(std::initializer_list<std::string> texts) {
  std::string out;
  for (const std::string& text : texts) {
    const std::string line = fold_space(text);
    if (line.empty()) continue;
    if (!out.empty()) {
      const bool ended = out.ends_with('.') || out.ends_with('?') || out.ends_with(':');
      out += ended ? " " : ". ";
    }
    out += line;
  }
  return out;
}

Document document(Sort sort, std::string address, const std::string& title) {
  Document made;
  made.sort = sort;
  made.address = std::move(address);
  made.title = fold_space(title);
  return made;
}

class Collector {
 public:
  Collector(const SitePages& site, std::string name) : site_(site) {
    group_.name = std::move(name);
  }

  search::Group done() { return std::move(group_); }

  void rule(const Municipality& town, const Rule& rule) {
    const Model& model = site_.model();
    Document& made = add(document(Sort::rule, rules_path(town) + '#' + rule.id, rule.title.text));
    made.context = label(site_, model.vocabulary.topics, rule.topic.id);
    made.lead = fold_space(rule.statement.text);
    std::string quotes;
    for (const Quote& quote : rule.quotes) quotes = told({quotes, town.unit_of(quote).text});
    std::string laws;
    for (const LawReference& reference : rule.law) {
      if (const Law* law = find_by_id(model.laws, reference.law.id))
        laws = told({laws, law->name + ' ' + reference.section});
    }
    std::vector<std::string> actors;
    for (const Reference& actor : rule.actors) actors.push_back(role_name(town, actor.id));
    made.text = told({quotes, rule.condition.text, rule.exception.text,
                      rule.deadline ? rule.deadline->words : "",
                      rule.recurrence ? rule.recurrence->words : "", rule.checklist.text, laws,
                      join(actors, ", "), made.context, rule.note.text});
  }

  void guideline(const Municipality& town) {
    for (const Chapter& chapter : town.chapters) {
      text(Sort::guideline, chapter.document, town.chapters.size() == 1, guideline_path(town),
           town.guideline.title, "");
    }
  }

  void account(const Municipality& town, const Account& account) {
    const Platform* platform = find_platform(site_.model().platforms, account.platform.id);
    Document& made = add(document(Sort::account, account_path(town, account), account.name.text));
    made.context = platform == nullptr ? account.platform.id : platform->name;
    made.lead = fold_space(account.purpose.text);
    made.text = told({account.unit.text, made.context, account.handle.text, account.contact.text,
                      account.monitored.text, account.note.text});
  }

  void checklist(const Municipality& town, const Term& occasion) {
    Document& made = add(document(Sort::checklist, checklist_path(town, occasion.id),
                                  checklist_title(site_, town, occasion)));
    std::string points;
    for (const Rule& rule : town.rules) {
      if (std::ranges::find(rule.occasions, occasion.id, &Reference::id) != rule.occasions.end())
        points = told({points, rule.checklist.given() ? rule.checklist.text : rule.statement.text});
    }
    for (const ChecklistHead& head : town.checklist_heads) {
      if (head.occasion.id == occasion.id) made.lead = told({head.intro.text, head.who.text});
    }
    made.text = std::move(points);
  }

  void page(const std::string& path, const std::string& title, const std::string& lead) {
    add(document(Sort::page, path, title)).lead = fold_space(lead);
  }

  void page(Sort sort, const Page& page, const std::string& path, const std::string& context) {
    const std::size_t first = group_.documents.size();
    text(sort, page.text.document, true, path, page.title, context);
    if (page.language == site_.model().site.language) return;
    for (std::size_t i = first; i < group_.documents.size(); ++i)
      group_.documents[i].language = page.language;
  }

  void law(const Law& law) {
    const Language language = site_.language();
    Document& made = add(document(Sort::law, laws_path() + '#' + law_anchor(law.id), law.name));
    made.context = law.status;
    made.lead = fold_space(law.note.in(language));
    std::string sections;
    for (const LawSection& section : law.sections)
      sections = told({sections, section.ref + ' ' + section.says.in(language)});
    made.text = told({law.sfs, law.short_name, join(law.other_names, ", "),
                      join(law.former_names, ", "), law.repealed_by, sections});
  }

  void check(const Kind& kind) {
    const Language language = site_.language();
    Document& made = add(document(Sort::check, checks_path() + '#' + std::string(kind.name),
                                  std::string(kind.finds.in(language))));
    made.context = std::string(kind.name);
    made.lead = fold_space(kind.why.in(language));
    made.text = told({std::string(kind.name), std::string(kind.example)});
  }

 private:
  Document& add(Document made) {
    group_.documents.push_back(std::move(made));
    return group_.documents.back();
  }

  /// A text by its sections; what stands above its first heading is the page itself.
  void text(Sort sort, const markdown::Document& written, bool title_left_out,
            const std::string& path, const std::string& title, const std::string& context) {
    for (Section& section : sections_of(written, title_left_out)) {
      const bool top = section.heading == nullptr;
      const std::string anchor = top ? "" : '#' + markdown::heading_anchor(section.heading->id);
      Document& made = add(document(sort, path + anchor, top ? title : section.heading->text));
      made.context = top ? context : section.above.empty() ? title : section.above;
      made.text = std::move(section.text);
    }
  }

  const SitePages& site_;
  search::Group group_;
};

}  // namespace

search::Group search_documents(const SitePages& site, const Municipality& town) {
  Collector found(site, town.name);
  for (const Rule& rule : town.rules) found.rule(town, rule);
  found.guideline(town);
  for (const Account& account : town.accounts) found.account(town, account);
  for (const Term* occasion : occasions_with_rules(site.model(), town))
    found.checklist(town, *occasion);
  const auto page = [&](const std::string& path, const std::string& title, const char* lead) {
    found.page(path, site.text(title), site.text(lead) + ' ' + town.name);
  };
  page(municipality_path(town), "nav_overview", "description_municipality");
  page(rules_path(town), "nav_rules", "description_rules");
  page(accounts_path(town), "nav_accounts", "description_accounts");
  page(checklists_path(town), "nav_checklists", "description_checklists");
  found.page(comment_path(town), site.text("comment_title"), town.name);
  page(audit_path(town), "nav_audit", "description_audit");
  page(changes_path(town), "nav_changes", "description_changes");
  return found.done();
}

search::Group search_documents(const SitePages& site, const CheckReference& checks) {
  const Model& model = site.model();
  Collector found(site, site.text("found_site"));
  for (const Law& law : model.laws) found.law(law);
  for (const Page& page : model.pages) found.page(Sort::page, page, page_path(page.id), "");
  if (!model.vocabulary.comparisons.empty())
    found.page(compare_path(), site.text("compare_title"), site.text("compare_lead"));
  for (const Comparison& question : model.vocabulary.comparisons) {
    found.page(comparison_path(question.id), question.label.in(site.language()),
               site.text("compare_title"));
  }
  found.page(laws_path(), site.text("laws_title"), site.text("description_laws"));
  found.page(checks_path(), site.text("checks_title"), site.text("description_checks"));
  for (const auto& kinds : {checks.of_policy, checks.of_files}) {
    for (const Kind* kind : kinds) found.check(*kind);
  }
  for (const Page& page : model.formats)
    found.page(Sort::format, page, format_path(page.id), site.text("formats_title"));
  search::Group group = found.done();
  group.name_is_searched = false;
  return group;
}

}  // namespace stadga::render
