// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/checks.h"
#include "check/scope.h"
#include "check/tokens.h"

namespace stadga::check {

const Kind signature_mismatch_kind{
    .name = "signature-mismatch",
    .severity = Severity::warning,
    .finds = {.sv = "Två regler säger olika om vad svar och inlägg skrivs under med.",
              .en = "Two rules differ on what answers and posts are signed with."},
    .why = {.sv = "Den som svarar vet inte om det räcker med namn eller också behövs titel och "
                  "verksamhet, och besökaren möter olika avsändare från gång till gång.",
            .en =
                "Those who answer do not know whether the name is enough or title and service are "
                "needed too, and visitors meet a different sender each time."},
    .example =
        "Skriv under med namn när du svarar.\n\nAvsluta svaren med namn, titel och "
        "verksamhet.\n",
};

namespace {

/// `namn`, `titel` and `verksamhet` of `med namn, titel och verksamhet`.
std::vector<std::string> signed_with(const Rule& rule) {
  for (const Quote& quote : rule.quotes) {
    const std::string& text = quote.text.text;
    const std::vector<Token> tokens = tokens_of(text);
    const auto with = std::ranges::find(tokens, std::string("med"), &Token::word);
    if (with == tokens.end()) continue;
    std::vector<std::string> parts;
    for (auto at = with + 1; at != tokens.end(); ++at) {
      if (at->word == "och") continue;
      const std::string_view gap = between(text, *(at - 1), *at);
      const bool joined =
          at == with + 1 || (at - 1)->word == "och" || gap.find(',') != std::string_view::npos;
      if (!joined || gap.find('.') != std::string_view::npos) break;
      parts.push_back(at->word);
    }
    std::ranges::sort(parts);
    if (!parts.empty()) return parts;
  }
  return {};
}

bool is_part_of(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  return one.size() < other.size() && std::ranges::includes(other, one);
}

bool kept_apart(const Rule& one, const Rule& other) {
  return names(one.yields_to, other.id) || names(other.yields_to, one.id) ||
         lower(fold_space(one.condition.text)) != lower(fold_space(other.condition.text)) ||
         one.exception.given() || other.exception.given();
}

}  // namespace

void signature_mismatch(const Town& town, Diagnostics& diagnostics) {
  const std::vector<Rule>& rules = town.municipality.rules;
  const auto signs = [](const Rule& rule) {
    return rule.action.id == "signera" && (is_duty(rule) || rule.modality.id == "princip");
  };
  for (const Rule& rule : rules) {
    if (!signs(rule)) continue;
    const std::vector<std::string> less = signed_with(rule);
    if (less.empty()) continue;
    for (const Rule& other : rules) {
      if (&other == &rule || !signs(other) || kept_apart(rule, other)) continue;
      const std::vector<std::string> more = signed_with(other);
      if (!is_part_of(less, more) || !share(rule.occasions, other.occasions)) continue;
      if (!meeting(town, rule, other)) continue;
      Diagnostic& found = diagnostics.report(
          signature_mismatch_kind, rule.action.span.known() ? rule.action.span : rule.span,
          say("`{}` nöjer sig med {}, men `{}` kräver {}",
              "`{}` is content with {}, but `{}` demands {}", rule.id, join(less, ", "), other.id,
              join(more, ", ")),
          say("skriv samma underskrift på båda ställena",
              "write the same signature in both places"));
      found.places.push_back({other.action.span.known() ? other.action.span : other.span,
                              say("här krävs mer", "here more is demanded")});
      add_quote(town.municipality, rule, found);
      add_quote(town.municipality, other, found);
      break;
    }
  }
}

}  // namespace stadga::check
