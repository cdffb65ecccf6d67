// SPDX-License-Identifier: EUPL-1.2
#include "parse/documents.h"
#include "parse/fields.h"

namespace stadga::parse {

SiteSettings parse_site(const SourceFile& file, Diagnostics& diagnostics) {
  SiteSettings site;
  const std::optional<yaml::Node> root = read_keys(file, diagnostics);
  if (!root) return site;
  Fields fields(*root, diagnostics);
  fields.format();
  if (const Placed title = fields.text("title"); title.given()) site.title = title.text;
  if (const Placed base = fields.folder_address("base_url"); base.given()) {
    site.base_url = base.text.ends_with('/') ? base.text : base.text + '/';
  }
  site.notice = fields.optional_text("notice").text;
  site.source_url = fields.address("source_url").text;
  site.license = fields.choice("license", {licenses.begin(), licenses.end()}, false).text;
  if (const Placed language = fields.choice("language", {"sv", "en"}, false); language.given()) {
    site.language = language.text;
  }
  if (const Reference theme = fields.optional_reference("theme"); theme.given()) {
    site.theme = theme.id;
    site.theme_at = theme.span;
  }
  site.as_of = fields.date("as_of");
  if (const yaml::Node* checks = fields.mapping("checks")) {
    for (const yaml::Entry& entry : checks->entries) {
      Fields severities(*checks, diagnostics);
      const Placed word = severities.choice(entry.key, {"note", "warning", "error"});
      if (word.given()) {
        site.checks[entry.key] = word.text == "note"      ? Severity::note
                                 : word.text == "warning" ? Severity::warning
                                                          : Severity::error;
        site.checks_at[entry.key] = entry.key_span;
      }
    }
  }
  fields.finish();
  return site;
}

}  // namespace stadga::parse
