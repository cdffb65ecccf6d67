// SPDX-License-Identifier: EUPL-1.2
#include "check/outdated_texts.h"

#include <algorithm>
#include <string>

#include "base/date.h"
#include "copied/stamp.h"

namespace stadga::check {
namespace {

/// Whether an unmet rule tells of the field's text already.
bool is_told(const audit::AccountAudit& account, const std::string& field) {
  return std::ranges::any_of(account.judgements, [&](const audit::Judgement& judgement) {
    return std::ranges::any_of(judgement.points, [&](const audit::Point& point) {
      return point.demand == audit::Demand::current_text && point.subject == field &&
             point.verdict == audit::Verdict::unmet;
    });
  });
}

void report_changed(const Town& town, const audit::AccountAudit& audited,
                    Diagnostics& diagnostics) {
  const Account& account = *audited.account;
  for (const infotext::FieldText& text : town.audit.texts_of(town.municipality, account).fields) {
    const std::string& field = text.field->id;
    const auto was = copied::recorded_text(account, field);
    if (!was || !copied::changed_since(*was->text, text) || is_told(audited, field)) continue;
    Diagnostic& found =
        diagnostics.report(account_text_outdated_kind, was->text->field.span,
                           say("texten i fältet `{}` har ändrats sedan den kopierades {}",
                               "the text of the field `{}` has changed since it was copied on {}",
                               field, iso(was->stamp->on)),
                           copy_again(town.municipality, account));
    found.severity = std::min(account_text_outdated_kind.severity, Severity::note);
  }
}

}  // namespace

Text outdated_text(const Account& account, const Rule& rule, const audit::Point& point) {
  const std::string& day = point.evidence.front().value;
  if (point.evidence.front().key != "copied" || !account.copied)
    return say("texten i fältet `{}` kopierades {}, och regeln `{}` ändrades {}",
               "the text of the field `{}` was copied on {}, and the rule `{}` changed on {}",
               point.subject, day, rule.id, rule.changed ? iso(*rule.changed) : "");
  if (copied::since(*account.copied, rule) == copied::RuleSince::added)
    return say("texten i fältet `{}` kopierades {}, och regeln `{}` har kommit till sedan dess",
               "the text of the field `{}` was copied on {}, and the rule `{}` has come since",
               point.subject, day, rule.id);
  return say("texten i fältet `{}` kopierades {}, och regeln `{}` har ändrats sedan dess",
             "the text of the field `{}` was copied on {}, and the rule `{}` has changed since",
             point.subject, day, rule.id);
}

Text copy_again(const Municipality& town, const Account& account) {
  return say(
      "kopiera den nya texten till kontot och kör sedan `stadga copied {} --municipality {}`",
      "copy the new text to the account, then run `stadga copied {} --municipality {}`", account.id,
      town.id);
}

void report_changed_texts(const Town& town, Diagnostics& diagnostics) {
  for (const audit::AccountAudit& account : town.audit.accounts)
    report_changed(town, account, diagnostics);
}

}  // namespace stadga::check
