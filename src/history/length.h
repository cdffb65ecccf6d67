// SPDX-License-Identifier: EUPL-1.2
// Which of two times is the shorter, as far as it can be said whatever day it is.
#pragma once

#include <span>
#include <string>

#include "history/policy.h"

namespace stadga::history {

enum class Order { less, equal, greater, unknown };

/// Deadlines with a figure, by the day on which each is out: `less` where the first is out no later
/// whatever day of sixty years it begins, and sooner on some. `1 dag` is shorter than `1
/// arbetsdag`; `5 dagar` is neither, since a working day may take six days at Christmas.
/// `extra_days_off`: what the municipality adds to those of the country.
Order compare_length(const Due& a, const Due& b, std::span<const Date> extra_days_off = {});

/// How long it is between the times, on the whole: `less` is more often. `unknown` where one of
/// them has no figure, or both are `flera gånger` in different periods.
Order compare_interval(const Often& a, const Often& b);

}  // namespace stadga::history
