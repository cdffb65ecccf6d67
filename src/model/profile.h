// SPDX-License-Identifier: EUPL-1.2
// How a municipality's own pages look (`profile` in municipality.yml): fit to be published.
// In a header of its own, since only those who read and show it need it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "profile/palette.h"

namespace stadga {

struct Accents {
  profile::Palette light;
  profile::Palette dark;  ///< from the light one where the municipality gives none
};

/// Ground of the page's head. Text on it is white or black, whichever can be read.
struct HeaderGround {
  profile::Colour light;
  profile::Colour dark;
};

struct Picture {
  std::string ending;  ///< `.svg` or `.png`
  std::string bytes;
  double width = 0;  ///< pixels, or the picture's own units
  double height = 0;
};

struct Logotype {
  std::string alt;
  Picture picture;
  std::optional<Picture> dark;  ///< for dark screens; absent: `picture` on a light plate
};

struct Fonts {
  std::vector<std::string> names;  ///< those on the reader's computer, the wanted first
  std::string file;                ///< bytes of a WOFF2, for the first name; may be empty
  std::string bold_file;
};

struct Profile {
  std::optional<Accents> accents;
  std::optional<HeaderGround> header;
  std::optional<Logotype> logotype;
  std::optional<Fonts> fonts;
};

}  // namespace stadga
