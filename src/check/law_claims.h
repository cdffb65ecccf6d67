// SPDX-License-Identifier: EUPL-1.2
// Sentences that say of a law what the register lists as unsettled or as shorter than the law.
#pragma once

#include <string>
#include <vector>

#include "check/checks.h"

namespace stadga::check {

struct ClaimFinding {
  const Law* law = nullptr;
  const LawClaim* claim = nullptr;
  std::vector<Span> places;  ///< the place to mend, and where other files repeat it; at least one
  std::string section;       ///< id of the guideline's heading above the place; may be empty

  /// What a waiver names: `osl + 5 kap. 1 § + diarieforing`.
  std::string subject() const;
};

/// Where the caveat must stand that makes a claim a sound one.
enum class CaveatScope {
  section,  ///< anywhere under the same heading
  matter,   ///< anywhere in the guideline, in a sentence on the same matter
};

using ClaimsOf = std::vector<LawClaim> Law::*;

/// One finding a place in the guideline; where only other files claim it, one a file. A rule's own
/// text is sound where its remark holds the caveat.
std::vector<ClaimFinding> find_claims(const Town& town, ClaimsOf claims, CaveatScope scope);

}  // namespace stadga::check
