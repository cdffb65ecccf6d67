// SPDX-License-Identifier: EUPL-1.2
// Folding of words so that Swedish which lost its å ä ö in OCR is read like undamaged Swedish.
#pragma once

#include <string>
#include <string_view>

namespace stadga::norms {

/// A word in the letters a–z and digits. å ä become a, ö becomes o; `&`, `4`, `6`, `0`, `@` inside
/// a word are read as the letters that OCR makes them of. Words that folding would make equal and
/// that the grammar must tell apart keep apart when undamaged: `år` is `aar` (`är` is `ar`), `här`
/// is `haer` (`har`), `våra` is `vaara` (`vara`), `vår` is `vaar`, `når` is `naar`.
struct Folded {
  std::string key;
  /// A second reading where the damage leaves a choice (`d` for ä, é for ä or ö); else empty.
  std::string other;
  /// The word is spelt with å, ä or ö: it is not damaged.
  bool marked = false;
};
Folded fold(std::string_view word);

/// Only the letters a–z and digits of a text, å ä → a, ö → o, in lower case: the same for a
/// sentence however it was wrapped, marked up or bulleted.
std::string fingerprint(std::string_view text);

}  // namespace stadga::norms
