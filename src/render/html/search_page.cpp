// SPDX-License-Identifier: EUPL-1.2
// The search page: a field where scripts run, and always the ways to find without it.
#include "render/html/site.h"

namespace stadga::render {

OutputFile search_page(const SitePages& site) {
  View view;
  for (const Municipality* town : towns_in_order(site.model())) {
    view.add("TOWN_ROW")
        .set("NAME", town->name)
        .set("HREF", relative(search_path(), municipality_path(*town)))
        .set("RULES_HREF", relative(search_path(), rules_path(*town)))
        .set("GUIDELINE_HREF", relative(search_path(), guideline_path(*town)));
  }
  view.set("LAWS_HREF", relative(search_path(), laws_path()))
      .set("CHECKS_HREF", relative(search_path(), checks_path()));
  return site.finish({search_path(),
                      "page",
                      "",
                      "search",
                      site.text("search_title"),
                      site.text("description_search"),
                      {},
                      {},
                      "assets/sok.js"},
                     "search.html", view);
}

}  // namespace stadga::render
