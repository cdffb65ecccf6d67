// SPDX-License-Identifier: EUPL-1.2
// Reading back the manifest of the site that stands in the output folder.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace stadga::publish {

inline constexpr std::string_view manifest_name = "manifest.json";

/// Every file that a manifest lists, with its SHA-256.
using PublishedFiles = std::map<std::string, std::string, std::less<>>;

/// nullopt where the text is not a whole manifest made by stadga, in a format that we know.
std::optional<PublishedFiles> read_manifest(std::string_view text);

/// What a JSON document says of its own format; nullopt where it says nothing or is none.
std::optional<long long> manifest_format(std::string_view text);

/// A path that stays inside the folder which it is relative to: `a/b.html`, not `/a`, `../a`,
/// `a//b`, `./a` or anything with a zero byte.
bool is_site_path(std::string_view path);

}  // namespace stadga::publish
