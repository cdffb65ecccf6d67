// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <vector>

#include "check/check.h"
#include "decide/decide.h"

namespace stadga::decide {

/// The contradictions among what the checks found of the town's rules, the open ones first.
std::vector<Contradiction> contradictions(std::span<const Diagnostic> open,
                                          std::span<const check::Waived> waived,
                                          const Municipality& town);

bool is_contradiction(const Diagnostic& found);

}  // namespace stadga::decide
