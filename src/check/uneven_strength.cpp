// SPDX-License-Identifier: EUPL-1.2
// One thing that one rule demands and another only advises or permits.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "check/checks.h"
#include "check/sameness.h"
#include "check/scope.h"
#include "check/strength.h"

namespace stadga::check {

const Kind uneven_strength_kind{
    .name = "uneven-strength",
    .severity = Severity::warning,
    .finds = {.sv = "Två regler säger samma sak olika starkt: den ena med `ska` eller `får inte`, "
                    "den andra med `bör`, `får` eller `behöver inte`.",
              .en = "Two rules say the same with different force: one with `ska` or `får inte`, "
                    "the other with `bör`, `får` or `behöver inte`."},
    .why = {.sv =
                "Den som läser det svagare stället tror att saken är frivillig, den som läser det "
                "andra att den är ett krav, och ingen kan säga vem som har rätt. Kontrollen "
                "jämför regler om samma handling som rör samma uppgift på kontot, samma slag av "
                "innehåll eller samma ämne. En regel med eget villkor, ett undantag eller "
                "`yields_to` räknas som ett specialfall. Säger en bindande regel inte hur ofta "
                "eller hur snabbt, och bara ett råd gör det, påpekas också det.",
            .en =
                "Those who read the weaker passage think that the matter is voluntary, those who "
                "read the other that it is demanded, and nobody can tell who is right. The check "
                "compares rules on one action that are about the same information on the account, "
                "the same kind of content or the same topic. A rule with a condition of its own, "
                "an exception or `yields_to` counts as a special case. Where a binding rule does "
                "not say how often or how fast and only advice does, that is reported too."},
    .example =
        "rules:\n"
        "  - id: visa-avsandare\n"
        "    modality: ska\n"
        "    action: visa\n"
        "    must_show: [ai-avsandare]\n"
        "  - id: information-pa-kontot\n"
        "    modality: bör\n"
        "    action: visa\n"
        "    must_show: [ai-avsandare]\n",
};

namespace {

/// `ska avstå`, `får inte` and `bör inte` with the same action all turn from it.
bool turns_from_it(const Rule& rule) {
  return rule.action.id == "avsta" || rule.modality.id.ends_with("_inte");
}

const Reference* shared(const std::vector<Reference>& one, const std::vector<Reference>& other) {
  const auto found =
      std::ranges::find_if(one, [&](const Reference& named) { return names(other, named.id); });
  return found == one.end() ? nullptr : &*found;
}

bool same_ids(const std::vector<Reference>& one, const std::vector<Reference>& other) {
  return one.size() == other.size() &&
         std::ranges::all_of(one, [&](const Reference& named) { return names(other, named.id); });
}

const When& when_of(const Rule& rule) {
  static const When always;
  return rule.when ? *rule.when : always;
}

bool asks_for_content(const Rule& rule) {
  const When& when = when_of(rule);
  return !(when.contains_any.empty() && when.contains_all.empty() && when.contains_none.empty());
}

bool same_content(const Rule& one, const Rule& other) {
  const When& first = when_of(one);
  const When& second = when_of(other);
  return same_ids(first.contains_any, second.contains_any) &&
         same_ids(first.contains_all, second.contains_all) &&
         same_ids(first.contains_none, second.contains_none);
}

bool is_of_accounts(const Rule& rule) {
  return !rule.must_show.empty() || !rule.must_have.empty();
}

/// A rule with what every comparison needs of it.
struct Known {
  const Rule* rule;
  std::string_view softener;
  std::string condition;
  mutable std::optional<Named> named;  ///< once it is asked for
};

/// A demand that meets something weaker, and what both are about.
struct Opponent {
  const Rule* rule;
  Text about;
  Meeting met;
};

/// The places of the rules from the first on; a rule that says little meets hundreds.
template <typename Rules, typename Place>
void add_some(Diagnostic& found, const Rules& rules, std::size_t first, const Text& what,
              Place place) {
  static constexpr std::size_t most = 10;
  for (std::size_t i = first; i < std::min(rules.size(), first + most); ++i)
    found.places.push_back({place(rules[i]), what});
  if (rules.size() <= first + most) return;
  const std::size_t rest = rules.size() - first - most;
  found.places.back().message.sv += fmt::format(", och på {} ställen till", rest);
  found.places.back().message.en += fmt::format(", and in {} places more", rest);
}

struct Uneven {
  const Known* weak;
  std::vector<Opponent> against;
  std::vector<const Rule*> others;  ///< as weak, against the same demands
};

class Finder {
 public:
  Finder(const Town& town, Diagnostics& diagnostics) : town_(town), diagnostics_(diagnostics) {
    for (const Rule& rule : town.municipality.rules) {
      if (!demands(rule) && !leaves_free(rule)) continue;
      rules_.push_back({&rule, demands(rule) ? softener(rule) : "",
                        lower(fold_space(rule.condition.text)), std::nullopt});
    }
  }

  void run() {
    for (const Known& weak : rules_) {
      if (demands(*weak.rule) && weak.softener.empty()) continue;
      std::vector<Opponent> against;
      for (const Known& strong : rules_) {
        if (auto opponent = opposed(strong, weak)) against.push_back(std::move(*opponent));
      }
      if (!against.empty()) collect({&weak, std::move(against), {}});
    }
    for (const Uneven& each : found_) report(each);
    figures_only_advised(town_, diagnostics_);
    headings_stronger(town_, diagnostics_);
  }

 private:
  const Model& model() const { return town_.model; }

  std::optional<Opponent> opposed(const Known& strong, const Known& weak) const {
    const Rule& one = *strong.rule;
    const Rule& other = *weak.rule;
    if (!demands(one) || !strong.softener.empty() || one.action.id != other.action.id)
      return std::nullopt;
    // `välj så långt som möjligt` and `får inte` turn from the same thing.
    const bool same_way = weak.softener.empty() ? turns_from_it(one) == turns_from_it(other)
                                                : one.modality.id == "far_inte";
    if (!same_way || kept_apart(strong, weak)) return std::nullopt;
    std::optional<Text> about = on_account(one, other);
    const bool of_account = about.has_value();
    if (!about) about = of_kind(one, other);
    if (!about && is_same_act(strong, weak)) about = in_act(other);
    if (!about || !actors_meet(model().vocabulary, one, other)) return std::nullopt;
    const std::optional<Meeting> met =
        of_account ? on_any_occasion(one, other) : meeting(town_, one, other);
    if (!met) return std::nullopt;
    return Opponent{&one, *about, *met};
  }

  const Named& named(const Known& known) const {
    if (!known.named) known.named = named_by(model(), *known.rule);
    return *known.named;
  }

  bool excepts(const Known& one, const Known& other) const {
    return one.rule->exception.given() && is_about(one.rule->exception.text, named(other));
  }

  /// One gives way to the other, or is a special case.
  bool kept_apart(const Known& strong, const Known& weak) const {
    const Rule& one = *strong.rule;
    const Rule& other = *weak.rule;
    const bool narrower = (one.platforms.empty() && !other.platforms.empty()) ||
                          (one.accounts.empty() && !other.accounts.empty());
    return narrower || strong.condition != weak.condition || names(one.yields_to, other.id) ||
           names(other.yields_to, one.id) || excepts(strong, weak) || excepts(weak, strong);
  }

  Text in_act(const Rule& rule) const {
    if (rule.action.id == "avsta")
      return called({"innehållet", "the content"}, model().vocabulary.contents,
                    {std::string(content_of(rule))});
    const Text act = act_of(model(), rule);
    return say("handlingen `{}`", "the action `{}`", act.sv, act.en);
  }

  /// `uppgiften `Kommunen som avsändare``; labels are no parts of a sentence themselves.
  static Text called(Words what, const std::vector<Term>& terms,
                     const std::vector<std::string>& ids) {
    Text out{std::string(what.sv), std::string(what.en)};
    for (const std::string& id : ids) {
      const std::string_view joint = &id == &ids.front() ? " " : ", ";
      out.sv += fmt::format("{}`{}`", joint, label(terms, id, Language::sv));
      out.en += fmt::format("{}`{}`", joint, label(terms, id, Language::en));
    }
    return out;
  }

  /// The same information or property of accounts.
  std::optional<Text> on_account(const Rule& strong, const Rule& weak) const {
    if (const Reference* element = shared(weak.must_show, strong.must_show))
      return called({"uppgiften", "the information"}, model().vocabulary.elements, {element->id});
    if (const Reference* property = shared(weak.must_have, strong.must_have))
      return called({"kontots egenskap", "the account's property"}, model().vocabulary.properties,
                    {property->id});
    return std::nullopt;
  }

  /// The same kind of content, also where the demand only has a word for all that is unlawful.
  std::optional<Text> of_kind(const Rule& strong, const Rule& weak) const {
    const Term* action = find_by_id(model().vocabulary.actions, weak.action.id);
    if (action == nullptr || !action->comparable) return std::nullopt;
    const std::vector<Term>& categories = model().vocabulary.categories;
    std::vector<std::string> shared;
    for (const Reference& named : weak.categories) {
      const Term* category = find_by_id(categories, named.id);
      if (category == nullptr || category->catch_all) continue;
      const bool held = std::ranges::any_of(strong.categories, [&](const Reference& other) {
        const Term* wider = find_by_id(categories, other.id);
        return other.id == named.id ||
               (wider != nullptr && wider->collective && category->statutory == "ja");
      });
      if (held) shared.push_back(named.id);
    }
    if (shared.empty()) return std::nullopt;
    return called({"innehållet", "the content"}, categories, shared);
  }

  bool is_same_act(const Known& strong, const Known& weak) const {
    const Rule& one = *strong.rule;
    const Rule& other = *weak.rule;
    if (other.action.id.empty() || one.topic.id != other.topic.id) return false;
    if (!one.categories.empty() || !other.categories.empty()) return false;
    // A release from everything says of each kind of content that it need not be done.
    const bool general = other.modality.id == "behover_inte" && !asks_for_content(other);
    if (!general && !same_content(one, other)) return false;
    // What one of them says of when, or of accounts, the other does not say less strongly.
    if (has_time(one) != has_time(other)) return false;
    if (is_of_accounts(one) && is_of_accounts(other)) return false;
    // What is to be left alone the action does not tell.
    if (other.action.id == "avsta") return !content_of(other).empty();
    return is_same_thing(named(weak), named(strong));
  }

  /// What an account shows or has holds whatever is done.
  std::optional<Meeting> on_any_occasion(Rule strong, Rule weak) const {
    strong.occasions.clear();
    weak.occasions.clear();
    return meeting(town_, strong, weak);
  }

  void collect(Uneven uneven) {
    const auto same = [&](const Uneven& other) {
      return std::ranges::equal(other.against, uneven.against, {}, &Opponent::rule,
                                &Opponent::rule);
    };
    const auto known = std::ranges::find_if(found_, same);
    if (known == found_.end())
      found_.push_back(std::move(uneven));
    else
      known->others.push_back(uneven.weak->rule);
  }

  std::string word_of(const Rule& rule) const {
    const Term* term = find_by_id(model().vocabulary.modalities, rule.modality.id);
    return term == nullptr ? rule.modality.id : term->word;
  }

  void report(const Uneven& uneven) {
    const Rule& weak = *uneven.weak->rule;
    const Opponent& first = uneven.against.front();
    const std::string_view softly = uneven.weak->softener;
    const std::string word =
        softly.empty() ? word_of(weak) : fmt::format("{}, {}", word_of(weak), softly);
    const Text example = example_of(model(), first.met);
    Diagnostic& found = diagnostics_.report(
        uneven_strength_kind, weak.modality.span,
        {fmt::format("`{}` ({}) är svagare än `{}` ({}) om {}{}", weak.id, word, first.rule->id,
                     word_of(*first.rule), first.about.sv, example.sv),
         fmt::format("`{}` ({}) is weaker than `{}` ({}) on {}{}", weak.id, word, first.rule->id,
                     word_of(*first.rule), first.about.en, example.en)},
        say("bestäm om det är ett krav eller inte, och säg det likadant på båda ställena. Är det "
            "svagare ett specialfall, skriv det i `condition` eller `exception`; säger texten "
            "vilken regel som går före, skriv `yields_to` på den som viker",
            "decide whether it is a demand or not, and say so alike in both places. Where the "
            "weaker is a special case, write it in `condition` or `exception`; where the text "
            "says which rule goes first, write `yields_to` on the one that gives way"));
    found.places.push_back({first.rule->modality.span, say("det här är ett krav", "this binds")});
    add_quote(town_.municipality, weak, found);
    add_quote(town_.municipality, *first.rule, found);
    add_some(found, uneven.against, 1, say("även det här är ett krav", "this binds too"),
             [](const Opponent& opponent) { return opponent.rule->modality.span; });
    add_some(found, uneven.others, 0, say("lika svagt här", "as weak here"),
             [](const Rule* other) { return other->modality.span; });
  }

  const Town& town_;
  Diagnostics& diagnostics_;
  std::vector<Known> rules_;
  std::vector<Uneven> found_;
};

}  // namespace

void uneven_strength(const Town& town, Diagnostics& diagnostics) {
  Finder(town, diagnostics).run();
}

}  // namespace stadga::check
