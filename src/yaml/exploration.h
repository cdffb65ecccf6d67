// SPDX-License-Identifier: EUPL-1.2
// A rough look at what stands between the last value that yaml-cpp told of and the place where it
// failed, in search of the cause.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "yaml/gaps.h"
#include "yaml/input.h"

namespace stadga::yaml {

struct Exploration {
  std::optional<std::size_t> open_quote;  ///< a quotation mark that never closes
  std::vector<std::size_t> brackets;      ///< those that are open, outermost first
};

/// Reports lost hashtags, tabs and directives from where `gaps` stands up to and including `to`.
Exploration explore(Gaps& gaps, const Input& input, std::size_t to);

/// Where the bracket at `begin` is closed, quotes and comments left aside.
std::optional<std::size_t> closing_bracket(const Input& input, std::size_t begin);

void report_unclosed_bracket(const Input& input, std::size_t begin, Diagnostics& found);

/// The line before the one of `at` that is neither empty nor a comment; from its first to its last
/// visible character.
std::optional<Gaps::Place> line_before(std::string_view text, std::size_t at);

}  // namespace stadga::yaml
