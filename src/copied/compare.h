// SPDX-License-Identifier: EUPL-1.2
// Two texts word by word.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "copied/normalise.h"

namespace stadga::copied {

/// The first place where two texts part, in their own words.
struct Difference {
  std::size_t word = 0;  ///< which word of the expected text, from 1
  std::string before;    ///< a few words that both have before it; may be empty
  std::string expected;  ///< the words that should stand there; empty: nothing should
  std::string found;     ///< those that do; empty: nothing does
  std::string after;     ///< a few words that both have after it; may be empty
};

/// Nothing where the second may be how a platform shows the first.
std::optional<Difference> first_difference(std::span<const Word> expected,
                                           std::span<const Word> found);

/// Whether `found` is the beginning of `expected` and shorter; its last word may be cut and
/// followed by an ellipsis.
bool is_beginning(std::span<const Word> expected, std::span<const Word> found);

/// How much two texts have in common, from 0 to 1: of their words, and of pairs of words that
/// follow one another.
struct Likeness {
  double words = 0;
  double pairs = 0;
  bool holds_much = false;  ///< most pairs of the shorter text stand in the longer one
  /// Enough for one to have been made of the other.
  bool alike() const { return words >= 0.6 || pairs >= 0.4 || holds_much; }
  double sum() const { return words + pairs; }
};
Likeness likeness(std::span<const Word> a, std::span<const Word> b);

}  // namespace stadga::copied
