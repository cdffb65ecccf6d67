// SPDX-License-Identifier: EUPL-1.2
#include "render/render.h"

#include <algorithm>
#include <iterator>

#include "audit/audit.h"
#include "base/parallel.h"
#include "markdown/html.h"
#include "render/calendar/calendar.h"
#include "render/csv/columns.h"
#include "render/csv/rules_csv.h"
#include "render/dcat/dcat.h"
#include "render/feed/feed.h"
#include "render/fragment/fragment.h"
#include "render/html/compact.h"
#include "render/html/comparison.h"
#include "render/html/profile_files.h"
#include "render/html/qr.h"
#include "render/html/site.h"
#include "render/json/json_files.h"
#include "render/ocil/ocil.h"
#include "render/oscal/oscal.h"
#include "render/paths.h"
#include "render/pdf/pdf_files.h"
#include "render/search/search.h"
#include "render/xccdf/xccdf.h"
#include "schema/schema.h"

namespace stadga::render {
namespace {

std::string media_type(std::string_view path) {
  if (path.ends_with(".css")) return "text/css; charset=utf-8";
  if (path.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (path.ends_with(".svg")) return "image/svg+xml";
  if (path.ends_with(".png")) return "image/png";
  if (path.ends_with(".woff2")) return "font/woff2";
  if (path.ends_with(".ico")) return "image/x-icon";
  return "application/octet-stream";
}

std::string published(std::string_view path, const std::string& bytes) {
  if (path.ends_with(".css")) return compact_style(bytes);
  return path.ends_with(".js") ? compact_script(bytes) : bytes;
}

void append(std::vector<OutputFile>& out, std::vector<OutputFile> more) {
  std::move(more.begin(), more.end(), std::back_inserter(out));
}

std::vector<OutputFile> town_pages(const SitePages& site, const Municipality& town,
                                   const audit::Audit& audit, const Findings& findings,
                                   const history::Versions& versions) {
  std::vector<OutputFile> files;
  files.push_back(municipality_page(site, town, audit, findings));
  files.push_back(rules_page(site, town));
  files.push_back(guideline_page(site, town));
  append(files, account_files(site, town, audit));
  append(files, checklist_pages(site, town));
  files.push_back(comment_page(site, town, findings));
  append(files, profile_files(town));
  files.push_back(audit_page(site, town, audit, findings));
  files.push_back(changes_page(site, town, versions));
  return files;
}

/// Those that only other programs read.
void add_rule_files(std::vector<OutputFile>& files, const SitePages& site, const Municipality& town,
                    const audit::Audit& audit, const Findings& findings,
                    const history::Versions& versions) {
  if (has_qr(site.model(), town)) files.push_back(rules_qr(site.model(), town));
  files.push_back(rules_json(site.model(), town));
  files.push_back(accounts_json(site.model(), town, audit));
  files.push_back(decisions_json(site.model(), town));
  files.push_back(audit_json(site.model(), town, audit, findings));
  files.push_back(rules_csv(site.model(), town));
  files.push_back(accounts_csv(site.model(), town));
  append(files, csv_metadata(town));
  files.push_back(rules_xccdf(site.model(), town, audit));
  if (auto questions = rules_ocil(site.model(), town, audit))
    files.push_back(std::move(*questions));
  files.push_back(rules_oscal(site.model(), town, audit));
  if (has_feed(site.model(), versions)) files.push_back(feed(site.model(), town, versions));
  append(files, calendars(site.model(), town));
  append(files, pdf_files(site, town));
  append(files, fragment_files({site.model(), site.texts(), town, audit}));
  // Last: it tells of the others.
  if (has_dcat(site.model(), town)) files.push_back(dcat(site.model(), town, files));
}

/// The paths of the same, for links to be held against.
void name_rule_files(std::vector<OutputFile>& files, const SitePages& site,
                     const Municipality& town, const audit::Audit& audit,
                     const history::Versions& versions) {
  std::vector<std::string> paths{rules_json_path(town),
                                 accounts_json_path(town),
                                 decisions_json_path(town),
                                 audit_json_path(town),
                                 rules_csv_path(town),
                                 accounts_csv_path(town),
                                 csv_metadata_path(rules_csv_path(town)),
                                 csv_metadata_path(accounts_csv_path(town)),
                                 rules_xccdf_path(town),
                                 rules_oscal_path(town)};
  if (has_qr(site.model(), town)) paths.push_back(qr_path(town));
  if (has_dcat(site.model(), town)) paths.push_back(dcat_path(town));
  if (!questionnaires(town, audit).empty()) paths.push_back(rules_ocil_path(town));
  if (has_feed(site.model(), versions)) paths.push_back(feed_path(town));
  if (site.model().as_of) {
    paths.push_back(calendar_path(town));
    for (const Account& account : town.accounts) paths.push_back(calendar_path(town, account));
  }
  for (std::string& path : paths) files.push_back({std::move(path), "", town.id, "", "", ""});
  append(files, named_pdf_files(site.model(), town));
  for (std::string& path : fragment_paths(town))
    files.push_back({std::move(path), std::string(fragment_kind), town.id, "", "", ""});
}

std::vector<OutputFile> municipality_files(const SitePages& site, const Municipality& town,
                                           const audit::Audit& audit, const Findings& findings,
                                           Scope scope) {
  const history::Versions versions(site.model(), town);
  std::vector<OutputFile> files = town_pages(site, town, audit, findings, versions);
  if (scope == Scope::all) {
    add_rule_files(files, site, town, audit, findings, versions);
  } else {
    name_rule_files(files, site, town, audit, versions);
  }
  return files;
}

std::vector<OutputFile> schema_files(const SiteSettings& site) {
  std::vector<OutputFile> files;
  for (const std::string_view kind : schema::kinds()) {
    files.push_back({schema::path(kind), "schema", "", std::string(kind), "application/schema+json",
                     schema::text(kind, site.base_url)});
  }
  return files;
}

/// Every page, so that search engines find them. No dates: a page's own date is not known.
OutputFile sitemap(const Model& model, const std::vector<OutputFile>& files) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset "
      "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const OutputFile& file : files) {
    if (!file.path.ends_with(".html") || file.kind == fragment_kind) continue;
    if (file.path == not_found_path()) continue;
    out += "<url><loc>" + markdown::escape_url(model.site.base_url + file.path) + "</loc></url>\n";
  }
  return {"sitemap.xml", "sitemap", "", "", "application/xml", out + "</urlset>\n"};
}

}  // namespace

const check::Coverage* Findings::coverage_of(const Municipality& town) const {
  const auto found = std::ranges::find(coverage, town.id, &check::Coverage::municipality);
  return found == coverage.end() ? nullptr : &*found;
}

std::vector<OutputFile> render_site(const Model& model, const Findings& findings,
                                    const Theme& theme, unsigned jobs, Scope scope) {
  const Templates templates(theme);
  const SitePages site(model, theme, templates);
  std::vector<OutputFile> files;
  files.push_back(start_page(site));
  append(files, content_pages(site));
  append(files, format_pages(site));
  append(files, handbook_files(site));
  append(files, schema_files(model.site));
  append(files, comparison_pages(site));
  files.push_back(laws_page(site));
  files.push_back(not_found_page(site));
  files.push_back(search_page(site));
  files.push_back(checks_page(site, findings.reference));
  for (const auto& [path, bytes] : theme.assets)
    files.push_back({path, "asset", "", "", media_type(path), published(path, bytes)});

  std::vector<std::vector<OutputFile>> towns(model.municipalities.size());
  parallel_for(towns.size(), jobs, [&](std::size_t i) {
    const Municipality& town = model.municipalities[i];
    towns[i] = findings.audits.empty()
                   ? municipality_files(site, town, audit::audit(model, town), findings, scope)
                   : municipality_files(site, town, findings.audits[i], findings, scope);
  });
  for (std::vector<OutputFile>& town : towns) append(files, std::move(town));
  if (scope == Scope::all) append(files, search_files(site, findings.reference, jobs));
  files.push_back(sitemap(model, files));
  return files;
}

}  // namespace stadga::render
