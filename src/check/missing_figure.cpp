// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "check/checks.h"
#include "check/scope.h"
#include "check/tokens.h"

namespace stadga::check {

const Kind missing_figure_kind{
    .name = "missing-figure",
    .severity = Severity::warning,
    .finds = {.sv = "Något ska göras, men ingen regel säger hur ofta eller hur snabbt: till "
                    "exempel se över kontona, svara på frågor, ta bort otillåtet innehåll eller "
                    "arkivera. Att ta bort räcker det att säga med ett ord, som `omgående`.",
              .en = "A duty calls for a figure that no rule gives: how often accounts are looked "
                    "over, how fast questions are answered and content is removed, or how often "
                    "accounts are archived. For removal a word such as `omgående` is enough."},
    .why = {.sv = "Utan siffra kan ingen veta om skyldigheten är uppfylld, och den som granskar "
                  "kan inte pröva det.",
            .en = "Without a figure nobody can know whether the duty is fulfilled, and no auditor "
                  "can tell."},
    .example =
        "rules:\n"
        "  - id: uppsikt\n"
        "    modality: ska\n"
        "    topic: uppsikt\n"
        "    action: bevaka  # ingen regel om uppsikt har `recurrence`\n",
};

namespace {

bool is_about(const Term& action, const Rule& rule) {
  return rule.action.id == action.id && (!action.topic.given() || action.topic.id == rule.topic.id);
}

bool says_promptly(const Term& action, const Rule& rule) {
  if (rule.deadline) return true;
  const std::vector<Phrase> promptly = phrases_of(action.words);
  return std::ranges::any_of(rule.quotes, [&](const Quote& quote) {
    return has_any(tokens_of(quote.text.text), promptly);
  });
}

bool gives_figure(const Term& action, const Rule& rule) {
  if (rule.action.id != action.id) return false;
  if (action.needs == Figure::promptness) return says_promptly(action, rule);
  if (action.needs == Figure::deadline) return rule.deadline && rule.deadline->amount;
  return rule.recurrence && rule.recurrence->unit;
}

/// `Avdelningen underhåller förteckningen`: what somebody in particular does is a duty too.
bool is_own_task(const Town& town, const Rule& rule) {
  return rule.action.id == "registrera" && rule.modality.id == "princip" &&
         std::ranges::any_of(rule.actors, [&](const Reference& actor) {
           const Term* role = find_by_id(town.model.vocabulary.roles, actor.id);
           return role == nullptr || !role->collective;
         });
}

/// The demand to tell visitors the figure, such as when answers can be expected.
const Reference* told_in(const Model& model, const Term& action, const Rule& rule) {
  const auto tells = [&](const Reference& element) {
    const Term* term = find_by_id(model.vocabulary.elements, element.id);
    return term != nullptr && term->told_of.id == action.id;
  };
  const auto found = std::ranges::find_if(rule.must_show, tells);
  return found == rule.must_show.end() ? nullptr : &*found;
}

/// Where the figure should stand, and how plainly the rule calls for it: with words that are no
/// figure (`snabbt`), as a `ska`, or only so.
std::pair<Span, int> place_in(const Model& model, const Term& action, const Rule& rule) {
  if (rule.action.id == action.id) {
    if (action.needs == Figure::deadline && rule.deadline) return {rule.deadline->span, 2};
    if (action.needs == Figure::recurrence && rule.recurrence) return {rule.recurrence->span, 2};
  }
  const int strength = rule.modality.id == "ska" ? 1 : 0;
  const Reference* told = told_in(model, action, rule);
  const Span place = told != nullptr ? told->span : rule.action.span;
  return {place.known() ? place : rule.span, strength};
}

/// `hur snabbt frågor ska besvaras`; without a text for it: `hur snabbt: ...`.
Text asked(const Model& model, const Term& action) {
  if (!action.asks.empty()) return action.asks;
  const bool often = action.needs == Figure::recurrence;
  const auto& actions = model.vocabulary.actions;
  return {fmt::format("hur {}: `{}`", often ? "ofta" : "snabbt",
                      label(actions, action.id, Language::sv)),
          fmt::format("how {}: `{}`", often ? "often" : "fast",
                      label(actions, action.id, Language::en))};
}

Text advice(Figure needed) {
  if (needed == Figure::recurrence) {
    return say(
        "bestäm hur ofta, skriv det i riktlinjen och lägg till `recurrence`, till exempel "
        "`varje arbetsdag` eller `varje år`",
        "decide how often, write it in the guideline and add `recurrence`, for example "
        "`varje arbetsdag` or `varje år`");
  }
  if (needed == Figure::promptness) {
    return say(
        "bestäm hur snabbt, skriv det i riktlinjen och lägg till `deadline`, till exempel "
        "`omgående` eller `inom 1 arbetsdag`",
        "decide how fast, write it in the guideline and add `deadline`, for example "
        "`omgående` or `inom 1 arbetsdag`");
  }
  return say(
      "bestäm hur snabbt, skriv det i riktlinjen och lägg till `deadline`, till exempel "
      "`inom 1 arbetsdag`",
      "decide how fast, write it in the guideline and add `deadline`, for example "
      "`inom 1 arbetsdag`");
}

void report(const Model& model, const Term& action, const std::vector<const Rule*>& duties,
            Diagnostics& diagnostics) {
  const Rule& rule = **std::ranges::max_element(
      duties, {}, [&](const Rule* duty) { return place_in(model, action, *duty).second; });
  const Text what = asked(model, action);
  diagnostics.report(missing_figure_kind, place_in(model, action, rule).first,
                     {"ingen regel säger " + what.sv, "no rule says " + what.en},
                     advice(action.needs));
}

}  // namespace

void missing_figure(const Town& town, Diagnostics& diagnostics) {
  for (const Term& action : town.model.vocabulary.actions) {
    if (action.needs == Figure::none) continue;
    std::vector<const Rule*> duties;
    bool given = false;
    for (const Rule& rule : town.municipality.rules) {
      given = given || gives_figure(action, rule);
      if (!is_duty(rule) && !is_own_task(town, rule)) continue;
      if (is_about(action, rule) || told_in(town.model, action, rule) != nullptr)
        duties.push_back(&rule);
    }
    if (!given && !duties.empty()) report(town.model, action, duties, diagnostics);
  }
}

}  // namespace stadga::check
