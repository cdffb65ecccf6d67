// SPDX-License-Identifier: EUPL-1.2
// Changes in words, for every form in which they are told.
#pragma once

#include <string_view>
#include <vector>

#include "history/compare.h"

namespace stadga::history {

/// `tid`, of the key `deadline`.
Text name_of_field(std::string_view field);
/// `strängare`; empty for `none`.
Text name_of(Effect effect);
/// The word in JSON: `stricter`.
std::string_view key_of(Effect effect);
std::string_view key_of(Fate fate);
std::string_view key_of(Ground ground);
std::string_view key_of(Touch touch);

/// Changes of one sort under their heading, in the order in which they are told: what binds more
/// first, a new id alone last.
struct Group {
  Text heading;
  std::vector<const RuleChange*> rules;
};
std::vector<Group> groups(const Changes& changes);

/// Which rule it was, and how that is known; empty for a rule that kept its id.
Text origin(const RuleChange& change);
/// The rule's title as it is now, or was.
const std::string& title_of(const RuleChange& change);
/// A field's change for people: `tid: inom 2 arbetsdagar → inom 1 arbetsdag (strängare)`, without
/// the texts where they are long.
struct FieldLine {
  Text field;
  Text before;  ///< `anges inte` where nothing was stated
  Text after;
  Text effect;  ///< and why: `annat: en siffra skiljer`
};
FieldLine line_of(const FieldChange& change);

/// `beslut 8 december 2017 (KS/2017:253)`, `inget beslut angivet`.
Text describe(const Decision& decision);

/// `2 strängare, 1 borttagen`; `inga ändringar i reglerna`.
Text summary(const Changes& changes);

}  // namespace stadga::history
