// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "check/checks.h"
#include "check/scope.h"

namespace stadga::check {

const Kind never_applies_kind{
    .name = "never-applies",
    .severity = Severity::warning,
    .finds = {.sv = "En regel gäller bara plattformar eller konton som kommunen inte har, eller "
                    "bara avslutade konton. Kräver regeln att något publiceras räcker det att alla "
                    "kontona är vilande.",
              .en = "A rule is only for platforms or accounts that the municipality does not have, "
                    "or only for closed ones. Where it demands that something is published, it is "
                    "enough that all of them are dormant."},
    .why = {.sv = "Regeln kan aldrig följas eller brytas. Antingen är den inaktuell, eller så "
                  "saknas ett konto i förteckningen.",
            .en = "The rule can be neither followed nor broken. Either it has had its day, or an "
                  "account is missing from the register."},
    .example =
        "rules:\n"
        "  - id: flickr-innehall\n"
        "    platforms: [flickr]  # inget konto i accounts.yml ligger på Flickr\n",
};

namespace {

/// One of the accounts that the rule is about, where it demands that something is published there
/// and all of them are dormant. Invented examples count where there is nothing else.
const Account* dormant_account(const Town& town, const Rule& rule) {
  if (rule.modality.id != "ska" || rule.action.id != "publicera") return nullptr;
  std::vector<const Account*> covered;
  for (const AccountWithTexts& each : town.accounts) {
    if (covers(town.model, rule, each.account)) covered.push_back(&each.account);
  }
  const auto is_real = [](const Account* account) { return !account->example; };
  const bool any_real = std::ranges::any_of(covered, is_real);
  const bool all_dormant = std::ranges::all_of(covered, [&](const Account* account) {
    return account->status == "vilande" || (any_real && account->example);
  });
  const auto dormant = std::ranges::find(covered, "vilande", &Account::status);
  return all_dormant && dormant != covered.end() ? *dormant : nullptr;
}

}  // namespace

void never_applies(const Town& town, Diagnostics& diagnostics) {
  // A municipality that has not listed its accounts yet would be told about every such rule.
  if (town.municipality.accounts.empty()) return;
  for (const Rule& rule : town.municipality.rules) {
    if (rule.platforms.empty() && rule.accounts.empty()) continue;
    const bool met = std::ranges::any_of(town.accounts, [&](const AccountWithTexts& each) {
      return covers(town.model, rule, each.account);
    });
    const Reference& named = rule.accounts.empty() ? rule.platforms.front() : rule.accounts.front();
    if (met) {
      if (const Account* dormant = dormant_account(town, rule)) {
        Diagnostic& found = diagnostics.report(
            never_applies_kind, named.span.known() ? named.span : rule.span,
            say("`{0}` kräver att något publiceras, men kontot `{1}` är vilande",
                "`{0}` demands that something is published, but the account `{1}` is dormant",
                rule.id, dormant->id),
            say("bestäm om kontot ska användas eller avslutas, och ändra riktlinjen efter det",
                "decide whether the account is to be used or closed, and change the guideline "
                "accordingly"));
        found.places.push_back({dormant->span, say("det vilande kontot", "the dormant account")});
        add_quote(town.municipality, rule, found);
      }
      continue;
    }
    diagnostics.report(
        never_applies_kind, named.span.known() ? named.span : rule.span,
        say("inget öppet konto omfattas av regeln `{}`",
            "no open account is covered by the rule `{}`", rule.id),
        say("lägg till kontot i accounts.yml, eller ta bort regeln när riktlinjen skrivs om",
            "add the account to accounts.yml, or remove the rule when the guideline is rewritten"));
  }
}

}  // namespace stadga::check
