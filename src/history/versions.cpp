// SPDX-License-Identifier: EUPL-1.2
#include "history/versions.h"

#include <algorithm>

namespace stadga::history {

Version as_version(const Municipality& town) {
  return {"", town.span, town.guideline, town.roles, town.rules};
}

Versions::Versions(const Model& model, const Municipality& town)
    : today_(from_version(model, town, as_version(town))) {
  const std::size_t count = town.versions.size();
  // The steps point into these.
  policies_.reserve(count);
  changes_.reserve(count);
  for (const Version& version : town.versions)
    policies_.push_back(from_version(model, town, version));
  for (std::size_t i = 0; i < count; ++i) {
    const Changes* changes = nullptr;
    if (i > 0) changes = &changes_.emplace_back(compare(policies_[i - 1], policies_[i]));
    steps_.push_back({&town.versions[i], &policies_[i], changes});
    if (policies_[i].decision.same_as(today_.decision)) {
      current_ = &town.versions[i];
      since_ = compare(policies_[i], today_);
    }
  }
  std::ranges::reverse(steps_);
  for (const RuleChange& change : since_.rules) {
    const bool words_only = change.fate == Fate::kept &&
                            (change.effect == Effect::wording || change.effect == Effect::none);
    if (!words_only) undecided_.push_back(change.after == nullptr ? change.before : change.after);
  }
}

}  // namespace stadga::history
