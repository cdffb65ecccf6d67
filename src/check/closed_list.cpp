// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "check/checks.h"
#include "check/scope.h"
#include "check/tokens.h"

namespace stadga::check {

const Kind closed_list_kind{
    .name = "closed-list",
    .severity = Severity::warning,
    .finds = {.sv = "Riktlinjen räknar upp vilka sociala medier kommunen har, som om listan vore "
                    "hela, men låter också någon välja vilka som ska användas.",
              .en = "The guideline lists the social media that the municipality has as if the list "
                    "were complete, but also lets somebody choose which to use."},
    .why = {.sv =
                "Den som vill använda en annan plattform vet inte om den är tillåten, och den som "
                "granskar vet inte om ett konto där strider mot riktlinjen.",
            .en = "Those who want to use another platform do not know whether it is allowed, and "
                  "auditors cannot tell whether an account there breaks the guideline."},
    .example =
        "Kommunens sociala medier är Facebook och Instagram.\n\n"
        "Verksamheten bestämmer vilka sociala medier den använder.\n",
};

namespace {

/// Words that leave the list open.
const std::vector<Phrase>& open_words() {
  static const std::vector<Phrase> all =
      phrases_of({"exempel*", "bland annat", "liksom", "med mera", "med flera", "t", "flera",
                  "såsom", "framför allt", "främst", "huvudsak*", "sig av", "m"});
  return all;
}

std::size_t platforms_in(const Model& model, const std::vector<Token>& tokens) {
  return static_cast<std::size_t>(std::ranges::count_if(tokens, [&](const Token& token) {
    return std::ranges::any_of(model.platforms, [&](const Platform& platform) {
      return token.word == lower(platform.name) || token.word == platform.id;
    });
  }));
}

/// `Kommunens sociala medier är Facebook, Instagram och LinkedIn.`
bool is_closed(const Model& model, const Rule& rule) {
  static const std::vector<Phrase> lists =
      phrases_of({"sociala medier är", "sociala kanaler är", "kanaler är", "konton är"});
  if (rule.modality.id == "far" || rule.modality.id == "bor") return false;
  return std::ranges::any_of(rule.quotes, [&](const Quote& quote) {
    if (quote.text.text.find(" är ") == std::string::npos) return false;
    const std::vector<Token> tokens = tokens_of(quote.text.text);
    return has_any(tokens, lists) && !has_any(tokens, open_words()) &&
           platforms_in(model, tokens) > 1;
  });
}

/// `Verksamheten bestämmer vilka sociala medier det ska vara.`
bool lets_choose(const Rule& rule) {
  static const std::vector<Phrase> choices =
      phrases_of({"vilka sociala medier", "vilket socialt medium", "vilka kanaler", "vilken kanal",
                  "vilka plattformar", "vilken plattform"});
  if (rule.action.id != "besluta") return false;
  return std::ranges::any_of(rule.quotes, [&](const Quote& quote) {
    return has_any(tokens_of(quote.text.text), choices);
  });
}

}  // namespace

void closed_list(const Town& town, Diagnostics& diagnostics) {
  const std::vector<Rule>& rules = town.municipality.rules;
  const auto choice = std::ranges::find_if(rules, lets_choose);
  if (choice == rules.end()) return;
  for (const Rule& rule : rules) {
    if (&rule == &*choice || rule.action.id == "besluta" || !is_closed(town.model, rule)) continue;
    Diagnostic& found = diagnostics.report(
        closed_list_kind, rule.span,
        say("`{}` räknar upp kommunens sociala medier, men enligt `{}` går det att välja andra",
            "`{}` lists the municipality's social media, but by `{}` others can be chosen", rule.id,
            choice->id),
        say("säg om listan är hela eller ger exempel, och vem som kan lägga till en plattform",
            "say whether the list is complete or gives examples, and who can add a platform"));
    found.places.push_back({choice->span, say("här går det att välja", "here one can choose")});
    add_quote(town.municipality, rule, found);
    add_quote(town.municipality, *choice, found);
  }
}

}  // namespace stadga::check
