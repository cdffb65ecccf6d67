// SPDX-License-Identifier: EUPL-1.2
// What `stadga verify` says. One file a form.
#pragma once

#include <string>

#include "copied/verify.h"

namespace stadga::copied {

struct Answer {
  const Model& model;
  const Municipality& town;
  const Account& account;
  const Verdict& verdict;
};

/// For people; control characters in the text that was verified are shown, not sent on.
std::string print_human(const Answer& answer, Language language);

/// One JSON document, `format` 1 (content/format/kopierad-text.md).
std::string print_json(const Answer& answer);

}  // namespace stadga::copied
