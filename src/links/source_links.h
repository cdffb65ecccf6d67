// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "base/output_file.h"
#include "model/model.h"

namespace stadga::links {

/// Where the Markdown text of a page holds a link with this address; unknown where the link is the
/// theme's own.
Span place_of_link(const Model& model, const OutputFile& page, std::string_view address);

/// The beginning of the Markdown file that a page is made of; unknown for other pages.
Span place_of_page(const Model& model, const OutputFile& page);

}  // namespace stadga::links
