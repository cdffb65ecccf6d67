// SPDX-License-Identifier: EUPL-1.2
// A decision for people and for programs (docs: content/format/villkor.md).
#pragma once

#include <string>

#include "decide/decide.h"

namespace stadga::decide {

/// What was decided, of what, and for whom.
struct Answer {
  const Model& model;
  const Municipality& town;
  const Question& question;
  const Decision& decision;
};

/// `format` of the JSON answer and of beslut.json. Grows when a key changes its meaning or goes
/// away.
inline constexpr int decisions_format = 1;

std::string print_human(const Answer& answer, Language language);
std::string print_json(const Answer& answer);

/// `{id, label: {sv, en}}`; null without an id.
Json term_json(const std::vector<Term>& terms, const std::string& id);
/// `{words, duration, business_days}`, as in regler.json; null where there is none.
Json deadline_json(const std::optional<Deadline>& deadline);

}  // namespace stadga::decide
