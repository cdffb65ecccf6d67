// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "check/checks.h"
#include "check/figures.h"
#include "check/scope.h"

namespace stadga::check {

const Kind contradiction_kind{
    .name = "contradiction",
    .severity = Severity::error,
    .finds =
        {.sv =
             "Två regler ger olika besked om samma sak, till samma person och vid samma tillfälle.",
         .en = "Two rules say different things about the same matter, to the same person on the "
               "same occasion."},
    .why =
        {.sv =
             "Den som ska göra jobbet måste gissa vilken regel som gäller, och besökaren kan "
             "möta olika svar. Kontrollen jämför reglernas fält: vem, vad, när, på "
             "vilka konton och hur starkt. En regel med villkor (`condition`) eller undantag "
             "(`exception`) räknas som ett specialfall och säger inte emot den allmänna, och inte "
             "heller en vars `when` utesluter det som den andra handlar om.",
         .en = "Those who do the work must guess which rule holds, and visitors may meet different "
               "answers. The check compares the rules' fields: who, what, when, on which "
               "accounts and how strongly. A rule with a `condition` or an `exception` counts "
               "as a special case and does not contradict the general one, nor does one whose "
               "`when` leaves out what the other is about."},
    .example =
        "rules:\n"
        "  - id: uppsikt-varje-arbetsdag\n"
        "    modality: ska\n"
        "    action: bevaka\n"
        "    recurrence: varje arbetsdag\n"
        "  - id: uppsikt-varje-vecka\n"
        "    modality: ska\n"
        "    action: bevaka\n"
        "    recurrence: varje vecka\n",
    .waivable = true,
};

namespace {

bool same_content(const Rule& one, const Rule& other) {
  if (one.categories.empty() || other.categories.empty()) return true;
  return std::ranges::any_of(one.categories, [&](const Reference& category) {
    return names(other.categories, category.id);
  });
}

struct Clash {
  std::string_view first;
  std::string_view second;
};

/// The first forbids, advises against or releases; the second demands or allows what that is.
constexpr std::array clashes = {
    Clash{"far_inte", "ska"}, Clash{"far_inte", "bor"}, Clash{"far_inte", "far"},
    Clash{"bor_inte", "ska"}, Clash{"bor_inte", "bor"}, Clash{"behover_inte", "ska"},
};

bool clash(const Rule& first, const Rule& second) {
  return std::ranges::any_of(clashes, [&](const Clash& pair) {
    return pair.first == first.modality.id && pair.second == second.modality.id;
  });
}

const std::string& word_of(const Model& model, const Rule& rule) {
  const Term* term = find_by_id(model.vocabulary.modalities, rule.modality.id);
  return term == nullptr ? rule.modality.id : term->word;
}

/// What one rule is contradicted by at its side; the others are counted.
constexpr std::size_t most_shown = 10;

Text more(std::size_t rules) {
  if (rules == 0) return {};
  if (rules == 1) return {" och en regel till", " and one rule more"};
  return say(" och {} regler till", " and {} rules more", rules);
}

/// The end of the message where more rules than the one shown say something else.
Text differing(std::size_t rules, const std::string& id) {
  if (rules == 0) return {};
  if (rules == 1)
    return say("; en regel till säger annat än `{}`", "; one rule more differs from `{}`", id);
  return say("; {} regler till säger annat än `{}`", "; {} rules more differ from `{}`", rules, id);
}

struct Opponent {
  const Rule* rule;
  Meeting met;
  Figures own;     ///< where figures differ: of the rule itself
  Figures theirs;  ///< and of the opponent
};

/// What of a rule every comparison needs, made once: a thousand rules on one act meet pair by pair.
struct Known {
  const Rule* rule;
  bool comparable;
  std::string condition;
  Figures recurrence;
  Figures deadline;
};

class Finder {
 public:
  Finder(const Town& town, Diagnostics& diagnostics) : town_(town), diagnostics_(diagnostics) {
    for (const Rule& rule : town.municipality.rules) {
      const Term* action = find_by_id(town.model.vocabulary.actions, rule.action.id);
      rules_.push_back({&rule, action != nullptr && action->comparable,
                        lower(fold_space(rule.condition.text)), read(rule.recurrence),
                        read(rule.deadline)});
    }
  }

  void run() {
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      demands(rules_[i]);
      figures(i);
      deciders(i);
    }
  }

 private:
  const Model& model() const { return town_.model; }

  /// Both are about the same act, as far as the fields can tell.
  static bool same_act(const Known& one, const Known& other) {
    return one.comparable && one.rule->action.id == other.rule->action.id &&
           one.rule->topic.id == other.rule->topic.id && same_content(*one.rule, *other.rule) &&
           may_be_about_one_thing(*one.rule, *other.rule);
  }

  /// A special case, or one that the text lets go before the other. Two that each give way to the
  /// other do not: circular-precedence tells that neither goes first.
  static bool kept_apart(const Known& one, const Known& other) {
    const bool one_yields = names(one.rule->yields_to, other.rule->id);
    if (one_yields != names(other.rule->yields_to, one.rule->id)) return true;
    if (one.rule->exception.given() || other.rule->exception.given()) return true;
    return one.condition != other.condition;
  }

  std::optional<Meeting> meet(const Rule& one, const Rule& other) {
    const bool same_person = std::ranges::any_of(one.actors, [&](const Reference& first) {
      return std::ranges::any_of(other.actors, [&](const Reference& second) {
        const auto [known, is_new] = one_person_.try_emplace({first.id, second.id}, false);
        if (is_new) known->second = may_be_one(model().vocabulary, first.id, second.id);
        return known->second;
      });
    });
    return same_person ? meeting(town_, one, other) : std::nullopt;
  }

  /// What forbids or releases, against everything that it is contradicted by: one cause, told once.
  void demands(const Known& one) {
    std::vector<Opponent> against;
    for (const Known& other : rules_) {
      if (!clash(*one.rule, *other.rule) || !same_act(one, other)) continue;
      if (kept_apart(one, other)) continue;
      if (auto met = meet(*one.rule, *other.rule)) against.push_back({other.rule, *met, {}, {}});
    }
    if (against.empty()) return;
    const Rule& rule = *one.rule;
    const Rule& other = *against.front().rule;
    const Text act = act_of(model(), rule);
    const Text example = example_of(model(), against.front().met);
    const Text rest = more(against.size() - 1);
    for (Opponent& each : against) each.theirs.span = each.rule->modality.span;
    report(rule, rule.modality.span, against,
           {fmt::format("`{}` ({}) säger emot `{}` ({}){} om handlingen `{}`{}", rule.id,
                        word_of(model(), rule), other.id, word_of(model(), other), rest.sv, act.sv,
                        example.sv),
            fmt::format("`{}` ({}) contradicts `{}` ({}){} on the action `{}`{}", rule.id,
                        word_of(model(), rule), other.id, word_of(model(), other), rest.en, act.en,
                        example.en)});
  }

  void figures(std::size_t i) {
    const Known& one = rules_[i];
    if (!is_duty(*one.rule)) return;
    std::vector<Opponent> against;
    for (std::size_t j = i + 1; j < rules_.size(); ++j) {
      const Known& other = rules_[j];
      const bool often = differ(one.recurrence, other.recurrence);
      if (!often && !differ(one.deadline, other.deadline)) continue;
      if (!is_duty(*other.rule) || !same_act(one, other) || kept_apart(one, other)) continue;
      if (auto met = meet(*one.rule, *other.rule)) {
        against.push_back({other.rule, *met, often ? one.recurrence : one.deadline,
                           often ? other.recurrence : other.deadline});
      }
    }
    if (against.empty()) return;
    const Opponent& first = against.front();
    const Text act = act_of(model(), *one.rule);
    const Text example = example_of(model(), first.met);
    const Text rest = differing(against.size() - 1, one.rule->id);
    report(*one.rule, first.own.span, against,
           {fmt::format("`{}` säger `{}` och `{}` säger `{}` om handlingen `{}`{}{}", one.rule->id,
                        first.own.words, first.rule->id, first.theirs.words, act.sv, example.sv,
                        rest.sv),
            fmt::format("`{}` says `{}` and `{}` says `{}` of the action `{}`{}{}", one.rule->id,
                        first.own.words, first.rule->id, first.theirs.words, act.en, example.en,
                        rest.en)});
  }

  /// Two that each decide alone. Where both only must approve, both can.
  void deciders(std::size_t i) {
    const Known& one = rules_[i];
    const Rule& rule = *one.rule;
    if (rule.action.id != "besluta" || rule.modality.id != "princip") return;
    std::vector<Opponent> against;
    for (std::size_t j = 0; j < rules_.size(); ++j) {
      const Rule& other = *rules_[j].rule;
      const bool decides = other.modality.id == "princip" ? j > i : other.modality.id == "ska";
      if (!decides || other.action.id != "besluta" || other.topic.id != rule.topic.id) continue;
      if (kept_apart(one, rules_[j])) continue;
      if (auto met = decided_by_others(rule, other)) against.push_back({&other, *met, {}, {}});
    }
    if (against.empty()) return;
    for (Opponent& each : against) each.theirs.span = each.rule->actors.front().span;
    const Rule& other = *against.front().rule;
    const Text example = example_of(model(), against.front().met);
    const Text rest = differing(against.size() - 1, rule.id);
    const std::string& first = role_name(town_.municipality, rule.actors.front().id);
    const std::string& second = role_name(town_.municipality, other.actors.front().id);
    report(rule, rule.actors.front().span, against,
           {fmt::format("enligt `{}` beslutar `{}` och enligt `{}` `{}` om samma sak{}{}", rule.id,
                        first, other.id, second, example.sv, rest.sv),
            fmt::format("by `{}` `{}` decides and by `{}` `{}` decides the same matter{}{}",
                        rule.id, first, other.id, second, example.en, rest.en)});
  }

  /// Roles of the vocabulary that cannot be one person. What a role of the municipality's own
  /// covers, no one here knows.
  std::optional<Meeting> decided_by_others(const Rule& one, const Rule& other) const {
    const Vocabulary& words = model().vocabulary;
    if (one.occasions.empty() || other.occasions.empty()) return std::nullopt;
    for (const Reference& first : one.actors) {
      for (const Reference& second : other.actors) {
        if (find_by_id(words.roles, first.id) == nullptr) return std::nullopt;
        if (find_by_id(words.roles, second.id) == nullptr) return std::nullopt;
        if (may_be_one(words, first.id, second.id)) return std::nullopt;
      }
    }
    return meeting(town_, one, other);
  }

  void report(const Rule& one, Span at, const std::vector<Opponent>& against, Text message) {
    const std::size_t shown = std::min(against.size(), most_shown);
    std::vector<std::string> ids = {one.id};
    for (std::size_t i = 0; i < shown; ++i) ids.push_back(against[i].rule->id);
    std::ranges::sort(ids);
    std::string subject = join(ids, " + ");
    // With their number a waiver ends to match when one more comes.
    if (shown < against.size()) subject += fmt::format(" + {} till", against.size() - shown);
    Diagnostic& found = diagnostics_.report(
        contradiction_kind, at, std::move(message),
        say("ändra riktlinjen så att reglerna stämmer överens. Gäller den ena bara i vissa fall, "
            "skriv dem i `condition`; säger texten vilken som går före, skriv `yields_to` på den "
            "som viker. Eller skriv ett undantag i waivers.yml: `check: contradiction`, "
            "`subject: {}`",
            "change the guideline so that the rules agree. Where one of them holds in some cases "
            "only, write them in `condition`; where the text says which goes first, write "
            "`yields_to` on the one that gives way. Or write a waiver in waivers.yml: "
            "`check: contradiction`, `subject: {}`",
            subject));
    found.subject = std::move(subject);
    const Opponent& first = against.front();
    found.places.push_back({first.theirs.span, say("det här säger emot", "this contradicts it")});
    add_quote(town_.municipality, one, found);
    add_quote(town_.municipality, *first.rule, found);
    for (std::size_t i = 1; i < shown; ++i)
      found.places.push_back({against[i].theirs.span, say("även den här regeln", "this rule too")});
    if (shown < against.size()) {
      found.places.push_back(
          {against[shown].theirs.span,
           say("den här regeln och {} till", "this rule and {} more", against.size() - shown - 1)});
    }
  }

  const Town& town_;
  Diagnostics& diagnostics_;
  std::vector<Known> rules_;
  std::map<std::pair<std::string_view, std::string_view>, bool> one_person_;
};

}  // namespace

void contradiction(const Town& town, Diagnostics& diagnostics) {
  Finder(town, diagnostics).run();
}

}  // namespace stadga::check
