// SPDX-License-Identifier: EUPL-1.2
#include "base/names.h"

#include <algorithm>
#include <array>

namespace stadga {

bool is_device_name(std::string_view name) {
  static constexpr std::array<std::string_view, 4> devices = {"con", "prn", "aux", "nul"};
  name = name.substr(0, name.find('.'));
  if (std::ranges::find(devices, name) != devices.end()) return true;
  const bool numbered = name.starts_with("com") || name.starts_with("lpt");
  return numbered && name.size() == 4 && name[3] >= '0' && name[3] <= '9';
}

bool is_taken_name(std::string_view name) {
  static constexpr std::array<std::string_view, 6> taken = {"assets",   "format", "index",
                                                            "manifest", "schema", "sitemap"};
  return std::ranges::find(taken, name) != taken.end();
}

}  // namespace stadga
