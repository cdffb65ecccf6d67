// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/checks.h"
#include "check/scope.h"

namespace stadga::check {

const Kind risky_rule_kind{
    .name = "risky-rule",
    .severity = Severity::warning,
    .finds = {.sv = "En regel liknar sådana som JO har kritiserat eller som är juridiskt osäkra.",
              .en = "A rule is like others that the Parliamentary Ombudsmen have criticised or "
                    "that stand on unsure ground."},
    .why = {.sv =
                "Fyndet talar om vilket beslut eller vilken praxis som visar det. Mönstren står i "
                "content/registers/vocabulary.yml (`risks`). Om regeln ändå håller i kommunens "
                "fall är en juridisk bedömning som programmet inte gör.",
            .en = "The finding tells which decision or practice shows it. The patterns stand in "
                  "content/registers/vocabulary.yml (`risks`). Whether the rule holds in the "
                  "municipality's case is for a lawyer to judge, not for this program."},
    .example =
        "rules:\n"
        "  - id: ta-bort-olampligt\n"
        "    modality: ska\n"
        "    action: ta-bort\n"
        "    categories: [olampligt]\n",
    .waivable = true,
};

namespace {

/// A list that is left out asks for nothing.
bool admits(const std::vector<Reference>& list, std::string_view id) {
  return list.empty() || names(list, id);
}

/// Where the rule shows the pattern: the category, else the words' rule; nothing where it does not.
std::optional<Span> shown_by(const Risk& risk, const Rule& rule) {
  if (risk.categories.empty() && risk.words.empty())
    return rule.action.span.known() ? rule.action.span : rule.span;
  for (const Reference& category : rule.categories) {
    if (names(risk.categories, category.id))
      return category.span.known() ? category.span : rule.span;
  }
  for (const Quote& quote : rule.quotes) {
    if (has_word(lower(quote.text.text), risk.words)) return quote.text.span;
  }
  return std::nullopt;
}

bool is_answered(const Municipality& municipality, const Risk& risk) {
  return !risk.unless.empty() && has_word(lower_text(municipality), risk.unless);
}

}  // namespace

void risky_rule(const Town& town, Diagnostics& diagnostics) {
  for (const Risk& risk : town.model.vocabulary.risks) {
    Diagnostic* found = nullptr;
    for (const Rule& rule : town.municipality.rules) {
      if (!admits(risk.modalities, rule.modality.id) || !admits(risk.topics, rule.topic.id))
        continue;
      if (!admits(risk.actions, rule.action.id)) continue;
      if (risk.general_only && rule.condition.given()) continue;
      const std::optional<Span> place = shown_by(risk, rule);
      if (!place) continue;
      if (found != nullptr) {
        found->places.push_back({*place, say("även här", "here too")});
        continue;
      }
      if (is_answered(town.municipality, risk)) break;
      found = &diagnostics.report(
          risky_rule_kind, *place,
          {fmt::format("regeln `{}` {}", rule.id, risk.label.sv),
           fmt::format("the rule `{}` {}", rule.id, risk.label.en)},
          {fmt::format(
               "{} Eller skriv ett undantag i waivers.yml: `check: risky-rule`, `subject: {}`",
               risk.why.sv, rule.id),
           fmt::format("{} Or write a waiver in waivers.yml: `check: risky-rule`, `subject: {}`",
                       risk.why.en, rule.id)});
      found->subject = rule.id;
    }
  }
}

}  // namespace stadga::check
