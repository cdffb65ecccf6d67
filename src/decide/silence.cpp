// SPDX-License-Identifier: EUPL-1.2
#include "decide/silence.h"

#include <algorithm>
#include <array>

namespace stadga::decide {
namespace {

struct Said {
  std::string_view id;
  Words says;
};

constexpr Said no_removal{
    "ta-bort", {"om sådant innehåll ska tas bort", "whether such content is to be removed"}};
/// What belongs to a removal, in the order of doing.
constexpr std::array<Said, 5> of_removal = {{
    {"spara-bevis",
     {"om något ska sparas innan det tas bort", "whether anything is saved before it is removed"}},
    {"aterkoppla",
     {"vem som får veta att något har tagits bort", "who is told that something was removed"}},
    {"polisanmala", {"om det ska polisanmälas", "whether it is reported to the police"}},
    {"blockera",
     {"om den som skrev får blockeras", "whether the person who wrote it may be blocked"}},
    {"diariefora", {"om det ska diarieföras", "whether it is registered"}},
}};
constexpr Said no_speed{"frist", {"hur snabbt det ska tas bort", "how fast it is removed"}};
constexpr Said no_keeping{
    "bevaringstid", {"hur länge det som sparas ska finnas kvar", "how long what is saved is kept"}};
constexpr Said no_answer{"svara", {"om det ska besvaras", "whether it is answered"}};
constexpr Said no_answer_time{
    "svarstid",
    {"hur snabbt svaret ska komma, med en siffra", "how fast the answer comes, with a figure"}};
constexpr Said no_registering{"diariefora", {"om det ska diarieföras", "whether it is registered"}};
constexpr Said no_messages{
    "direktmeddelanden",
    {"vad som gäller för just direktmeddelanden", "what holds for direct messages as such"}};

constexpr std::array<std::string_view, 7> occasions = {
    "", "", "publicera", "starta", "avsluta", "personal-slutar", "kris"};

bool any_step(const std::vector<Step>& steps, std::string_view action) {
  return std::ranges::any_of(steps,
                             [&](const Step& step) { return step.rule().action.id == action; });
}

/// A step of that action that has what is asked of its deadline.
template <typename Asked>
bool any_deadline(const std::vector<Step>& steps, std::string_view action, Asked asked) {
  return std::ranges::any_of(steps, [&](const Step& step) {
    const Rule& rule = step.rule();
    return rule.action.id == action && rule.deadline && asked(*rule.deadline);
  });
}

class Listener {
 public:
  explicit Listener(const std::vector<Step>& steps) : steps_(steps) {}

  void removal(const Input& input) {
    if (input.categories.empty()) return;
    if (!any_step(steps_, "ta-bort")) return add(no_removal);
    for (const Said& each : of_removal) {
      if (!any_step(steps_, each.id)) add(each);
    }
    if (!any_deadline(steps_, "ta-bort", [](const Deadline&) { return true; })) add(no_speed);
    const auto figure = [](const Deadline& deadline) { return deadline.amount.has_value(); };
    if (any_step(steps_, "spara-bevis") && !any_deadline(steps_, "spara-bevis", figure))
      add(no_keeping);
  }

  void answer() {
    if (any_step(steps_, "ta-bort")) return;
    const auto figure = [](const Deadline& deadline) { return deadline.amount.has_value(); };
    if (!any_step(steps_, "svara")) add(no_answer);
    if (!any_deadline(steps_, "svara", figure)) add(no_answer_time);
    if (!any_step(steps_, "diariefora")) add(no_registering);
  }

  void add(const Said& said) {
    out_.push_back({std::string(said.id), {std::string(said.says.sv), std::string(said.says.en)}});
  }
  std::vector<Silence>& out() { return out_; }

 private:
  const std::vector<Step>& steps_;
  std::vector<Silence> out_;
};

}  // namespace

std::vector<Silence> silences(const Model& model, const Municipality& town, const Input& input,
                              const std::vector<Step>& steps) {
  Listener listener(steps);
  if (input.event == Event::comment || input.event == Event::message) {
    listener.removal(input);
    listener.answer();
    if (input.event == Event::message && std::ranges::none_of(town.rules, [](const Rule& rule) {
          return rule.topic.id == "direktmeddelanden";
        }))
      listener.add(no_messages);
    return std::move(listener.out());
  }
  if (steps.empty()) {
    const std::string_view id = occasions.at(static_cast<std::size_t>(input.event));
    const std::vector<Term>& terms = model.vocabulary.occasions;
    listener.out().push_back(
        {std::string(id),
         {fmt::format("vad som gäller vid tillfället ”{}”", label(terms, id, Language::sv)),
          fmt::format("what holds on the occasion “{}”", label(terms, id, Language::en))}});
  }
  return std::move(listener.out());
}

}  // namespace stadga::decide
