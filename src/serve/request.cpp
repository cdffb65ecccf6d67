// SPDX-License-Identifier: EUPL-1.2
#include "serve/request.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace stadga::serve {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<std::string> decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    const int high = hex_digit(text[i + 1]);
    const int low = hex_digit(text[i + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

bool may_stand_in_path(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte != 0x7F && c != '\\';
}

}  // namespace

bool is_own_host(std::string_view host, std::uint16_t port) {
  std::string name(host);
  std::ranges::transform(name, name.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const std::string with_port = ':' + std::to_string(port);
  constexpr std::array<std::string_view, 2> names = {"127.0.0.1", "localhost"};
  return std::ranges::any_of(names, [&](std::string_view own) {
    return name == std::string(own) + with_port || (port == 80 && name == own);
  });
}

bool is_own_origin(std::string_view origin, std::uint16_t port) {
  static constexpr std::string_view scheme = "http://";
  return origin.starts_with(scheme) && is_own_host(origin.substr(scheme.size()), port);
}

std::optional<std::string> site_path(std::string_view target) {
  if (!target.starts_with('/')) return std::nullopt;
  target = target.substr(1, target.find_first_of("?#") - 1);
  std::optional<std::string> path = decoded(target);
  if (!path || find_invalid_utf8(*path) || !std::ranges::all_of(*path, may_stand_in_path))
    return std::nullopt;
  if (path->empty() || path->ends_with('/')) *path += "index.html";
  for (const std::string_view part : split(*path, '/')) {
    if (part.empty() || part == "." || part == "..") return std::nullopt;
  }
  return path;
}

}  // namespace stadga::serve
