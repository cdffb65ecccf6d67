// SPDX-License-Identifier: EUPL-1.2
// The reference of checks: what `stadga explain` says, on one page.
#include <algorithm>

#include "base/text.h"
#include "diag/print.h"
#include "render/html/site.h"

namespace stadga::render {
namespace {

void show_kind(const SitePages& site, const Kind& kind, View& view) {
  const Language language = site.language();
  view.set("NAME", std::string(kind.name))
      .set("ANCHOR", std::string(kind.name))
      .set("SEVERITY", std::string(severity_word(kind.severity, language)))
      .set("FINDS", std::string(kind.finds.in(language)))
      .set("WHY", std::string(kind.why.in(language)))
      .set("EXAMPLE", std::string(trim(kind.example)))
      .show_if("WAIVABLE", kind.waivable);
}

}  // namespace

OutputFile checks_page(const SitePages& site, const CheckReference& checks) {
  View view;
  const auto show = [&](std::span<const Kind* const> kinds, const std::string& title,
                        const std::string& anchor) {
    View& group = view.add("CHECK_GROUP");
    group.set("TITLE", site.text(title)).set("ANCHOR", anchor);
    for (const Kind* kind : kinds) show_kind(site, *kind, group.add("CHECK"));
  };
  show(checks.of_policy, "checks_of_policy", "om--riktlinjen");
  show(checks.of_files, "checks_of_files", "om--filerna");
  return site.finish({checks_path(),
                      "page",
                      "",
                      "checks",
                      site.text("checks_title"),
                      site.text("description_checks"),
                      {}},
                     "checks.html", view);
}

}  // namespace stadga::render
