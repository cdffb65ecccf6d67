// SPDX-License-Identifier: EUPL-1.2
// Where scalars end. yaml-cpp tells only where they begin.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "diag/diagnostic.h"
#include "yaml/input.h"

namespace stadga::yaml {

extern const Kind unclosed_quote;
extern const Kind bad_escape;

/// One past the closing quote of the scalar that opens at `begin`; nothing if it never closes.
std::optional<std::size_t> quoted_end(std::string_view text, std::size_t begin);

/// One past the last character of the plain scalar at `begin` whose folded text is `value`;
/// nothing if text and value do not agree.
std::optional<std::size_t> plain_end(std::string_view text, std::size_t begin,
                                     std::string_view value);

/// One past `|` or `>` and its indicators (`|2-`).
std::size_t block_header_end(std::string_view text, std::size_t begin);

/// One past the last visible character of the block scalar at `begin`. `parent_column`: where the
/// collection that holds it begins, 0 at the top.
std::size_t block_end(std::string_view text, std::size_t begin, std::string_view value,
                      std::size_t parent_column);

void report_unclosed_quote(const Input& input, std::size_t begin, Diagnostics& found);

/// Reports an escape in the double-quoted scalar [begin, end) that gives a control character, or
/// that yaml-cpp turns into broken UTF-8 (`\N`, `\_`). True if there was one.
bool report_bad_escape(const Input& input, std::size_t begin, std::size_t end,
                       std::string_view value, Diagnostics& found);

}  // namespace stadga::yaml
