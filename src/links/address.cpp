// SPDX-License-Identifier: EUPL-1.2
#include "links/address.h"

#include <algorithm>

#include "base/text.h"
#include "links/html_scan.h"

namespace stadga::links {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// `https` of `HTTPS://…`; empty for an address without a scheme.
std::string scheme_of(std::string_view address) {
  const std::size_t colon = address.find(':');
  if (colon == none || colon > address.find_first_of("/?#")) return {};
  return lower(address.substr(0, colon));
}

/// The host and, unless it is the usual one, its port: `//HOST:443/x` → `host`, and `/x` stays.
std::string take_host(std::string_view& address) {
  address.remove_prefix(std::min(address.find_first_not_of('/'), address.size()));
  const std::size_t end = std::min(address.find_first_of("/?#"), address.size());
  std::string host = lower(address.substr(0, end));
  address.remove_prefix(end);
  for (const std::string_view usual : {":443", ":80", ":"}) {
    if (host.ends_with(usual)) host.resize(host.size() - usual.size());
  }
  if (host.ends_with('.')) host.pop_back();
  return host;
}

/// Goes on from `folders`; false where some `..` found nothing above, which browsers pass over.
bool walk(std::string_view path, std::vector<std::string>& folders) {
  bool within = true;
  for (const std::string_view part : split(path, '/')) {
    if (part == "..") {
      within = within && !folders.empty();
      if (!folders.empty()) folders.pop_back();
    } else if (part != "." && !part.empty()) {
      folders.emplace_back(part);
    }
  }
  return within;
}

bool names_folder(std::string_view path) {
  const std::string_view last = path.substr(path.rfind('/') + 1);
  return last.empty() || last == "." || last == "..";
}

void take_anchor(std::string& address, Target& target) {
  const std::size_t hash = address.find('#');
  if (hash == none) return;
  // What follows is for the browser to search in the text.
  target.undecoded_anchor = address.substr(hash + 1, address.find(":~:", hash) - hash - 1);
  target.anchor = resolve_percent(target.undecoded_anchor);
  address.resize(hash);
}

}  // namespace

Home home(std::string_view base_url) {
  Home home;
  base_url.remove_prefix(std::min(base_url.find("//"), base_url.size()));
  home.host = take_host(base_url);
  walk(resolve_percent(base_url), home.folders);
  return home;
}

std::optional<Target> follow(std::string_view from, std::string_view written, const Home& home) {
  std::string resolved = resolve_entities(trim(written));
  Target target;
  take_anchor(resolved, target);
  resolved.resize(std::min(resolved.find('?'), resolved.size()));
  std::ranges::replace(resolved, '\\', '/');

  std::string_view address = resolved;
  const std::string scheme = scheme_of(address);
  const bool with_host = !scheme.empty() || address.starts_with("//");
  if (with_host) {
    if (!scheme.empty() && scheme != "http" && scheme != "https") return std::nullopt;
    if (!scheme.empty()) address.remove_prefix(scheme.size() + 1);
    if (take_host(address) != home.host) return std::nullopt;
  } else if (address.empty()) {
    target.path = from;
    return target;
  }
  const std::string path = resolve_percent(address);
  std::vector<std::string> folders;
  if (with_host || path.starts_with('/')) {
    walk(path, folders);
    const auto [own, given] = std::ranges::mismatch(home.folders, folders);
    if (own == home.folders.end()) {
      folders.erase(folders.begin(), given);
    } else if (with_host) {
      return std::nullopt;
    } else {
      target.where = Target::Where::beside;
    }
  } else {
    for (const std::string_view part : split(from, '/')) folders.emplace_back(part);
    folders.pop_back();
    if (!walk(path, folders)) target.where = Target::Where::above;
  }
  if (folders.empty() || names_folder(path)) folders.emplace_back("index.html");
  target.path = join(folders, "/");
  return target;
}

}  // namespace stadga::links
