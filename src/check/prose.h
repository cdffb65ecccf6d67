// SPDX-License-Identifier: EUPL-1.2
// The guideline as the checks of prose against rules read it: what each sentence demands.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/model.h"
#include "norms/norms.h"

namespace stadga::check {

/// What is known of one unit of a chapter.
struct ReadUnit {
  norms::Context context;
  /// Of an item or cell of several sentences: the strictest of theirs.
  norms::Judgement judgement;
  /// The unit of the same chapter that leads in the list which this one stands in.
  std::optional<std::size_t> lead_in;
  /// An item or cell whose sentences follow as units of their own, and how many they are.
  std::size_t parts = 0;
  /// The whole item or cell that this sentence is a part of.
  std::optional<std::size_t> whole;

  bool is_norm() const { return judgement.norm != norms::Norm::none; }
};

/// By chapter, then by unit: as in Municipality::chapters and Document::units.
using Prose = std::vector<std::vector<ReadUnit>>;

Prose read_prose(const Municipality& municipality);

/// The rule has quotes, and each leads to a unit.
bool is_quoted(const Rule& rule, const Prose& prose);

/// Orders norms by what they demand: `ska` and `får inte`, `bör`, `får`, none.
int strictness(norms::Norm norm);

}  // namespace stadga::check
