// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace stadga::render {

/// Plain text as OSCAL's markup (a part of CommonMark), on one line: what would be read as markup,
/// or as the insertion of a parameter, is shown as it was written. Control characters are dropped.
std::string markup_line(std::string_view text);

}  // namespace stadga::render
