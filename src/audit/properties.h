// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/audit.h"
#include "infotext/infotext.h"

namespace stadga::audit {

/// What the judges of single demands look at.
struct Case {
  const Model& model;
  const Municipality& municipality;
  const Account& account;
  const infotext::AccountTexts& texts;
};

/// Whether the register shows that the account has what a rule's `must_have` names. A property that
/// this program does not know is for people to judge.
Point judge_property(const Case& of, const Rule& rule, const Reference& property);

/// Whether a text or field that the register says is on the account shows what `must_show` names.
Point judge_element(const Case& of, const Reference& element);

/// For each text that is on the account and carries the rule: is it the text of today, or the rule
/// what it was, by what `stadga copied` recorded? Without that: was it copied after the rule's last
/// change? None where neither is known.
std::vector<Point> judge_texts(const Case& of, const Rule& rule);

}  // namespace stadga::audit
