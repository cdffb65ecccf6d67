// SPDX-License-Identifier: EUPL-1.2
// A document cut into the pieces that are judged one by one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "norms/norms.h"

namespace stadga::norms {

struct Piece {
  std::size_t line = 0;
  std::string text;
  Context context;
  /// Headings, page headers and rows of the table of contents: never judged.
  bool heading = false;
  /// Not the first sentence of its paragraph or item.
  bool continues = false;
};

std::vector<Piece> segment(std::string_view document);

}  // namespace stadga::norms
