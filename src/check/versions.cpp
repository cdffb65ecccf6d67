// SPDX-License-Identifier: EUPL-1.2
// The recorded versions against what municipality.yml and rules.yml say now.
#include "history/versions.h"

#include <string>

#include "base/text.h"
#include "check/checks.h"

namespace stadga::check {

const Kind unrecorded_decision_kind{
    .name = "unrecorded-decision",
    .severity = Severity::warning,
    .finds = {.sv = "municipality.yml anger ett beslut som ingen version är antecknad för.",
              .en = "municipality.yml states a decision for which no version is recorded."},
    .why = {.sv = "Sidan med ändringar och flödet berättar bara om antecknade versioner, så det "
                  "nya beslutet syns inte där. Frågan ställs bara när det finns en version.",
            .en = "The page of changes and the feed tell only of recorded versions, so that the "
                  "new decision is not seen there. Looked at only once there is a version."},
    .example =
        "guideline:\n"
        "  decided_on: 2026-03-01  # senaste mappen under versions: 2017-12-08\n",
};

const Kind undecided_change_kind{
    .name = "undecided-change",
    .severity = Severity::warning,
    .finds = {.sv = "Regler säger något annat än när de beslutades, men inget nytt beslut är "
                    "angivet.",
              .en = "Rules say something else than when they were decided, and no new decision is "
                    "stated."},
    .why = {.sv = "Läsaren tror att det som står på sidan är beslutat.",
            .en = "The reader takes what the page says for decided."},
    .example =
        "rules:\n"
        "  - id: svara\n"
        "    deadline: inom 2 arbetsdagar  # i versions/2017-12-08: inom 1 arbetsdag\n",
};

namespace {

Span place_of(const Guideline& guideline) {
  return guideline.decided_on_at.known() ? guideline.decided_on_at : guideline.span;
}

}  // namespace

void unrecorded_decision(const Town& town, Diagnostics& diagnostics) {
  const Municipality& municipality = town.municipality;
  if (municipality.versions.empty()) return;
  if (history::Versions(town.model, municipality).current() != nullptr) return;
  const Guideline& guideline = municipality.guideline;
  const std::string& newest = municipality.versions.back().name;
  // Of a second decision on one day its number tells it from the first.
  const std::string decided =
      guideline.decided_on
          ? iso(*guideline.decided_on) +
                (guideline.reference.empty() ? "" : " (" + guideline.reference + ')')
          : "";
  const bool dated = guideline.decided_on.has_value();
  diagnostics.report(
      unrecorded_decision_kind, place_of(guideline),
      dated ? say("beslutet {} är inte antecknat som version; den senaste är `{}`",
                  "the decision of {} is not recorded as a version; the latest is `{}`", decided,
                  newest)
            : say("det framgår inte vilket beslut som gäller, fast versionen `{}` är antecknad",
                  "it is not said which decision is in force, though the version `{}` is "
                  "recorded",
                  newest),
      dated ? say("är beslutet fattat: kör `stadga release {}`. Är det ett utkast: låt det gamla "
                  "beslutet stå tills det nya är fattat",
                  "has it been decided: run `stadga release {}`. Is it a draft: let the old "
                  "decision stand until the new one is made",
                  municipality.id)
            : say("skriv `decided_on` och `reference` under `guideline`",
                  "write `decided_on` and `reference` below `guideline`"));
}

void undecided_change(const Town& town, Diagnostics& diagnostics) {
  const Municipality& municipality = town.municipality;
  if (municipality.versions.empty()) return;
  const history::Versions versions(town.model, municipality);
  if (versions.undecided().empty()) return;
  const Guideline& guideline = municipality.guideline;
  static constexpr std::size_t most_named = 3;
  std::vector<std::string> named;
  for (const history::PolicyRule* rule : versions.undecided()) {
    if (named.size() < most_named) named.push_back('`' + rule->id + '`');
  }
  if (versions.undecided().size() > most_named) named.emplace_back("…");
  diagnostics.report(
      undecided_change_kind, place_of(guideline),
      say("{} av reglerna säger något annat än när de beslutades {}: {}",
          "{} of the rules say something else than when they were decided on {}: {}",
          versions.undecided().size(), guideline.decided_on ? iso(*guideline.decided_on) : "",
          join(named, ", ")),
      say("är ändringen beslutad: skriv det nya beslutet och kör `stadga release {0}`. Var regeln "
          "felskriven förut: kör `stadga release {0} --replace`",
          "has the change been decided: write the new decision and run `stadga release {0}`. Was "
          "the rule mistyped before: run `stadga release {0} --replace`",
          municipality.id));
}

}  // namespace stadga::check
