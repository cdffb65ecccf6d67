// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "check/checks.h"
#include "check/scope.h"

namespace stadga::check {

const Kind never_applies_kind{
    .name = "never-applies",
    .severity = Severity::warning,
    .finds = {.sv = "En regel gäller bara plattformar eller konton som kommunen inte har, eller "
                    "bara avslutade konton.",
              .en = "A rule is only for platforms or accounts that the municipality does not have, "
                    "or only for closed ones."},
    .why = {.sv = "Regeln kan aldrig följas eller brytas. Antingen är den inaktuell, eller så "
                  "saknas ett konto i förteckningen.",
            .en = "The rule can be neither followed nor broken. Either it has had its day, or an "
                  "account is missing from the register."},
    .example =
        "rules:\n"
        "  - id: flickr-innehall\n"
        "    platforms: [flickr]  # inget konto i accounts.yml ligger på Flickr\n",
};

void never_applies(const Town& town, Diagnostics& diagnostics) {
  // A municipality that has not listed its accounts yet would be told about every such rule.
  if (town.municipality.accounts.empty()) return;
  for (const Rule& rule : town.municipality.rules) {
    if (rule.platforms.empty() && rule.accounts.empty()) continue;
    const bool met = std::ranges::any_of(town.accounts, [&](const AccountWithTexts& each) {
      return covers(town.model, rule, each.account);
    });
    if (met) continue;
    const Reference& named = rule.accounts.empty() ? rule.platforms.front() : rule.accounts.front();
    diagnostics.report(
        never_applies_kind, named.span.known() ? named.span : rule.span,
        say("inget öppet konto omfattas av regeln `{}`",
            "no open account is covered by the rule `{}`", rule.id),
        say("lägg till kontot i accounts.yml, eller ta bort regeln när riktlinjen skrivs om",
            "add the account to accounts.yml, or remove the rule when the guideline is rewritten"));
  }
}

}  // namespace stadga::check
