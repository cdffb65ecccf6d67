// SPDX-License-Identifier: EUPL-1.2
// How much of the guideline the rules hold: counted in normative sentences.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "check/prose.h"
#include "model/model.h"

namespace stadga::check {

/// Why a sentence needs no rule of its own, or that it lacks one.
enum class Cover {
  none_needed,  ///< no norm
  rule,         ///< a rule quotes it, the item or cell that it stands in, or each item it leads in
  not_a_rule,   ///< listed under `not_rules`
  uncovered,
};

/// What covers one unit.
struct Covered {
  Cover by = Cover::none_needed;
  std::vector<std::size_t> rules;         ///< in Municipality::rules, those that quote it
  std::optional<std::size_t> not_a_rule;  ///< in Municipality::not_rules
};

/// By chapter, then by unit, as Prose.
using Covering = std::vector<std::vector<Covered>>;
Covering cover(const Municipality& municipality, const Prose& prose);

/// The sum of a municipality. Items and cells of several sentences count by their sentences.
struct Coverage {
  std::string municipality;
  std::size_t norms = 0;      ///< sentences, items and cells that are norms
  std::size_t with_rule = 0;  ///< of them, held by a rule
  std::size_t not_rules = 0;  ///< of them, listed as no rule
  std::size_t uncovered = 0;  ///< of them, neither
  /// Of `not_rules`, by reason in the order of `not_a_rule_reasons`.
  std::array<std::size_t, not_a_rule_reasons.size()> by_reason{};
};

Coverage coverage(const Municipality& municipality, const Prose& prose, const Covering& covering);

}  // namespace stadga::check
