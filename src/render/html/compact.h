// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace stadga::render {

/// The same style sheet without comments, and without white space where it means nothing. The first
/// comment stays where it names the licence. Strings and addresses are left as they are.
std::string compact_style(std::string_view css);

/// The same script without the comment on top, but for the line that names the licence. What comes
/// later stays: a line that begins with two strokes may stand in a text.
std::string compact_script(std::string_view script);

}  // namespace stadga::render
