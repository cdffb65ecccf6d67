// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "history/compare.h"

namespace stadga::history {

/// Two rules that are the same one, by their place in the lists.
struct Pair {
  std::size_t before = 0;
  std::size_t after = 0;
  Ground ground = Ground::same_id;
};

/// A rule that went into another one, or came out of it.
struct Kin {
  std::size_t before = 0;
  std::size_t after = 0;
  Fate fate = Fate::merged;
};

struct Matching {
  std::vector<Pair> pairs;
  std::vector<Kin> kin;
};

/// By id; then by former ids; then by the same quote, where the act is the same or most words of
/// the statement are; then by text, where most words and the topic or the act are the same. Each
/// rule is paired once, the most similar first. The same pairs come of it whichever is the earlier.
Matching match(const std::vector<PolicyRule>& before, const std::vector<PolicyRule>& after);

/// The share of words that both have, 0 to 1.
double likeness(std::string_view a, std::string_view b);

}  // namespace stadga::history
