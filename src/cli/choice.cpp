// SPDX-License-Identifier: EUPL-1.2
#include "cli/choice.h"

#include <algorithm>
#include <iostream>

#include <unistd.h>

#include "diag/print.h"

namespace stadga::cli {
int say_unsound(const Options& options, const Compilation& compilation) {
  std::cerr << print_human(compilation.diagnostics, {language_of(options, compilation.model.site),
                                                     wants_colour(options, STDERR_FILENO)});
  return policy_has_errors;
}

int say_none_such(const Options& options, const Text& message, const std::string& word,
                  const std::vector<std::string>& known) {
  const auto meant = nearest(word, known);
  const std::string list = join(known, ", ");
  return say_wrong_use(options, message,
                       meant           ? say("menade du `{}`?", "did you mean `{}`?", *meant)
                       : known.empty() ? Text{}
                                       : say("välj bland {}", "choose among {}", list));
}

const Municipality* choose_municipality(const Options& options, const Model& model,
                                        const std::string& id, int& status) {
  const Municipality* town = find_by_id(model.municipalities, id);
  if (town == nullptr)
    status =
        say_none_such(options, say("kommunen `{}` finns inte", "there is no municipality `{}`", id),
                      id, ids_of(model.municipalities));
  return town;
}

AccountChoice choose_account(const Options& options, const Model& model, const std::string& account,
                             const std::string& municipality) {
  AccountChoice out;
  if (!municipality.empty() &&
      choose_municipality(options, model, municipality, out.status) == nullptr)
    return out;
  std::vector<std::string> holders;
  std::vector<std::string> known;
  for (const Municipality& town : model.municipalities) {
    if (!municipality.empty() && town.id != municipality) continue;
    for (const Account& each : town.accounts) {
      if (std::ranges::find(known, each.id) == known.end()) known.push_back(each.id);
    }
    const Account* found = find_by_id(town.accounts, account);
    if (found == nullptr) continue;
    holders.push_back(town.id);
    out.town = &town;
    out.account = found;
  }
  if (holders.size() == 1) return out;
  out = {};
  out.status =
      holders.empty()
          ? say_none_such(options,
                          say("kontot `{}` finns inte", "there is no account `{}`", account),
                          account, known)
          : say_wrong_use(options,
                          say("flera kommuner har ett konto `{}`",
                              "several municipalities have an account `{}`", account),
                          say("skriv --municipality med något av: {}",
                              "write --municipality with one of: {}", join(holders, ", ")));
  return out;
}

}  // namespace stadga::cli
