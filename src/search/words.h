// SPDX-License-Identifier: EUPL-1.2
// The words of a text as the search looks them up. themes/default/assets/sok.js splits a question
// in the same way; a change here is a change there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stadga::search {

/// The words to look a text up by, in order, in lower case: é and other marks are dropped, å ä ö
/// are letters of their own. `2017:900` is one word. Beside its parts, `e-post` gives `epost`, and
/// `5 kap. 1 a §` gives `1a§` and `5kap1a§`. Single letters and words longer than 40 are left out.
std::vector<std::string> words(std::string_view text);

/// The word with å ä as a, ö as o: what it is sorted by, so that both ways of writing it meet.
std::string folded(std::string_view word);

/// Characters of a valid text.
std::size_t characters(std::string_view word);

/// Words that stand in every text and tell nothing of it; nobody looks for them.
bool is_common(std::string_view word);
/// The same, blanks between them.
std::string_view common_words();

}  // namespace stadga::search
