// SPDX-License-Identifier: EUPL-1.2
// The municipality and account that a command is about, and what is said where there is no such.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"

namespace stadga::cli {

/// Prints the findings of an unsound policy on the error stream. Returns `policy_has_errors`.
int say_unsound(const Options& options, const Compilation& compilation);

/// Says that there is no such thing, and what may have been meant. Returns `wrong_use`.
int say_none_such(const Options& options, const Text& message, const std::string& word,
                  const std::vector<std::string>& known);

template <typename Entry>
std::vector<std::string> ids_of(const std::vector<Entry>& list) {
  std::vector<std::string> out;
  for (const Entry& entry : list) out.push_back(entry.id);
  return out;
}

/// nullptr where the site does not have it: `status` is set, and the reason told.
const Municipality* choose_municipality(const Options& options, const Model& model,
                                        const std::string& id, int& status);

struct AccountChoice {
  const Municipality* town = nullptr;
  const Account* account = nullptr;  ///< nullptr: `status` is set, and the reason told
  int status = all_well;
};

/// `municipality` may be empty where only one has the account.
AccountChoice choose_account(const Options& options, const Model& model, const std::string& account,
                             const std::string& municipality);

}  // namespace stadga::cli
