// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "check/checks.h"
#include "check/scope.h"

namespace stadga::check {

const Kind no_evidence_kind{
    .name = "no-evidence-before-removal",
    .severity = Severity::warning,
    .finds = {.sv = "Innehåll ska tas bort, men ingen regel säger att det ska sparas först.",
              .en = "Content is to be removed, but no rule says that it is to be saved first."},
    .why = {.sv = "Utan skärmdump och uppgift om vem som skrev är det svårt att polisanmäla, att "
                  "förklara borttagningen och att visa att den var riktig.",
            .en = "Without a screenshot and the author's name nothing can be reported to the "
                  "police, explained to the author or defended afterwards."},
    .example =
        "rules:\n"
        "  - id: ta-bort-otillatet\n"
        "    modality: ska\n"
        "    action: ta-bort  # ingen regel har `action: spara-bevis`\n",
};

void no_evidence_before_removal(const Town& town, Diagnostics& diagnostics) {
  const std::vector<Rule>& rules = town.municipality.rules;
  const bool saved = std::ranges::any_of(rules, [](const Rule& rule) {
    return rule.action.id == "spara-bevis" && (is_duty(rule) || rule.modality.id == "princip");
  });
  if (saved) return;
  Diagnostic* found = nullptr;
  for (const Rule& rule : rules) {
    if (!is_duty(rule) || rule.action.id != "ta-bort") continue;
    if (found != nullptr) {
      found->places.push_back({rule.span, say("även här", "here too")});
      continue;
    }
    found = &diagnostics.report(
        no_evidence_kind, rule.action.span.known() ? rule.action.span : rule.span,
        say("`{}` kräver borttagning, men ingen regel säger att innehållet ska sparas först",
            "`{}` demands removal, but no rule says that the content is to be saved first",
            rule.id),
        say("skriv i riktlinjen att innehållet och vem som skrev det sparas före borttagningen, "
            "och "
            "gör en regel av det med `action: spara-bevis`",
            "write in the guideline that the content and its author are saved before removal, and "
            "make it a rule with `action: spara-bevis`"));
  }
}

}  // namespace stadga::check
