// SPDX-License-Identifier: EUPL-1.2
// What platforms do to a text, undone: the one place that says what is tolerated.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stadga::copied {

/// A word as it stands in the text, and as it is compared.
struct Word {
  std::string written;
  std::string plain;
  bool operator==(const Word& other) const { return plain == other.plain; }
};

struct Words {
  std::vector<Word> words;
  bool cut = false;  ///< `… visa mer` stood last: the platform may have shown only the beginning
};

/// The words of a text (UTF-8), in the form in which a text that was composed and the same text
/// copied back from a platform are equal. Undone is:
///
/// - white space of every kind, line breaks and no-break spaces included: it only parts words;
/// - characters that cannot be seen: zero width, soft hyphen, direction of writing, variation
///   selectors (the picture or text form of an emoji);
/// - composed and decomposed characters (NFC);
/// - quotation marks: all double ones become `"`, all single ones and apostrophes `'`;
/// - dashes and hyphens: all become `-`, and two or three in a row one;
/// - `…` becomes `...`;
/// - in addresses: `http://`, `https://`, `www.` and one slash at the end go, and the host is in
///   lower case; the rest of an address is left as it is, dashes included;
/// - the platform's own `visa mer`, `se mer`, `visa mindre`, `se mindre` (`see more` …) at the end,
///   after an ellipsis, on a line of its own, or with a capital after the end of a sentence.
///
/// Nothing else: another letter, capital, figure, word or mark is another text. The checksums below
/// `copied` in accounts.yml are made of this form, so that a change here makes them all others.
Words words_of(std::string_view text);

/// Those words with a blank between them.
std::string normalise(std::string_view text);

/// Whether `found` may be how a platform shows `expected`: the same, or an address of which it
/// shows the host and the beginning of the rest, with `…` for what it leaves out.
bool shows(const Word& found, const Word& expected);

}  // namespace stadga::copied
