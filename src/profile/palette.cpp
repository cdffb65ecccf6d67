// SPDX-License-Identifier: EUPL-1.2
#include "profile/palette.h"

#include <algorithm>
#include <array>

namespace stadga::profile {
namespace {

std::array<Colour, 4> grounds(const Scheme& scheme) {
  return {scheme.ground, scheme.surface, scheme.note, scheme.mark};
}

bool is_dark(const Scheme& scheme) {
  return luminance(scheme.ground) < luminance(scheme.ink);
}

Colour hardest_ground(Colour accent, const Scheme& scheme) {
  return std::ranges::min(grounds(scheme), {},
                          [&](Colour ground) { return contrast(accent, ground); });
}

bool can_be_read(Colour accent, const Scheme& scheme) {
  return contrast(accent, hardest_ground(accent, scheme)) >= text_contrast;
}

/// In steps that the eye does not tell apart, so that rounding to eight bits is counted in.
Colour nearest_readable(Colour accent, const Scheme& scheme) {
  static constexpr double step = 1.0 / 1024;
  Oklch seen = oklch(accent);
  const double way = is_dark(scheme) ? step : -step;
  while (seen.lightness > 0 && seen.lightness < 1) {
    seen.lightness = std::clamp(seen.lightness + way, 0.0, 1.0);
    const Colour next = on_screen(seen);
    if (can_be_read(next, scheme)) return next;
  }
  return is_dark(scheme) ? white : black;
}

bool is_soft_ground(Colour soft, Colour accent, const Scheme& scheme) {
  return contrast(accent, soft) >= text_contrast && contrast(scheme.ink, soft) >= text_contrast &&
         contrast(scheme.muted, soft) >= text_contrast &&
         contrast(scheme.stop, soft) >= text_contrast &&
         contrast(scheme.edge, soft) >= edge_contrast;
}

}  // namespace

const Scheme& light_scheme() {
  static constexpr Scheme light{{0xff, 0xff, 0xff}, {0xf4, 0xf6, 0xf5}, {0xfd, 0xf5, 0xe3},
                                {0xff, 0xf0, 0xb8}, {0x18, 0x21, 0x1f}, {0x4f, 0x5b, 0x58},
                                {0x75, 0x82, 0x7e}, {0xa3, 0x26, 0x2b}};
  return light;
}

const Scheme& dark_scheme() {
  static constexpr Scheme dark{{0x11, 0x17, 0x17}, {0x1a, 0x22, 0x22}, {0x2a, 0x23, 0x14},
                               {0x43, 0x39, 0x0f}, {0xe6, 0xec, 0xea}, {0xaa, 0xb7, 0xb3},
                               {0x7d, 0x8c, 0x88}, {0xf4, 0xa6, 0xa0}};
  return dark;
}

std::optional<Unreadable> judge_accent(Colour accent, const Scheme& scheme) {
  if (can_be_read(accent, scheme)) return std::nullopt;
  const Colour ground = hardest_ground(accent, scheme);
  return Unreadable{ground, contrast(accent, ground), nearest_readable(accent, scheme)};
}

Colour dark_accent(Colour light) {
  Oklch seen = oklch(light);
  // As light as the theme's own, and no stronger than is easy on the eye in the dark.
  seen.lightness = std::max(seen.lightness, 0.8);
  seen.chroma = std::min(seen.chroma, 0.13);
  const Colour lighter = on_screen(seen);
  return can_be_read(lighter, dark_scheme()) ? lighter : nearest_readable(lighter, dark_scheme());
}

Palette palette(Colour accent, const Scheme& scheme) {
  const Oklch ground = oklch(scheme.ground);
  const bool dark = is_dark(scheme);
  Oklch soft = oklch(accent);
  soft.chroma = std::min(soft.chroma, dark ? 0.035 : 0.02);
  soft.lightness = dark ? 0.3 : 0.95;
  Colour found = on_screen(soft);
  for (int step = 1; step <= 32 && !is_soft_ground(found, accent, scheme); ++step) {
    Oklch nearer = soft;
    const double part = step / 32.0;
    nearer.lightness += (ground.lightness - soft.lightness) * part;
    nearer.chroma += (ground.chroma - soft.chroma) * part;
    found = on_screen(nearer);
  }
  return {accent, text_on(accent), found};
}

}  // namespace stadga::profile
