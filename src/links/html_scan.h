// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stadga::links {

/// What a page links to and what can be linked to on it, as written: entities not resolved.
struct PageLinks {
  std::vector<std::string_view> addresses;  ///< of href and src
  std::vector<std::string_view> ids;
};

/// Reads tags with attributes in double quotes; comments, scripts and styles are skipped.
PageLinks scan_html(std::string_view html);

/// `a&amp;b` → `a&b`: the entities that our pages write into addresses.
std::string resolve_entities(std::string_view text);

/// `%C3%A5` → `å`; what is no code stays.
std::string resolve_percent(std::string_view text);

}  // namespace stadga::links
