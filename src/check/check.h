// SPDX-License-Identifier: EUPL-1.2
// The checks on a whole model: one file a check, its explanation beside its code.
#pragma once

#include <span>

#include "diag/diagnostic.h"
#include "model/model.h"

namespace stadga::check {

/// Looks at a resolved model; only reads it. At most `jobs` threads; the findings and their order
/// do not depend on how many.
Diagnostics run(const Model& model, unsigned jobs);

/// Every kind of finding that this module reports.
std::span<const Kind* const> kinds();

}  // namespace stadga::check
