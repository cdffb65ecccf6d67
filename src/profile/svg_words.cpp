// SPDX-License-Identifier: EUPL-1.2
#include "profile/svg_words.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace stadga::profile {
namespace {

constexpr std::array<std::string_view, 53> harmless = {"circle",
                                                       "clipPath",
                                                       "defs",
                                                       "desc",
                                                       "ellipse",
                                                       "feBlend",
                                                       "feColorMatrix",
                                                       "feComponentTransfer",
                                                       "feComposite",
                                                       "feConvolveMatrix",
                                                       "feDiffuseLighting",
                                                       "feDisplacementMap",
                                                       "feDistantLight",
                                                       "feDropShadow",
                                                       "feFlood",
                                                       "feFuncA",
                                                       "feFuncB",
                                                       "feFuncG",
                                                       "feFuncR",
                                                       "feGaussianBlur",
                                                       "feMerge",
                                                       "feMergeNode",
                                                       "feMorphology",
                                                       "feOffset",
                                                       "fePointLight",
                                                       "feSpecularLighting",
                                                       "feSpotLight",
                                                       "feTile",
                                                       "feTurbulence",
                                                       "filter",
                                                       "g",
                                                       "image",
                                                       "line",
                                                       "linearGradient",
                                                       "marker",
                                                       "mask",
                                                       "metadata",
                                                       "path",
                                                       "pattern",
                                                       "polygon",
                                                       "polyline",
                                                       "radialGradient",
                                                       "rect",
                                                       "stop",
                                                       "style",
                                                       "svg",
                                                       "switch",
                                                       "symbol",
                                                       "text",
                                                       "textPath",
                                                       "title",
                                                       "tspan",
                                                       "use"};

constexpr std::array<std::string_view, 13> inert = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://purl.org/dc/elements/1.1/",
    "http://purl.org/dc/terms/",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://www.inkscape.org/namespaces/inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://ns.adobe.com/",
    "http://www.bohemiancoding.com/sketch/ns",
    "http://www.serif.com/",
    "http://www.figma.com/",
    "http://www.corel.com/",
    "http://xml.openoffice.org/"};

}  // namespace

bool only_draws(std::string_view element) {
  return std::ranges::find(harmless, element) != harmless.end();
}

bool is_inert(std::string_view names) {
  return std::ranges::any_of(inert,
                             [&](std::string_view prefix) { return names.starts_with(prefix); });
}

std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) <= ' ') continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

bool is_harmless_style(std::string_view text, bool sheet) {
  constexpr std::size_t none = std::string_view::npos;
  for (std::size_t at = text.find("url("); at != none; at = text.find("url(", at + 4)) {
    std::size_t first = at + 4;
    if (first < text.size() && (text[first] == '"' || text[first] == '\'')) ++first;
    if (first >= text.size() || text[first] != '#') return false;
  }
  static constexpr std::array<std::string_view, 3> fetch = {"image-set(", "src(", "image("};
  for (const std::string_view word : fetch) {
    if (text.find(word) != none) return false;
  }
  if (text.find('\\') != none || text.find("javascript:") != none) return false;
  if (!sheet) return true;
  return text.find("@import") == none && text.find("@font-face") == none &&
         text.find("animation") == none;
}

std::optional<double> length(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc{} || !(value > 0) || value > 1e6) return std::nullopt;
  if (read.ptr != text.data() + text.size() && *read.ptr == '%') return std::nullopt;
  return value;
}

std::optional<Size> view_box(std::string text) {
  std::ranges::replace(text, ',', ' ');
  std::array<double, 4> numbers{};
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  for (double& number : numbers) {
    while (at != end && static_cast<unsigned char>(*at) <= ' ') ++at;
    const auto read = std::from_chars(at, end, number);
    if (read.ec != std::errc{}) return std::nullopt;
    at = read.ptr;
  }
  if (!(numbers[2] > 0) || !(numbers[3] > 0)) return std::nullopt;
  return Size{numbers[2], numbers[3]};
}

}  // namespace stadga::profile
