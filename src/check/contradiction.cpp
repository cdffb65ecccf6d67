// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <string>
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
        {.sv = "Den som ska göra jobbet måste gissa vilken regel som gäller, och besökaren kan "
               "möta olika svar. Kontrollen jämför reglernas fält: vem, vad, när, på "
               "vilka konton och hur starkt. En regel med villkor (`condition`) eller undantag "
               "(`exception`) räknas som ett specialfall och säger inte emot den allmänna.",
         .en = "Those who do the work must guess which rule holds, and visitors may meet different "
               "answers. The check compares the rules' fields: who, what, when, on which "
               "accounts and how strongly. A rule with a `condition` or an `exception` counts "
               "as a special case and does not contradict the general one."},
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

bool names(const std::vector<Reference>& list, std::string_view id) {
  return std::ranges::any_of(list, [&](const Reference& named) { return named.id == id; });
}

/// A special case, or one that the text lets go before the other.
bool kept_apart(const Rule& one, const Rule& other) {
  if (names(one.yields_to, other.id) || names(other.yields_to, one.id)) return true;
  if (one.exception.given() || other.exception.given()) return true;
  return lower(fold_space(one.condition.text)) != lower(fold_space(other.condition.text));
}

bool same_content(const Rule& one, const Rule& other) {
  if (one.categories.empty() || other.categories.empty()) return true;
  return std::ranges::any_of(one.categories, [&](const Reference& category) {
    return names(other.categories, category.id);
  });
}

/// Both are about the same act, as far as the fields can tell.
bool same_act(const Vocabulary& vocabulary, const Rule& one, const Rule& other) {
  if (one.action.id != other.action.id || one.topic.id != other.topic.id) return false;
  const Term* action = find_by_id(vocabulary.actions, one.action.id);
  return action != nullptr && action->comparable && same_content(one, other);
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

Text act_of(const Model& model, const Rule& rule) {
  return {label(model.vocabulary.actions, rule.action.id, Language::sv),
          label(model.vocabulary.actions, rule.action.id, Language::en)};
}

/// The end of the message: the account and the occasion on which the rules meet.
Text example_of(const Model& model, const Meeting& met) {
  Text out;
  if (met.account != nullptr) {
    out.sv += fmt::format(" på kontot `{}`", met.account->id);
    out.en += fmt::format(" on the account `{}`", met.account->id);
  }
  if (!met.occasion.empty()) {
    out.sv += fmt::format(" vid tillfället `{}`",
                          label(model.vocabulary.occasions, met.occasion, Language::sv));
    out.en += fmt::format(" on the occasion `{}`",
                          label(model.vocabulary.occasions, met.occasion, Language::en));
  }
  if (out.sv.empty()) return out;
  return {", till exempel" + out.sv, ", for example" + out.en};
}

Text more(std::size_t rules) {
  if (rules == 0) return {};
  if (rules == 1) return {" och en regel till", " and one rule more"};
  return say(" och {} regler till", " and {} rules more", rules);
}

struct Opponent {
  const Rule* rule;
  Meeting met;
};

class Finder {
 public:
  Finder(const Town& town, Diagnostics& diagnostics) : town_(town), diagnostics_(diagnostics) {}

  void run() {
    const std::vector<Rule>& rules = town_.municipality.rules;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      demands(rules[i]);
      figures(i);
      deciders(i);
    }
  }

 private:
  const Model& model() const { return town_.model; }

  /// What forbids or releases, against everything that it is contradicted by: one cause, told once.
  void demands(const Rule& rule) {
    std::vector<Opponent> against;
    for (const Rule& other : town_.municipality.rules) {
      if (!clash(rule, other) || !same_act(model().vocabulary, rule, other)) continue;
      if (kept_apart(rule, other)) continue;
      if (const auto met = meeting(town_, rule, other)) against.push_back({&other, *met});
    }
    if (against.empty()) return;
    const Rule& other = *against.front().rule;
    const Text act = act_of(model(), rule);
    const Text example = example_of(model(), against.front().met);
    const Text rest = more(against.size() - 1);
    std::vector<std::string> ids = {rule.id};
    for (const Opponent& each : against) ids.push_back(each.rule->id);
    report(std::move(ids), rule, rule.modality.span, other, other.modality.span,
           {fmt::format("`{}` ({}) säger emot `{}` ({}){} om handlingen `{}`{}", rule.id,
                        word_of(model(), rule), other.id, word_of(model(), other), rest.sv, act.sv,
                        example.sv),
            fmt::format("`{}` ({}) contradicts `{}` ({}){} on the action `{}`{}", rule.id,
                        word_of(model(), rule), other.id, word_of(model(), other), rest.en, act.en,
                        example.en)});
    for (std::size_t i = 1; i < against.size(); ++i) {
      diagnostics_.list().back().places.push_back(
          {against[i].rule->modality.span, say("även den här regeln", "this rule too")});
    }
  }

  void figures(std::size_t i) {
    const std::vector<Rule>& rules = town_.municipality.rules;
    for (std::size_t j = i + 1; j < rules.size(); ++j) {
      const Rule& one = rules[i];
      const Rule& other = rules[j];
      if (!is_duty(one) || !is_duty(other)) continue;
      Figures first = read(one.recurrence);
      Figures second = read(other.recurrence);
      if (!differ(first, second)) {
        first = read(one.deadline);
        second = read(other.deadline);
      }
      if (!differ(first, second)) continue;
      if (!same_act(model().vocabulary, one, other) || kept_apart(one, other)) continue;
      const auto met = meeting(town_, one, other);
      if (!met) continue;
      const Text act = act_of(model(), one);
      const Text example = example_of(model(), *met);
      report({one.id, other.id}, one, first.span, other, second.span,
             {fmt::format("`{}` säger `{}` och `{}` säger `{}` om handlingen `{}`{}", one.id,
                          first.words, other.id, second.words, act.sv, example.sv),
              fmt::format("`{}` says `{}` and `{}` says `{}` of the action `{}`{}", one.id,
                          first.words, other.id, second.words, act.en, example.en)});
    }
  }

  /// Two that each decide alone. Where both only must approve, both can.
  void deciders(std::size_t i) {
    const std::vector<Rule>& rules = town_.municipality.rules;
    const Rule& one = rules[i];
    if (one.action.id != "besluta" || one.modality.id != "princip") return;
    for (std::size_t j = 0; j < rules.size(); ++j) {
      const Rule& other = rules[j];
      const bool decides = other.modality.id == "princip" ? j > i : other.modality.id == "ska";
      if (!decides || other.action.id != "besluta" || other.topic.id != one.topic.id) continue;
      if (kept_apart(one, other)) continue;
      const auto met = decided_by_others(one, other);
      if (!met) continue;
      const Text example = example_of(model(), *met);
      const std::string& first = role_name(town_.municipality, one.actors.front().id);
      const std::string& second = role_name(town_.municipality, other.actors.front().id);
      report({one.id, other.id}, one, one.actors.front().span, other, other.actors.front().span,
             {fmt::format("enligt `{}` beslutar `{}` och enligt `{}` `{}` om samma sak{}", one.id,
                          first, other.id, second, example.sv),
              fmt::format("by `{}` `{}` decides and by `{}` `{}` decides the same matter{}", one.id,
                          first, other.id, second, example.en)});
    }
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
    Rule same_actor = other;
    same_actor.actors = one.actors;
    return meeting(town_, one, same_actor);
  }

  void report(std::vector<std::string> ids, const Rule& one, Span at, const Rule& other, Span there,
              Text message) {
    std::ranges::sort(ids);
    const std::string subject = join(ids, " + ");
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
    found.subject = subject;
    found.places.push_back({there, say("det här säger emot", "this contradicts it")});
    add_quote(town_.municipality, one, found);
    add_quote(town_.municipality, other, found);
  }

  const Town& town_;
  Diagnostics& diagnostics_;
};

}  // namespace

void contradiction(const Town& town, Diagnostics& diagnostics) {
  Finder(town, diagnostics).run();
}

}  // namespace stadga::check
