// SPDX-License-Identifier: EUPL-1.2
// A test looks at the findings of the kinds that it is about, whatever else its town gives.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"

namespace stadga::example {

/// The findings whose kind's name begins with one of these, in their order.
inline std::vector<Diagnostic> of_kinds(const Diagnostics& found,
                                        const std::vector<std::string_view>& names) {
  std::vector<Diagnostic> out;
  for (const Diagnostic& finding : found.list()) {
    const std::string_view kind = finding.kind->name;
    if (std::ranges::any_of(names, [&](std::string_view name) { return kind.starts_with(name); }))
      out.push_back(finding);
  }
  return out;
}

}  // namespace stadga::example
