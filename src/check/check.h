// SPDX-License-Identifier: EUPL-1.2
// The checks on a whole model: one file a check, its explanation beside its code.
#pragma once

#include <span>
#include <vector>

#include "audit/audit.h"
#include "check/coverage.h"
#include "diag/diagnostic.h"
#include "model/model.h"

namespace stadga::check {

/// A finding that the municipality has accepted for a time, and how.
struct Waived {
  Diagnostic finding;
  Waiver waiver;
};

struct Findings {
  Diagnostics open;  ///< sorted
  /// By municipality, then as the findings would be sorted. What an expired waiver matches is open.
  std::vector<Waived> waived;
  std::vector<Coverage> coverage;    ///< one a municipality, in the model's order
  std::vector<audit::Audit> audits;  ///< likewise
};

/// Looks at a resolved model; only reads it. At most `jobs` threads; the findings and their order
/// do not depend on how many.
Findings run(const Model& model, unsigned jobs);

/// Every kind of finding that this module reports.
std::span<const Kind* const> kinds();

}  // namespace stadga::check
