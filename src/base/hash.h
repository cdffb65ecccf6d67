// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace stadga {

/// SHA-256 as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

/// UUID version 5 (RFC 9562) of a name that is a URL: the same name always gets the same one.
std::string uuid_of_url(std::string_view url);

}  // namespace stadga
