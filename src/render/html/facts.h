// SPDX-License-Identifier: EUPL-1.2
// What is known of the guideline as a document; what is not known is said to be so.
#pragma once

#include <string>
#include <vector>

#include "render/html/site.h"

namespace stadga::render {

struct Fact {
  std::string label;
  std::string value;  ///< empty: not stated
};
std::vector<Fact> facts_of(const SitePages& site, const Municipality& town);

}  // namespace stadga::render
