// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace stadga::render {

/// The same style sheet without comments, and without white space where it means nothing. The first
/// comment stays where it names the licence. Strings and addresses are left as they are.
std::string compact(std::string_view css);

}  // namespace stadga::render
