// SPDX-License-Identifier: EUPL-1.2
#include "check/check.h"

#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "base/parallel.h"
#include "check/checks.h"
#include "check/waivers.h"

namespace stadga::check {
namespace {

struct Check {
  const Kind* kind;
  void (*run)(const Town& town, Diagnostics& diagnostics);
};

constexpr std::array checks = {
    Check{&text_over_limit_kind, text_over_limit},
    Check{&element_missing_kind, element_missing},
    Check{&element_not_in_template_kind, element_not_in_template},
    Check{&contradiction_kind, contradiction},
    Check{&list_mismatch_kind, list_mismatch},
    Check{&missing_figure_kind, missing_figure},
    Check{&no_evidence_kind, no_evidence_before_removal},
    Check{&risky_rule_kind, risky_rule},
    Check{&review_overdue_kind, review_overdue},
    Check{&undated_guideline_kind, undated_guideline},
    Check{&no_owner_kind, no_owner},
    Check{&never_applies_kind, never_applies},
    Check{&missing_topic_kind, missing_topic},
};

Town town_of(const Model& model, const Municipality& municipality) {
  Town town{model, municipality, {}};
  for (const Account& account : municipality.accounts) {
    // A closed account has no fields left to fill in.
    if (account.status == "avslutat") continue;
    const Platform* platform = find_platform(model.platforms, account.platform.id);
    if (platform == nullptr) continue;
    town.accounts.push_back({account, *platform, infotext::compose(model, municipality, account)});
  }
  return town;
}

Findings check_town(const Model& model, const Municipality& municipality) {
  const Town town = town_of(model, municipality);
  Findings found;
  for (const Check& check : checks) check.run(town, found.open);
  for (Diagnostic& finding : found.open.list()) finding.municipality = municipality.id;
  found.open.sort();
  apply_waivers(model, municipality, kinds(), found);
  return found;
}

}  // namespace

Findings run(const Model& model, unsigned jobs) {
  std::vector<Findings> found(model.municipalities.size());
  parallel_for(found.size(), jobs,
               [&](std::size_t i) { found[i] = check_town(model, model.municipalities[i]); });
  Findings all;
  for (Findings& each : found) {
    all.open.append(std::move(each.open));
    std::ranges::move(each.waived, std::back_inserter(all.waived));
  }
  all.open.sort();
  return all;
}

std::span<const Kind* const> kinds() {
  static const std::vector<const Kind*> all = [] {
    std::vector<const Kind*> list(waiver_kinds().begin(), waiver_kinds().end());
    for (const Check& check : checks) list.push_back(check.kind);
    return list;
  }();
  return all;
}

}  // namespace stadga::check
