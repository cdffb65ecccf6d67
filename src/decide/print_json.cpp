// SPDX-License-Identifier: EUPL-1.2
#include "decide/print.h"

namespace stadga::decide {
namespace {

Json text_json(const Text& text) {
  return {{"sv", text.sv}, {"en", text.en}};
}

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json moment_json(const std::optional<Moment>& moment) {
  if (!moment) return nullptr;
  return {{"date", iso(moment->date)},
          {"time", moment->at ? Json(iso_in_sweden(*moment->at)) : Json(nullptr)}};
}

Json due_json(const std::optional<Due>& due) {
  if (!due) return nullptr;
  return moment_json(Moment{due->date, due->at});
}

Json step_json(const Answer& answer, const Step& step, std::size_t number) {
  const Vocabulary& words = answer.model.vocabulary;
  const Rule& rule = step.rule();
  Json actors = Json::array();
  for (const Reference& actor : rule.actors)
    actors.push_back({{"id", actor.id}, {"name", role_name(answer.town, actor.id)}});
  Json quotes = Json::array();
  for (const Quote& quote : rule.quotes) quotes.push_back(answer.town.unit_of(quote).text);
  return {{"step", number},
          {"action", term_json(words.actions, rule.action.id)},
          {"modality", term_json(words.modalities, rule.modality.id)},
          {"rule", rule.id},
          {"uri", rule_uri(answer.model, answer.town, rule)},
          {"title", rule.title.text},
          {"statement", rule.statement.text},
          {"actors", actors},
          {"nobody_named", step.nobody_named},
          {"quotes", quotes},
          {"deadline", deadline_json(rule.deadline)},
          {"due", due_json(step.due)},
          {"judge", or_null(step.of->judge)},
          {"exception", or_null(rule.exception.text)},
          {"if_removed", step.if_removed},
          {"note", or_null(rule.note.text)}};
}

}  // namespace

Json term_json(const std::vector<Term>& terms, const std::string& id) {
  if (id.empty()) return nullptr;
  return {{"id", id},
          {"label", text_json({label(terms, id, Language::sv), label(terms, id, Language::en)})}};
}

Json deadline_json(const std::optional<Deadline>& deadline) {
  if (!deadline) return nullptr;
  Json duration = nullptr;
  if (deadline->amount) duration = iso_duration(*deadline->amount, deadline->unit);
  return {{"words", deadline->words},
          {"duration", duration},
          {"business_days", deadline->unit == TimeUnit::business_day}};
}

std::string print_json(const Answer& answer) {
  const Decision& decision = answer.decision;
  Json steps = Json::array();
  for (const Step& step : decision.steps)
    steps.push_back(step_json(answer, step, steps.size() + 1));
  Json elsewhere = Json::array();
  for (const DecisionRule* rule : decision.elsewhere) {
    Json platforms = Json::array();
    for (const Reference& each : rule->rule->platforms) platforms.push_back(each.id);
    Json accounts = Json::array();
    for (const Reference& each : rule->rule->accounts) accounts.push_back(each.id);
    elsewhere.push_back(
        {{"rule", rule->rule->id}, {"platforms", platforms}, {"accounts", accounts}});
  }
  Json silent = Json::array();
  for (const Silence& each : decision.silent)
    silent.push_back({{"id", each.id}, {"says", text_json(each.says)}});
  Json contradictions = Json::array();
  for (const Contradiction& each : decision.contradictions) {
    contradictions.push_back({{"rules", each.rules},
                              {"message", text_json(each.message)},
                              {"meanwhile", or_null(each.meanwhile)},
                              {"until", each.until ? Json(iso(*each.until)) : Json(nullptr)}});
  }
  Json law = Json::array();
  for (const LawDemand& each : decision.law)
    law.push_back({{"category", each.category}, {"says", text_json(each.says)}});
  const Json whole = {{"format", decisions_format},
                      {"municipality", {{"id", answer.town.id}, {"name", answer.town.name}}},
                      {"input", to_json(answer.question.input)},
                      {"at", moment_json(answer.question.at)},
                      {"steps", steps},
                      {"elsewhere", elsewhere},
                      {"silent", silent},
                      {"contradictions", contradictions},
                      {"law", law}};
  return whole.dump(1) + '\n';
}

}  // namespace stadga::decide
