// SPDX-License-Identifier: EUPL-1.2
// Inside the module: words → lines of glyphs.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <pango/pangocairo.h>

#include "pdf/sheet.h"

namespace stadga::pdf {

struct Style {
  double size = 10.5;
  double line = 1.42;  ///< height of a line, in sizes
  bool strong = false;
  bool fixed = false;  ///< letters of one width
  Colour colour = ink;
};

/// Characters that may be printed: no controls, no marks that turn the direction of writing.
std::string printable(std::string_view text);

/// The runs as rows of at most `width` from `x`. Links become elements of their own under `node`;
/// with `node` none everything is an artifact.
std::vector<Row> set_text(Sheet& sheet, PangoContext* context, std::span<const Run> runs,
                          const Style& style, double x, double width, std::size_t node);

/// Width of the longest word, and of the whole without line breaks.
struct Widths {
  double least = 0;
  double wanted = 0;
};
Widths widths_of(PangoContext* context, std::span<const Run> runs, const Style& style);

}  // namespace stadga::pdf
