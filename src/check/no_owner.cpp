// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "check/checks.h"
#include "check/scope.h"

namespace stadga::check {

const Kind no_owner_kind{
    .name = "no-owner",
    .severity = Severity::error,
    .finds = {.sv = "Ingen bestämd roll ansvarar för en uppgift: den läggs bara på hela kommunen.",
              .en = "A task that somebody in particular must do is given to the municipality as a "
                    "whole only."},
    .why = {.sv = "Uppsikt, svar, borttagning, sparade bevis, "
                  "diarieföring och arkivering behöver en roll som ansvarar.",
            .en = "Monitoring, answers, removal, saved "
                  "evidence, registration and archiving need a role that is responsible."},
    .example =
        "rules:\n"
        "  - id: uppsikt\n"
        "    modality: ska\n"
        "    topic: uppsikt\n"
        "    actor: kommun  # och ingen annan regel om uppsikt nämner en roll\n"
        "    action: bevaka\n",
    .waivable = true,
};

namespace {

bool is_collective(const Vocabulary& vocabulary, const Reference& actor) {
  const Term* role = find_by_id(vocabulary.roles, actor.id);
  return role != nullptr && role->collective;
}

bool is_about(const Term& action, const Rule& rule) {
  return rule.action.id == action.id && (!action.topic.given() || action.topic.id == rule.topic.id);
}

}  // namespace

void no_owner(const Town& town, Diagnostics& diagnostics) {
  const Vocabulary& words = town.model.vocabulary;
  for (const Term& action : words.actions) {
    if (!action.owner) continue;
    std::vector<const Rule*> duties;
    bool owned = false;
    for (const Rule& rule : town.municipality.rules) {
      if (!is_about(action, rule)) continue;
      owned = owned || !std::ranges::all_of(rule.actors, [&](const Reference& actor) {
                return is_collective(words, actor);
              });
      if (is_duty(rule) && !rule.actors.empty()) duties.push_back(&rule);
    }
    if (owned || duties.empty()) continue;
    const Rule& rule = *duties.front();
    Diagnostic& found = diagnostics.report(
        no_owner_kind, rule.actors.front().span,
        {fmt::format("ingen roll ansvarar för `{}`: regeln lägger det på `{}`", action.label.sv,
                     role_name(town.municipality, rule.actors.front().id)),
         fmt::format("no role is responsible for `{}`: the rule gives it to `{}`", action.label.en,
                     role_name(town.municipality, rule.actors.front().id))},
        say("skriv i riktlinjen vilken roll som gör det, och ange den i `actor`; eller skriv ett "
            "undantag i waivers.yml: `check: no-owner`, `subject: {}`",
            "write in the guideline which role does it, and name it in `actor`; or write a waiver "
            "in "
            "waivers.yml: `check: no-owner`, `subject: {}`",
            rule.id));
    found.subject = rule.id;
    for (std::size_t i = 1; i < duties.size(); ++i) {
      found.places.push_back({duties[i]->span, say("inte heller här", "nor here")});
    }
  }
}

}  // namespace stadga::check
