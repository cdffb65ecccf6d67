// SPDX-License-Identifier: EUPL-1.2
// Colours on a screen (sRGB, eight bits a channel): their contrast as WCAG 2.2 counts it, and
// lightness, chroma and hue as eyes see them (OKLCH; Ottosson,
// https://bottosson.github.io/posts/oklab/).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stadga::profile {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Colour&) const = default;
};

inline constexpr Colour white{255, 255, 255};
inline constexpr Colour black{0, 0, 0};

/// `#0b5c52` or `#fff`, in either case; nothing else.
std::optional<Colour> read_colour(std::string_view text);
/// `#0b5c52`
std::string hex(Colour colour);

/// WCAG 2.2, "relative luminance": 0 for black, 1 for white.
double luminance(Colour colour);
/// WCAG 2.2, "contrast ratio": from 1 to 21, the same both ways.
double contrast(Colour one, Colour other);
/// White where text of that colour can be read on the ground (4.5:1), else black, which then can.
Colour text_on(Colour ground);

struct Oklch {
  double lightness = 0;  ///< 0 to 1
  double chroma = 0;     ///< 0 is grey; screens reach about 0.3
  double hue = 0;        ///< radians
};

Oklch oklch(Colour colour);
/// Where no screen shows so strong a colour, the strongest of the same lightness and hue.
Colour on_screen(Oklch colour);

}  // namespace stadga::profile
