// SPDX-License-Identifier: EUPL-1.2
// What the compiler said of one mutant, held against what it said before the edit.
#pragma once

#include <set>
#include <string>

#include "mutation/mutant.h"
#include "mutation/town.h"

namespace stadga::mutation {

enum class Result {
  right,      ///< a new finding at an accepted place
  second,     ///< only a second place of a new finding is accepted
  elsewhere,  ///< new findings, none at an accepted place
  missed,     ///< no new finding
  reported,   ///< neutral, yet other findings than before
  quiet,      ///< neutral, and the findings are the same
  spoiled,    ///< the edit was not what its operator says: this test's own mistake
  crashed,    ///< an exception
};

struct Outcome {
  Result result = Result::missed;
  std::set<std::string> kinds;  ///< right: of the findings there; else: of all new ones
  std::string told;             ///< the first new finding, for the list; or the exception
};

Outcome run(const Town& town, const Operator& of, const Mutant& mutant);

}  // namespace stadga::mutation
