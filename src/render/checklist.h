// SPDX-License-Identifier: EUPL-1.2
// What a checklist holds, whatever it is shown as.
#pragma once

#include <string>
#include <vector>

#include "model/model.h"

namespace stadga::render {

/// The rules of an occasion: those that checklists.yml puts first, then the others as they stand.
struct Checklist {
  const Term* occasion = nullptr;
  const ChecklistHead* head = nullptr;  ///< nullptr: checklists.yml has none
  Text title;                           ///< the head's, else the occasion's own
  std::vector<const Rule*> to_do;       ///< something to do or to keep from, which can be ticked
  std::vector<const Rule*> to_know;     ///< the others
};
Checklist checklist_of(const Municipality& town, const Term& occasion);

/// The item's own words, else what the rule says.
const std::string& words_on_checklist(const Rule& rule);

}  // namespace stadga::render
