// SPDX-License-Identifier: EUPL-1.2
// How a guideline numbers its sections, annexes and points, so that a reference can be followed.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/model.h"

namespace stadga::check {

struct NumberedHeading {
  std::string number;  ///< `6.1`; of an annex: `1`, `B`, in capitals
  bool annex = false;
  Span span;
  std::size_t chapter = 0;  ///< the file, in Municipality::chapters
};

/// The points of one ordered list item by item, and the letters below each.
using Points = std::map<unsigned, std::set<char>>;

struct Outline {
  std::vector<NumberedHeading> headings;
  std::map<std::string, Points> points;  ///< by the number of the section; empty: none
  std::size_t chapters = 0;

  bool has_section(const std::string& number) const;
  bool has_annex(const std::string& number) const;
  /// A point with this number somewhere in the guideline.
  bool has_point(unsigned number) const;
  /// The letters below point 10 of section 4; nullptr where there is no such point.
  const std::set<char>* letters_of(const std::string& section, unsigned point) const;
};

Outline outline_of(const Municipality& municipality);

}  // namespace stadga::check
