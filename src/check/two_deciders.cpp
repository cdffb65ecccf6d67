// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/checks.h"
#include "check/scope.h"
#include "check/tokens.h"

namespace stadga::check {

const Kind two_deciders_kind{
    .name = "two-deciders",
    .severity = Severity::warning,
    .finds = {.sv = "Flera funktioner beslutar om samma sak, eller en och samma med olika titlar.",
              .en = "Several functions decide the same matter, or one and the same under different "
                    "titles."},
    .why =
        {.sv = "Den som behöver ett beslut vet inte vem som ska fatta det. Kan titlarna avse samma "
               "person, som `närmaste chef` och `chef med delegation`, är regeln ändå oklar "
               "för den som läser. Två som båda ska godkänna, och som inte kan vara samma "
               "person, räknas inte: då behövs båda. Att två roller som aldrig kan vara en "
               "person beslutar var för sig är ett fel och visas som `contradiction`.",
         .en = "Those who need a decision do not know who is to take it. Where the titles may mean "
               "one person, as `närmaste chef` and `chef med delegation`, readers still cannot "
               "tell. Two who must both approve, and who cannot be one person, do not count: both "
               "are needed. That two roles which can never be one person each decide alone is an "
               "error, shown as `contradiction`."},
    .example =
        "rules:\n"
        "  - id: chefen-godkanner-kontot\n"
        "    modality: ska\n"
        "    topic: etablering\n"
        "    action: besluta\n"
        "    actor: narmaste_chef\n"
        "  - id: verksamheten-bestammer\n"
        "    modality: princip\n"
        "    topic: etablering\n"
        "    action: besluta\n"
        "    actor: verksamhet\n",
};

namespace {

/// `X beslutar`, or `X utser` where it says who does.
bool decides(const Rule& rule) {
  const std::string& how = rule.modality.id;
  if (rule.actors.empty() || rule.exception.given()) return false;
  if (rule.action.id == "besluta") return how == "ska" || how == "princip";
  const bool act = rule.action.id == "utse" || rule.action.id == "revidera";
  return act && (how == "ska" || how == "princip" || how == "bor");
}

/// `X beslutar om revideringar`.
bool decides_on_revision(const Rule& rule) {
  static const std::vector<Phrase> words =
      phrases_of({"revider*", "ändring*", "uppdater*", "översyn*"});
  return rule.action.id == "besluta" && std::ranges::any_of(rule.quotes, [](const Quote& quote) {
           return has_any(tokens_of(quote.text.text), words);
         });
}

/// `enhetschefen`, `närmaste chef`, `chefen`.
bool are_managers(const Municipality& municipality, const Rule& rule) {
  return std::ranges::all_of(rule.actors, [&](const Reference& actor) {
    const std::string name = lower(role_name(municipality, actor.id));
    return name.ends_with("chef") || name.ends_with("chefen");
  });
}

/// Everybody decides nothing: somebody does it for them.
bool is_everybody(const Vocabulary& words, const Rule& rule) {
  return std::ranges::all_of(rule.actors, [&](const Reference& actor) {
    const Term* role = find_by_id(words.roles, actor.id);
    return role != nullptr && role->collective;
  });
}

bool same_matter(const Rule& one, const Rule& other) {
  if (one.topic.id != other.topic.id) return false;
  if (lower(fold_space(one.condition.text)) != lower(fold_space(other.condition.text)))
    return false;
  if (names(one.yields_to, other.id) || names(other.yields_to, one.id)) return false;
  // Who is appointed to what.
  if (!one.must_have.empty() && !other.must_have.empty() && !share(one.must_have, other.must_have))
    return false;
  const bool both_decide = one.action.id == "besluta" && other.action.id == "besluta";
  if (one.occasions.empty() && other.occasions.empty()) return both_decide;
  return share(one.occasions, other.occasions);
}

/// Roles that may be one person, or act for one another; a municipality's own may be anyone.
bool may_be_one_person(const Vocabulary& words, const Rule& one, const Rule& other) {
  return std::ranges::any_of(one.actors, [&](const Reference& first) {
    return std::ranges::any_of(other.actors, [&](const Reference& second) {
      return find_by_id(words.roles, first.id) == nullptr ||
             find_by_id(words.roles, second.id) == nullptr ||
             may_be_one(words, first.id, second.id);
    });
  });
}

bool collide(const Town& town, const Rule& one, const Rule& other) {
  const Vocabulary& words = town.model.vocabulary;
  const bool revises = one.action.id == "revidera" || other.action.id == "revidera";
  // Whoever revises what another body decides on must know which of them it is.
  if (revises) {
    return (decides_on_revision(one) || decides_on_revision(other)) &&
           !share(one.actors, other.actors) && same_matter(one, other) &&
           meeting(town, one, other).has_value();
  }
  // Two that both appoint may appoint to different things, unless both are managers.
  if (one.action.id != "besluta" && other.action.id != "besluta" &&
      (one.modality.id != "princip" || other.modality.id != "princip") &&
      !(are_managers(town.municipality, one) && are_managers(town.municipality, other) &&
        one.must_have.empty() == other.must_have.empty())) {
    return false;
  }
  if (share(one.actors, other.actors) || is_everybody(words, one) || is_everybody(words, other))
    return false;
  if (!same_matter(one, other) || !meeting(town, one, other)) return false;
  // Where neither can be the other both are needed, or it is a contradiction.
  return may_be_one_person(words, one, other);
}

std::string actors_of(const Municipality& municipality, const Rule& rule, std::string_view either) {
  std::string out;
  for (const Reference& actor : rule.actors)
    out += fmt::format("{}`{}`", out.empty() ? "" : either, role_name(municipality, actor.id));
  return out;
}

/// `beslutar`; whoever revises does not decide.
Words verb_of(const Rule& rule) {
  return rule.action.id == "revidera" ? Words{"reviderar", "revises"}
                                      : Words{"beslutar", "decides"};
}

void report(const Town& town, const Rule& rule, const std::vector<const Rule*>& others,
            Diagnostics& diagnostics) {
  const Municipality& municipality = town.municipality;
  const Words verb = verb_of(rule);
  Text message = {
      fmt::format("enligt `{}` {} {}", rule.id, verb.sv, actors_of(municipality, rule, " eller ")),
      fmt::format("by `{}` {} {}", rule.id, actors_of(municipality, rule, " or "), verb.en)};
  for (std::size_t i = 0; i < others.size(); ++i) {
    const bool last = i + 1 == others.size();
    const Words its = verb_of(*others[i]);
    const bool same = its.sv == verb.sv;
    message.sv += fmt::format("{} enligt `{}` {}{}", last ? " och" : ",", others[i]->id,
                              same ? "" : std::string(its.sv) + ' ',
                              actors_of(municipality, *others[i], " eller "));
    message.en += fmt::format("{} by `{}` {}{}", last ? " and" : ",", others[i]->id,
                              actors_of(municipality, *others[i], " or "),
                              same ? "" : ' ' + std::string(its.en));
  }
  message.sv += " om samma sak";
  message.en += " on the same matter";
  Diagnostic& found = diagnostics.report(
      two_deciders_kind, rule.actors.front().span, std::move(message),
      say("bestäm vem som beslutar och använd samma titel överallt. Gäller det olika beslut, säg i "
          "riktlinjen vilka, och skriv dem i `condition`",
          "settle who decides and use the same title everywhere. Where the decisions differ, say "
          "in the guideline which they are, and write them in `condition`"));
  for (const Rule* other : others)
    found.places.push_back({other->actors.front().span, say("här någon annan", "someone else")});
  add_quote(municipality, rule, found);
  for (const Rule* other : others) add_quote(municipality, *other, found);
}

}  // namespace

void two_deciders(const Town& town, Diagnostics& diagnostics) {
  std::vector<const Rule*> told;
  const std::vector<Rule>& rules = town.municipality.rules;
  for (const Rule& rule : rules) {
    if (!decides(rule) || std::ranges::find(told, &rule) != told.end()) continue;
    std::vector<const Rule*> others;
    for (const Rule& other : rules) {
      if (&other <= &rule || !decides(other)) continue;
      if (collide(town, rule, other)) others.push_back(&other);
    }
    if (others.empty()) continue;
    told.insert(told.end(), others.begin(), others.end());
    report(town, rule, others, diagnostics);
  }
}

}  // namespace stadga::check
