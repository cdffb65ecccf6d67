// SPDX-License-Identifier: EUPL-1.2
#include "decide/silence.h"

#include <algorithm>
#include <array>

namespace stadga::decide {
namespace {

constexpr std::string_view removal = "ta-bort";
constexpr Words registered{"om det ska diarieföras", "whether it is registered"};

/// What belongs to a removal in the order of doing, then what belongs to an answer.
constexpr std::array<Unsaid, 11> unsaid = {{
    {"ta-bort",
     {"om sådant innehåll ska tas bort", "whether such content is to be removed"},
     removal,
     Lacks::step,
     true,
     {},
     {}},
    {"spara-bevis",
     {"om något ska sparas innan det tas bort", "whether anything is saved before it is removed"},
     "spara-bevis",
     Lacks::step,
     true,
     {removal},
     {}},
    {"aterkoppla",
     {"vem som får veta att något har tagits bort", "who is told that something was removed"},
     "aterkoppla",
     Lacks::step,
     true,
     {removal},
     {}},
    {"polisanmala",
     {"om det ska polisanmälas", "whether it is reported to the police"},
     "polisanmala",
     Lacks::step,
     true,
     {removal},
     {}},
    {"blockera",
     {"om den som skrev får blockeras", "whether the person who wrote it may be blocked"},
     "blockera",
     Lacks::step,
     true,
     {removal},
     {}},
    {"diariefora", registered, "diariefora", Lacks::step, true, {removal}, {}},
    {"frist",
     {"hur snabbt det ska tas bort", "how fast it is removed"},
     removal,
     Lacks::deadline,
     true,
     {removal},
     {}},
    {"bevaringstid",
     {"hur länge det som sparas ska finnas kvar", "how long what is saved is kept"},
     "spara-bevis",
     Lacks::figure,
     true,
     {removal, "spara-bevis"},
     {}},
    {"svara",
     {"om det ska besvaras", "whether it is answered"},
     "svara",
     Lacks::step,
     false,
     {},
     removal},
    {"svarstid",
     {"hur snabbt svaret ska komma, med en siffra", "how fast the answer comes, with a figure"},
     "svara",
     Lacks::figure,
     false,
     {},
     removal},
    {"diariefora", registered, "diariefora", Lacks::step, false, {}, removal},
}};

constexpr Unsaid of_messages{
    "direktmeddelanden",
    {"vad som gäller för just direktmeddelanden", "what holds for direct messages as such"},
    {}};

constexpr std::array<std::string_view, 7> occasions = {
    "", "", "publicera", "starta", "avsluta", "personal-slutar", "kris"};

bool any_step(const std::vector<Step>& steps, std::string_view action) {
  return std::ranges::any_of(steps,
                             [&](const Step& step) { return step.rule().action.id == action; });
}

bool has(const Step& step, Lacks asked) {
  const std::optional<Deadline>& deadline = step.rule().deadline;
  return asked == Lacks::step || (deadline && (asked == Lacks::deadline || deadline->amount));
}

bool is_unsaid(const Unsaid& each, const Input& input, const std::vector<Step>& steps) {
  if (each.of_what_is_not_allowed && input.categories.empty()) return false;
  for (const std::string_view action : each.with) {
    if (!action.empty() && !any_step(steps, action)) return false;
  }
  if (!each.without.empty() && any_step(steps, each.without)) return false;
  return std::ranges::none_of(steps, [&](const Step& step) {
    return step.rule().action.id == each.action && has(step, each.lacks);
  });
}

Silence told(const Unsaid& each) {
  return {std::string(each.id), {std::string(each.says.sv), std::string(each.says.en)}};
}

}  // namespace

std::span<const Unsaid> all_unsaid() {
  return unsaid;
}

const Unsaid* unsaid_of_messages(const Municipality& town) {
  const bool said = std::ranges::any_of(
      town.rules, [](const Rule& rule) { return rule.topic.id == "direktmeddelanden"; });
  return said ? nullptr : &of_messages;
}

std::vector<Silence> silences(const Model& model, const Municipality& town, const Input& input,
                              const std::vector<Step>& steps) {
  std::vector<Silence> out;
  if (input.event == Event::comment || input.event == Event::message) {
    for (const Unsaid& each : unsaid) {
      if (is_unsaid(each, input, steps)) out.push_back(told(each));
    }
    const Unsaid* messages = unsaid_of_messages(town);
    if (input.event == Event::message && messages != nullptr) out.push_back(told(*messages));
    return out;
  }
  if (steps.empty()) {
    const std::string_view id = occasions.at(static_cast<std::size_t>(input.event));
    const std::vector<Term>& terms = model.vocabulary.occasions;
    out.push_back(
        {std::string(id),
         {fmt::format("vad som gäller vid tillfället ”{}”", label(terms, id, Language::sv)),
          fmt::format("what holds on the occasion “{}”", label(terms, id, Language::en))}});
  }
  return out;
}

}  // namespace stadga::decide
