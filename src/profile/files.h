// SPDX-License-Identifier: EUPL-1.2
// Files that are published as they are: whether a browser may be given them.
#pragma once

#include <optional>
#include <string_view>

#include "diag/diagnostic.h"

namespace stadga::profile {

struct Fault {
  Text what;  ///< the fact
  Text help;
};

/// Width and height, in pixels or in the picture's own units.
struct Size {
  double width = 0;
  double height = 0;
};

struct Judgement {
  std::optional<Fault> fault;
  Size size;  ///< of a picture without fault
};

/// An SVG that draws and does nothing else, also where a browser opens it by itself: no script, no
/// address but those within it, no movement, no entities.
Judgement judge_svg(std::string_view bytes);
/// A whole PNG of one still picture, at most 4000 pixels either way.
Judgement judge_png(std::string_view bytes);
/// The beginning of a WOFF2 file, and that it is as long as it says.
std::optional<Fault> judge_woff2(std::string_view bytes);

}  // namespace stadga::profile
