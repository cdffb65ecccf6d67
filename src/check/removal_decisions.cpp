// SPDX-License-Identifier: EUPL-1.2
// Removal is disposal of official documents, and that rests on a decision: is there one, and may
// what is to be removed at once wait for it?
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "check/checks.h"
#include "check/scope.h"
#include "check/tokens.h"

namespace stadga::check {

const Kind removal_before_decision_kind{
    .name = "removal-before-decision",
    .severity = Severity::warning,
    .finds = {.sv = "En regel kräver gallringsbeslut före borttagning, men en annan säger att "
                    "innehåll ska tas bort direkt.",
              .en = "One rule demands a decision before anything is removed, but another says that "
                    "content is to be removed at once."},
    .why = {.sv = "Den som ser olagligt innehåll kan inte både ta bort det direkt och vänta på ett "
                  "beslut. Ett gallringsbeslut som redan är fattat och täcker borttagningen löser "
                  "det; då ska riktlinjen säga vilket det är.",
            .en = "Those who see unlawful content cannot both remove it at once and wait for a "
                  "decision. A decision that is already taken and covers the removal solves it; "
                  "then the guideline should say which it is."},
    .example =
        "rules:\n"
        "  - id: ta-bort-direkt\n"
        "    modality: ska\n"
        "    action: ta-bort\n"
        "    deadline: direkt\n"
        "  - id: kraver-beslut\n"
        "    modality: ska\n"
        "    action: gallra\n"
        "    quote: Att ta bort ett inlägg kräver gallringsbeslut.\n",
};

const Kind removal_without_decision_kind{
    .name = "removal-without-decision",
    .severity = Severity::warning,
    .finds = {.sv = "Innehåll tas bort eller gallras, men riktlinjen säger inte med stöd av vilket "
                    "gallringsbeslut, eller anger inte beslutets datum eller nummer.",
              .en = "Content is removed or disposed of, but the guideline does not say under which "
                    "decision, or gives neither date nor number of it."},
    .why =
        {.sv =
             "Det som kommer in i sociala medier blir allmän handling, och att ta bort det räknas "
             "i regel som gallring. Utan beslut kan kommunen inte visa att borttagningen var "
             "tillåten. "
             "Revisorer frågar efter arkivering och gallring. Vilka ord som nämner ett beslut "
             "står i content/registers/vocabulary.yml (`actions: gallra`).",
         .en = "What comes in by social media becomes an official document, and to remove it "
               "as a rule counts as disposal. Without a decision the municipality cannot show that "
               "it was "
               "allowed. Auditors ask about archiving and disposal. The words that name a "
               "decision stand in content/registers/vocabulary.yml (`actions: gallra`)."},
    .example =
        "rules:  # ingen regel nämner ett gallringsbeslut\n"
        "  - id: gallra-lopande\n"
        "    modality: får\n"
        "    action: gallra\n",
};

namespace {

constexpr std::array<std::string_view, 6> demanding = {"kräv*",      "förutsätt*", "fordra*",
                                                       "behöv* ett", "måste … ha", "måste föregås"};

using Rules = std::vector<const Rule*>;

/// It asks something of what a comment holds, not only that it is one.
bool asks_of_comments(const When& when) {
  const bool of_comments =
      when.events.empty() ||
      std::ranges::find(when.events, "kommentar", &Placed::text) != when.events.end();
  return !of_comments || !when.contains_any.empty() || !when.contains_all.empty() ||
         !when.contains_none.empty() || !when.breaks.empty() || when.obvious || when.judged;
}

/// Decisions of a case only do not cover the rest.
bool is_general(const Rule* rule) {
  return !rule->condition.given() && (!rule->when || !asks_of_comments(*rule->when));
}

/// What the rules of a municipality say of removal and of the decisions that it rests on.
class Removal {
 public:
  explicit Removal(const Town& town) : town_(town) {
    const Term* disposal = find_by_id(town.model.vocabulary.actions, "gallra");
    const Term* removal = find_by_id(town.model.vocabulary.actions, "ta-bort");
    if (disposal != nullptr) decisions_ = phrases_of(disposal->words);
    if (removal != nullptr) promptly_ = phrases_of(removal->words);
    for (const std::string_view words : demanding) demanding_.push_back(phrase_of(words));
    if (decisions_.empty()) return;
    for (const Rule& rule : town.municipality.rules) sort(rule);
  }

  Rules demands;   ///< that say a decision is needed
  Rules decided;   ///< that name one
  Rules removals;  ///< to remove, or to dispose of, without naming one

  bool is_prompt(const Rule& rule) const {
    if (rule.action.id != "ta-bort" || !is_duty(rule)) return false;
    const auto says = [&](std::string_view text) { return has_any(tokens_of(text), promptly_); };
    return (rule.deadline && says(rule.deadline->words)) ||
           std::ranges::any_of(rule.quotes,
                               [&](const Quote& quote) { return says(quote.text.text); });
  }

 private:
  void sort(const Rule& rule) {
    const bool removes = rule.action.id == "ta-bort" || rule.action.id == "gallra";
    if (!removes && rule.topic.id != "gallring") return;
    bool names_one = false;
    for (const Quote& quote : rule.quotes) {
      const std::vector<Token> tokens = tokens_of(quote.text.text);
      if (!has_any(tokens, decisions_)) continue;
      names_one = true;
      if (removes && rule.modality.id == "ska" && is_general(&rule) &&
          has_any(tokens, demanding_)) {
        demands.push_back(&rule);
        return;
      }
    }
    if (names_one) decided.push_back(&rule);
    const bool acts = is_duty(rule) || rule.modality.id == "far";
    if (!names_one && removes && acts) removals.push_back(&rule);
  }

  const Town& town_;
  std::vector<Phrase> decisions_;
  std::vector<Phrase> promptly_;
  std::vector<Phrase> demanding_;
};

bool has_figure(const Rule* rule) {
  return std::ranges::any_of(rule->quotes, [](const Quote& quote) {
    return quote.text.text.find_first_of("0123456789") != std::string::npos;
  });
}

/// `Se kommunens regler för gallring`: there may be a decision behind them.
bool refers_to_rules(const Rule& rule) {
  static const std::vector<Phrase> words =
      phrases_of({"regler … gallring*", "gallringsregler*", "rutin* … gallring*"});
  return std::ranges::any_of(
      rule.quotes, [](const Quote& quote) { return has_any(tokens_of(quote.text.text), words); });
}

Span place_of(const Rule& rule) {
  return rule.action.span.known() ? rule.action.span : rule.span;
}

}  // namespace

void removal_before_decision(const Town& town, Diagnostics& diagnostics) {
  const Removal removal(town);
  if (removal.demands.empty()) return;
  const Rule& demand = *removal.demands.front();
  Diagnostic* found = nullptr;
  for (const Rule* rule : removal.removals) {
    const std::optional<Meeting> met = meeting(town, *rule, demand);
    if (!removal.is_prompt(*rule) || !met) continue;
    if (found != nullptr) {
      found->places.push_back(
          {place_of(*rule), say("även det här ska ske direkt", "this too is to be done at once")});
      continue;
    }
    const Text example = example_of(town.model, *met);
    found = &diagnostics.report(
        removal_before_decision_kind, rule->deadline ? rule->deadline->span : place_of(*rule),
        {fmt::format("`{}` säger att innehåll ska tas bort direkt, men enligt `{}` kräver "
                     "borttagning gallringsbeslut{}",
                     rule->id, demand.id, example.sv),
         fmt::format("`{}` says that content is to be removed at once, but by `{}` removal "
                     "demands a decision on disposal{}",
                     rule->id, demand.id, example.en)},
        say("skriv i riktlinjen vilket gallringsbeslut som täcker borttagning av otillåtet "
            "innehåll, med datum eller nummer, eller undanta sådan borttagning från kravet",
            "write in the guideline which decision covers the removal of prohibited content, with "
            "its date or number, or except such removal from the demand"));
    found->places.push_back({place_of(demand), say("det här kräver beslut", "this demands one")});
    add_quote(town.municipality, *rule, *found);
    add_quote(town.municipality, demand, *found);
  }
  if (found == nullptr) return;
  for (const Rule* rule : removal.removals) {
    if (rule->modality.id != "far" || rule->action.id != "gallra") continue;
    found->places.push_back(
        {place_of(*rule), say("även `{}` tillåter borttagning utan att nämna något beslut",
                              "`{}` too permits removal and names no decision", rule->id)});
  }
}

void removal_without_decision(const Town& town, Diagnostics& diagnostics) {
  const Removal removal(town);
  // That one is needed is said, and where that clashes it is told above.
  if (!removal.demands.empty()) return;
  const auto general = std::ranges::find_if(removal.decided, is_general);
  if (general == removal.decided.end()) {
    const auto first = std::ranges::find(removal.removals, std::string("ta-bort"),
                                         [](const Rule* rule) { return rule->action.id; });
    if (removal.removals.empty()) return;
    const Rule& rule = first != removal.removals.end() ? **first : *removal.removals.front();
    Diagnostic& found = diagnostics.report(
        removal_without_decision_kind, place_of(rule),
        say("ingen regel säger vilket gallringsbeslut som `{}` vilar på",
            "no rule says which decision on disposal `{}` rests on", rule.id),
        say("skriv i riktlinjen vilket gallringsbeslut som gäller, med datum eller nummer. Finns "
            "inget som täcker borttagningen, ta fram ett först",
            "write in the guideline which decision on disposal applies, with its date or number. "
            "Where none covers the removal, have one made first"));
    for (const Rule* other : removal.removals) {
      if (other == &rule) continue;
      found.places.push_back({place_of(*other), refers_to_rules(*other)
                                                    ? say("de regler som nämns här anges inte",
                                                          "the rules meant here are not named")
                                                    : say("även här", "here too")});
    }
    for (const Rule* other : removal.decided) {
      found.places.push_back({place_of(*other), say("det här beslutet gäller bara vissa fall",
                                                    "this decision is for some cases only")});
    }
    return;
  }
  if (std::ranges::any_of(removal.decided, has_figure)) return;
  const Rule& rule = **general;
  Diagnostic& found = diagnostics.report(
      removal_without_decision_kind, place_of(rule),
      say("`{}` anger varken datum eller nummer på gallringsbeslutet",
          "`{}` gives neither date nor number of the decision on disposal", rule.id),
      say("skriv i riktlinjen när beslutet fattades eller vilket nummer det har, så att det går "
          "att hitta",
          "write in the guideline when the decision was taken or what number it has, so that it "
          "can be found"));
  add_quote(town.municipality, rule, found);
}

}  // namespace stadga::check
