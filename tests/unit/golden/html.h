// SPDX-License-Identifier: EUPL-1.2
// Just enough reading of the HTML that we write: its tags, ids and links.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stadga::golden {

struct Tag {
  std::string name;  ///< `/p` closes
  std::vector<std::pair<std::string, std::string>> attributes;

  std::string attribute(std::string_view wanted) const;
};

/// Every tag in its turn. Throws std::runtime_error where a `<` begins none.
std::vector<Tag> tags_in(std::string_view html);

/// The tags with the names of their attributes: what a page is made of, whatever its texts.
std::string skeleton(std::string_view html);

}  // namespace stadga::golden
