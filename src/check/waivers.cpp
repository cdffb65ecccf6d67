// SPDX-License-Identifier: EUPL-1.2
#include "check/waivers.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace stadga::check {
namespace {

const Kind unused_waiver{
    .name = "unused-waiver",
    .severity = Severity::warning,
    .finds = {.sv = "Ett undantag i waivers.yml gäller något som ingen kontroll hittar.",
              .en = "A waiver in waivers.yml is for something that no check finds."},
    .why = {.sv = "Då är felet rättat, eller så pekar undantaget fel. Ett undantag som ligger kvar "
                  "kan dölja nästa fel.",
            .en = "Then the fault is mended, or the waiver points astray. A waiver that stays may "
                  "hide the next fault."},
    .example =
        "waivers:\n"
        "  - check: repealed-law\n"
        "    subject: pul  # riktlinjen nämner inte längre personuppgiftslagen\n",
};
const Kind expired_waiver{
    .name = "expired-waiver",
    .severity = Severity::warning,
    .finds = {.sv = "Sista dagen för ett undantag har passerat.",
              .en = "The last day of a waiver has passed."},
    .why = {.sv = "Kommunen har bestämt att felet ska vara rättat nu. Tills dess visas det som en "
                  "varning.",
            .en = "The municipality decided that the fault should be mended by now. Until it is, "
                  "it is shown as a warning."},
    .example =
        "waivers:\n"
        "  - check: repealed-law\n"
        "    subject: pul\n"
        "    until: 2024-12-31\n",
};
const Kind not_waivable{
    .name = "not-waivable",
    .severity = Severity::error,
    .finds = {.sv =
                  "Ett undantag gäller en kontroll som inte medger undantag, eller som inte finns.",
              .en = "A waiver is for a check that allows none, or that does not exist."},
    .why = {.sv = "Undantaget har ingen verkan.", .en = "The waiver has no effect."},
    .example =
        "waivers:\n"
        "  - check: text-over-limit\n"
        "    subject: exempelby-instagram\n",
};

bool matches(const Waiver& waiver, const Diagnostic& finding) {
  return finding.kind->waivable && finding.kind->name == waiver.check.id &&
         finding.subject == waiver.subject.id;
}

/// Reports a waiver that can have no effect.
bool has_effect(const Waiver& waiver, std::span<const Kind* const> kinds, Diagnostics& open) {
  const auto named = std::ranges::find(kinds, std::string_view(waiver.check.id), &Kind::name);
  if (named != kinds.end() && (*named)->waivable) return true;
  std::vector<std::string> names;
  for (const Kind* kind : kinds) {
    if (kind->waivable) names.emplace_back(kind->name);
  }
  if (named != kinds.end()) {
    open.report(not_waivable, waiver.check.span,
                say("kontrollen `{}` medger inga undantag", "the check `{}` allows no waivers",
                    waiver.check.id),
                say("ta bort undantaget och rätta felet", "remove the waiver and mend the fault"));
    return false;
  }
  const auto meant = nearest(waiver.check.id, names);
  open.report(not_waivable, waiver.check.span,
              say("ingen kontroll heter `{}`", "no check is called `{}`", waiver.check.id),
              meant ? say("menade du `{}`?", "did you mean `{}`?", *meant)
                    : say("skriv kontrollens namn som det står i fyndet",
                          "write the check's name as it stands in the finding"));
  return false;
}

/// What the check did find, so that a misspelt subject can be mended.
Text help_for_unused(const Waiver& waiver, const Findings& findings) {
  std::vector<std::string> subjects;
  for (const Diagnostic& finding : findings.open.list()) {
    if (finding.kind->name == waiver.check.id) subjects.push_back(finding.subject);
  }
  const auto meant = nearest(waiver.subject.id, subjects);
  if (meant) return say("menade du `{}`?", "did you mean `{}`?", *meant);
  return say("ta bort undantaget", "remove the waiver");
}

void report_expired(const Waiver& waiver, const Date& until, Diagnostics& open) {
  open.report(expired_waiver, waiver.span,
              say("undantaget för `{}` gällde till och med {}",
                  "the waiver for `{}` was valid until {}", waiver.subject.id, iso(until)),
              say("rätta felet, eller besluta om en ny sista dag",
                  "mend the fault, or decide on a new last day"));
}

}  // namespace

void apply_waivers(const Model& model, const Municipality& municipality,
                   std::span<const Kind* const> kinds, Findings& findings) {
  Diagnostics about_waivers;
  for (const Waiver& waiver : municipality.waivers) {
    if (!has_effect(waiver, kinds, about_waivers)) continue;
    std::vector<Diagnostic>& open = findings.open.list();
    const auto matched = [&](const Diagnostic& finding) { return matches(waiver, finding); };
    if (std::ranges::none_of(open, matched)) {
      about_waivers.report(unused_waiver, waiver.span,
                           say("`{}` hittar inget om `{}`", "`{}` finds nothing about `{}`",
                               waiver.check.id, waiver.subject.id),
                           help_for_unused(waiver, findings));
    } else if (model.as_of && waiver.until && *waiver.until < *model.as_of) {
      report_expired(waiver, *waiver.until, about_waivers);
      for (Diagnostic& finding : open) {
        // Time passing must not stop a site that was published yesterday.
        if (matched(finding)) finding.severity = std::min(finding.severity, Severity::warning);
      }
    } else {
      for (Diagnostic& finding : open) {
        if (matched(finding)) findings.waived.push_back({finding, waiver});
      }
      std::erase_if(open, matched);
    }
  }
  for (Diagnostic& finding : about_waivers.list()) finding.municipality = municipality.id;
  findings.open.append(std::move(about_waivers));
}

std::span<const Kind* const> waiver_kinds() {
  static constexpr std::array<const Kind*, 3> all = {&unused_waiver, &expired_waiver,
                                                     &not_waivable};
  return all;
}

}  // namespace stadga::check
