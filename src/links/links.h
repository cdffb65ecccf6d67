// SPDX-License-Identifier: EUPL-1.2
// Holds the links of the rendered site against its pages, before anything is published.
#pragma once

#include <span>

#include "base/output_file.h"
#include "diag/diagnostic.h"
#include "model/model.h"

namespace stadga::links {

/// Reports links inside the site to a file (`broken-link`) or an id (`broken-anchor`) that it does
/// not have, and pages that no other page links to (`orphan-page`); fragments are no pages. The
/// place is the link in the Markdown text, where that is where it comes from. Links to other sites
/// are not followed; those to `base_url` are inside. Takes HTML as our templates write it:
/// attributes in double quotes.
void check_links(std::span<const OutputFile> files, const Model& model, unsigned jobs,
                 Diagnostics& diagnostics);

std::span<const Kind* const> kinds();

}  // namespace stadga::links
