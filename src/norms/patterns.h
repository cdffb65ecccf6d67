// SPDX-License-Identifier: EUPL-1.2
// Turns of phrase that carry a norm without a modal verb, or that tell that a sentence is none.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "norms/clauses.h"
#include "norms/norms.h"

namespace stadga::norms {

enum class Reach {
  asserted,  ///< counts where the clause it begins in is asserted
  relative,  ///< counts in relative clauses as well (`…, vilket kräver gallringsbeslut`)
  last,      ///< asserted, and only when nothing else in the sentence demands anything
};

/// A row of elements parted by blanks, matched on folded words that follow one another:
///   `word`          exactly this word             `a|b`    one of these
///   `stem~`         a word that begins so         `~end`   a word that ends so
///   `..3`           up to three words of any kind within the clause's punctuation
///   `<role>` `<adverb>` `<negation>` `<infinitive>` `<document>` `<imperative>`  a class of words
struct Pattern {
  std::string_view elements;
  Norm norm;
  /// What the phrase means when its clause is negated (`är inte tillåtet`).
  Norm negated;
  Reach reach = Reach::asserted;
};

/// A phrase that shows why a sentence is no norm.
struct Sign {
  std::string_view elements;
  Reason reason;
};

/// Where a phrase was found: the tokens [first, last].
struct Match {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Phrases to look for together: most sentences hold the first word of few of them.
class Phrases {
 public:
  explicit Phrases(std::vector<std::string_view> elements);

  struct Found {
    std::size_t phrase = 0;  ///< its number among those given
    Match match;
  };
  /// Every place where one of them begins, by phrase, then by place.
  std::vector<Found> find(std::span<const Token> tokens) const;

 private:
  std::vector<std::string_view> elements_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_first_word_;
  std::vector<std::size_t> others_;  ///< those that begin with a class of words or a part of one
};

/// Phrases that carry a norm.
std::span<const Pattern> norm_patterns();
/// Phrases that make the whole sentence none, whatever modal verbs it has.
std::span<const Sign> overriding_signs();
/// Phrases that tell the reason of a sentence without any norm.
std::span<const Sign> telling_signs();

/// The same phrases in the same order, ready to be looked for.
const Phrases& norm_phrases();
const Phrases& overriding_phrases();
const Phrases& telling_phrases();

}  // namespace stadga::norms
