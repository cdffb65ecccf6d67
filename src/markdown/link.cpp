// SPDX-License-Identifier: EUPL-1.2
#include "markdown/link.h"

#include <algorithm>
#include <array>
#include <string>

namespace stadga::markdown {
namespace {

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

}  // namespace

LinkFault judge_link(std::string_view url) {
  static constexpr std::array<std::string_view, 4> allowed = {"http", "https", "mailto", "tel"};
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; };
  if (std::ranges::any_of(url, is_control)) return LinkFault::control;

  const std::size_t colon = url.find(':');
  const std::size_t path = url.find_first_of("/?#");
  if (colon != std::string_view::npos && (path == std::string_view::npos || colon < path)) {
    const std::string scheme = ascii_lower(url.substr(0, colon));
    if (std::ranges::find(allowed, scheme) == allowed.end()) return LinkFault::scheme;
    if (scheme == "mailto" || scheme == "tel") return LinkFault::none;
    url.remove_prefix(colon + 1);
  }
  // Browsers read a backslash as a slash.
  if (url.size() >= 2 && (url[0] == '/' || url[0] == '\\') && (url[1] == '/' || url[1] == '\\')) {
    const std::string_view host = url.substr(2, url.find_first_of("/\\?#", 2) - 2);
    if (host.find('@') != std::string_view::npos) return LinkFault::user_info;
  }
  return LinkFault::none;
}

}  // namespace stadga::markdown
