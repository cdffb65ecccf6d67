// SPDX-License-Identifier: EUPL-1.2
#include "history/report.h"

#include <algorithm>
#include <set>

namespace stadga::history {
namespace {

const Policy* find(const Origin& origin, const std::string& municipality) {
  const auto found = std::ranges::find(origin.policies, municipality, &Policy::municipality);
  return found == origin.policies.end() ? nullptr : &*found;
}

}  // namespace

Report report(const Origin& before, const Origin& after, const std::string& only) {
  Report out{&before, &after, {}};
  std::set<std::string> ids;
  for (const Origin* origin : {&before, &after}) {
    for (const Policy& policy : origin->policies) ids.insert(policy.municipality);
  }
  for (const std::string& id : ids) {
    if (!only.empty() && id != only) continue;
    TownReport town{find(before, id), find(after, id), {}};
    if (town.before != nullptr && town.after != nullptr)
      town.changes = compare(*town.before, *town.after);
    out.towns.push_back(std::move(town));
  }
  return out;
}

}  // namespace stadga::history
