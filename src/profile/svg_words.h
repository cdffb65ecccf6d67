// SPDX-License-Identifier: EUPL-1.2
// What words in an SVG do.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "profile/files.h"

namespace stadga::profile {

inline constexpr std::string_view svg_names = "http://www.w3.org/2000/svg";

/// An element of SVG itself.
bool only_draws(std::string_view element);
/// A language that drawing programs and catalogues add, and browsers do nothing with.
bool is_inert(std::string_view names);

/// Lower-case ASCII without white space and control characters, as browsers compare such words.
std::string plain(std::string_view text);
/// Style names only places in the file itself, and hides nothing. `sheet`: with whole declarations,
/// as in `style`.
bool is_harmless_style(std::string_view plain_text, bool sheet);

/// `120`, `120px`, `31.5mm`; not `100%`.
std::optional<double> length(std::string_view text);
/// The width and height in a `viewBox`.
std::optional<Size> view_box(std::string text);

}  // namespace stadga::profile
