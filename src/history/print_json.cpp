// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "base/date.h"
#include "history/describe.h"
#include "history/report.h"

namespace stadga::history {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format = 1;

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json text_json(const Text& text) {
  if (text.empty()) return nullptr;
  return {{"sv", text.sv}, {"en", text.en}};
}

Json origin_json(const Origin& origin) {
  static constexpr std::array<std::string_view, 3> kinds = {"site", "output", "revision"};
  return {{"given", origin.given},
          {"kind", kinds[static_cast<std::size_t>(origin.kind)]},
          {"commit", or_null(origin.commit)}};
}

Json decision_json(const Policy* policy) {
  if (policy == nullptr) return nullptr;
  const Decision& decision = policy->decision;
  return {{"decided_on", decision.on ? Json(iso(*decision.on)) : Json(nullptr)},
          {"decided_by", or_null(decision.by)},
          {"reference", or_null(decision.reference)}};
}

Json rule_json(const PolicyRule* rule) {
  if (rule == nullptr) return nullptr;
  return {{"id", rule->id},
          {"title", rule->title},
          {"modality", rule->modality.id},
          {"statement", rule->statement}};
}

Json fields_json(const std::vector<FieldChange>& changes) {
  Json fields = Json::array();
  for (const FieldChange& field : changes) {
    fields.push_back({{"field", field.field},
                      {"label", text_json(name_of_field(field.field))},
                      {"effect", key_of(field.effect)},
                      {"old", text_json(field.before)},
                      {"new", text_json(field.after)},
                      {"why", text_json(field.why)}});
  }
  return fields;
}

Json change_json(const RuleChange& change) {
  const bool pair = change.before != nullptr && change.after != nullptr;
  return {{"change", key_of(change.fate)},
          {"effect", change.fate == Fate::kept ? Json(key_of(change.effect)) : Json(nullptr)},
          {"also_other", change.also_other},
          {"renamed", change.renamed()},
          {"ground", pair ? Json(key_of(change.ground)) : Json(nullptr)},
          {"old", rule_json(change.before)},
          {"new", rule_json(change.after)},
          {"fields", fields_json(change.fields)}};
}

Json counts_json(const Changes& changes) {
  Json out = {{"unchanged", changes.unchanged}, {"renamed", changes.renamed()}};
  for (const Fate fate : {Fate::added, Fate::removed, Fate::merged, Fate::split})
    out[std::string(key_of(fate))] = changes.count(fate);
  for (const Effect effect :
       {Effect::stricter, Effect::looser, Effect::both, Effect::other, Effect::wording})
    out[std::string(key_of(effect))] = changes.count(effect);
  return out;
}

Json town_json(const TownReport& town) {
  const Changes& changes = town.changes;
  Json rules = Json::array();
  for (const RuleChange& change : changes.rules) rules.push_back(change_json(change));
  Json accounts = Json::array();
  for (const AccountChange& change : changes.accounts) {
    Json fields = Json::array();
    for (const Text& field : change.fields) fields.push_back(text_json(field));
    accounts.push_back({{"change", key_of(change.touch)},
                        {"id", change.account->id},
                        {"name", change.account->name},
                        {"texts", fields}});
  }
  Json checklists = Json::array();
  for (const ChecklistChange& change : changes.checklists) {
    checklists.push_back({{"change", key_of(change.touch)},
                          {"occasion", change.occasion.id},
                          {"label", text_json(change.occasion.label)}});
  }
  const std::string_view status = town.before == nullptr  ? "added"
                                  : town.after == nullptr ? "removed"
                                  : changes.empty()       ? "unchanged"
                                                          : "changed";
  return {{"id", town.any().municipality},
          {"name", town.any().name},
          {"status", status},
          {"decision",
           {{"changed", changes.new_decision},
            {"old", decision_json(town.before)},
            {"new", decision_json(town.after)}}},
          {"fields", fields_json(changes.town)},
          {"counts", counts_json(changes)},
          {"rules", rules},
          {"accounts", accounts},
          {"checklists", checklists}};
}

}  // namespace

std::string print_json(const Report& report) {
  Json towns = Json::array();
  for (const TownReport& town : report.towns) towns.push_back(town_json(town));
  const Json whole = {{"format", format},
                      {"old", origin_json(*report.before)},
                      {"new", origin_json(*report.after)},
                      {"municipalities", towns}};
  return whole.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace stadga::history
