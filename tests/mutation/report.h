// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <ostream>
#include <vector>

#include "mutation/outcome.h"

namespace stadga::mutation {

struct Tried {
  const Town* town = nullptr;
  const Operator* of = nullptr;
  Mutant mutant;
  Outcome outcome;
};

struct Totals {
  std::size_t changed = 0;
  std::size_t right = 0;  ///< `second` included
  std::size_t second = 0;
  std::size_t elsewhere = 0;
  std::size_t missed = 0;
  std::size_t neutral = 0;
  std::size_t reported = 0;
  std::size_t silent = 0;
  std::size_t spoiled = 0;
  std::size_t crashed = 0;

  double share() const;  ///< right of changed, percent
};

Totals totals(const std::vector<Tried>& all);
void print_operators(const std::vector<Operator>& operators, const std::vector<Tried>& all,
                     std::ostream& out);
void print_checks(const std::vector<Tried>& all, std::ostream& out);
void print_totals(const Totals& totals, std::ostream& out);
/// What is not as declared: missed, elsewhere, neutral but reported, spoiled, crashed.
void print_misses(const std::vector<Tried>& all, std::ostream& out);

}  // namespace stadga::mutation
