// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "check/checks.h"
#include "check/deals_with.h"
#include "check/scope.h"
#include "check/tokens.h"

namespace stadga::check {

const Kind unanswered_question_kind{
    .name = "unanswered-question",
    .severity = Severity::note,
    .finds = {.sv = "Ingen regel svarar på frågor som lag eller god ordning ställer till en "
                    "riktlinje, till exempel vem som tar över när någon är borta.",
              .en = "No rule answers questions that law or good order puts to a guideline, such as "
                    "who takes over when somebody is away."},
    .why = {.sv = "Riktlinjen tar upp ämnet men lämnar den som arbetar med kontona utan svar. "
                  "Frågorna, med vad som kräver ett svar, står i content/registers/vocabulary.yml "
                  "(`questions`). Ämnen som saknas helt har ett eget fynd, `missing-topic`.",
            .en = "The guideline deals with the topic, but leaves those who work with the accounts "
                  "without an answer. The questions, and what calls for an answer, stand in "
                  "content/registers/vocabulary.yml (`questions`). Topics that are missing "
                  "altogether have a finding of their own, `missing-topic`."},
    .example = "rules:  # ingen regel har `must_have: [ersattare]`\n",
};

namespace {

/// Somebody of whom it can be asked; `the municipality` is everybody.
bool has_owner(const Town& town, const Rule& rule) {
  return std::ranges::any_of(rule.actors, [&](const Reference& actor) {
    const Term* role = find_by_id(town.model.vocabulary.roles, actor.id);
    return role == nullptr || !role->collective;
  });
}

bool acts(const Town& town, const Question& question, const Rule& rule) {
  return names(question.actions, rule.action.id) &&
         (question.action_topics.empty() || names(question.action_topics, rule.topic.id)) &&
         (question.occasions.empty() || share(question.occasions, rule.occasions)) &&
         (!question.owner || has_owner(town, rule));
}

/// The words of every quote.
using Quoted = std::vector<std::vector<Token>>;

Quoted quoted_by(const std::vector<Rule>& rules) {
  Quoted quoted;
  for (const Rule& rule : rules) {
    for (const Quote& quote : rule.quotes) quoted.push_back(tokens_of(quote.text.text));
  }
  return quoted;
}

bool is_answered(const Town& town, const Question& question, const Quoted& quoted) {
  const bool by_rule = std::ranges::any_of(town.municipality.rules, [&](const Rule& rule) {
    return acts(town, question, rule) || share(question.properties, rule.must_have) ||
           share(question.categories, rule.categories);
  });
  if (by_rule) return true;
  const std::vector<Phrase> phrases = phrases_of(question.words);
  return std::ranges::any_of(
      quoted, [&](const std::vector<Token>& words) { return has_any(words, phrases); });
}

/// A topic that is missing altogether is told as such.
bool is_asked(const Town& town, const Question& question) {
  const Term* topic = find_by_id(town.model.vocabulary.topics, question.topic.id);
  return topic == nullptr || !topic->expected || deals_with(town.municipality, *topic);
}

/// Where the answer would stand: by a rule on the act that does not answer, or on the topic.
const Rule* rule_near(const Municipality& municipality, const Question& question) {
  const auto& rules = municipality.rules;
  const auto acts_too = std::ranges::find_if(
      rules, [&](const Rule& rule) { return names(question.actions, rule.action.id); });
  if (question.owner && acts_too != rules.end()) return &*acts_too;
  if (!question.topic.given()) return nullptr;
  const auto found = std::ranges::find_if(
      rules, [&](const Rule& rule) { return rule.topic.id == question.topic.id; });
  return found == rules.end() ? nullptr : &*found;
}

}  // namespace

void unanswered_question(const Town& town, Diagnostics& diagnostics) {
  if (town.municipality.rules.empty()) return;
  Text labels;
  Text why;
  std::vector<Place> places;
  const Quoted quoted = quoted_by(town.municipality.rules);
  for (const Question& question : town.model.vocabulary.questions) {
    if (!is_asked(town, question) || is_answered(town, question, quoted)) continue;
    const std::string_view joint = labels.sv.empty() ? "" : "; ";
    labels.sv += fmt::format("{}{}", joint, question.label.sv);
    labels.en += fmt::format("{}{}", joint, question.label.en);
    const std::string_view blank = why.sv.empty() ? "" : " ";
    why.sv += fmt::format("{}{}", blank, question.why.sv);
    why.en += fmt::format("{}{}", blank, question.why.en);
    if (const Rule* rule = rule_near(town.municipality, question)) {
      places.push_back({rule->topic.span.known() ? rule->topic.span : rule->span,
                        {"hit hör " + question.label.sv, "here belongs " + question.label.en}});
    }
  }
  if (labels.empty()) return;
  const Span title = town.municipality.guideline.span;
  Diagnostic& found = diagnostics.report(
      unanswered_question_kind, title.known() ? title : town.municipality.span,
      {"riktlinjen säger inte " + labels.sv, "the guideline does not say " + labels.en},
      std::move(why));
  found.places = std::move(places);
}

}  // namespace stadga::check
