// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "base/date.h"
#include "copied/print.h"

namespace stadga::copied {
namespace {

using Json = nlohmann::ordered_json;

const char* name_of(RuleSince what) {
  switch (what) {
    case RuleSince::added:
      return "added";
    case RuleSince::removed:
      return "removed";
    default:
      return "changed";
  }
}

Json rules(const Answer& answer) {
  Json list = Json::array();
  for (const RuleChange& change : answer.verdict.rules) {
    Json one = {{"id", change.id}, {"change", name_of(change.what)}};
    one["title"] = change.rule == nullptr ? Json(nullptr) : Json(change.rule->title.text);
    one["uri"] = change.rule == nullptr ? Json(nullptr)
                                        : Json(rule_uri(answer.model, answer.town, *change.rule));
    list.push_back(std::move(one));
  }
  return list;
}

Json difference(const std::optional<Difference>& found) {
  if (!found) return nullptr;
  return {{"word", found->word},
          {"before", found->before},
          {"expected", found->expected},
          {"found", found->found},
          {"after", found->after}};
}

}  // namespace

std::string print_json(const Answer& answer) {
  const Verdict& verdict = answer.verdict;
  const Account& account = answer.account;
  Json whole = {{"format", 1},
                {"municipality", answer.town.id},
                {"account", account.id},
                {"status", copied::name_of(verdict.status)}};
  const bool known = verdict.field != nullptr;
  whole["field"] = known ? Json(verdict.field->id) : Json(nullptr);
  whole["origin"] = known ? Json(copied::name_of(verdict.origin)) : Json(nullptr);
  whole["version"] = verdict.version.empty() ? Json(nullptr) : Json(verdict.version);
  whole["copied"] = account.copied ? Json(iso(account.copied->on)) : Json(nullptr);
  whole["changed_since_copied"] = verdict.changed_since_copied;
  whole["rules"] = rules(answer);
  whole["difference"] = difference(verdict.difference);
  whole["cut"] = verdict.cut;
  return whole.dump(1) + '\n';
}

}  // namespace stadga::copied
