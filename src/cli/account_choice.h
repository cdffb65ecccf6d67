// SPDX-License-Identifier: EUPL-1.2
// The account that a command is about, by its id alone where only one municipality has it.
#pragma once

#include <string>

#include "cli/options.h"

namespace stadga::cli {

/// Prints the findings of an unsound policy on the error stream. Returns `policy_has_errors`.
int say_unsound(const Options& options, const Compilation& compilation);

/// Says that there is no such thing, and what may have been meant. Returns `wrong_use`.
int say_none_such(const Options& options, const Text& message, const std::string& word,
                  const std::vector<std::string>& known);

struct AccountChoice {
  const Municipality* town = nullptr;
  const Account* account = nullptr;  ///< nullptr: `status` is set, and the reason told
  int status = all_well;
};

/// `municipality` may be empty.
AccountChoice choose_account(const Options& options, const Model& model, const std::string& account,
                             const std::string& municipality);

}  // namespace stadga::cli
