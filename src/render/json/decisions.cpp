// SPDX-License-Identifier: EUPL-1.2
// beslut.json: the rules that decide something, with conditions as JsonLogic.
#include "decide/print.h"
#include "decide/rules.h"
#include "render/json/common.h"
#include "render/json/json_files.h"
#include "render/paths.h"

namespace stadga::render {
namespace {

Json ids(const std::vector<Term>& terms) {
  Json list = Json::array();
  for (const Term& each : terms) list.push_back(term(terms, each.id));
  return list;
}

Json platforms(const Model& model) {
  Json list = Json::array();
  for (const Platform& platform : model.platforms)
    list.push_back({{"id", platform.id}, {"name", platform.name}, {"aliases", platform.aliases}});
  return list;
}

/// What the object that the conditions are evaluated over may hold.
Json input_json(const Model& model, const Municipality& town) {
  Json accounts = Json::array();
  for (const Account& account : town.accounts) {
    const Platform* platform = find_platform(model.platforms, account.platform.id);
    accounts.push_back({{"id", account.id},
                        {"platform", platform == nullptr ? account.platform.id : platform->id},
                        {"unit", or_null(account.unit.text)}});
  }
  return {{"event", decide::event_names},
          {"category", ids(model.vocabulary.categories)},
          {"contains", ids(model.vocabulary.contents)},
          {"platform", platforms(model)},
          {"account", accounts}};
}

Json rule_json(const Model& model, const Municipality& town, const decide::DecisionRule& made) {
  const Rule& rule = *made.rule;
  const Vocabulary& words = model.vocabulary;
  Json events = Json::array();
  for (const decide::Event event : made.events) events.push_back(decide::name_of(event));
  Json actors = Json::array();
  for (const Reference& actor : rule.actors) actors.push_back(role(model, town, actor.id));
  return {{"id", rule.id},
          {"uri", rule_uri(model, town, rule)},
          {"title", rule.title.text},
          {"action", term(words.actions, rule.action.id)},
          {"modality", term(words.modalities, rule.modality.id)},
          {"actors", actors},
          {"deadline", deadline(rule.deadline)},
          {"events", events},
          {"condition", decide::json_logic(made.condition)},
          {"judge", or_null(made.judge)},
          {"exception", or_null(rule.exception.text)},
          {"follows_removal", made.follows_removal}};
}

}  // namespace

OutputFile decisions_json(const Model& model, const Municipality& town) {
  Json rules = Json::array();
  for (const decide::DecisionRule& made : decide::decision_rules(model, town))
    rules.push_back(rule_json(model, town, made));
  const Json whole = {{"$schema", schema_uri(model, "decisions-json")},
                      {"format", decide::decisions_format},
                      {"as_of", or_null(model.as_of)},
                      {"municipality", municipality_head(model, town)},
                      {"input", input_json(model, town)},
                      {"rules", rules}};
  return {decisions_json_path(town), "decisions-json",    town.id, "",
          "application/json",        whole.dump(1) + '\n'};
}

}  // namespace stadga::render
