// SPDX-License-Identifier: EUPL-1.2
#include "decide/decide.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "decide/silence.h"

namespace stadga::decide {
namespace {

/// What is done first. Actions that are not here come after, in the order of rules.yml.
constexpr std::array<std::string_view, 17> order = {
    "spara-bevis", "ta-bort", "stanga-kommentarer", "aterkoppla",
    "meddela",     "samtala", "polisanmala",        "blockera",
    "bevaka",      "samrada", "vidarebefordra",     "hanvisa",
    "svara",       "avsta",   "diariefora",         "halla-ordnat",
    "gallra"};

/// On other occasions: consult before deciding, and before the account is gone all that needs it.
int stage_of(const Rule& rule) {
  if (rule.action.id == "samrada") return 0;
  if (rule.action.id == "besluta") return 1;
  return rule.action.id == "avsluta" ? 3 : 2;
}

std::size_t place_of(const Rule& rule) {
  return static_cast<std::size_t>(std::ranges::find(order, rule.action.id) - order.begin());
}

bool demands(const Rule& rule) {
  return rule.modality.id == "ska" || rule.modality.id == "bor" || rule.modality.id == "princip";
}

bool nobody_named(const Vocabulary& words, const Rule& rule) {
  return std::ranges::all_of(rule.actors, [&](const Reference& actor) {
    const Term* role = find_by_id(words.roles, actor.id);
    return role != nullptr && role->collective;
  });
}

/// Whose place among the rules of an occasion the checklist's head sets.
std::size_t place_on_list(const Municipality& town, const Rule& rule, std::size_t otherwise) {
  for (const ChecklistHead& head : town.checklist_heads) {
    const bool about = std::ranges::any_of(
        rule.occasions, [&](const Reference& occasion) { return occasion.id == head.occasion.id; });
    const auto found = std::ranges::find(head.order, rule.id, &Reference::id);
    if (about && found != head.order.end())
      return static_cast<std::size_t>(found - head.order.begin());
  }
  return otherwise;
}

}  // namespace

void put_in_order(const Municipality& town, Event event, std::vector<Step>& steps) {
  const bool handling = event == Event::comment || event == Event::message;
  if (handling) {
    std::ranges::stable_sort(steps, {}, [](const Step& step) {
      return std::tuple(place_of(step.rule()), rank(step.rule()));
    });
    return;
  }
  std::ranges::stable_sort(steps, {}, [&](const Step& step) {
    return std::tuple(place_on_list(town, step.rule(), town.rules.size()), stage_of(step.rule()));
  });
}

namespace {

std::vector<LawDemand> law_demands(const Model& model, const Input& input) {
  std::vector<LawDemand> out;
  if (!input.obvious || input.event != Event::comment) return out;
  for (const std::string& id : input.categories) {
    const Term* category = find_by_id(model.vocabulary.categories, id);
    if (category == nullptr || category->statutory == "nej") continue;
    const bool whole = category->statutory == "ja";
    out.push_back(
        {id, whole
                 ? say("Lagen (1998:112), 5 §, kräver att uppenbara fall av `{0}` tas bort, vad "
                       "riktlinjen än säger",
                       "Section 5 of Act (1998:112) demands that plain cases of `{0}` are "
                       "removed, whatever the guideline says",
                       id)
                 : say("Lagen (1998:112), 5 §, kräver att en del av det som är `{0}` tas bort när "
                       "det är uppenbart, vad riktlinjen än säger",
                       "Section 5 of Act (1998:112) demands that part of what is `{0}` is "
                       "removed where it is plain, whatever the guideline says",
                       id)});
  }
  return out;
}

bool has_step(const std::vector<Step>& steps, const std::string& rule) {
  return std::ranges::any_of(steps, [&](const Step& step) { return step.rule().id == rule; });
}

}  // namespace

int rank(const Rule& rule) {
  static constexpr std::array<std::string_view, 7> strongest = {
      "ska", "princip", "far_inte", "bor", "bor_inte", "behover_inte", "far"};
  const auto found = std::ranges::find(strongest, rule.modality.id);
  return std::max(0, static_cast<int>(found - strongest.begin()) - 1);
}

Decision decide(const Model& model, const Municipality& town,
                const std::vector<DecisionRule>& rules, const Question& question,
                const std::vector<Contradiction>& known) {
  const Input& input = question.input;
  Decision out;
  for (const DecisionRule& each : rules) {
    const Rule& rule = *each.rule;
    if (holds(each.condition, input)) {
      Step step;
      step.of = &each;
      step.nobody_named = nobody_named(model.vocabulary, rule);
      if (rule.deadline && question.at)
        step.due = due(*rule.deadline, *question.at, town.extra_days_off);
      out.steps.push_back(step);
      continue;
    }
    const bool untold = (!rule.platforms.empty() && input.platform.empty()) ||
                        (!rule.accounts.empty() && input.account.empty());
    if (untold && holds(each.anywhere, input)) out.elsewhere.push_back(&each);
  }
  const bool removed = std::ranges::any_of(out.steps, [](const Step& step) {
    return step.rule().action.id == "ta-bort" && step.of->judge.empty() && demands(step.rule());
  });
  for (Step& step : out.steps) step.if_removed = step.of->follows_removal && !removed;
  put_in_order(town, input.event, out.steps);
  for (const Contradiction& contradiction : known) {
    const auto here = std::ranges::count_if(
        contradiction.rules, [&](const std::string& id) { return has_step(out.steps, id); });
    if (here > 1) out.contradictions.push_back(contradiction);
  }
  out.silent = silences(model, town, input, out.steps);
  out.law = law_demands(model, input);
  return out;
}

}  // namespace stadga::decide
