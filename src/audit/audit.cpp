// SPDX-License-Identifier: EUPL-1.2
#include "audit/audit.h"

#include <algorithm>
#include <utility>

#include "audit/properties.h"

namespace stadga::audit {
namespace {

std::vector<Point> points_of(const Case& of, const Rule& rule) {
  std::vector<Point> points;
  for (const Reference& property : rule.must_have)
    points.push_back(judge_property(of, rule, property));
  for (const Reference& element : rule.must_show) points.push_back(judge_element(of, element));
  for (Point& point : judge_texts(of, rule)) points.push_back(std::move(point));
  return points;
}

AccountAudit audit_account(const Model& model, const Municipality& municipality,
                           const Account& account, const infotext::AccountTexts& texts) {
  const Case of{model, municipality, account, texts};
  AccountAudit made{&account, {}};
  for (const Rule& rule : municipality.rules) {
    if (!demands(rule) || !covers(model, rule, account)) continue;
    Judgement judgement{&rule, Verdict::met, points_of(of, rule)};
    if (judgement.points.empty()) continue;
    judgement.verdict = std::ranges::min(judgement.points, {}, &Point::verdict).verdict;
    made.judgements.push_back(std::move(judgement));
  }
  return made;
}

}  // namespace

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::unmet:
      return "unmet";
    case Verdict::not_stated:
      return "not-stated";
    case Verdict::for_people:
      return "for-people";
    case Verdict::met:
      return "met";
  }
  return {};
}

std::string_view name_of(Demand demand) {
  switch (demand) {
    case Demand::property:
      return "property";
    case Demand::element:
      return "element";
    case Demand::current_text:
      return "current-text";
  }
  return {};
}

bool binds(const Rule& rule) {
  return rule.modality.id == "ska" || rule.modality.id == "far_inte";
}

bool demands(const Rule& rule) {
  return binds(rule) || rule.modality.id == "bor" || rule.modality.id == "bor_inte";
}

std::size_t Audit::count(Verdict verdict) const {
  std::size_t found = 0;
  for (const AccountAudit& account : accounts) {
    found += static_cast<std::size_t>(
        std::ranges::count(account.judgements, verdict, &Judgement::verdict));
  }
  return found;
}

const infotext::AccountTexts& Audit::texts_of(const Municipality& municipality,
                                              const Account& account) const {
  return texts.at(static_cast<std::size_t>(&account - municipality.accounts.data()));
}

Audit audit(const Model& model, const Municipality& municipality) {
  Audit made;
  for (const Account& account : municipality.accounts)
    made.texts.push_back(infotext::compose(model, municipality, account));
  for (const Account& account : municipality.accounts) {
    if (account.status == "avslutat") continue;
    made.accounts.push_back(
        audit_account(model, municipality, account, made.texts_of(municipality, account)));
  }
  for (const Rule& rule : municipality.rules) {
    if (!demands(rule))
      made.without_demand.push_back(&rule);
    else if (rule.must_have.empty() && rule.must_show.empty())
      made.for_people.push_back(&rule);
  }
  return made;
}

std::size_t unmet_bindings(const Audit& audit) {
  std::size_t found = 0;
  for (const AccountAudit& account : audit.accounts) {
    for (const Judgement& judgement : account.judgements) {
      if (judgement.verdict == Verdict::unmet && binds(*judgement.rule)) ++found;
    }
  }
  return found;
}

}  // namespace stadga::audit
