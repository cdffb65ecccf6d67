// SPDX-License-Identifier: EUPL-1.2
// Field by field: what a rule's change does to its strictness. docs/andringar.md has the table.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "history/compare.h"

namespace stadga::history {

/// The later id of each rule that got another one.
using Renames = std::map<std::string, std::string, std::less<>>;

/// What the rules stand among.
struct Around {
  Renames renames;
  std::vector<Date> extra_days_off;  ///< the municipality's own, those of both versions
};

/// Every field that differs, in the order in which a rule is read.
std::vector<FieldChange> judge(const PolicyRule& before, const PolicyRule& after,
                               const Around& around = {});

/// What the fields come to together.
Effect together(const std::vector<FieldChange>& fields);

}  // namespace stadga::history
