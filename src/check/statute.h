// SPDX-License-Identifier: EUPL-1.2
// The section that the vocabulary's entries with `statutory: ja` stand in.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

namespace stadga::check {

struct Statute {
  const Law* law = nullptr;  ///< absent: no law of the register has such a list
  std::string section;

  /// As in a sentence: `5 § lagen (1998:112)`; `lag` where the register knows none.
  Text named() const;
  /// The rule gives it as its law; a reference without a section means the whole law.
  bool is_law_of(const Rule& rule) const;
};

/// `lists`: `categories` or `elements`.
Statute statute_with(const Model& model, std::string_view lists);

/// The ids, and all that they include (Term::includes).
std::vector<std::string> with_included(const std::vector<Term>& terms,
                                       std::vector<std::string> ids);

/// `a, b eller c`
std::string either(const std::vector<std::string>& names, std::string_view word);

}  // namespace stadga::check
