// SPDX-License-Identifier: EUPL-1.2
// The way from a page to the files that other programs read.
#pragma once

#include <string>

#include "render/html/site.h"

namespace stadga::render {

/// Adds a round of FILE (HREF, LABEL, and FORMAT_HREF where the site tells of the format) for each
/// file of the municipality as a whole.
void show_town_files(const SitePages& site, const Municipality& town, const audit::Audit& audit,
                     View& view);
/// Those of one account; its texts have places of their own.
void show_account_files(const SitePages& site, const Municipality& town, const Account& account,
                        View& view);

}  // namespace stadga::render
