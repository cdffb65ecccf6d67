// SPDX-License-Identifier: EUPL-1.2
// What the rules page can be narrowed to. A script of the theme does it; without it the page is a
// plain list.
#pragma once

#include "render/html/site.h"

namespace stadga::render {

/// Adds FILTER with a round of CHOICE (NAME, LABEL, and an OPTION for each VALUE and LABEL) for
/// each of role, force, platform and occasion by which the rules differ.
void show_rule_filter(const SitePages& site, const Municipality& town, View& view);
/// Adds a round of FILTERED (NAME, VALUE: ids parted by blanks) for the same choices.
void show_filtered_by(const Rule& rule, const SitePages& site, View& view);

}  // namespace stadga::render
