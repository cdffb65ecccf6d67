// SPDX-License-Identifier: EUPL-1.2
// The checks that check.cpp calls. A new one is declared here and called there.
#pragma once

#include "diag/diagnostic.h"
#include "infotext/infotext.h"
#include "model/model.h"

namespace stadga::check {

extern const Kind text_over_limit_kind;
extern const Kind element_missing_kind;
extern const Kind element_not_in_template_kind;

/// An account with what its platform's fields are going to show.
struct AccountWithTexts {
  const Model& model;
  const Municipality& municipality;
  const Account& account;
  const Platform& platform;
  const infotext::AccountTexts& texts;
};

// text_over_limit.cpp
void text_over_limit(const AccountWithTexts& checked, Diagnostics& diagnostics);

// element_missing.cpp
void element_missing(const AccountWithTexts& checked, Diagnostics& diagnostics);
void element_not_in_template(const Model& model, const Municipality& municipality,
                             Diagnostics& diagnostics);

}  // namespace stadga::check
