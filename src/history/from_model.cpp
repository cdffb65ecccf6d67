// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/hash.h"
#include "base/text.h"
#include "history/policy.h"
#include "infotext/infotext.h"

namespace stadga::history {
namespace {

Word word(const std::vector<Term>& terms, const std::string& id) {
  if (id.empty()) return {};
  return {id, {label(terms, id, Language::sv), label(terms, id, Language::en)}};
}

std::vector<Word> words(const std::vector<Term>& terms, const std::vector<Reference>& references) {
  std::vector<Word> out;
  for (const Reference& reference : references) out.push_back(word(terms, reference.id));
  return out;
}

Word role(const std::vector<Role>& roles, const std::string& id) {
  const Role* found = find_by_id(roles, id);
  const std::string& name = found == nullptr ? id : found->name;
  return {id, {name, name}};
}

std::vector<Word> as_they_are(const std::vector<Reference>& references) {
  std::vector<Word> out;
  for (const Reference& reference : references)
    out.push_back({reference.id, {reference.id, reference.id}});
  return out;
}

std::vector<Word> platforms(const Model& model, const std::vector<Reference>& references) {
  std::vector<Word> out;
  for (const Reference& reference : references) {
    const Platform* platform = find_platform(model.platforms, reference.id);
    const std::string& id = platform == nullptr ? reference.id : platform->id;
    out.push_back({id, {id, id}});
  }
  return out;
}

std::vector<Word> laws(const Model& model, const std::vector<LawReference>& references) {
  std::vector<Word> out;
  for (const LawReference& reference : references) {
    const Law* law = find_by_id(model.laws, reference.law.id);
    const std::string section = reference.section.empty() ? "" : ' ' + reference.section;
    const std::string shown = (law == nullptr ? reference.law.id : law->name) + section;
    out.push_back({reference.law.id + section, {shown, shown}});
  }
  return out;
}

std::optional<Due> due(const std::optional<Deadline>& deadline) {
  if (!deadline) return std::nullopt;
  return Due{deadline->words,
             deadline->amount ? iso_duration(*deadline->amount, deadline->unit) : "",
             deadline->unit == TimeUnit::business_day};
}

std::optional<Often> often(const std::optional<Recurrence>& recurrence) {
  if (!recurrence) return std::nullopt;
  return Often{recurrence->words,
               recurrence->times,
               recurrence->unit ? iso_duration(1, *recurrence->unit) : "",
               recurrence->unit == TimeUnit::business_day,
               recurrence->at_least,
               recurrence->addition};
}

std::vector<Word> as_written(const std::vector<Placed>& words) {
  std::vector<Word> out;
  for (const Placed& each : words) out.push_back({each.text, {each.text, each.text}});
  return out;
}

Circumstance circumstance(const Vocabulary& terms, const std::optional<When>& when) {
  if (!when) return {};
  return {true,
          as_written(when->events),
          words(terms.contents, when->contains_any),
          words(terms.contents, when->contains_all),
          words(terms.contents, when->contains_none),
          as_written(when->breaks),
          when->obvious,
          when->judged};
}

std::string clock(std::chrono::minutes since_midnight) {
  return fmt::format("{:02}:{:02}", since_midnight.count() / 60, since_midnight.count() % 60);
}

OpenDays open_days(const Municipality& town) {
  OpenDays out{town.extra_days_off, ""};
  std::ranges::sort(out.extra_days_off);
  if (town.office_hours)
    out.office_hours = clock(town.office_hours->from) + "–" + clock(town.office_hours->to);
  return out;
}

PolicyRule rule_of(const Model& model, const std::vector<Role>& roles, const Rule& rule) {
  const Vocabulary& terms = model.vocabulary;
  PolicyRule out;
  out.id = rule.id;
  for (const Reference& former : rule.former_ids) out.former_ids.push_back(former.id);
  out.title = rule.title.text;
  out.modality = word(terms.modalities, rule.modality.id);
  out.topic = word(terms.topics, rule.topic.id);
  for (const Reference& actor : rule.actors) out.actors.push_back(role(roles, actor.id));
  out.statement = rule.statement.text;
  out.condition = rule.condition.text;
  out.exception = rule.exception.text;
  out.deadline = due(rule.deadline);
  out.recurrence = often(rule.recurrence);
  out.action = word(terms.actions, rule.action.id);
  out.occasions = words(terms.occasions, rule.occasions);
  out.checklist_item = rule.checklist.text;
  out.platforms = platforms(model, rule.platforms);
  out.accounts = as_they_are(rule.accounts);
  out.categories = words(terms.categories, rule.categories);
  out.must_show = words(terms.elements, rule.must_show);
  out.must_have = words(terms.properties, rule.must_have);
  out.law = laws(model, rule.law);
  out.when = circumstance(terms, rule.when);
  out.yields_to = as_they_are(rule.yields_to);
  out.note = rule.note.text;
  return out;
}

Decision decision_of(const Guideline& guideline, const std::vector<Role>& roles) {
  const std::string& by = guideline.decided_by.id;
  return {guideline.decided_on, by.empty() ? "" : role(roles, by).label.sv, guideline.reference};
}

PolicyAccount account_of(const Model& model, const Municipality& town, const Account& account) {
  PolicyAccount out{account.id, account.name.text, account.status == "avslutat", {}};
  for (const infotext::FieldText& text : infotext::compose(model, town, account).fields) {
    out.texts.push_back(
        {text.field->id, text.field->label, text.text.empty() ? "" : sha256(text.text)});
  }
  return out;
}

std::map<std::string, std::string> heads_of(const Municipality& town) {
  std::map<std::string, std::string> out;
  for (const ChecklistHead& head : town.checklist_heads) {
    std::string& text = out[head.occasion.id];
    text = head.title.text + '\n' + head.intro.text + '\n' + head.who.text;
    for (const Reference& rule : head.order) text += '\n' + rule.id;
  }
  return out;
}

}  // namespace

Policy from_model(const Model& model, const Municipality& town) {
  Policy out;
  out.municipality = town.id;
  out.name = town.name;
  out.decision = decision_of(town.guideline, town.roles);
  for (const Rule& rule : town.rules) {
    PolicyRule made = rule_of(model, town.roles, rule);
    for (const Quote& quote : rule.quotes) made.quotes.push_back(town.unit_of(quote).text);
    out.rules.push_back(std::move(made));
  }
  for (const Account& account : town.accounts)
    out.accounts.push_back(account_of(model, town, account));
  out.has_accounts = true;
  out.open_days = open_days(town);
  out.checklist_heads = heads_of(town);
  return out;
}

Policy from_version(const Model& model, const Municipality& town, const Version& version) {
  Policy out;
  out.municipality = town.id;
  out.name = town.name;
  out.decision = decision_of(version.guideline, version.roles);
  for (const Rule& rule : version.rules) {
    PolicyRule made = rule_of(model, version.roles, rule);
    for (const Quote& quote : rule.quotes) made.quotes.push_back(fold_space(quote.text.text));
    out.rules.push_back(std::move(made));
  }
  return out;
}

}  // namespace stadga::history
