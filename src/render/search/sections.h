// SPDX-License-Identifier: EUPL-1.2
// A Markdown text cut at its headings.
#pragma once

#include <string>
#include <vector>

#include "markdown/document.h"

namespace stadga::render {

/// A heading with the text up to the next one.
struct Section {
  const markdown::Heading* heading = nullptr;  ///< null above the first
  std::string above;                           ///< the headings that it stands under, but the title
  std::string text;                            ///< without markup, white space folded
};

/// `title_left_out`: the page does not show the first heading of level 1, whose text belongs to the
/// page itself.
std::vector<Section> sections_of(const markdown::Document& document, bool title_left_out);

}  // namespace stadga::render
