// SPDX-License-Identifier: EUPL-1.2
// What a rule's `when` asks of something that happens, and which of two asks for more.
#pragma once

#include <optional>

#include "history/policy.h"

namespace stadga::history {

/// How what a rule holds for has changed; both false: it holds for the same.
struct Reach {
  bool more = false;  ///< something that the rule was not about before
  bool less = false;
};

bool same(const Circumstance& a, const Circumstance& b);

/// Of the two rules' `when`, which both must be known. nullopt where the words cannot tell.
std::optional<Reach> compare_circumstances(const PolicyRule& before, const PolicyRule& after);

/// `innehåller något av: fråga; inte: hot`; empty where nothing is asked.
Text shown(const Circumstance& when);

}  // namespace stadga::history
