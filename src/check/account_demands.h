// SPDX-License-Identifier: EUPL-1.2
// Which check tells that an account lacks what a rule demands, and in which words.
#pragma once

#include <string_view>

#include "audit/audit.h"
#include "check/checks.h"

namespace stadga::check {

/// What is said of an account that lacks a property: `kontot har ingen utsedd ersättare`.
struct Lack {
  std::string_view property;
  const Kind* kind;
  Words fact;
};

/// nullptr for a property that is never lacking, only not stated.
const Lack* find_lack(std::string_view property);

/// The kind that tells of a point of the audit; nullptr where another check tells of it already.
const Kind* kind_for(const audit::Point& point, const Rule& rule);

}  // namespace stadga::check
