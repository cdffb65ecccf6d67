// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "check/checks.h"

namespace stadga::check {

const Kind review_overdue_kind{
    .name = "review-overdue",
    .severity = Severity::warning,
    .finds =
        {.sv =
             "Riktlinjen skulle redan ha setts över, eller så är inget datum för översyn bestämt.",
         .en = "The guideline should have been reviewed already, or has no day for it."},
    .why = {.sv = "Riktlinjer som ingen ser över hänvisar till slut till upphävda lagar och konton "
                  "som inte finns.",
            .en = "Guidelines that nobody reviews end up citing repealed laws and accounts that "
                  "are gone."},
    .example =
        "guideline:\n"
        "  decided_on: 2017-12-08\n"
        "  review: varje år\n",
};

const Kind undated_guideline_kind{
    .name = "undated-guideline",
    .severity = Severity::warning,
    .finds = {.sv = "Det framgår inte vem som har beslutat riktlinjen, när eller under vilket "
                    "diarienummer, eller vilken funktion som ansvarar för den.",
              .en = "It is not said who decided the guideline, when, or under which reference, or "
                    "which function is responsible for it."},
    .why = {.sv = "Då kan ingen veta om texten gäller och sedan när, hitta beslutet eller fråga "
                  "den som ska hålla riktlinjen aktuell.",
            .en = "Then nobody can know whether the text is in force and since when, find the "
                  "decision or ask whoever is to keep the guideline current."},
    .example =
        "guideline:\n"
        "  title: Riktlinjer för sociala medier\n"
        "  files: [guideline.md]  # decided_by, decided_on, reference och responsible saknas\n",
};

namespace {

Span place_of(const Municipality& municipality) {
  const Span title = municipality.guideline.span;
  return title.known() ? title : municipality.span;
}

/// The day by which it should have been reviewed next, as far as the file tells.
std::optional<Date> next_review(const Guideline& guideline) {
  if (guideline.review_by) return guideline.review_by;
  if (!guideline.review || !guideline.decided_on || !guideline.review->unit) return std::nullopt;
  const unsigned times = guideline.review->times.value_or(0);
  const unsigned months = *guideline.review->unit == TimeUnit::year        ? 12
                          : *guideline.review->unit == TimeUnit::half_year ? 6
                          : *guideline.review->unit == TimeUnit::quarter   ? 3
                          : *guideline.review->unit == TimeUnit::month     ? 1
                                                                           : 0;
  if (months == 0 || times == 0) return std::nullopt;
  Date day = *guideline.decided_on + std::chrono::months(std::max(1U, months / times));
  // 31 January and a month: the last day of February.
  if (!day.ok()) day = day.year() / day.month() / std::chrono::last;
  return day;
}

}  // namespace

void review_overdue(const Town& town, Diagnostics& diagnostics) {
  const Guideline& guideline = town.municipality.guideline;
  const auto report = [&](Text message) {
    const Span day = guideline.review_by_at;
    diagnostics.report(review_overdue_kind, day.known() ? day : place_of(town.municipality),
                       std::move(message),
                       say("se över riktlinjen och skriv datumet för nästa översyn i "
                           "municipality.yml: `review_by`",
                           "review the guideline and write the next day in municipality.yml: "
                           "`review_by`"));
  };
  const bool yearly_rule = std::ranges::any_of(town.municipality.rules, [](const Rule& rule) {
    return rule.action.id == "revidera" && rule.recurrence && rule.recurrence->unit;
  });
  const std::optional<Date> next = next_review(guideline);
  if (!next) {
    if (guideline.review || yearly_rule) {
      report(say("riktlinjen ska ses över regelbundet, men ingen dag är angiven",
                 "the guideline is to be reviewed regularly, but no day is given"));
    } else {
      report(say("det framgår inte när riktlinjen ska ses över",
                 "it is not said when the guideline is to be reviewed"));
    }
    return;
  }
  if (!town.model.as_of || *next >= *town.model.as_of) return;
  report(say("riktlinjen skulle ha setts över senast den {}",
             "the guideline should have been reviewed by {}", iso(*next)));
}

void undated_guideline(const Town& town, Diagnostics& diagnostics) {
  const Guideline& guideline = town.municipality.guideline;
  Text missing;
  const auto lacks = [&](bool given, std::string_view sv, std::string_view en) {
    if (given) return;
    missing.sv += fmt::format("{}{}", missing.sv.empty() ? "" : ", ", sv);
    missing.en += fmt::format("{}{}", missing.en.empty() ? "" : ", ", en);
  };
  lacks(guideline.decided_by.given(), "vem som fattade beslutet (`decided_by`)",
        "who took the decision (`decided_by`)");
  lacks(guideline.decided_on.has_value(),
        "när riktlinjen beslutades och från vilken dag den gäller (`decided_on`)",
        "when the guideline was decided and since when it holds (`decided_on`)");
  lacks(!guideline.reference.empty(), "vilket diarienummer beslutet har (`reference`)",
        "which reference number the decision has (`reference`)");
  lacks(guideline.responsible.given(),
        "vilken funktion som ansvarar för riktlinjen (`responsible`)",
        "which function is responsible for the guideline (`responsible`)");
  if (missing.empty()) return;
  diagnostics.report(
      undated_guideline_kind, place_of(town.municipality),
      {"det framgår inte " + missing.sv, "it is not said " + missing.en},
      say("leta upp beslutet, låt uppgiften stå i riktlinjen och skriv den under `guideline` i "
          "municipality.yml",
          "find the decision, let the guideline say it, and write it below `guideline` in "
          "municipality.yml"));
}

}  // namespace stadga::check
