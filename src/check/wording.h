// SPDX-License-Identifier: EUPL-1.2
// The words by which a quote and the text of its rule can be compared where grammar does not help.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "norms/norms.h"

namespace stadga::check {

/// Modal verbs that mean the same: `ska` and `måste`, `bör`, `får`.
enum class Modal { ska, bor, far };
inline constexpr std::size_t modal_count = 3;

std::optional<Modal> modal_of(std::string_view word);

struct Wording {
  /// `inte`, `aldrig`, `inga` …, as written.
  std::vector<std::string> negations;
  /// How many words may stand for one or take one back: `undvika`, `utan att`, `bara om`, `osäker`.
  std::size_t half_negations = 0;
  /// `bara om`, `endast nödvändig om`: what is said does not hold otherwise.
  bool only_if = false;
  /// Modal verbs by class, as written, those that decide what is demanded left out.
  std::array<std::vector<std::string>, modal_count> modals;
};

/// `judgement`: of the same text.
Wording wording(std::string_view text, const norms::Judgement& judgement);

}  // namespace stadga::check
