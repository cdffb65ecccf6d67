// SPDX-License-Identifier: EUPL-1.2
// Working with UTF-8 text: validity, Swedish folding, nearness of words, Unicode counting.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stadga {

/// Offset of the first byte that is not valid UTF-8 (overlong forms and surrogates included).
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(std::span<const std::string> parts, std::string_view separator);
std::string replace_all(std::string text, std::string_view from, std::string_view to);

/// Every run of white space (no-break space included) becomes one blank; ends are trimmed.
std::string fold_space(std::string_view text);

/// Lower case for Swedish text (Unicode, independent of the locale).
std::string lower(std::string_view text);

/// Composed form (NFC): `a` + ring above becomes `å`.
std::string compose(std::string_view text);

/// An id made of a heading: lower case, å ä → a, ö → o, é → e, other marks dropped, hyphens
/// between words; empty when nothing remains.
std::string slug(std::string_view text);

/// Lower-case ASCII letters and digits, single hyphens or underscores between them, at most 64.
bool is_id(std::string_view text);

/// Edit distance in characters (Damerau: a swap of neighbours counts one).
std::size_t edit_distance(std::string_view first, std::string_view second);

/// The candidate nearest to `word`, if it is near enough to be a slip of the pen.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

/// How long a text is, in every unit that a platform may count.
struct TextLength {
  std::size_t code_points = 0;
  std::size_t utf16_units = 0;
  std::size_t graphemes = 0;
  std::size_t bytes = 0;
};
TextLength measure(std::string_view text);

/// Swedish alphabetical order (å ä ö last), the same whatever the locale of the process.
bool swedish_less(std::string_view a, std::string_view b);

}  // namespace stadga
