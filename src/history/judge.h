// SPDX-License-Identifier: EUPL-1.2
// Field by field: what a rule's change does to its strictness. docs/andringar.md has the table.
#pragma once

#include <vector>

#include "history/compare.h"

namespace stadga::history {

/// Every field that differs, in the order in which a rule is read.
std::vector<FieldChange> judge(const PolicyRule& before, const PolicyRule& after);

/// What the fields come to together.
Effect together(const std::vector<FieldChange>& fields);

}  // namespace stadga::history
