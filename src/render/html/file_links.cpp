// SPDX-License-Identifier: EUPL-1.2
#include "render/html/file_links.h"

#include <algorithm>

#include "render/dcat/dcat.h"
#include "render/ocil/ocil.h"

namespace stadga::render {
namespace {

class FileList {
 public:
  FileList(const SitePages& site, std::string from, View& view)
      : site_(site), from_(std::move(from)), view_(view) {}

  /// `text` is the key of the label, `format` the name of the page in content/format.
  void add(const std::string& path, const std::string& text, std::string_view format) {
    View& file =
        view_.add("FILE").set("LABEL", site_.text(text)).set("HREF", relative(from_, path));
    if (std::ranges::find(site_.model().formats, format, &Page::id) != site_.model().formats.end())
      file.add("FORMAT").set("FORMAT_HREF", relative(from_, format_path(format)));
  }

 private:
  const SitePages& site_;
  std::string from_;
  View& view_;
};

}  // namespace

void show_town_files(const SitePages& site, const Municipality& town, const audit::Audit& audit,
                     View& view) {
  FileList files(site, municipality_path(town), view);
  files.add(guideline_pdf_path(town), "guideline_pdf", "pdf");
  files.add(rules_json_path(town), "rules_json", "regler-json");
  files.add(rules_csv_path(town), "rules_csv", "csv");
  files.add(decisions_json_path(town), "decisions_json", "villkor");
  files.add(rules_xccdf_path(town), "rules_xccdf", "xccdf");
  if (!questionnaires(town, audit).empty()) files.add(rules_ocil_path(town), "rules_ocil", "ocil");
  files.add(rules_oscal_path(town), "rules_oscal", "oscal");
  files.add(accounts_json_path(town), "accounts_json", "konton-json");
  files.add(accounts_csv_path(town), "accounts_csv", "csv");
  files.add(audit_json_path(town), "audit_json", "granskning-json");
  if (site.model().as_of) files.add(calendar_path(town), "calendar", "kalender");
  files.add(rules_fragment_path(town) + ".html", "rules_fragment", "fragment");
  files.add(accounts_fragment_path(town) + ".html", "accounts_fragment", "fragment");
  if (has_dcat(site.model(), town)) files.add(dcat_path(town), "dcat", "dcat");
}

void show_account_files(const SitePages& site, const Municipality& town, const Account& account,
                        View& view) {
  FileList files(site, account_path(town, account), view);
  if (site.model().as_of) files.add(calendar_path(town, account), "account_calendar", "kalender");
  files.add(account_fragment_path(town, account) + ".html", "account_fragment", "fragment");
}

}  // namespace stadga::render
