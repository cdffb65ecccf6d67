// SPDX-License-Identifier: EUPL-1.2
#include "base/visible.h"

#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace stadga {

bool is_hidden(unsigned code) {
  const auto within = [&](unsigned first, unsigned last) { return code >= first && code <= last; };
  const bool control = (code < 0x20 && code != '\n' && code != '\r' && code != '\t') ||
                       within(0x7F, 0x9F) || code == 0xFEFF || within(0xFFF9, 0xFFFB);
  const bool direction =
      code == 0x061C || within(0x200E, 0x200F) || within(0x202A, 0x202E) || within(0x2066, 0x2069);
  return control || direction || code == 0x180E || code == 0x200B || within(0x2060, 0x2065) ||
         within(0x206A, 0x206F);
}

bool has_visible(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  constexpr UChar32 empty_braille = 0x2800;
  for (std::int64_t at = 0; at < size;) {
    UChar32 point = 0;
    U8_NEXT(bytes, at, size, point);
    if (point < 0) return true;  // no text at all, which others report
    const bool nothing = u_isUWhiteSpace(point) != 0 || point == empty_braille ||
                         u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
                         is_hidden(static_cast<unsigned>(point));
    if (!nothing) return true;
  }
  return false;
}

}  // namespace stadga
