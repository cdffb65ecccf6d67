// SPDX-License-Identifier: EUPL-1.2
// Which kinds of content a rule is about, one by one.
#pragma once

#include <string>
#include <vector>

#include "model/model.h"

namespace stadga::decide {

class Categories {
 public:
  Categories(const Model& model, const Municipality& town);

  /// Those that the rule names or that its `when: breaks` stands for, in the vocabulary's order.
  /// A collective entry brings what it holds, as one with `includes` does: `annan_brottslighet` all
  /// crimes, `annat_lagstridigt` whatever breaks a law, `olampligt` everything. Empty: the rule
  /// names no content.
  std::vector<std::string> of(const Rule& rule) const;
  /// Every kind that there is.
  std::vector<std::string> all() const;

 private:
  bool names(const std::vector<Reference>& list, const Term& category) const;
  bool is_about(const Rule& rule, const Term& category) const;

  const std::vector<Term>& terms_;
  std::vector<Reference> forbidden_;  ///< what the municipality's rules forbid or remove
};

}  // namespace stadga::decide
