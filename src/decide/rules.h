// SPDX-License-Identifier: EUPL-1.2
// The rules that decide something about a comment, a message or an account, with their conditions.
#pragma once

#include <string>
#include <vector>

#include "decide/condition.h"
#include "model/model.h"

namespace stadga::decide {

struct DecisionRule {
  const Rule* rule = nullptr;
  std::vector<Event> events;  ///< at least one
  Condition condition;
  /// The same, whatever the account: differs where the rule names platforms or accounts.
  Condition anywhere;
  /// What a person must judge beside the condition, in the municipality's words; empty: nothing.
  std::string judge;
  bool follows_removal = false;  ///< is about what is done when something is removed
};

/// In the order of rules.yml. The model must be resolved.
std::vector<DecisionRule> decision_rules(const Model& model, const Municipality& town);

}  // namespace stadga::decide
