// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "check/check.h"

namespace stadga::check {

/// Moves what the municipality's waivers match from the open findings to the waived ones. A waiver
/// whose last day has passed makes an error a warning and is reported, as are one that matches
/// nothing, one for a check that knows none, and one that names no check of `kinds`. Of several for
/// one finding a valid one counts. The order of the parts of a subject `a + b` does not matter.
void apply_waivers(const Model& model, const Municipality& municipality,
                   std::span<const Kind* const> kinds, Findings& findings);

std::span<const Kind* const> waiver_kinds();

}  // namespace stadga::check
