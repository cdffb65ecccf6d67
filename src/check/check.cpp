// SPDX-License-Identifier: EUPL-1.2
#include "check/check.h"

#include <array>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "check/checks.h"

namespace stadga::check {
namespace {

void check_account(const Model& model, const Municipality& municipality, const Account& account,
                   Diagnostics& diagnostics) {
  // A closed account has no fields left to fill in.
  if (account.status == "avslutat") return;
  const Platform* platform = find_platform(model.platforms, account.platform.id);
  if (platform == nullptr) return;
  const infotext::AccountTexts texts = infotext::compose(model, municipality, account);
  const AccountWithTexts checked{model, municipality, account, *platform, texts};
  text_over_limit(checked, diagnostics);
  element_missing(checked, diagnostics);
}

}  // namespace

Diagnostics run(const Model& model, unsigned jobs) {
  std::vector<std::pair<const Municipality*, const Account*>> accounts;
  for (const Municipality& municipality : model.municipalities) {
    for (const Account& account : municipality.accounts) {
      accounts.emplace_back(&municipality, &account);
    }
  }
  std::vector<Diagnostics> found(accounts.size());
  parallel_for(accounts.size(), jobs, [&](std::size_t i) {
    check_account(model, *accounts[i].first, *accounts[i].second, found[i]);
  });

  Diagnostics all;
  for (const Municipality& municipality : model.municipalities) {
    element_not_in_template(model, municipality, all);
  }
  for (Diagnostics& diagnostics : found) all.append(std::move(diagnostics));
  all.sort();
  return all;
}

std::span<const Kind* const> kinds() {
  static const std::array<const Kind*, 3> all = {&text_over_limit_kind, &element_missing_kind,
                                                 &element_not_in_template_kind};
  return all;
}

}  // namespace stadga::check
