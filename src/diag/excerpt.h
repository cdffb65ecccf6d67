// SPDX-License-Identifier: EUPL-1.2
// The line that a finding is about, as people are shown it.
#pragma once

#include <cstddef>
#include <string_view>

#include "source/source.h"

namespace stadga {

/// A line of the file in three parts, cut around the place where it is long.
struct Excerpt {
  Position position;
  std::string_view before;  ///< of the line as shown
  std::string_view marked;  ///< the place, as far as it lies in what is shown; may be empty
  std::string_view after;
  bool cut_before = false;  ///< something was left out there
  bool cut_after = false;

  /// Of a file or folder as a whole, and of an empty line, there is nothing to look at.
  bool empty() const;
};

/// Needs a known span.
Excerpt excerpt(const Span& span);

}  // namespace stadga
