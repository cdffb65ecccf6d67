// SPDX-License-Identifier: EUPL-1.2
#include "serve/shelf.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace stadga::serve {
namespace {

/// More is told as `everything`.
constexpr std::size_t most_told = 500;

/// Style and script belong to every page.
bool is_in_every_page(std::string_view path) {
  return path.starts_with("assets/");
}

}  // namespace

std::vector<std::string> changed_paths(const Files& before, const Files& after) {
  std::vector<std::string> changed;
  for (const auto& [path, file] : after) {
    const auto old = before.find(path);
    if (old == before.end() || (old->second != file && old->second->bytes != file->bytes))
      changed.push_back(path);
  }
  for (const auto& [path, file] : before) {
    if (!after.contains(path)) changed.push_back(path);
  }
  return changed;
}

std::string message_of(const Shelf& shelf, std::uint64_t since,
                       const std::optional<std::vector<std::string>>& changed) {
  const bool sv = shelf.language == Language::sv;
  nlohmann::json out = {
      {"run", shelf.run},
      {"build", shelf.build},
      {"since", since},
      {"trouble", shelf.trouble},
      {"lang", sv ? "sv" : "en"},
      {"words",
       {{"label", sv ? "Fel i riktlinjerna" : "Errors in the policies"},
        {"hide", sv ? "Visa sidan" : "Show the page"},
        {"show", sv ? "Visa felen" : "Show the errors"},
        {"lost", sv ? "Förhandsvisningen har avslutats. Sidan uppdateras inte längre."
                    : "The preview has ended. The page is no longer updated."}}}};
  const bool all =
      !changed || changed->size() > most_told || std::ranges::any_of(*changed, is_in_every_page);
  out["changed"] = all ? nlohmann::json(nullptr) : nlohmann::json(*changed);
  return out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace stadga::serve
