// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "check/checks.h"

namespace stadga::check {

const Kind impossible_date_kind{
    .name = "impossible-date",
    .severity = Severity::error,
    .finds = {.sv = "Ett datum kan inte stämma: det som har hänt ligger i framtiden, eller före "
                    "det som måste ha kommit först.",
              .en = "A date cannot be right: what has happened lies in the future, or before what "
                    "must have come first."},
    .why = {.sv = "Datumen visas på sidorna, och tiden till nästa arkivering och översyn räknas "
                  "från dem. Ett felskrivet år döljer att något skulle ha gjorts.",
            .en = "The dates are shown on the pages, and the days of the next archiving and review "
                  "are counted from them. A mistyped year hides that something is due."},
    .example =
        "accounts:\n"
        "  - id: bibliotek-facebook\n"
        "    opened: 2016-02-15\n"
        "    archived: 2015-10-31  # före starten\n",
};

namespace {

/// A date with its key and place.
struct Named {
  std::string_view key;
  std::optional<Date> date;
  Span span;
};

class Dates {
 public:
  Dates(const Town& town, Diagnostics& diagnostics) : town_(town), diagnostics_(diagnostics) {}

  void not_ahead(const Named& named) {
    const std::optional<Date>& now = town_.model.as_of;
    if (!named.date || !now || *named.date <= *now) return;
    Diagnostic& found = diagnostics_.report(
        impossible_date_kind, named.span,
        say("`{}` är den {}, som ligger efter den {} då sidorna görs",
            "`{}` is {}, later than {}, the day of these pages", named.key, iso(*named.date),
            iso(*now)),
        say("skriv den dag då det skedde, eller ta bort `{}` tills det har skett",
            "write the day on which it was done, or remove `{}` until it has been done",
            named.key));
    // What the day of the build decides never stops a site: an older --today is no mistake.
    found.at_most(Severity::warning);
  }

  void in_order(const Named& first, const Named& then) {
    if (!first.date || !then.date || *first.date <= *then.date) return;
    Diagnostic& found = diagnostics_.report(
        impossible_date_kind, then.span,
        say("`{}` är den {}, som ligger före `{}` den {}", "`{}` is {}, earlier than `{}`, {}",
            then.key, iso(*then.date), first.key, iso(*first.date)),
        say("rätta den dag som är fel", "mend the day that is wrong"));
    if (first.span.known()) {
      found.places.push_back({first.span, say("det skulle ha kommit först", "this comes first")});
    }
  }

 private:
  const Town& town_;
  Diagnostics& diagnostics_;
};

Span known(const Span& place, const Span& otherwise) {
  return place.known() ? place : otherwise;
}

}  // namespace

void impossible_date(const Town& town, Diagnostics& diagnostics) {
  Dates dates(town, diagnostics);
  const Guideline& guideline = town.municipality.guideline;
  const Named decided{"decided_on", guideline.decided_on,
                      known(guideline.decided_on_at, guideline.span)};
  dates.not_ahead(decided);
  dates.in_order(decided,
                 {"review_by", guideline.review_by, known(guideline.review_by_at, guideline.span)});
  for (const Rule& rule : town.municipality.rules)
    dates.not_ahead({"changed", rule.changed, known(rule.changed_at, rule.span)});
  for (const Account& account : town.municipality.accounts) {
    const Named opened{"opened", account.opened, known(account.place_of("opened"), account.span)};
    const Named archived{"archived", account.archived,
                         known(account.place_of("archived"), account.span)};
    dates.not_ahead(opened);
    dates.not_ahead(archived);
    // A day in the future is told once.
    const bool ahead = opened.date && town.model.as_of && *opened.date > *town.model.as_of;
    if (!ahead) dates.in_order(opened, archived);
    if (account.copied) {
      const Named stamped{"copied", account.copied->on, known(account.copied->on_at, account.span)};
      dates.not_ahead(stamped);
      if (!ahead) dates.in_order(opened, stamped);
    }
    for (const PublishedText& text : account.published) {
      const Named copied{"copied", text.copied, known(text.copied_at, account.span)};
      dates.not_ahead(copied);
      if (!ahead) dates.in_order(opened, copied);
    }
  }
}

}  // namespace stadga::check
