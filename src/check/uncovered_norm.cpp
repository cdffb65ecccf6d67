// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "base/text.h"
#include "check/checks.h"

namespace stadga::check {

const Kind uncovered_norm_kind{
    .name = "uncovered-norm",
    .severity = Severity::error,
    .finds = {.sv = "En mening i riktlinjen kräver, avråder, tillåter eller förbjuder något, men "
                    "ingen regel citerar den.",
              .en = "A sentence of the guideline demands, advises, permits or forbids something, "
                    "but no rule quotes it."},
    .why = {.sv = "Då saknas regeln på alla sidor och checklistor som görs av reglerna, och den "
                  "som följer dem riskerar att bryta mot riktlinjen. Är meningen ingen regel, utan "
                  "till exempel ett "
                  "syfte, ska det stå under `not_rules` med skälet.",
            .en =
                "Then the rule is missing from all pages and checklists that are made of the "
                "rules, and whoever follows them may break the guideline. Where the sentence is no "
                "rule, but for example a purpose, that must stand under `not_rules` with the "
                "reason."},
    .example =
        "guideline.md:  Redaktören ska svara inom två arbetsdagar.\n"
        "rules.yml:     rules: []  # ingen regel citerar meningen\n",
};

const Kind needless_exception_kind{
    .name = "needless-exception",
    .severity = Severity::warning,
    .finds = {.sv = "En mening under `not_rules` är ingen norm, eller citeras av en regel.",
              .en = "A sentence under `not_rules` is no norm, or is quoted by a rule."},
    .why = {.sv =
                "Posten fyller ingen uppgift, och den kan dölja att meningen senare skrivs om till "
                "en regel.",
            .en =
                "The entry serves no purpose, and it may hide that the sentence is rewritten as a "
                "rule later."},
    .example =
        "not_rules:\n"
        "  - quote: Kommunen har 5 000 invånare.\n"
        "    reason: exempel\n",
};

namespace {

Text what_it_says(const norms::Judgement& judgement) {
  switch (judgement.norm) {
    case norms::Norm::ska:
      return {"kräver något", "demands something"};
    case norms::Norm::bor:
      return {"ger ett råd", "gives advice"};
    case norms::Norm::far:
      return {"tillåter något", "permits something"};
    case norms::Norm::far_inte:
      return {"förbjuder något", "forbids something"};
    case norms::Norm::none:
      break;
  }
  return {};
}

void report_uncovered(const Town& town, std::size_t chapter, std::size_t at,
                      Diagnostics& diagnostics) {
  const ReadUnit& unit = town.prose[chapter][at];
  const Text says = what_it_says(unit.judgement);
  const std::string words = join(unit.judgement.words, " … ");
  const Text message = {
      fmt::format("meningen {} (`{}`), men ingen regel citerar den", says.sv, words),
      fmt::format("the sentence {} (`{}`), but no rule quotes it", says.en, words)};
  Diagnostic& found = diagnostics.report(
      uncovered_norm_kind, town.municipality.chapters[chapter].document.units[at].span, message,
      say("skriv en regel med meningen som citat i rules.yml. Är den ingen regel: lista den under "
          "`not_rules` med skälet ({})",
          "write a rule with the sentence as its quote in rules.yml. If it is no rule: list it "
          "under `not_rules` with the reason ({})",
          "syfte, definition, skäl, exempel, följd, fråga, rubrik"));
  // The words that decide stand in the sentence that leads in the list.
  if (unit.lead_in && !unit.judgement.words.empty() &&
      unit.context.lead_in.find(unit.judgement.words.front()) != std::string::npos) {
    found.places.push_back({town.municipality.chapters[chapter].document.units[*unit.lead_in].span,
                            say("listan inleds här", "the list is led in here")});
  }
}

}  // namespace

void uncovered_norm(const Town& town, Diagnostics& diagnostics) {
  for (std::size_t chapter = 0; chapter < town.prose.size(); ++chapter) {
    for (std::size_t at = 0; at < town.prose[chapter].size(); ++at) {
      if (town.prose[chapter][at].parts > 0) continue;
      if (town.covering[chapter][at].by == Cover::uncovered)
        report_uncovered(town, chapter, at, diagnostics);
    }
  }
}

void needless_exception(const Town& town, Diagnostics& diagnostics) {
  for (const NotARule& listed : town.municipality.not_rules) {
    const Quote& quote = listed.quote;
    if (quote.chapter >= town.prose.size() || quote.unit >= town.prose[quote.chapter].size())
      continue;
    const ReadUnit& unit = town.prose[quote.chapter][quote.unit];
    const Covered& covered = town.covering[quote.chapter][quote.unit];
    const Text help = say("ta bort posten ur `not_rules`", "remove the entry from `not_rules`");
    if (!covered.rules.empty()) {
      const Rule& rule = town.municipality.rules[covered.rules.front()];
      Diagnostic& found = diagnostics.report(
          needless_exception_kind, listed.quote.text.span,
          say("meningen står under `not_rules`, men regeln `{}` citerar den",
              "the sentence stands under `not_rules`, but the rule `{}` quotes it", rule.id),
          help);
      found.places.push_back({rule.span, say("regeln", "the rule")});
    } else if (!unit.is_norm()) {
      diagnostics.report(needless_exception_kind, listed.quote.text.span,
                         say("meningen är ingen norm och behöver inte stå under `not_rules`",
                             "the sentence is no norm and need not stand under `not_rules`"),
                         help);
    }
  }
}

}  // namespace stadga::check
