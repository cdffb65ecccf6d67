// SPDX-License-Identifier: EUPL-1.2
// The checks that check.cpp runs. A new one is declared here and gets a line in its table.
#pragma once

#include <vector>

#include "diag/diagnostic.h"
#include "infotext/infotext.h"
#include "model/model.h"

namespace stadga::check {

/// An account with what its platform's fields are going to show.
struct AccountWithTexts {
  const Account& account;
  const Platform& platform;
  infotext::AccountTexts texts;
};

/// A municipality with what several checks need of it, made once.
struct Town {
  const Model& model;
  const Municipality& municipality;
  std::vector<AccountWithTexts> accounts;  ///< those that are not closed, in the file's order
};

extern const Kind text_over_limit_kind;
extern const Kind element_missing_kind;
extern const Kind element_not_in_template_kind;
extern const Kind contradiction_kind;
extern const Kind list_mismatch_kind;
extern const Kind missing_figure_kind;
extern const Kind no_evidence_kind;
extern const Kind risky_rule_kind;
extern const Kind review_overdue_kind;
extern const Kind undated_guideline_kind;
extern const Kind no_owner_kind;
extern const Kind never_applies_kind;
extern const Kind missing_topic_kind;

void text_over_limit(const Town& town, Diagnostics& diagnostics);
void element_missing(const Town& town, Diagnostics& diagnostics);
void element_not_in_template(const Town& town, Diagnostics& diagnostics);
void contradiction(const Town& town, Diagnostics& diagnostics);
void list_mismatch(const Town& town, Diagnostics& diagnostics);
void missing_figure(const Town& town, Diagnostics& diagnostics);
void no_evidence_before_removal(const Town& town, Diagnostics& diagnostics);
void risky_rule(const Town& town, Diagnostics& diagnostics);
void review_overdue(const Town& town, Diagnostics& diagnostics);
void undated_guideline(const Town& town, Diagnostics& diagnostics);
void no_owner(const Town& town, Diagnostics& diagnostics);
void never_applies(const Town& town, Diagnostics& diagnostics);
void missing_topic(const Town& town, Diagnostics& diagnostics);

}  // namespace stadga::check
