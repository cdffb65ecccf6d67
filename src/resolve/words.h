// SPDX-License-Identifier: EUPL-1.2
// What two wordings of a sentence differ in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stadga::resolve {

/// The words in lower case, and `?`, which turns a duty into a question.
std::vector<std::string> words_of(std::string_view text);

/// Words of `a` that `b` has not, as many times.
std::vector<std::string> without(const std::vector<std::string>& a,
                                 const std::vector<std::string>& b);

/// `ska`, `bör`, `får` …
bool is_modal(std::string_view word);
/// `inte`, `aldrig`, `inga` … and `?`.
bool is_negation(std::string_view word);
/// A number, in digits or words (`en` too), or a word for time.
bool is_figure(std::string_view word);

}  // namespace stadga::resolve
