// SPDX-License-Identifier: EUPL-1.2
// Sentences that say of a law what the register lists as unsettled or as shorter than the law.
#pragma once

#include <functional>
#include <vector>

#include "check/checks.h"

namespace stadga::check {

struct ClaimFinding {
  const Law* law = nullptr;
  const LawClaim* claim = nullptr;
  std::vector<Span> places;  ///< all in one file, in its order; at least one
};

/// Where the caveat must stand that makes a claim a sound one.
enum class CaveatScope {
  section,  ///< anywhere under the same heading
  matter,   ///< anywhere in the guideline, in a sentence on the same matter
};

using ClaimsOf = std::vector<LawClaim> Law::*;

/// One finding a law, claim and file. A rule's own text is sound where its remark holds the caveat.
std::vector<ClaimFinding> find_claims(const Town& town, ClaimsOf claims, CaveatScope scope);

}  // namespace stadga::check
