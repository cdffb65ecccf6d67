// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "render/json/common.h"
#include "render/json/json_files.h"
#include "render/paths.h"

namespace stadga::render {
namespace {

Json quotes(const Model& model, const Municipality& town, const Rule& rule) {
  Json list = Json::array();
  for (std::size_t i = 0; i < rule.quotes.size(); ++i) {
    const Quote& quote = rule.quotes[i];
    const markdown::Unit& unit = town.unit_of(quote);
    Json where = place(unit.span);
    where["section"] = or_null(std::string(town.chapters[quote.chapter].document.section_of(unit)));
    list.push_back(
        {{"text", unit.text},
         {"place", where},
         {"uri", model.site.base_url + guideline_path(town) + '#' + quote_anchor(rule, i)},
         {"categories", terms(model.vocabulary.categories, quote.categories)}});
  }
  return list;
}

Json ids(const std::vector<Reference>& references) {
  Json list = Json::array();
  for (const Reference& reference : references) list.push_back(reference.id);
  return list;
}

/// An alias such as `twitter` under the platform's own id, as in konton.json.
Json platform_ids(const Model& model, const Rule& rule) {
  Json list = Json::array();
  for (const Reference& reference : rule.platforms) {
    const Platform* platform = find_platform(model.platforms, reference.id);
    list.push_back(platform == nullptr ? reference.id : platform->id);
  }
  return list;
}

/// What sets a rule going, so that a program need not gather it from the other keys.
Json trigger(const Rule& rule) {
  Json by = Json::array();
  if (rule.recurrence) by.push_back("recurrence");
  if (!rule.occasions.empty()) by.push_back("occasion");
  if (rule.condition.given()) by.push_back("condition");
  Json interval = nullptr;
  bool business_days = false;
  if (rule.recurrence) {
    interval = or_null(iso_interval(*rule.recurrence));
    business_days = rule.recurrence->unit == TimeUnit::business_day;
  }
  return {{"by", by},
          {"interval", interval},
          {"business_days", business_days},
          {"occasions", ids(rule.occasions)},
          {"condition", or_null(rule.condition.text)}};
}

Json former_uris(const Model& model, const Municipality& town, const Rule& rule) {
  Json list = Json::array();
  for (const Reference& former : rule.former_ids)
    list.push_back(model.site.base_url + rules_path(town) + '#' + former.id);
  return list;
}

Json rule_json(const Model& model, const Municipality& town, const Rule& rule) {
  const Vocabulary& words = model.vocabulary;
  Json actors = Json::array();
  for (const Reference& actor : rule.actors) actors.push_back(role(model, town, actor.id));
  Json laws = Json::array();
  for (const LawReference& reference : rule.law)
    laws.push_back(law(model, reference.law.id, reference.section));
  const Term* modality = find_by_id(words.modalities, rule.modality.id);
  Json modality_json = term(words.modalities, rule.modality.id);
  modality_json["word"] = modality == nullptr ? rule.modality.id : modality->word;
  return {{"id", rule.id},
          {"uri", rule_uri(model, town, rule)},
          {"former_ids", ids(rule.former_ids)},
          {"former_uris", former_uris(model, town, rule)},
          {"title", rule.title.text},
          {"modality", modality_json},
          {"topic", term(words.topics, rule.topic.id)},
          {"actors", actors},
          {"statement", rule.statement.text},
          {"trigger", trigger(rule)},
          {"condition", or_null(rule.condition.text)},
          {"exception", or_null(rule.exception.text)},
          {"deadline", deadline(rule.deadline)},
          {"recurrence", recurrence(rule.recurrence)},
          {"action", term(words.actions, rule.action.id)},
          {"occasions", terms(words.occasions, rule.occasions)},
          {"checklist_item", or_null(rule.checklist.text)},
          {"platforms", platform_ids(model, rule)},
          {"accounts", ids(rule.accounts)},
          {"categories", terms(words.categories, rule.categories)},
          {"must_show", terms(words.elements, rule.must_show)},
          {"must_have", terms(words.properties, rule.must_have)},
          {"yields_to", ids(rule.yields_to)},
          {"law", laws},
          {"quotes", quotes(model, town, rule)},
          {"changed", or_null(rule.changed)},
          {"note", or_null(rule.note.text)},
          {"source", place(rule.span)}};
}

Json guideline_json(const Model& model, const Municipality& town) {
  const Guideline& guideline = town.guideline;
  return {{"title", guideline.title},
          {"type", guideline.type},
          {"decided_by", role(model, town, guideline.decided_by.id)},
          {"decided_on", or_null(guideline.decided_on)},
          {"reference", or_null(guideline.reference)},
          {"responsible", role(model, town, guideline.responsible.id)},
          {"review", recurrence(guideline.review)},
          {"review_by", or_null(guideline.review_by)},
          {"covers", or_null(guideline.covers)},
          {"uri", model.site.base_url + guideline_path(town)}};
}

}  // namespace

OutputFile rules_json(const Model& model, const Municipality& town) {
  Json rules = Json::array();
  for (const Rule& rule : town.rules) rules.push_back(rule_json(model, town, rule));
  Json renamed = Json::object();
  for (const Rule& rule : town.rules) {
    for (const Reference& former : rule.former_ids) renamed[former.id] = rule.id;
  }
  Json citations = Json::array();
  for (const Citation& citation : town.citations) {
    citations.push_back({{"words", citation.words.text},
                         {"law", law(model, citation.law.id, "")},
                         {"caveat", or_null(citation.caveat.text)},
                         {"place", place(citation.place)}});
  }
  Json silent = Json::array();
  for (const Term& occasion : model.vocabulary.occasions) {
    const bool any = std::ranges::any_of(town.rules, [&](const Rule& rule) {
      return std::ranges::find(rule.occasions, occasion.id, &Reference::id) != rule.occasions.end();
    });
    if (!any) silent.push_back(term(model.vocabulary.occasions, occasion.id));
  }
  const Json whole = {{"$schema", schema_uri(model, "rules-json")},
                      {"format", json_format},
                      {"as_of", or_null(model.as_of)},
                      {"municipality", municipality_head(model, town)},
                      {"guideline", guideline_json(model, town)},
                      {"notes", town.notes},
                      {"rules", rules},
                      {"renamed", renamed},
                      {"citations", citations},
                      {"silent_occasions", silent}};
  return {rules_json_path(town), "rules-json",        town.id, "",
          "application/json",    whole.dump(1) + '\n'};
}

}  // namespace stadga::render
