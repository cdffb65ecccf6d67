// SPDX-License-Identifier: EUPL-1.2
// What the pages share: the model, the theme, the frame around every page.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "audit/audit.h"
#include "base/output_file.h"
#include "history/versions.h"
#include "markdown/html.h"
#include "render/html/templates.h"
#include "render/paths.h"
#include "render/render.h"

namespace stadga::render {

struct Crumb {
  std::string path;
  std::string label;
};

/// A page on its way to its file.
struct PageFrame {
  std::string path;
  std::string kind;
  std::string municipality;
  std::string subject;
  std::string title;
  std::string description;
  std::vector<Crumb> crumbs;  ///< above the page, outermost first, without the start page
  std::string feed;           ///< path of the feed that tells of what is new on it
  std::string script;         ///< path of the theme's script for it; left out where there is none
  bool anywhere = false;      ///< is shown at addresses that are not its own
};

class SitePages {
 public:
  SitePages(const Model& model, const Theme& theme, const Templates& templates);

  const Model& model() const { return model_; }
  Language language() const { return language_; }
  /// The theme's interface texts.
  const std::map<std::string, std::string>& texts() const { return theme_.texts; }
  /// An interface text of the theme by its key; the key itself where the theme has none.
  const std::string& text(const std::string& key) const;
  OutputFile finish(const PageFrame& frame, const std::string& template_name,
                    const View& view) const;

 private:
  const Model& model_;
  const Theme& theme_;
  const Templates& templates_;
  Language language_;
};

/// The label of a word of the vocabulary in the site's language.
std::string label(const SitePages& site, const std::vector<Term>& terms, std::string_view id);
std::string shown_date(const SitePages& site, std::optional<Date> date);

/// The text of a page without its title.
std::string page_html(const SitePages& site, const Page& page, markdown::HtmlOptions options = {});

// One function a kind of page.
OutputFile start_page(const SitePages& site);
std::vector<OutputFile> content_pages(const SitePages& site);
/// A page for each format that content/format tells of, and the list of them.
std::vector<OutputFile> format_pages(const SitePages& site);
/// The handbook: its first page, a page a chapter, and the pictures.
std::vector<OutputFile> handbook_files(const SitePages& site);
OutputFile laws_page(const SitePages& site);
/// What web servers show for an address that does not exist.
OutputFile not_found_page(const SitePages& site);
OutputFile search_page(const SitePages& site);
OutputFile checks_page(const SitePages& site, const CheckReference& checks);
OutputFile municipality_page(const SitePages& site, const Municipality& town,
                             const audit::Audit& audit, const Findings& findings);
OutputFile rules_page(const SitePages& site, const Municipality& town);
OutputFile guideline_page(const SitePages& site, const Municipality& town);
/// The register, a page an account, and the texts of its fields.
std::vector<OutputFile> account_files(const SitePages& site, const Municipality& town,
                                      const audit::Audit& audit);
/// The list of checklists, and a page for each occasion on which there is a rule.
std::vector<OutputFile> checklist_pages(const SitePages& site, const Municipality& town);

/// What to do about a comment or a message.
OutputFile comment_page(const SitePages& site, const Municipality& town, const Findings& findings);

OutputFile audit_page(const SitePages& site, const Municipality& town, const audit::Audit& audit,
                      const Findings& findings);

/// What each recorded decision changed.
OutputFile changes_page(const SitePages& site, const Municipality& town,
                        const history::Versions& versions);

/// The rule as sections of a view; `from` is the page that shows it.
void show_rule(const SitePages& site, const Municipality& town, const Rule& rule,
               std::string_view from, View& view);
/// A law with name, section and status.
void show_law(const SitePages& site, const Law& law, std::string_view section,
              std::string_view from, View& view);
/// As one looks them up: by name.
std::vector<const Municipality*> towns_in_order(const Model& model);
/// Crumbs down to the municipality.
std::vector<Crumb> town_crumbs(const Municipality& town);
/// Links to the municipality's pages, `from` one of them.
void show_town_menu(const SitePages& site, const Municipality& town, std::string_view from,
                    View& view);

/// The title that checklists.yml gives the occasion's list, else the occasion's own.
std::string checklist_title(const SitePages& site, const Municipality& town, const Term& occasion);

/// The occasions of the vocabulary on which the municipality has a rule, in order.
std::vector<const Term*> occasions_with_rules(const Model& model, const Municipality& town);

}  // namespace stadga::render
