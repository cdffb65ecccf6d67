// SPDX-License-Identifier: EUPL-1.2
// Which of two times is the shorter, as far as it can be said whatever day it is.
#pragma once

#include <string>

#include "history/policy.h"

namespace stadga::history {

enum class Order { less, equal, greater, unknown };

/// Deadlines with a figure. A business day is at least a day and at most five (Maundy Thursday to
/// Easter Tuesday), so `1 dag` is shorter than `1 arbetsdag`, and `2 dagar` is neither.
Order compare_length(const Due& a, const Due& b);

/// How long it is between the times, on the whole: `less` is more often. `unknown` where one of
/// them has no figure, or both are `flera gånger` in different periods.
Order compare_interval(const Often& a, const Often& b);

}  // namespace stadga::history
