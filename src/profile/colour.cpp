// SPDX-License-Identifier: EUPL-1.2
#include "profile/colour.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stadga::profile {
namespace {

struct Linear {
  double red, green, blue;
};

double to_linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double from_linear(double value) {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * std::pow(value, 1 / 2.4) - 0.055;
}

Linear linear(Colour colour) {
  return {to_linear(colour.red), to_linear(colour.green), to_linear(colour.blue)};
}

Linear linear(Oklch colour) {
  const double a = colour.chroma * std::cos(colour.hue);
  const double b = colour.chroma * std::sin(colour.hue);
  const auto cube = [](double value) { return value * value * value; };
  const double l = cube(colour.lightness + 0.3963377774 * a + 0.2158037573 * b);
  const double m = cube(colour.lightness - 0.1055613458 * a - 0.0638541728 * b);
  const double s = cube(colour.lightness - 0.0894841775 * a - 1.2914855480 * b);
  return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
          -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
          -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

bool can_be_shown(const Linear& colour) {
  return std::ranges::all_of(std::array{colour.red, colour.green, colour.blue},
                             [](double channel) { return channel > -1e-4 && channel < 1 + 1e-4; });
}

std::uint8_t channel(double value) {
  return static_cast<std::uint8_t>(std::lround(255 * from_linear(std::clamp(value, 0.0, 1.0))));
}

std::optional<unsigned> digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

}  // namespace

std::optional<Colour> read_colour(std::string_view text) {
  if ((text.size() != 4 && text.size() != 7) || text.front() != '#') return std::nullopt;
  std::array<unsigned, 6> digits{};
  const std::size_t each = text.size() == 4 ? 2 : 1;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const std::optional<unsigned> value = digit(text[1 + i / each]);
    if (!value) return std::nullopt;
    digits.at(i) = *value;
  }
  const auto pair = [&](std::size_t at) {
    return static_cast<std::uint8_t>(digits.at(at) * 16 + digits.at(at + 1));
  };
  return Colour{pair(0), pair(2), pair(4)};
}

std::string hex(Colour colour) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "#";
  for (const unsigned value : {colour.red, colour.green, colour.blue}) {
    out += digits[value / 16];
    out += digits[value % 16];
  }
  return out;
}

double luminance(Colour colour) {
  const Linear light = linear(colour);
  return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue;
}

double contrast(Colour one, Colour other) {
  const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
  return (lighter + 0.05) / (darker + 0.05);
}

Colour text_on(Colour ground) {
  return contrast(white, ground) >= 4.5 ? white : black;
}

Oklch oklch(Colour colour) {
  const Linear light = linear(colour);
  const double l =
      std::cbrt(0.4122214708 * light.red + 0.5363325363 * light.green + 0.0514459929 * light.blue);
  const double m =
      std::cbrt(0.2119034982 * light.red + 0.6806995451 * light.green + 0.1073969566 * light.blue);
  const double s =
      std::cbrt(0.0883024619 * light.red + 0.2817188376 * light.green + 0.6299787005 * light.blue);
  const double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
  const double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, std::hypot(a, b),
          std::atan2(b, a)};
}

Colour on_screen(Oklch colour) {
  if (!can_be_shown(linear(colour))) {
    double low = 0;
    double high = colour.chroma;
    for (int step = 0; step < 24; ++step) {
      colour.chroma = (low + high) / 2;
      (can_be_shown(linear(colour)) ? low : high) = colour.chroma;
    }
    colour.chroma = low;
  }
  const Linear light = linear(colour);
  return {channel(light.red), channel(light.green), channel(light.blue)};
}

}  // namespace stadga::profile
