// SPDX-License-Identifier: EUPL-1.2
// The rules run against the account register: account by account and rule by rule, what the
// register shows to be met, what it shows not to be, and what it does not tell.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "infotext/infotext.h"
#include "model/model.h"

namespace stadga::audit {

/// From what concerns most to what concerns least; what holds of a whole is the first that holds of
/// a part of it.
enum class Verdict { unmet, not_stated, for_people, met };
inline constexpr std::array verdicts = {Verdict::unmet, Verdict::not_stated, Verdict::for_people,
                                        Verdict::met};
/// `unmet`, `not-stated`, `for-people`, `met`: as audit-json and the theme's texts have them.
std::string_view name_of(Verdict verdict);

/// What the register says, and where.
struct Evidence {
  std::string key;           ///< in accounts.yml: `two_factor`; `published`, `copied`
  std::string value;         ///< as written there; empty: the key is absent
  Span span;                 ///< of the value; of the account's id where the key is absent
  std::string field;         ///< id of the platform's field, where a text is the evidence
  bool behind_link = false;  ///< the account shows a link to the rules instead
};

/// What kind of thing a rule demands of an account.
enum class Demand {
  property,     ///< `must_have`
  element,      ///< `must_show`
  current_text  ///< that a text which carries the rule is not older than the rule
};
/// `property`, `element`, `current-text`.
std::string_view name_of(Demand demand);

struct Point {
  Demand demand = Demand::property;
  std::string subject;  ///< id of the property, of the element or of the platform's field
  Span place;           ///< where the rule demands it
  Verdict verdict = Verdict::met;
  std::vector<Evidence> evidence;  ///< at least one
  std::optional<Date> due;         ///< `arkiverat`: the last day of the next time
};

/// A rule and an account that it covers.
struct Judgement {
  const Rule* rule = nullptr;
  Verdict verdict = Verdict::met;  ///< the gravest of its points
  std::vector<Point> points;       ///< in the rule's order
};

struct AccountAudit {
  const Account* account = nullptr;
  std::vector<Judgement> judgements;  ///< in the rules' order
};

struct Audit {
  /// The fields' texts of every account of the municipality, closed ones too, in the file's order.
  std::vector<infotext::AccountTexts> texts;
  std::vector<AccountAudit> accounts;  ///< those that are not closed, in the file's order
  /// Rules that demand something which no register can tell: whether answers come in time.
  std::vector<const Rule*> for_people;
  std::vector<const Rule*> without_demand;  ///< `får`, `behöver inte`, `princip`

  std::size_t count(Verdict verdict) const;
  /// `account` is one of `municipality`, for which the audit was made.
  const infotext::AccountTexts& texts_of(const Municipality& municipality,
                                         const Account& account) const;
};

/// `ska` and `får inte` bind: unmet, they stop `check --strict`.
bool binds(const Rule& rule);
/// Those and `bör` and `bör inte`; the others leave an account free.
bool demands(const Rule& rule);

/// Needs a resolved model. The audit points into it. Dates are judged by `model.as_of`; without one
/// no date is too old. Costly, since every text is composed: made once for checks and pages.
Audit audit(const Model& model, const Municipality& municipality);

/// The judgements of open accounts that are unmet though their rule binds.
std::size_t unmet_bindings(const Audit& audit);

}  // namespace stadga::audit
