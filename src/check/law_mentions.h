// SPDX-License-Identifier: EUPL-1.2
// Where a municipality's files name the register's laws and authorities.
#pragma once

#include <vector>

#include "check/law_names.h"
#include "check/passages.h"
#include "model/model.h"

namespace stadga::check {

struct LawMention {
  NamedLaw named;
  const Passage* passage = nullptr;  ///< absent: named by its id (`law:`, `citations:`)
  Span span;
  bool told_outdated = false;  ///< the sentence itself says that it is no more
  bool of_title = false;       ///< names the author of a title, which keeps its name
};

/// A municipality's sentences, and the laws that they and the rules' fields name.
struct LawsInProse {
  explicit LawsInProse(const Model& model, const Municipality& municipality);
  LawsInProse(LawsInProse&&) = default;
  LawsInProse(const LawsInProse&) = delete;
  LawsInProse& operator=(LawsInProse&&) = default;
  LawsInProse& operator=(const LawsInProse&) = delete;
  ~LawsInProse() = default;

  std::vector<Passage> prose;
  LawNames names;
  std::vector<LawMention> mentions;

  std::vector<const LawMention*> in(const Passage& passage) const;
};

}  // namespace stadga::check
