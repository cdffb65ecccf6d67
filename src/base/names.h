// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace stadga {

/// True for names that Windows keeps for its devices (`con`, `aux`, `com1`), with any ending.
bool is_device_name(std::string_view name);

/// True for names that the site's own folders and files have: no municipality can be called so.
bool is_taken_name(std::string_view name);

/// Whether an address is `bilder/NAME.png` with a name of a–z, 0–9 and hyphens: nothing that could
/// lead out of the folder.
bool is_picture_name(std::string_view url);

}  // namespace stadga
