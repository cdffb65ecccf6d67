// SPDX-License-Identifier: EUPL-1.2
// A sentence as a row of folded words with the punctuation between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "norms/ocr.h"

namespace stadga::norms {

struct Word {
  std::string_view text;  ///< as written; points into the sentence
  Folded folded;
  bool capital = false;
  /// The strongest sign between this word and the next: `,` `;` `:` `(` `)` `-` (a dash between
  /// blanks) `.` `?` `!`, or a blank when nothing but space stands there.
  char stop = ' ';

  bool is(std::string_view key) const { return folded.key == key || folded.other == key; }
  bool begins(std::string_view stem) const {
    return folded.key.starts_with(stem) || folded.other.starts_with(stem);
  }
  bool ends(std::string_view ending) const {
    return folded.key.ends_with(ending) || folded.other.ends_with(ending);
  }
};

/// `/` parts words (`inlägg/kommentarer`), `-` does not. A lone `|` is read as the word `i`.
std::vector<Word> words(std::string_view sentence);

}  // namespace stadga::norms
