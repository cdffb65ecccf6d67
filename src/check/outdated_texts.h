// SPDX-License-Identifier: EUPL-1.2
// What is said of texts on accounts that are not those of today.
#pragma once

#include "audit/audit.h"
#include "check/checks.h"

namespace stadga::check {

/// Of a point that demands a current text and is unmet.
Text outdated_text(const Account& account, const Rule& rule, const audit::Point& point);

Text copy_again(const Municipality& town, const Account& account);

/// Recorded texts that are others now though no rule in them has changed: by the template, or by
/// the account's facts.
void report_changed_texts(const Town& town, Diagnostics& diagnostics);

}  // namespace stadga::check
