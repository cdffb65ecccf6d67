// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/parallel.h"
#include "base/text.h"
#include "render/search/search.h"

namespace stadga::render {

std::vector<OutputFile> search_files(const SitePages& site, const CheckReference& checks,
                                     unsigned jobs) {
  const std::vector<const Municipality*> towns = towns_in_order(site.model());
  std::vector<search::Group> groups(towns.size() + 1);
  parallel_for(towns.size(), jobs,
               [&](std::size_t i) { groups[i] = search_documents(site, *towns[i]); });
  groups.back() = search_documents(site, checks);
  std::array<std::string, search::sort_count> names;
  static constexpr std::array<const char*, search::sort_count> keys = {
      "found_rule", "found_guideline", "found_account", "found_checklist",
      "found_law",  "found_page",      "found_check",   "found_format"};
  std::ranges::transform(keys, names.begin(), [&](const char* key) { return site.text(key); });
  std::vector<OutputFile> files;
  for (search::File& file : search::make_index(std::move(groups), names, jobs)) {
    files.push_back({search_index_path(file.name), "search-index", "", "",
                     "text/javascript; charset=utf-8", std::move(file.bytes)});
  }
  return files;
}

}  // namespace stadga::render
