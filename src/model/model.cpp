// SPDX-License-Identifier: EUPL-1.2
#include "model/model.h"

#include <algorithm>

namespace stadga {

std::string rules_address(const Model& model, const Municipality& municipality) {
  if (!municipality.rules_address.empty()) return municipality.rules_address;
  return model.site.base_url + municipality.id + "/regler.html";
}

std::string rule_uri(const Model& model, const Municipality& municipality, const Rule& rule) {
  return model.site.base_url + municipality.id + "/regler.html#" + rule.id;
}

const Platform* find_platform(const std::vector<Platform>& platforms, std::string_view id) {
  if (const Platform* platform = find_by_id(platforms, id)) return platform;
  for (const Platform& platform : platforms) {
    if (std::ranges::find(platform.aliases, id) != platform.aliases.end()) return &platform;
  }
  return nullptr;
}

bool covers(const Model& model, const Rule& rule, const Account& account) {
  if (rule.platforms.empty() && rule.accounts.empty()) return true;
  const Platform* platform = find_platform(model.platforms, account.platform.id);
  const auto is_platform = [&](const Reference& named) {
    return platform != nullptr && find_platform(model.platforms, named.id) == platform;
  };
  const auto is_account = [&](const Reference& named) { return named.id == account.id; };
  return (rule.platforms.empty() || std::ranges::any_of(rule.platforms, is_platform)) &&
         (rule.accounts.empty() || std::ranges::any_of(rule.accounts, is_account));
}

Span Account::place_of(std::string_view key) const {
  const auto found = places.find(key);
  return found == places.end() ? Span{} : found->second;
}

const std::string& license_of(const Model& model, const Municipality& municipality) {
  return municipality.license.empty() ? model.site.license : municipality.license;
}

const std::string& role_name(const Municipality& municipality, std::string_view id) {
  static const std::string none;
  const Role* role = find_by_id(municipality.roles, id);
  return role == nullptr ? none : role->name;
}

std::string label(const std::vector<Term>& terms, std::string_view id, Language language) {
  const Term* term = find_by_id(terms, id);
  return term == nullptr ? std::string(id) : term->label.in(language);
}

}  // namespace stadga
