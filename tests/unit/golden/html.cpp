// SPDX-License-Identifier: EUPL-1.2
#include "unit/golden/html.h"

#include <stdexcept>

namespace stadga::golden {
namespace {

constexpr std::string_view name_letters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:!/?";

/// Takes a run of the letters off the front.
std::string take_name(std::string_view& rest) {
  const std::size_t end = std::min(rest.find_first_not_of(name_letters), rest.size());
  std::string name(rest.substr(0, end));
  rest.remove_prefix(end);
  return name;
}

void skip_blanks(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(" \n"), rest.size()));
}

[[noreturn]] void fail(std::string_view rest) {
  throw std::runtime_error("no tag: " + std::string(rest.substr(0, 80)));
}

Tag take_tag(std::string_view& rest) {
  Tag tag;
  tag.name = take_name(rest);
  if (tag.name.empty()) fail(rest);
  for (skip_blanks(rest); !rest.starts_with('>'); skip_blanks(rest)) {
    if (rest.starts_with("?>")) rest.remove_prefix(1);  // <?xml … ?>
    if (rest.starts_with('>')) break;
    std::string key = take_name(rest);
    std::string value;
    if (key.empty()) fail(rest);
    if (rest.starts_with("=\"")) {
      rest.remove_prefix(2);
      const std::size_t end = rest.find('"');
      if (end == std::string_view::npos) fail(rest);
      value = rest.substr(0, end);
      rest.remove_prefix(end + 1);
    } else if (rest.starts_with('=')) {
      fail(rest);  // every value of ours is in quotation marks
    }
    tag.attributes.emplace_back(std::move(key), std::move(value));
  }
  rest.remove_prefix(1);
  return tag;
}

}  // namespace

std::string Tag::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes) {
    if (key == wanted) return value;
  }
  return {};
}

std::vector<Tag> tags_in(std::string_view html) {
  std::vector<Tag> tags;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<')) {
    html.remove_prefix(at + 1);
    tags.push_back(take_tag(html));
  }
  return tags;
}

std::string skeleton(std::string_view html) {
  std::string out;
  for (const Tag& tag : tags_in(html)) {
    out += '<' + tag.name;
    for (const auto& [name, value] : tag.attributes) out += ' ' + name;
    out += ">\n";
  }
  return out;
}

}  // namespace stadga::golden
