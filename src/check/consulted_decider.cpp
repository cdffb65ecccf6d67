// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/checks.h"
#include "check/scope.h"
#include "check/tokens.h"

namespace stadga::check {

const Kind consulted_decider_kind{
    .name = "consulted-decider",
    .severity = Severity::warning,
    .finds = {.sv = "En funktion ska bara tillfrågas enligt en regel, men beslutar om samma sak "
                    "enligt en annan.",
              .en =
                  "A function is only to be consulted by one rule, but decides the same matter by "
                  "another."},
    .why = {.sv =
                "Den som vill starta ett konto eller avsluta ett vet inte om det krävs ett beslut "
                "eller om det räcker att ha frågat. Vid en granskning går det inte att säga om "
                "kontot är godkänt.",
            .en = "Those who want to open or close an account do not know whether a decision is "
                  "needed or whether it is enough to have asked. An auditor cannot tell whether "
                  "the account was approved."},
    .example =
        "rules:\n"
        "  - id: godkannande\n"
        "    actor: narmaste_chef\n"
        "    action: besluta\n"
        "    quote: Närmaste chef ska ha godkänt kontot.\n"
        "  - id: avstamning\n"
        "    action: samrada\n"
        "    quote: En avstämning ska göras med närmaste chef.\n",
};

namespace {

/// The roles' own names, as in `med närmaste chef`.
bool asks(const Municipality& municipality, const Rule& rule, const Reference& role) {
  const Phrase name = phrase_of(role_name(municipality, role.id) + '*');
  return std::ranges::any_of(rule.quotes, [&](const Quote& quote) {
    const std::vector<Token> tokens = tokens_of(quote.text.text);
    return find_phrase(tokens, name) < tokens.size();
  });
}

bool same_matter(const Rule& one, const Rule& other) {
  return one.topic.id == other.topic.id && share(one.occasions, other.occasions) &&
         lower(fold_space(one.condition.text)) == lower(fold_space(other.condition.text)) &&
         !names(one.yields_to, other.id) && !names(other.yields_to, one.id);
}

bool decides(const Rule& rule) {
  return rule.action.id == "besluta" &&
         (rule.modality.id == "ska" || rule.modality.id == "princip");
}

}  // namespace

void consulted_decider(const Town& town, Diagnostics& diagnostics) {
  const Municipality& municipality = town.municipality;
  for (const Rule& rule : municipality.rules) {
    if (rule.action.id != "samrada" || !is_duty(rule)) continue;
    for (const Rule& decision : municipality.rules) {
      if (!decides(decision) || share(rule.actors, decision.actors)) continue;
      if (!same_matter(rule, decision) || !meeting(town, rule, decision)) continue;
      const auto asked = std::ranges::find_if(
          decision.actors, [&](const Reference& actor) { return asks(municipality, rule, actor); });
      if (asked == decision.actors.end()) continue;
      const std::string& name = role_name(municipality, asked->id);
      Diagnostic& found = diagnostics.report(
          consulted_decider_kind, rule.action.span.known() ? rule.action.span : rule.span,
          say("enligt `{}` ska `{}` tillfrågas, men enligt `{}` är det `{}` som beslutar",
              "by `{}` `{}` is to be consulted, but by `{}` `{}` decides", rule.id, name,
              decision.id, name),
          say("säg i riktlinjen om det krävs ett beslut eller räcker med samråd, och i vilken "
              "ordning de i så fall kommer",
              "say in the guideline whether a decision is needed or consulting is enough, and in "
              "which order they come"));
      found.places.push_back({asked->span, say("här är det ett beslut", "here it is a decision")});
      add_quote(municipality, rule, found);
      add_quote(municipality, decision, found);
      break;
    }
  }
}

}  // namespace stadga::check
