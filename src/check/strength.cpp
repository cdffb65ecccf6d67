// SPDX-License-Identifier: EUPL-1.2
#include "check/strength.h"

#include <algorithm>
#include <array>
#include <vector>

#include "check/scope.h"
#include "check/tokens.h"

namespace stadga::check {
namespace {

/// What makes a demand one that everybody may set aside.
constexpr std::array<std::string_view, 8> softening = {
    "så långt som möjligt",
    "så långt det är möjligt",
    "så långt det går",
    "i möjligaste mån",
    "i så stor utsträckning som möjligt",
    "så stor utsträckning som möjligt",
    "i möjlig mån",
    "om möjligt",
};

bool contains(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

bool gives_figure(const Rule& rule) {
  return (rule.recurrence && rule.recurrence->unit) || (rule.deadline && rule.deadline->amount);
}

/// How often or how fast, where the demand does not tell and advice does.
void only_advised(const Town& town, const Term& action, Diagnostics& diagnostics) {
  if (action.needs != Figure::recurrence && action.needs != Figure::deadline) return;
  if (action.asks.empty()) return;
  std::vector<const Rule*> demands;
  const Rule* advice = nullptr;
  for (const Rule& rule : town.municipality.rules) {
    if (rule.action.id != action.id) continue;
    if (action.topic.given() && action.topic.id != rule.topic.id) continue;
    if (rule.modality.id == "ska") {
      if (gives_figure(rule)) return;
      if (!has_time(rule)) demands.push_back(&rule);
    } else if (rule.modality.id == "bor" && gives_figure(rule) && !rule.condition.given()) {
      if (advice == nullptr) advice = &rule;
    }
  }
  if (advice == nullptr) return;
  const auto met = std::ranges::find_if(demands, [&](const Rule* rule) {
    return actors_meet(town.model.vocabulary, *rule, *advice) && meeting(town, *rule, *advice);
  });
  if (met == demands.end()) return;
  const Rule* demand = *met;
  const Span place = advice->recurrence ? advice->recurrence->span
                     : advice->deadline ? advice->deadline->span
                                        : advice->span;
  Diagnostic& found = diagnostics.report(
      uneven_strength_kind, place,
      {fmt::format("`{}` (ska) är ett krav, men {} är bara ett råd i `{}` (bör)", demand->id,
                   action.asks.sv, advice->id),
       fmt::format("`{}` (ska) binds, but {} is only advice in `{}` (bör)", demand->id,
                   action.asks.en, advice->id)},
      say("bestäm om siffran gäller som krav, och skriv i så fall `ska` i riktlinjen och regeln",
          "decide whether the figure binds; if it does, write `ska` in the guideline and the "
          "rule"));
  found.places.push_back({demand->modality.span, say("det här är ett krav", "this binds")});
  add_quote(town.municipality, *advice, found);
  add_quote(town.municipality, *demand, found);
}

}  // namespace

bool demands(const Rule& rule) {
  return rule.modality.id == "ska" || rule.modality.id == "far_inte";
}

bool leaves_free(const Rule& rule) {
  return rule.modality.id == "bor" || rule.modality.id == "far" || rule.modality.id == "bor_inte" ||
         rule.modality.id == "behover_inte";
}

std::string_view softener(const Rule& rule) {
  static const std::vector<Phrase> phrases = [] {
    std::vector<Phrase> all;
    for (const std::string_view words : softening) all.push_back(phrase_of(words));
    return all;
  }();
  for (const Quote& quote : rule.quotes) {
    // Few quotes have a word of any of them.
    if (!contains(quote.text.text, "möjlig") && !contains(quote.text.text, "långt det")) continue;
    const std::vector<Token> tokens = tokens_of(quote.text.text);
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      if (find_phrase(tokens, phrases[i]) < tokens.size()) return softening.at(i);
    }
  }
  return {};
}

std::string_view content_of(const Rule& rule) {
  if (!rule.when) return {};
  if (!rule.when->contains_any.empty()) return rule.when->contains_any.front().id;
  if (!rule.when->contains_all.empty()) return rule.when->contains_all.front().id;
  return {};
}

bool has_time(const Rule& rule) {
  return rule.recurrence || rule.deadline;
}

void figures_only_advised(const Town& town, Diagnostics& diagnostics) {
  for (const Term& action : town.model.vocabulary.actions) only_advised(town, action, diagnostics);
}

}  // namespace stadga::check
