// SPDX-License-Identifier: EUPL-1.2
// The recorded versions of a policy: policies/<id>/versions/<date>/, one a decision.
#pragma once

#include <vector>

#include "history/compare.h"

namespace stadga::history {

/// A version with what it changed of the one before.
struct Step {
  const Version* version = nullptr;
  const Policy* policy = nullptr;
  const Changes* changes = nullptr;  ///< null for the first that is recorded
};

/// The recorded versions of one municipality, the newest first, and today's rules against them.
class Versions {
 public:
  Versions(const Model& model, const Municipality& town);
  Versions(const Versions&) = delete;
  Versions& operator=(const Versions&) = delete;

  const std::vector<Step>& steps() const { return steps_; }
  /// The version of the decision that municipality.yml states; null where it is not recorded.
  const Version* current() const { return current_; }
  /// What today's rules say otherwise than that version; empty where there is none.
  const std::vector<const PolicyRule*>& undecided() const { return undecided_; }

 private:
  std::vector<Policy> policies_;
  std::vector<Changes> changes_;
  Policy today_;
  Changes since_;
  std::vector<Step> steps_;
  const Version* current_ = nullptr;
  std::vector<const PolicyRule*> undecided_;
};

/// The rules as rules.yml has them now, under the decision that municipality.yml states: what
/// `stadga release` would record.
Version as_version(const Municipality& town);

}  // namespace stadga::history
