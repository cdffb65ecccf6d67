// SPDX-License-Identifier: EUPL-1.2
#include "links/html_scan.h"

#include <array>
#include <charconv>
#include <utility>

namespace stadga::links {
namespace {

constexpr std::size_t none = std::string_view::npos;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The attributes of the tag whose name begins at `at`; returns the offset after its `>`.
std::size_t scan_tag(std::string_view html, std::size_t at, PageLinks& links) {
  while (at < html.size() && html[at] != '>') {
    std::size_t next = at;
    while (next < html.size() && html[next] != '"' && html[next] != '>') ++next;
    if (next == html.size()) return next;
    if (html[next] == '>') return next + 1;
    const std::size_t end = html.find('"', next + 1);
    if (end == none) return html.size();
    const std::string_view before = html.substr(at, next - at);
    const std::string_view value = html.substr(next + 1, end - next - 1);
    // A `srcset` of ours names one file.
    if (before.ends_with(" href=") || before.ends_with(" src=") || before.ends_with(" srcset="))
      links.addresses.push_back(value);
    if (before.ends_with(" id=")) links.ids.push_back(value);
    at = end + 1;
  }
  return std::min(at + 1, html.size());
}

/// The offset after what begins at `at` and holds no tags; `at` itself where nothing such begins.
std::size_t skip_opaque(std::string_view html, std::size_t at) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 2> opaque = {
      {{"<script", "</script>"}, {"<style", "</style>"}}};
  for (const auto& [begin, end] : opaque) {
    if (html.compare(at, begin.size(), begin) != 0) continue;
    const std::size_t found = html.find(end, at);
    return found == none ? html.size() : found;
  }
  return at;
}

}  // namespace

PageLinks scan_html(std::string_view html) {
  PageLinks links;
  std::size_t at = html.find('<');
  while (at != none && at + 1 < html.size()) {
    std::size_t next = at + 1;
    if (html.compare(at, 4, "<!--") == 0) {
      const std::size_t end = html.find("-->", at);
      next = end == none ? html.size() : end;
    } else if (is_letter(html[at + 1])) {
      next = scan_tag(html, at + 1, links);
      if (const std::size_t opaque = skip_opaque(html, at); opaque != at) next = opaque;
    }
    at = html.find('<', next);
  }
  return links;
}

std::string resolve_entities(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, char>, 6> entities = {{{"&amp;", '&'},
                                                                                 {"&quot;", '"'},
                                                                                 {"&#39;", '\''},
                                                                                 {"&lt;", '<'},
                                                                                 {"&gt;", '>'},
                                                                                 {"&#x27;", '\''}}};
  if (text.find('&') == none) return std::string(text);
  std::string out;
  while (!text.empty()) {
    std::size_t length = 1;
    char character = text.front();
    for (const auto& [entity, meant] : entities) {
      if (!text.starts_with(entity)) continue;
      length = entity.size();
      character = meant;
    }
    out += character;
    text.remove_prefix(length);
  }
  return out;
}

std::string resolve_percent(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned byte = 0;
    const char* const digits = text.data() + at + 1;
    if (text[at] == '%' && at + 2 < text.size() &&
        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      out += static_cast<char>(byte);
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

}  // namespace stadga::links
