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
  static constexpr std::array<std::string_view, 7> taken = {
      "assets", "format", "handbok", "index", "manifest", "schema", "sitemap"};
  return std::ranges::find(taken, name) != taken.end();
}

bool is_picture_name(std::string_view url) {
  static constexpr std::string_view folder = "bilder/";
  static constexpr std::string_view ending = ".png";
  if (!url.starts_with(folder) || !url.ends_with(ending)) return false;
  if (url.size() <= folder.size() + ending.size()) return false;
  const std::string_view name =
      url.substr(folder.size(), url.size() - folder.size() - ending.size());
  return std::ranges::all_of(
      name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

}  // namespace stadga
