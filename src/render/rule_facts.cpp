// SPDX-License-Identifier: EUPL-1.2
#include "render/rule_facts.h"

#include <algorithm>

#include "base/text.h"
#include "render/paths.h"

namespace stadga::render {
namespace {

struct UnitWords {
  std::string_view several, one, several_en, one_en;
};

UnitWords words_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::hour:
      return {"timmar", "timme", "hours", "hour"};
    case TimeUnit::day:
      return {"dagar", "dag", "days", "day"};
    case TimeUnit::business_day:
      return {"arbetsdagar", "arbetsdag", "working days", "working day"};
    case TimeUnit::week:
      return {"veckor", "vecka", "weeks", "week"};
    case TimeUnit::month:
      return {"månader", "månad", "months", "month"};
    case TimeUnit::quarter:
      return {"kvartal", "kvartal", "quarters", "quarter"};
    case TimeUnit::half_year:
      return {"halvår", "halvår", "half-years", "half-year"};
    case TimeUnit::year:
      return {"år", "år", "years", "year"};
  }
  return {};
}

Text with(std::string sv, std::string_view sv_unit, std::string en, std::string_view en_unit) {
  return {std::move(sv.append(sv_unit)), std::move(en.append(en_unit))};
}

RuleFigure figure_of(const Deadline& deadline) {
  RuleFigure figure;
  figure.id = "tidsfrist";
  figure.label = {"Tidsfrist", "Deadline"};
  figure.value = deadline.words;
  figure.at_most = true;
  figure.words = deadline.words;
  if (!deadline.amount) return figure;
  const UnitWords unit = words_of(deadline.unit);
  figure.label = with("Tidsfrist i ", unit.several, "Deadline in ", unit.several_en);
  figure.value = std::to_string(*deadline.amount);
  figure.is_number = true;
  figure.duration = iso_duration(*deadline.amount, deadline.unit);
  figure.business_days = deadline.unit == TimeUnit::business_day;
  return figure;
}

RuleFigure figure_of(const Recurrence& recurrence) {
  RuleFigure figure;
  figure.id = "intervall";
  figure.label = {"Hur ofta", "How often"};
  figure.value = recurrence.words;
  figure.words = recurrence.words;
  if (!recurrence.times || !recurrence.unit) return figure;
  const UnitWords unit = words_of(*recurrence.unit);
  figure.label = with("Antal gånger per ", unit.one, "Times per ", unit.one_en);
  figure.value = std::to_string(*recurrence.times);
  figure.is_number = true;
  figure.duration = iso_interval(recurrence).value_or("");
  figure.business_days = recurrence.unit == TimeUnit::business_day;
  return figure;
}

std::string labels(const std::vector<Term>& list, const std::vector<Reference>& references) {
  std::vector<std::string> words;
  for (const Reference& reference : references)
    words.push_back(label(list, reference.id, Language::sv));
  return join(words, "; ");
}

std::string platform_names(const Model& model, const Rule& rule) {
  std::vector<std::string> names;
  for (const Reference& reference : rule.platforms) {
    const Platform* platform = find_platform(model.platforms, reference.id);
    names.push_back(platform == nullptr ? reference.id : platform->name);
  }
  return join(names, "; ");
}

std::string account_names(const Municipality& town, const Rule& rule) {
  std::vector<std::string> names;
  for (const Reference& reference : rule.accounts) {
    const Account* account = find_by_id(town.accounts, reference.id);
    names.push_back(account == nullptr ? reference.id : account->name.text);
  }
  return join(names, "; ");
}

std::string actor_names(const Municipality& town, const Rule& rule) {
  std::vector<std::string> names;
  for (const Reference& actor : rule.actors) names.push_back(role_name(town, actor.id));
  return join(names, "; ");
}

}  // namespace

std::vector<RuleFigure> figures_of(const Rule& rule) {
  std::vector<RuleFigure> figures;
  if (rule.deadline) figures.push_back(figure_of(*rule.deadline));
  if (rule.recurrence) figures.push_back(figure_of(*rule.recurrence));
  return figures;
}

std::string law_words(const Model& model, const LawReference& reference) {
  const Law* law = find_by_id(model.laws, reference.law.id);
  return (law == nullptr ? reference.law.id : law->name) +
         (reference.section.empty() ? "" : ", " + reference.section);
}

std::string law_uri(const Model& model, const LawReference& reference) {
  return model.site.base_url + laws_path() + '#' + law_anchor(reference.law.id);
}

std::string law_caution(const Law& law) {
  if (law.status == "gäller") return {};
  return law.name + ": " + law.status + (law.until ? " den " + swedish(*law.until) : "") + ". " +
         law.note.sv;
}

std::optional<Date> dated(const Model& model, const Municipality& town) {
  std::optional<Date> latest = town.guideline.decided_on;
  for (const Rule& rule : town.rules) latest = std::max(latest, rule.changed);
  return latest ? latest : model.as_of;
}

std::string version_name(const Model& model, const Municipality& town) {
  if (town.guideline.decided_on) return iso(*town.guideline.decided_on);
  return model.as_of ? iso(*model.as_of) : "odaterad";
}

std::vector<std::string> details_of(const Model& model, const Municipality& town,
                                    const Rule& rule) {
  std::vector<std::string> lines;
  const auto add = [&](std::string_view head, const std::string& text) {
    if (!text.empty()) lines.push_back(std::string(head) + ": " + text);
  };
  const Term* modality = find_by_id(model.vocabulary.modalities, rule.modality.id);
  add("Styrka", modality == nullptr ? rule.modality.id : modality->word);
  add("Villkor", rule.condition.text);
  add("Undantag", rule.exception.text);
  add("Vem", actor_names(town, rule));
  add("Plattformar", platform_names(model, rule));
  add("Konton", account_names(town, rule));
  add("Slag av innehåll", labels(model.vocabulary.categories, rule.categories));
  add("Kontot ska visa", labels(model.vocabulary.elements, rule.must_show));
  add("Kontot ska ha", labels(model.vocabulary.properties, rule.must_have));
  return lines;
}

std::string quote_uri(const Model& model, const Municipality& town, const Rule& rule,
                      std::size_t index) {
  return model.site.base_url + guideline_path(town) + '#' + quote_anchor(rule, index);
}

}  // namespace stadga::render
