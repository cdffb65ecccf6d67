// SPDX-License-Identifier: EUPL-1.2
// Tasks that fall to nobody by name.
#include <algorithm>
#include <string>
#include <vector>

#include "check/checks.h"
#include "check/scope.h"
#include "check/tokens.h"

namespace stadga::check {

const Kind appointer_not_named_kind{
    .name = "appointer-not-named",
    .severity = Severity::note,
    .finds = {.sv = "Någon ska vara utsedd, men riktlinjen säger inte vem som utser.",
              .en = "Somebody is to be appointed, but the guideline does not say by whom."},
    .why = {.sv = "Regeln anger en roll i `actor`, men meningen i riktlinjen nämner ingen. Då kan "
                  "var och en tro att någon annan gör det.",
            .en = "The rule names a role in `actor`, but the sentence in the guideline names none. "
                  "Then everybody may believe that somebody else does it."},
    .example =
        "rules:\n"
        "  - id: ersattare\n"
        "    modality: ska\n"
        "    actor: enhetschef\n"
        "    action: utse\n"
        "    quote: Det ska finnas en utsedd ersättare.\n",
};

const Kind off_hours_kind{
    .name = "off-hours-without-role",
    .severity = Severity::warning,
    .finds = {.sv =
                  "Uppsikt krävs utanför arbetstid, men läggs på en hel verksamhet och inte på en "
                  "roll.",
              .en =
                  "Monitoring is demanded outside working hours, but of a whole service and not of "
                  "a role."},
    .why = {.sv = "Revisorer frågar vilka roller som har uppsikten. Det som ingen har som uppgift "
                  "görs inte på kvällar och helger, hur regeln än är skriven.",
            .en =
                "Auditors ask which roles do the monitoring. What is nobody's task is not done in "
                "evenings and at weekends, however the rule is written."},
    .example =
        "rules:\n"
        "  - id: tatare-uppsikt\n"
        "    modality: ska\n"
        "    actor: verksamhet\n"
        "    action: bevaka\n"
        "    recurrence: flera gånger per dag även utanför arbetstid\n",
};

namespace {

std::size_t find_any(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases) {
  for (const Phrase& phrase : phrases) {
    if (const std::size_t at = find_phrase(tokens, phrase); at < tokens.size()) return at;
  }
  return tokens.size();
}

/// The sentence that says somebody is appointed, and by nobody; absent: it says who does it.
const Quote* appoints_by_nobody(const Municipality& municipality, const Rule& rule) {
  static const std::vector<Phrase> passive =
      phrases_of({"är utsedd*", "utses", "utsetts", "utsedd*", "finnas en utsedd"});
  static const std::vector<Phrase> by = phrases_of({"av", "har … utsett", "ska … utse"});
  for (const Quote& quote : rule.quotes) {
    const std::vector<Token> tokens = tokens_of(quote.text.text);
    if (find_any(tokens, passive) == tokens.size() || has_any(tokens, by)) continue;
    const bool named = std::ranges::any_of(rule.actors, [&](const Reference& actor) {
      const Phrase name = phrase_of(role_name(municipality, actor.id) + '*');
      return find_phrase(tokens, name) < tokens.size();
    });
    if (!named) return &quote;
  }
  return nullptr;
}

/// What other rules lay on someone else of the same matter (words of the question on it).
void add_others(const Town& town, const Rule& rule, Diagnostic& found) {
  for (const Question& question : town.model.vocabulary.questions) {
    if (!share(question.properties, rule.must_have) || question.words.empty()) continue;
    const std::vector<Phrase> words = phrases_of(question.words);
    for (const Rule& other : town.municipality.rules) {
      if (&other == &rule || !is_duty(other) || share(other.actors, rule.actors)) continue;
      if (other.actors.empty() || std::ranges::none_of(other.quotes, [&](const Quote& quote) {
            return has_any(tokens_of(quote.text.text), words);
          }))
        continue;
      found.places.push_back({other.actors.front().span,
                              say("`{}` lägger det på `{}`", "`{}` gives it to `{}`", other.id,
                                  role_name(town.municipality, other.actors.front().id))});
    }
  }
}

/// Everybody, a service or a unit: what an employee belongs to.
bool is_organisation(const Vocabulary& words, const Reference& actor) {
  static const std::string employee = "medarbetare";
  if (actor.id == employee) return false;
  const Term* role = find_by_id(words.roles, actor.id);
  if (role == nullptr) return false;
  if (role->collective) return true;
  // Whoever acts for an employee is a person.
  std::vector<std::string> above = {employee};
  for (std::size_t i = 0; i < above.size(); ++i) {
    const Term* each = find_by_id(words.roles, above[i]);
    if (each == nullptr) continue;
    for (const Reference& next : each->acts_as) {
      if (next.id == actor.id) return true;
      if (std::ranges::find(above, next.id) == above.end()) above.push_back(next.id);
    }
  }
  return false;
}

}  // namespace

void appointer_not_named(const Town& town, Diagnostics& diagnostics) {
  const Municipality& municipality = town.municipality;
  for (const Rule& rule : municipality.rules) {
    if (rule.action.id != "utse" || !is_duty(rule) || rule.actors.empty()) continue;
    const Quote* quote = appoints_by_nobody(municipality, rule);
    if (quote == nullptr) continue;
    Diagnostic& found = diagnostics.report(
        appointer_not_named_kind, quote->text.span,
        say("`{}` säger inte vem som utser", "`{}` does not say who appoints", rule.id),
        say("skriv i riktlinjen vem som utser, till exempel `närmaste chef utser en ersättare`",
            "write in the guideline who appoints, for example `närmaste chef utser en "
            "ersättare`"));
    found.places.push_back(
        {rule.actors.front().span, say("regeln säger `{}`, men inte texten",
                                       "the rule says `{}`, but "
                                       "not the text",
                                       role_name(municipality, rule.actors.front().id))});
    add_others(town, rule, found);
    add_quote(municipality, rule, found);
  }
}

void off_hours_without_role(const Town& town, Diagnostics& diagnostics) {
  static const std::vector<Phrase> off_hours =
      phrases_of({"utanför arbetstid*", "utanför … arbetstid*", "utanför kontorstid*",
                  "utanför … kontorstid*", "dygnet runt", "kvällar och helger", "även på helger",
                  "också på helger", "alla dagar på året", "årets alla dagar"});
  const Vocabulary& words = town.model.vocabulary;
  Diagnostic* found = nullptr;
  for (const Rule& rule : town.municipality.rules) {
    if (rule.action.id != "bevaka" || !is_duty(rule) || rule.actors.empty()) continue;
    const bool by_organisation = std::ranges::all_of(
        rule.actors, [&](const Reference& actor) { return is_organisation(words, actor); });
    if (!by_organisation) continue;
    const bool says = (rule.recurrence && has_any(tokens_of(rule.recurrence->words), off_hours)) ||
                      std::ranges::any_of(rule.quotes, [&](const Quote& quote) {
                        return has_any(tokens_of(quote.text.text), off_hours);
                      });
    if (!says) continue;
    if (found != nullptr) {
      found->places.push_back({rule.actors.front().span, say("även här", "here too")});
      continue;
    }
    found = &diagnostics.report(
        off_hours_kind, rule.actors.front().span,
        say("`{}` kräver uppsikt utanför arbetstid av `{}`, men ingen roll har den",
            "`{}` demands monitoring outside working hours of `{}`, but no role has it", rule.id,
            role_name(town.municipality, rule.actors.front().id)),
        say("skriv vilken roll som har uppsikten då och hur länge, eller begränsa kravet till "
            "arbetstid",
            "write which role does the monitoring then and for how long, or limit the demand to "
            "working hours"));
    add_quote(town.municipality, rule, *found);
  }
}

}  // namespace stadga::check
