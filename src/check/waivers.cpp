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
    .finds =
        {.sv = "Ett undantag i waivers.yml gäller något som ingen kontroll hittar, eller som ett "
               "annat undantag redan gäller.",
         .en = "A waiver in waivers.yml is for something that no check finds, or that another "
               "waiver is for already."},
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

/// `b+a` and `a + b` name the same.
std::string in_order(std::string_view subject) {
  std::vector<std::string> parts;
  for (const std::string_view part : split(subject, '+')) parts.push_back(fold_space(part));
  std::ranges::sort(parts);
  return join(parts, " + ");
}

bool matches(const Waiver& waiver, const Diagnostic& finding) {
  return finding.kind->waivable && finding.kind->name == waiver.check.id &&
         in_order(finding.subject) == in_order(waiver.subject.id);
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

/// One municipality's waivers on its findings.
class Waiving {
 public:
  Waiving(const Model& model, const Municipality& municipality, Findings& findings)
      : model_(model), municipality_(municipality), findings_(findings) {}

  /// Valid ones first: an expired one that stands above a valid one for the same matter must not
  /// open it.
  void run(std::span<const Kind* const> kinds) {
    std::vector<const Waiver*> expired;
    for (const Waiver& waiver : municipality_.waivers) {
      if (!has_effect(waiver, kinds, told_)) continue;
      if (is_expired(waiver))
        expired.push_back(&waiver);
      else
        accept(waiver);
    }
    for (const Waiver* waiver : expired) open_again(*waiver);
    for (Diagnostic& finding : told_.list()) finding.municipality = municipality_.id;
    findings_.open.append(std::move(told_));
  }

 private:
  bool is_expired(const Waiver& waiver) const {
    return model_.as_of && waiver.until && *waiver.until < *model_.as_of;
  }

  void accept(const Waiver& waiver) {
    std::vector<Diagnostic>& open = findings_.open.list();
    const auto matched = [&](const Diagnostic& finding) { return matches(waiver, finding); };
    if (std::ranges::none_of(open, matched)) {
      unused(waiver);
      return;
    }
    for (const Diagnostic& finding : open) {
      if (matched(finding)) findings_.waived.push_back({finding, waiver});
    }
    std::erase_if(open, matched);
  }

  void open_again(const Waiver& waiver) {
    bool any = false;
    for (Diagnostic& finding : findings_.open.list()) {
      if (!matches(waiver, finding)) continue;
      any = true;
      // Time passing must not stop a site that was published yesterday.
      finding.at_most(Severity::warning);
    }
    if (!any) {
      unused(waiver);
      return;
    }
    told_.report(
        expired_waiver, waiver.until_at.known() ? waiver.until_at : waiver.span,
        say("undantaget för `{}` gällde till och med {}", "the waiver for `{}` was valid until {}",
            waiver.subject.id, waiver.until ? iso(*waiver.until) : ""),
        say("rätta felet, eller besluta om en ny sista dag",
            "mend the fault, or decide on a new last day"));
  }

  void unused(const Waiver& waiver) {
    const auto taken = std::ranges::find_if(
        findings_.waived, [&](const Waived& one) { return matches(waiver, one.finding); });
    if (taken == findings_.waived.end()) {
      told_.report(unused_waiver, waiver.span,
                   say("`{}` hittar inget om `{}`", "`{}` finds nothing about `{}`",
                       waiver.check.id, waiver.subject.id),
                   help_for_unused(waiver, findings_));
      return;
    }
    Diagnostic& found =
        told_.report(unused_waiver, waiver.span,
                     say("ett annat undantag gäller redan `{}`",
                         "another waiver already holds for `{}`", waiver.subject.id),
                     say("ta bort det här", "remove this one"));
    if (taken->waiver.span.known())
      found.places.push_back({taken->waiver.span, say("det andra", "the other one")});
  }

  const Model& model_;
  const Municipality& municipality_;
  Findings& findings_;
  Diagnostics told_;
};

}  // namespace

void apply_waivers(const Model& model, const Municipality& municipality,
                   std::span<const Kind* const> kinds, Findings& findings) {
  Waiving(model, municipality, findings).run(kinds);
}

std::span<const Kind* const> waiver_kinds() {
  static constexpr std::array<const Kind*, 3> all = {&unused_waiver, &expired_waiver,
                                                     &not_waivable};
  return all;
}

}  // namespace stadga::check
