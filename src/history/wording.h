// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "diag/diagnostic.h"

namespace stadga::history {

/// Why two wordings may not mean the same.
struct Difference {
  bool figure = false;      ///< a number or a word for time
  bool force = false;       ///< another class of norm, or a negation
  bool limit = false;       ///< `endast`, `alla`, `minst`, `eller` …
  bool mostly_new = false;  ///< less than half of the words are the same
  bool any() const { return figure || force || limit || mostly_new; }
};

/// Of two sentences, or of several put after one another.
Difference difference(std::string_view before, std::string_view after);

/// `en siffra eller tid, ett nekande ord eller ett annat ord för hur starkt det är`.
Text describe(const Difference& difference);

}  // namespace stadga::history
