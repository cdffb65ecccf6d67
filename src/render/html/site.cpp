// SPDX-License-Identifier: EUPL-1.2
#include "render/html/site.h"

#include <algorithm>
#include <utility>

#include "base/date.h"
#include "base/text.h"
#include "render/html/profile_files.h"

namespace stadga::render {

SitePages::SitePages(const Model& model, const Theme& theme, const Templates& templates)
    : model_(model),
      theme_(theme),
      templates_(templates),
      language_(model.site.language == "en" ? Language::en : Language::sv) {}

const std::string& SitePages::text(const std::string& key) const {
  const auto found = theme_.texts.find(key);
  return found == theme_.texts.end() ? key : found->second;
}

namespace {

/// `https://a.example/b/` → `/b/`
std::string path_of(const std::string& base_url) {
  const std::size_t host = base_url.find("//");
  return base_url.substr(base_url.find('/', host + 2));
}

}  // namespace

OutputFile SitePages::finish(const PageFrame& frame, const std::string& template_name,
                             const View& view) const {
  // A page that is shown at any address cannot say where things are from there.
  const std::string root = frame.anywhere ? path_of(model_.site.base_url) : std::string();
  const auto to = [&](const std::string& path) {
    return frame.anywhere ? root + path : relative(frame.path, path);
  };
  View layout;
  layout.set("LANG", model_.site.language)
      .set("TITLE", frame.title)
      .set("SITE_TITLE", model_.site.title)
      .set("DESCRIPTION", frame.description)
      .set("CANONICAL", model_.site.base_url + frame.path)
      .set("STYLE", to("assets/stadga.css"))
      .set("HOME", to(start_path()))
      .set("CHECKS_HREF", to(checks_path()))
      .add_if("NOTICE", model_.site.notice)
      .add_if("AS_OF", shown_date(*this, model_.as_of));
  if (!model_.formats.empty()) layout.add("FORMATS").set("FORMATS_HREF", to(formats_path()));
  if (!model_.handbook.empty()) layout.add("HANDBOOK").set("HANDBOOK_HREF", to(handbook_path()));
  if (theme_.assets.contains(frame.script)) layout.add("SCRIPT").set("SRC", to(frame.script));
  const auto town = std::ranges::find(model_.municipalities, frame.municipality, &Municipality::id);
  if (town != model_.municipalities.end()) show_profile(*town, frame.path, layout);
  if (!frame.feed.empty()) layout.add("FEED").set("FEED_HREF", to(frame.feed));
  const auto menu_item = [&](const std::string& path, const std::string& words) {
    View& item = layout.add("MENU");
    item.set("HREF", to(path)).set("LABEL", words).show_if("CURRENT", path == frame.path);
  };
  const auto page_items = [&](bool start) {
    for (const Page& page : model_.pages) {
      if (!page.nav.empty() && (page.id == "start") == start)
        menu_item(page_path(page.id), page.nav);
    }
  };
  page_items(true);
  if (!model_.vocabulary.comparisons.empty()) menu_item(compare_path(), text("nav_compare"));
  menu_item(laws_path(), text("nav_laws"));
  page_items(false);
  menu_item(search_path(), text("nav_search"));
  if (!frame.crumbs.empty()) {
    View& crumbs = layout.add("CRUMBS");
    for (const Crumb& crumb : frame.crumbs) {
      crumbs.add("CRUMB").set("HREF", to(crumb.path)).set("LABEL", crumb.label);
    }
  }
  return {frame.path,
          frame.kind,
          frame.municipality,
          frame.subject,
          "text/html; charset=utf-8",
          templates_.page(template_name, view, std::move(layout))};
}

std::string label(const SitePages& site, const std::vector<Term>& terms, std::string_view id) {
  return stadga::label(terms, id, site.language());
}

std::string shown_date(const SitePages& site, std::optional<Date> date) {
  if (!date) return {};
  return site.language() == Language::sv ? swedish(*date) : iso(*date);
}

std::vector<Crumb> town_crumbs(const Municipality& town) {
  return {{municipality_path(town), town.name}};
}

std::vector<const Municipality*> towns_in_order(const Model& model) {
  std::vector<const Municipality*> towns;
  for (const Municipality& town : model.municipalities) towns.push_back(&town);
  std::ranges::sort(towns, [](const Municipality* a, const Municipality* b) {
    return swedish_less(a->name, b->name);
  });
  return towns;
}

void show_town_menu(const SitePages& site, const Municipality& town, std::string_view from,
                    View& view) {
  const auto item = [&](const std::string& path, const std::string& key) {
    view.add("TOWN_MENU")
        .set("HREF", relative(from, path))
        .set("LABEL", site.text(key))
        .show_if("CURRENT", path == from)
        .show_if("CURRENT_SECTION",
                 path != from && from.starts_with(path.substr(0, path.size() - 5) + '/'));
  };
  view.set("TOWN", town.name);
  item(municipality_path(town), "nav_overview");
  item(rules_path(town), "nav_rules");
  item(guideline_path(town), "nav_guideline");
  item(accounts_path(town), "nav_accounts");
  item(checklists_path(town), "nav_checklists");
  item(comment_path(town), "nav_comment");
  item(audit_path(town), "nav_audit");
  item(changes_path(town), "nav_changes");
}

std::vector<const Term*> occasions_with_rules(const Model& model, const Municipality& town) {
  std::vector<const Term*> found;
  for (const Term& occasion : model.vocabulary.occasions) {
    const bool any = std::ranges::any_of(town.rules, [&](const Rule& rule) {
      return std::ranges::find(rule.occasions, occasion.id, &Reference::id) != rule.occasions.end();
    });
    if (any) found.push_back(&occasion);
  }
  return found;
}

}  // namespace stadga::render
