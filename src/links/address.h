// SPDX-License-Identifier: EUPL-1.2
// Where an address on a page leads, as a browser works it out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stadga::links {

/// The place that the site has on the web, of `base_url`.
struct Home {
  std::string host;                  ///< lower case, without the port that goes without saying
  std::vector<std::string> folders;  ///< of the path: `/a/b/` → a, b
};

Home home(std::string_view base_url);

/// Where an address leads that may be of the site.
struct Target {
  enum class Where {
    inside,
    above,   ///< by `..`, out of the site's own folder
    beside,  ///< `/…`, on the host but not in the site's folder there
  };
  Where where = Where::inside;
  std::string path;              ///< the file's; of a folder the one that is shown for it
  std::string anchor;            ///< empty: the page as a whole
  std::string undecoded_anchor;  ///< as the address has it, which browsers look for first
};

/// `written` stands on the page `from`, in HTML. Nullopt: on another host, in a folder of ours that
/// a whole address names, or for no browser to show (`mailto:`).
std::optional<Target> follow(std::string_view from, std::string_view written, const Home& home);

}  // namespace stadga::links
