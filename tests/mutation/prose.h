// SPDX-License-Identifier: EUPL-1.2
// Changes the words of a sentence in the guideline and in every quote and citation of it alike.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mutation/town.h"

namespace stadga::mutation {

/// A run of letters and digits, as bytes of its file.
using Word = Span;
std::vector<Word> words_in(Span span);

/// Something in the guideline: a unit, or a heading.
struct Sentence {
  Span span;
  std::vector<Word> words;
  bool quoted = false;  ///< a rule rests on it

  std::string word(std::size_t i) const;  ///< in lower case; empty past the end
};

/// The innermost units (no list item that its own sentences make up), in the file's order.
std::vector<Sentence> sentences_of(const Town& town);
std::vector<Sentence> headings_of(const Town& town);

/// The words [first, last] become `text`; an empty text takes them away.
struct Rewording {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string text;
};

/// Nothing where a quote or citation of the sentence cannot be changed in the same way (markup in
/// between, or only a part of the words).
std::optional<Mutant> reword(const Town& town, const Sentence& sentence, const Rewording& change);
/// Appends it to `out` where there is one.
void add_reworded(const Town& town, const Sentence& sentence, const Rewording& change,
                  std::vector<Mutant>& out);

/// `text` with a capital where `model` begins with one.
std::string like(std::string_view model, std::string text);

}  // namespace stadga::mutation
