// SPDX-License-Identifier: EUPL-1.2
#include "audit/properties.h"

#include <algorithm>

#include "base/date.h"

namespace stadga::audit {
namespace {

Evidence evidence_of(const Account& account, std::string_view key, std::string value) {
  const Span place = account.place_of(key);
  return {std::string(key), std::move(value), place.known() ? place : account.span, "", false};
}

Point point(Verdict verdict, Evidence evidence) {
  Point made;
  made.verdict = verdict;
  made.evidence.push_back(std::move(evidence));
  return made;
}

Point yes(const Account& account, std::string_view key, std::optional<bool> value) {
  if (!value) return point(Verdict::not_stated, evidence_of(account, key, ""));
  return point(*value ? Verdict::met : Verdict::unmet,
               evidence_of(account, key, *value ? "ja" : "nej"));
}

Point at_least(const Account& account, std::string_view key, std::optional<unsigned> value,
               unsigned least) {
  if (!value) return point(Verdict::not_stated, evidence_of(account, key, ""));
  return point(*value >= least ? Verdict::met : Verdict::unmet,
               evidence_of(account, key, std::to_string(*value)));
}

Point stated(const Account& account, std::string_view key, const std::string& value) {
  return point(value.empty() ? Verdict::not_stated : Verdict::met,
               evidence_of(account, key, value));
}

Point reachable(const Account& account) {
  const bool by_phone = account.contact.text.empty() && account.phone.given();
  return by_phone ? stated(account, "phone", account.phone.text)
                  : stated(account, "contact", account.contact.text);
}

Point active(const Account& account) {
  // Without the key the model says `aktivt`, but nobody has stated it.
  if (!account.states("status"))
    return point(Verdict::not_stated, evidence_of(account, "status", ""));
  return point(account.status == "aktivt" ? Verdict::met : Verdict::unmet,
               evidence_of(account, "status", account.status));
}

/// An account that was never archived is late only when it has been open for that long.
Point archived(const Case& of, const Rule& rule) {
  const Account& account = of.account;
  const bool ever = account.archived.has_value();
  const std::optional<Date> since = ever ? account.archived : account.opened;
  if (!ever && !rule.recurrence) return stated(account, "archived", "");
  if (!since) return stated(account, "archived", "");
  Evidence evidence = evidence_of(account, ever ? "archived" : "opened", iso(*since));
  if (!rule.recurrence) return point(Verdict::met, std::move(evidence));
  const std::optional<Date> due = next_due(*rule.recurrence, *since);
  if (!due || !of.model.as_of) return point(Verdict::for_people, std::move(evidence));
  const bool late = *due < *of.model.as_of;
  if (late && !ever) return stated(account, "archived", "");
  // `eller enligt dokumenthanteringsplanen`: a plan that we do not have may allow it.
  const bool other_time = rule.recurrence->addition.starts_with("eller enligt");
  Point made = point(!late        ? Verdict::met
                     : other_time ? Verdict::for_people
                                  : Verdict::unmet,
                     std::move(evidence));
  made.due = due;
  return made;
}

Point judged(const Case& of, const Rule& rule, const std::string& property) {
  const Account& account = of.account;
  if (property == "avsandare") return judge_element(of, {"ai-avsandare", {}});
  if (property == "logotyp") return yes(account, "logotype", account.logotype);
  if (property == "bild") return yes(account, "picture", account.picture);
  if (property == "redaktor") return at_least(account, "editors", account.editors, 1);
  if (property == "sidansvarig") return stated(account, "responsible", account.responsible.id);
  if (property == "tva_administratorer")
    return at_least(account, "administrators", account.administrators, 2);
  if (property == "ersattare") return yes(account, "deputy", account.deputy);
  if (property == "tvafaktor") return yes(account, "two_factor", account.two_factor);
  if (property == "central_inloggning") return yes(account, "central_login", account.central_login);
  if (property == "webblank") return yes(account, "website_link", account.website_link);
  if (property == "i_forteckningen") return yes(account, "listed", account.listed);
  if (property == "kontaktuppgift") return reachable(account);
  if (property == "tjanstepost") return yes(account, "work_email", account.work_email);
  if (property == "godkannande") return yes(account, "approved", account.approved);
  if (property == "syfte") return stated(account, "purpose", account.purpose.text);
  if (property == "aktivt") return active(account);
  if (property == "arkiverat") return archived(of, rule);
  return point(Verdict::for_people, {"", "", account.span, "", false});
}

}  // namespace

Point judge_property(const Case& of, const Rule& rule, const Reference& property) {
  Point made = judged(of, rule, property.id);
  made.demand = Demand::property;
  made.subject = property.id;
  made.place = property.span;
  return made;
}

}  // namespace stadga::audit
