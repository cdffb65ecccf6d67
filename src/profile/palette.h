// SPDX-License-Identifier: EUPL-1.2
// The colours that a municipality may choose, against those that the theme `default` sets.
#pragma once

#include <optional>
#include <span>

#include "profile/colour.h"

namespace stadga::profile {

/// What themes/default/assets/stadga.css says of one scheme; a test compares them.
struct Scheme {
  Colour ground;
  Colour surface;
  Colour note;
  Colour mark;
  Colour ink;
  Colour muted;
  Colour edge;
  Colour stop;
};

const Scheme& light_scheme();
const Scheme& dark_scheme();

/// WCAG 2.2, 1.4.3 (text) and 1.4.11 (edges, and where the keyboard is).
inline constexpr double text_contrast = 4.5;
inline constexpr double edge_contrast = 3.0;

/// Why a colour of links cannot be used: the ground on which it is hardest to read.
struct Unreadable {
  Colour ground;
  double contrast = 0;
  Colour nearest;  ///< the same hue, only as much darker or lighter as is needed
};

/// Nothing where links of that colour can be read on every ground of the scheme.
std::optional<Unreadable> judge_accent(Colour accent, const Scheme& scheme);

/// The accent of the dark scheme for one whose light accent is `light`.
Colour dark_accent(Colour light);

struct Palette {
  Colour accent;       ///< links, the focus ring, what is chosen
  Colour on_accent;    ///< text on it
  Colour accent_soft;  ///< ground of what was jumped to; all text of the scheme can be read on it
};

/// `accent` is one that `judge_accent` lets through.
Palette palette(Colour accent, const Scheme& scheme);

}  // namespace stadga::profile
