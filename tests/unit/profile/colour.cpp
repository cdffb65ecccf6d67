// SPDX-License-Identifier: EUPL-1.2
#include "profile/colour.h"

#include <cmath>
#include <string>

#include <catch2/catch.hpp>

using namespace stadga::profile;

TEST_CASE("a colour is read in the two forms that style sheets share") {
  CHECK(read_colour("#0b5c52") == Colour{0x0b, 0x5c, 0x52});
  CHECK(read_colour("#0B5C52") == Colour{0x0b, 0x5c, 0x52});
  CHECK(read_colour("#fa0") == Colour{0xff, 0xaa, 0x00});
  CHECK(hex({0x0b, 0x5c, 0x52}) == "#0b5c52");
  for (const char* other : {"", "#", "0b5c52", "#0b5c5", "#0b5c52ff", "#0b5c5g", "#ffff", "green",
                            " #0b5c52", "rgb(11, 92, 82)"}) {
    INFO(other);
    CHECK_FALSE(read_colour(other));
  }
}

TEST_CASE("contrast is what WCAG says") {
  CHECK(contrast(white, black) == Approx(21));
  CHECK(contrast(black, white) == Approx(21));
  CHECK(contrast(white, white) == Approx(1));
  // The two greys that everybody quotes: the last that passes on white, and the next.
  CHECK(contrast({0x76, 0x76, 0x76}, white) == Approx(4.54).margin(0.005));
  CHECK(contrast({0x77, 0x77, 0x77}, white) == Approx(4.48).margin(0.005));
}

TEST_CASE("text on a ground is white where that can be read") {
  CHECK(text_on({0x76, 0x76, 0x76}) == white);
  CHECK(text_on({0x77, 0x77, 0x77}) == black);
  for (unsigned value = 0; value < 256; ++value) {
    const auto grey = static_cast<std::uint8_t>(value);
    CHECK(contrast(text_on({grey, grey, grey}), {grey, grey, grey}) >= 4.5);
  }
}

TEST_CASE("OKLCH agrees with published values, and comes back") {
  // https://www.w3.org/TR/css-color-4/ : oklch of the primaries.
  const Oklch red = oklch({255, 0, 0});
  CHECK(red.lightness == Approx(0.628).margin(0.001));
  CHECK(red.chroma == Approx(0.2577).margin(0.001));
  CHECK(red.hue * 180 / M_PI == Approx(29.23).margin(0.1));
  CHECK(oklch(white).lightness == Approx(1).margin(0.001));
  CHECK(oklch(white).chroma == Approx(0).margin(0.001));
  for (const Colour colour : {Colour{11, 92, 82}, Colour{255, 0, 0}, Colour{0, 0, 255},
                              Colour{200, 199, 3}, white, black}) {
    INFO(hex(colour));
    CHECK(on_screen(oklch(colour)) == colour);
  }
}

TEST_CASE("what no screen shows becomes the strongest of its lightness and hue") {
  const Colour shown = on_screen({0.5, 0.4, oklch({0, 128, 0}).hue});
  const Oklch seen = oklch(shown);
  CHECK(seen.lightness == Approx(0.5).margin(0.01));
  CHECK(seen.hue == Approx(oklch({0, 128, 0}).hue).margin(0.03));
  CHECK(seen.chroma > 0.1);
}
