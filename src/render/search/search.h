// SPDX-License-Identifier: EUPL-1.2
// What can be found by searching the site: each rule, each section of guidelines and pages, each
// account, checklist, law and check.
#pragma once

#include <vector>

#include "base/output_file.h"
#include "render/html/site.h"
#include "search/index.h"

namespace stadga::render {

/// Of the municipality.
search::Group search_documents(const SitePages& site, const Municipality& town);
/// Of the site itself.
search::Group search_documents(const SitePages& site, const CheckReference& checks);

/// The index as files; the municipalities by name.
std::vector<OutputFile> search_files(const SitePages& site, const CheckReference& checks,
                                     unsigned jobs);

}  // namespace stadga::render
