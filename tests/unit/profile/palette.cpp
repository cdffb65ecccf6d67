// SPDX-License-Identifier: EUPL-1.2
#include "profile/palette.h"

#include <cmath>
#include <fstream>
#include <iterator>
#include <string>

#include <catch2/catch.hpp>

using namespace stadga::profile;

namespace {

bool passes(Colour accent, const Scheme& scheme) {
  for (const Colour ground : {scheme.ground, scheme.surface, scheme.note, scheme.mark}) {
    if (contrast(accent, ground) < 4.5) return false;
  }
  return true;
}

/// Colours all over the cube.
std::vector<Colour> many() {
  std::vector<Colour> out;
  for (unsigned red = 0; red < 256; red += 51) {
    for (unsigned green = 0; green < 256; green += 51) {
      for (unsigned blue = 0; blue < 256; blue += 51) {
        out.push_back({static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                       static_cast<std::uint8_t>(blue)});
      }
    }
  }
  return out;
}

double turn(double one, double other) {
  return std::abs(std::remainder(one - other, 2 * M_PI));
}

void check_palette(const Palette& made, const Scheme& scheme) {
  INFO(hex(made.accent) << " soft " << hex(made.accent_soft));
  CHECK(contrast(made.on_accent, made.accent) >= 4.5);
  CHECK((made.on_accent == white || made.on_accent == black));
  for (const Colour text : {made.accent, scheme.ink, scheme.muted, scheme.stop})
    CHECK(contrast(text, made.accent_soft) >= 4.5);
  CHECK(contrast(scheme.edge, made.accent_soft) >= 3);
}

}  // namespace

TEST_CASE("an accent is refused exactly where links cannot be read, with one that can") {
  for (const Scheme* scheme : {&light_scheme(), &dark_scheme()}) {
    unsigned refused = 0;
    for (const Colour colour : many()) {
      INFO(hex(colour));
      const auto fault = judge_accent(colour, *scheme);
      CHECK(fault.has_value() != passes(colour, *scheme));
      if (!fault) continue;
      ++refused;
      CHECK(fault->contrast < 4.5);
      CHECK(fault->contrast == Approx(contrast(colour, fault->ground)));
      CHECK(passes(fault->nearest, *scheme));
    }
    CHECK(refused > 50);
    CHECK(refused < 200);
  }
}

TEST_CASE("the nearest keeps the hue and goes no further than it must") {
  for (const Colour colour : {Colour{0xf0, 0xa0, 0x00}, Colour{0x5b, 0xb4, 0x7c},
                              Colour{0xe8, 0x5d, 0x9a}, Colour{0x4a, 0x90, 0xe2}}) {
    INFO(hex(colour));
    const auto fault = judge_accent(colour, light_scheme());
    REQUIRE(fault);
    INFO(hex(fault->nearest));
    const Oklch found = oklch(fault->nearest);
    CHECK(turn(found.hue, oklch(colour).hue) < 0.06);
    CHECK(found.lightness < oklch(colour).lightness);
    // A step lighter would fail.
    Oklch lighter = found;
    lighter.lightness += 0.006;
    CHECK_FALSE(passes(on_screen(lighter), light_scheme()));
  }
}

TEST_CASE("what is derived passes") {
  for (const Colour colour : many()) {
    if (!judge_accent(colour, light_scheme()))
      check_palette(palette(colour, light_scheme()), light_scheme());
    if (!judge_accent(colour, dark_scheme()))
      check_palette(palette(colour, dark_scheme()), dark_scheme());
    if (judge_accent(colour, light_scheme())) continue;
    INFO(hex(colour));
    CHECK_FALSE(judge_accent(dark_accent(colour), dark_scheme()));
  }
}

TEST_CASE("the schemes are those of the theme") {
  std::ifstream in(STADGA_SOURCE_DIR "/themes/default/assets/stadga.css");
  const std::string css{std::istreambuf_iterator<char>(in), {}};
  const std::size_t dark_at = css.find("prefers-color-scheme: dark");
  REQUIRE(dark_at != std::string::npos);
  const auto compare = [&](std::size_t from, const Scheme& scheme) {
    const auto said = [&](const std::string& name) {
      const std::size_t at = css.find("--" + name + ": #", from) + name.size() + 4;
      return read_colour(css.substr(at, css.find(';', at) - at));
    };
    CHECK(said("ground") == scheme.ground);
    CHECK(said("surface") == scheme.surface);
    CHECK(said("note") == scheme.note);
    CHECK(said("mark") == scheme.mark);
    CHECK(said("ink") == scheme.ink);
    CHECK(said("muted") == scheme.muted);
    CHECK(said("edge") == scheme.edge);
    CHECK(said("stop") == scheme.stop);
    const auto accent = said("accent");
    REQUIRE(accent);
    CHECK_FALSE(judge_accent(*accent, scheme));
  };
  compare(0, light_scheme());
  compare(dark_at, dark_scheme());
}
