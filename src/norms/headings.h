// SPDX-License-Identifier: EUPL-1.2
// Headings that carry no mark: told by their shape and by what stands around them.
#pragma once

#include <string_view>

#include "norms/lines.h"

namespace stadga::norms {

/// Short, begins with a capital or a number, has no final stop.
bool has_shape_of_heading(std::string_view text);

/// Turns the lines below a lead-in whose marks were lost into LineKind::item: short, without a
/// stop, one below the other.
void mark_bare_items(Layout& layout);

/// Turns the lines that are headings by shape and place (numbered; alone between blank lines; a
/// short line after which text begins anew) into LineKind::heading.
void mark_headings(Layout& layout);

}  // namespace stadga::norms
