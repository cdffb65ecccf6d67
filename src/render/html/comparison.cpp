// SPDX-License-Identifier: EUPL-1.2
#include "render/html/comparison.h"

#include <algorithm>

#include "base/text.h"

namespace stadga::render {
namespace {

bool any_or_empty(const std::vector<Reference>& asked, const std::vector<Reference>& given) {
  return asked.empty() || std::ranges::any_of(asked, [&](const Reference& each) {
           return std::ranges::find(given, each.id, &Reference::id) != given.end();
         });
}

bool is_answer(const Comparison& question, const Rule& rule) {
  return any_or_empty(question.actions, {rule.action}) &&
         any_or_empty(question.topics, {rule.topic}) &&
         any_or_empty(question.occasions, rule.occasions);
}

bool gives_time(const Rule& rule) {
  return rule.deadline.has_value() || rule.recurrence.has_value();
}

std::string time_words(const Rule& rule) {
  std::vector<std::string> words;
  if (rule.deadline) words.push_back(rule.deadline->words);
  if (rule.recurrence) words.push_back(rule.recurrence->words);
  return join(words, "; ");
}

void show_answer(const SitePages& site, const Municipality& town, const Comparison& question,
                 const Rule& rule, std::string_view from, View& view) {
  const std::string answer = answer_words(town, question, rule);
  // A title that holds the answer says it all.
  const bool in_title = lower(rule.title.text).find(lower(answer)) != std::string::npos;
  const std::string& words = in_title ? rule.title.text : answer;
  view.set("WORDS", words)
      .set("TITLE", rule.title.text)
      .set("STATEMENT", rule.statement.text)
      .set("MODALITY", label(site, site.model().vocabulary.modalities, rule.modality.id))
      .set("MODALITY_ID", rule.modality.id)
      .set("HREF", relative(from, guideline_path(town)) + '#' + quote_anchor(rule, 0))
      .set("RULE_HREF", relative(from, rules_path(town)) + '#' + rule.id);
  view.show_if("TITLED", !in_title);
  view.add_if("WHEN", time_words(rule));
}

std::string answered_by(const SitePages& site, const Comparison& question) {
  const auto& towns = site.model().municipalities;
  const auto answering = std::ranges::count_if(towns, [&](const Municipality& town) {
    const auto rules = answers(site.model(), town, question);
    return std::ranges::any_of(
        rules, [&](const Rule* rule) { return !answer_words(town, question, *rule).empty(); });
  });
  return std::to_string(answering) + ' ' + site.text("of") + ' ' + std::to_string(towns.size());
}

OutputFile comparison_page(const SitePages& site, const Comparison& question) {
  const std::string from = comparison_path(question.id);
  const std::string title = question.label.in(site.language());
  View view;
  view.set("TITLE", title).set("ANSWERED", answered_by(site, question));
  for (const Municipality* town : towns_in_order(site.model())) {
    View& shown = view.add("TOWN_ANSWERS");
    shown.set("TOWN", town->name).set("TOWN_HREF", relative(from, municipality_path(*town)));
    show_answers(site, *town, question, from, town->rules.size(), shown);
  }
  return site.finish({from,
                      "compare-page",
                      "",
                      question.id,
                      title,
                      title + ' ' + site.text("description_comparison"),
                      {{compare_path(), site.text("compare_title")}}},
                     "comparison.html", view);
}

/// Side by side as long as the columns fit a wide screen; a list of the questions in any case.
constexpr std::size_t most_columns = 6;
constexpr std::size_t most_answers_in_a_cell = 3;

OutputFile compare_page(const SitePages& site) {
  const Model& model = site.model();
  const std::string from = compare_path();
  const std::vector<const Municipality*> towns = towns_in_order(model);
  View view;
  view.set("TOWN_COUNT", std::to_string(towns.size()));
  View& shown = view.add(towns.size() <= most_columns ? "SIDE_BY_SIDE" : "LIST");
  for (const Municipality* town : towns) {
    shown.add("TOWN_COLUMN")
        .set("TOWN", town->name)
        .set("TOWN_HREF", relative(from, municipality_path(*town)));
  }
  for (const Comparison& question : model.vocabulary.comparisons) {
    View& row = shown.add("QUESTION");
    row.set("QUESTION_TEXT", question.label.in(site.language()))
        .set("QUESTION_HREF", relative(from, comparison_path(question.id)))
        .set("ANSWERED", answered_by(site, question));
    if (towns.size() > most_columns) continue;
    for (const Municipality* town : towns) {
      View& cell = row.add("CELL");
      cell.set("TOWN", town->name)
          .set("QUESTION_HREF",
               relative(from, comparison_path(question.id)) + '#' + town_anchor(*town));
      show_answers(site, *town, question, from, most_answers_in_a_cell, cell);
    }
  }
  return site.finish({from,
                      "compare-page",
                      "",
                      "",
                      site.text("compare_title"),
                      site.text("description_compare"),
                      {}},
                     "compare.html", view);
}

}  // namespace

std::vector<const Rule*> answers(const Model& model, const Municipality& town,
                                 const Comparison& question) {
  std::vector<const Rule*> found;
  for (const Rule& rule : town.rules) {
    if (is_answer(question, rule)) found.push_back(&rule);
  }
  const auto& forces = model.vocabulary.modalities;
  std::ranges::stable_sort(found, {}, [&](const Rule* rule) {
    const bool late = question.by == AnsweredBy::time && !gives_time(*rule);
    return std::pair(late, std::ranges::find(forces, rule->modality.id, &Term::id));
  });
  return found;
}

std::string answer_words(const Municipality& town, const Comparison& question, const Rule& rule) {
  if (question.by == AnsweredBy::time) return time_words(rule);
  if (question.by == AnsweredBy::rule) return rule.title.text;
  std::vector<std::string> roles;
  for (const Reference& actor : rule.actors) roles.push_back(role_name(town, actor.id));
  return join(roles, ", ");
}

void show_answers(const SitePages& site, const Municipality& town, const Comparison& question,
                  std::string_view from, std::size_t most, View& view) {
  view.set("ANCHOR", town_anchor(town));
  const std::vector<const Rule*> rules = answers(site.model(), town, question);
  view.show_if("SAYS_NOTHING", rules.empty());
  const bool no_time = !rules.empty() && question.by == AnsweredBy::time &&
                       std::ranges::none_of(rules, [](const Rule* r) { return gives_time(*r); });
  view.show_if("NO_TIME", no_time);
  std::size_t shown = 0;
  for (const Rule* rule : rules) {
    const bool without_words = answer_words(town, question, *rule).empty();
    // Where there is room for few, a rule that gives no time answers nothing.
    if (shown == most || (without_words && !no_time && most < town.rules.size())) continue;
    show_answer(site, town, question, *rule, from, view.add("ANSWER"));
    ++shown;
  }
  if (shown < rules.size()) view.add("MORE").set("COUNT", std::to_string(rules.size() - shown));
}

std::vector<OutputFile> comparison_pages(const SitePages& site) {
  std::vector<OutputFile> files;
  if (site.model().vocabulary.comparisons.empty()) return files;
  files.push_back(compare_page(site));
  for (const Comparison& question : site.model().vocabulary.comparisons)
    files.push_back(comparison_page(site, question));
  return files;
}

}  // namespace stadga::render
