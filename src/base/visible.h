// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace stadga {

/// True for a character (code point) that cannot be seen and changes what others look like: marks
/// that turn the direction of writing, blanks without width, control characters. Not for what
/// scripts and pictures need, such as the joiners of U+200C and U+200D, and not for line breaks
/// and tabs.
bool is_hidden(unsigned code);

/// False for a text of nothing but blanks and characters that cannot be seen.
bool has_visible(std::string_view text);

}  // namespace stadga
