// SPDX-License-Identifier: EUPL-1.2
// How strongly a rule speaks.
#pragma once

#include <string_view>

#include "check/checks.h"

namespace stadga::check {

/// `ska` or `får inte`.
bool demands(const Rule& rule);
/// `bör`, `får`, `bör inte` or `behöver inte`.
bool leaves_free(const Rule& rule);
/// The words of a quote that soften what it demands (`så långt som möjligt`); empty: none do.
std::string_view softener(const Rule& rule);

/// The first content that the rule is about (`when`); empty: it names none.
std::string_view content_of(const Rule& rule);
/// It says when or how often, in words or figures.
bool has_time(const Rule& rule);

/// Reports, as `uneven-strength`, each figure that only advice gives to what is demanded without
/// one.
void figures_only_advised(const Town& town, Diagnostics& diagnostics);
/// Reports, as `uneven-strength`, each heading that says `ska` over a text that says `bör`.
void headings_stronger(const Town& town, Diagnostics& diagnostics);

}  // namespace stadga::check
