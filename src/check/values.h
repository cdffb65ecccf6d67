// SPDX-License-Identifier: EUPL-1.2
// Figures in Swedish text that say how long, how often and how many.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

namespace stadga::check {

struct Value {
  enum class Kind {
    duration,  ///< `två arbetsdagar`, `ett dygn`
    rhythm,    ///< `två gånger om året`, `varje halvår`, `dagligen`
    count,     ///< `minst två personer`
  };
  /// Units that no factor leads between.
  enum class Family { none, hours, business_days, months };

  Kind kind = Kind::count;
  Family family = Family::none;
  /// duration: of the family's unit; count: how many. rhythm: times in `period`, 0 for `flera`.
  std::size_t amount = 0;
  std::size_t period = 0;  ///< rhythm: in the family's unit; the fraction is reduced
  std::string words;       ///< as written
};

/// Every figure in the text. Law numbers, dates, addresses, chapters and sections are none.
std::vector<Value> values(std::string_view text);

Value value_of(const Deadline& deadline);  ///< with a figure
/// nullopt: the words give no unit (`vid behov`).
std::optional<Value> value_of(const Recurrence& recurrence);

/// They say the same: `varje halvår` and `2 gånger per år`, `24 timmar` and `ett dygn`.
bool is_same(const Value& a, const Value& b);

}  // namespace stadga::check
