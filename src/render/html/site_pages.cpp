// SPDX-License-Identifier: EUPL-1.2
// Pages of the whole site: start, the site's own texts, laws.
#include <algorithm>

#include "base/text.h"
#include "render/html/site.h"

namespace stadga::render {
namespace {

void show_law_details(const SitePages& site, const Law& law, View& view) {
  show_law(site, law, "", laws_path(), view);
  view.set("ANCHOR", law_anchor(law.id)).set("KIND", law.kind).set("CONFIDENCE", law.confidence);
  view.set("SOURCE", law.source).set("CHECKED", shown_date(site, law.checked));
  view.add_if("LAW_NOTE", law.note.in(site.language()));
  view.add_if("REPEALED_BY", law.repealed_by);
  if (!law.replaced_by.empty()) {
    View& list = view.add("REPLACED_BY");
    for (const Reference& next : law.replaced_by) {
      if (const Law* found = find_by_id(site.model().laws, next.id)) {
        list.add("ITEM").set("LABEL", found->name).set("HREF", '#' + law_anchor(found->id));
      }
    }
  }
  for (const LawSection& section : law.sections) {
    view.add("LAW_SECTION").set("REF", section.ref).set("SAYS", section.says.in(site.language()));
  }
}

/// Who names what no longer holds, and what holds instead.
void show_to_change(const SitePages& site, View& view) {
  View* table = nullptr;
  for (const Municipality* town : towns_in_order(site.model())) {
    for (const Citation& citation : town->citations) {
      const Law* law = find_by_id(site.model().laws, citation.law.id);
      if (law == nullptr || law->status == "gäller") continue;
      if (table == nullptr) table = &view.add("TO_CHANGE");
      View& row = table->add("ROW");
      row.set("TOWN", town->name)
          .set("TOWN_HREF", relative(laws_path(), guideline_path(*town)))
          .set("WORDS", citation.words.text);
      show_law(site, *law, "", laws_path(), row);
      std::vector<std::string> instead;
      for (const Reference& next : law->replaced_by) {
        if (const Law* found = find_by_id(site.model().laws, next.id))
          instead.push_back(found->short_name);
      }
      row.add_if("INSTEAD", join(instead, ", "));
      row.show_if("NOTHING_INSTEAD", instead.empty());
    }
  }
}

}  // namespace

std::string page_html(const SitePages& site, const Page& page, markdown::HtmlOptions options) {
  options.skip_title = true;
  options.words = {site.text("box_done"), site.text("box_not_done"), site.text("footnotes"),
                   site.text("footnote_back"), site.text("table")};
  return markdown::to_html(page.text.document, options);
}

OutputFile start_page(const SitePages& site) {
  const Model& model = site.model();
  View view;
  std::string title = model.site.title;
  const Page* start = find_by_id(model.pages, "start");
  if (start != nullptr) {
    title = start->title;
    view.add("INTRO").set("TEXT_HTML", page_html(site, *start));
  }
  view.set("TITLE", title);
  for (const Municipality* town : towns_in_order(model)) {
    view.add("TOWN_CARD")
        .set("NAME", town->name)
        .set("HREF", relative(start_path(), municipality_path(*town)))
        .set("RULES_HREF", relative(start_path(), rules_path(*town)))
        .set("COMMENT_HREF", relative(start_path(), comment_path(*town)))
        .set("ACCOUNTS_HREF", relative(start_path(), accounts_path(*town)))
        .set("CHECKLISTS_HREF", relative(start_path(), checklists_path(*town)))
        .set("RULE_COUNT", std::to_string(town->rules.size()))
        .set("ACCOUNT_COUNT", std::to_string(town->accounts.size()))
        .set("CHECKLIST_COUNT", std::to_string(occasions_with_rules(model, *town).size()));
  }
  if (!model.vocabulary.comparisons.empty())
    view.add("COMPARE").set("COMPARE_HREF", relative(start_path(), compare_path()));
  return site.finish({start_path(),
                      "page",
                      "",
                      "start",
                      title,
                      site.text("description_start"),
                      {},
                      {},
                      "assets/sok.js"},
                     "start.html", view);
}

std::vector<OutputFile> content_pages(const SitePages& site) {
  std::vector<OutputFile> files;
  for (const Page& page : site.model().pages) {
    if (page.id == "start") continue;
    View view;
    view.set("TITLE", page.title).set("TEXT_HTML", page_html(site, page));
    files.push_back(site.finish(
        {page_path(page.id), "page", "", page.id, page.title, page.title, {}}, "page.html", view));
  }
  return files;
}

std::vector<OutputFile> format_pages(const SitePages& site) {
  const std::vector<Page>& formats = site.model().formats;
  if (formats.empty()) return {};
  std::vector<OutputFile> files;
  View list;
  for (const Page& page : formats) {
    const std::vector<markdown::Unit>& units = page.text.document.units;
    const std::string said = units.empty() ? page.title : units.front().text;
    list.add("FORMAT")
        .set("LABEL", page.title)
        .set("HREF", relative(formats_path(), format_path(page.id)))
        .set("TEXT", units.empty() ? "" : said);
    View view;
    view.set("TITLE", page.title).set("TEXT_HTML", page_html(site, page));
    files.push_back(site.finish({format_path(page.id),
                                 "page",
                                 "",
                                 page.id,
                                 page.title,
                                 said,
                                 {{formats_path(), site.text("formats_title")}}},
                                "page.html", view));
  }
  files.push_back(site.finish({formats_path(),
                               "page",
                               "",
                               "formats",
                               site.text("formats_title"),
                               site.text("description_formats"),
                               {}},
                              "formats.html", list));
  return files;
}

OutputFile not_found_page(const SitePages& site) {
  const std::string title = site.text("not_found_title");
  View view;
  view.set("TITLE", title);
  PageFrame frame;
  frame.path = not_found_path();
  frame.kind = "page";
  frame.subject = "404";
  frame.title = title;
  frame.description = title;
  frame.anywhere = true;
  return site.finish(frame, "not-found.html", view);
}

OutputFile laws_page(const SitePages& site) {
  const Model& model = site.model();
  View view;
  show_to_change(site, view);
  for (const Law& law : model.laws) {
    View* towns = nullptr;
    View shown;
    for (const Municipality* town : towns_in_order(model)) {
      for (const Citation& citation : town->citations) {
        if (citation.law.id != law.id) continue;
        if (towns == nullptr) towns = &shown.add("CITED_BY");
        View& row = towns->add("TOWN_ROW");
        row.set("TOWN", town->name)
            .set("HREF", relative(laws_path(), guideline_path(*town)))
            .set("WORDS", citation.words.text);
        row.add_if("CAVEAT", citation.caveat.text);
      }
    }
    show_law_details(site, law, shown);
    view.add(towns == nullptr ? "OTHER_LAW" : "CITED_LAW") = std::move(shown);
  }
  return site.finish(
      {laws_path(), "page", "", "laws", site.text("laws_title"), site.text("description_laws"), {}},
      "laws.html", view);
}

}  // namespace stadga::render
