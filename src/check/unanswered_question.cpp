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
                  "Varje fråga är ett eget fynd. "
                  "Frågorna, med vad som kräver ett svar, står i content/registers/vocabulary.yml "
                  "(`questions`). Ämnen som saknas helt har ett eget fynd, `missing-topic`.",
            .en = "The guideline deals with the topic, but leaves those who work with the accounts "
                  "without an answer. Each question is a finding of its own. The questions, and "
                  "what calls for an answer, stand in "
                  "content/registers/vocabulary.yml (`questions`). Topics that are missing "
                  "altogether have a finding of their own, `missing-topic`."},
    .example = "rules:  # ingen regel har `must_have: [ersattare]`\n",
    .waivable = true,
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

/// The words of a quote, and whose it is.
struct Quoted {
  const Rule* rule;
  std::vector<Token> words;
};

std::vector<Quoted> quoted_by(const std::vector<Rule>& rules) {
  std::vector<Quoted> quoted;
  for (const Rule& rule : rules) {
    for (const Quote& quote : rule.quotes) quoted.push_back({&rule, tokens_of(quote.text.text)});
  }
  return quoted;
}

/// Of questions that only rules on some topics answer.
bool is_on_topic(const Question& question, const Rule& rule) {
  return question.action_topics.empty() || names(question.action_topics, rule.topic.id);
}

bool is_answered(const Town& town, const Question& question, const std::vector<Quoted>& quoted) {
  const bool by_rule = std::ranges::any_of(town.municipality.rules, [&](const Rule& rule) {
    const bool has =
        share(question.properties, rule.must_have) && (!question.owner || has_owner(town, rule));
    return has || acts(town, question, rule) || share(question.categories, rule.categories);
  });
  if (by_rule) return true;
  const std::vector<Phrase> phrases = phrases_of(question.words);
  return std::ranges::any_of(quoted, [&](const Quoted& each) {
    return is_on_topic(question, *each.rule) && has_any(each.words, phrases);
  });
}

/// A topic that is missing altogether is told as such. What only rules on the topic answer is asked
/// only where there are some.
bool is_asked(const Town& town, const Question& question) {
  const std::vector<Rule>& rules = town.municipality.rules;
  if (names(question.action_topics, question.topic.id) &&
      std::ranges::none_of(rules,
                           [&](const Rule& rule) { return rule.topic.id == question.topic.id; }))
    return false;
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
  const std::vector<Quoted> quoted = quoted_by(town.municipality.rules);
  const Span title = town.municipality.guideline.span;
  for (const Question& question : town.model.vocabulary.questions) {
    if (!is_asked(town, question) || is_answered(town, question, quoted)) continue;
    // Where the answer would stand; a question on no topic belongs nowhere in particular.
    const Rule* rule = rule_near(town.municipality, question);
    const Span near = rule == nullptr            ? Span{}
                      : rule->topic.span.known() ? rule->topic.span
                                                 : rule->span;
    const Span otherwise = title.known() ? title : town.municipality.span;
    const Text waiver = waiver_help(unanswered_question_kind, question.id);
    Diagnostic& found = diagnostics.report(
        unanswered_question_kind, near.known() ? near : otherwise,
        {"riktlinjen säger inte " + question.label.sv,
         "the guideline does not say " + question.label.en},
        {fmt::format("{} Svara i riktlinjen, {}", question.why.sv, waiver.sv),
         fmt::format("{} Answer in the guideline, {}", question.why.en, waiver.en)});
    found.subject = question.id;
  }
}

}  // namespace stadga::check
