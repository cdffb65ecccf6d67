// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "model/rule.h"

namespace stadga::check {

/// A figure that a rule gives, in its own words and so that equal times are equal.
struct Figures {
  Span span;
  std::string words;
  std::string figure;
};

Figures read(const std::optional<Recurrence>& recurrence);
Figures read(const std::optional<Deadline>& deadline);

/// Both give a figure, and not the same.
bool differ(const Figures& one, const Figures& other);

}  // namespace stadga::check
