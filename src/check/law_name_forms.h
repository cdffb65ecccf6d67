// SPDX-License-Identifier: EUPL-1.2
// The forms that the name of a law or authority takes in a Swedish sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/law_names.h"

namespace stadga::check {

/// `personuppgiftslagens`, `-lagen`, `-lags` and `-lag` are one word.
std::string_view stem(std::string_view word);

/// What a word may be kept under in the names: by its stem, before its hyphen or colon, and without
/// an ending that has no mark (`PuLs`). Each once.
std::vector<std::string_view> keys_of(std::string_view word);

/// How many tokens from `at` the name takes; 0 where it does not stand there. A number may stand
/// inside: `lagen (1998:112) om …`.
std::size_t length_at(std::string_view text, const std::vector<Token>& tokens, std::size_t at,
                      const LawName& name);

/// `lag` and `förordning` name no law by themselves.
bool is_generic(const std::vector<std::string>& words);

}  // namespace stadga::check
