// SPDX-License-Identifier: EUPL-1.2
// Everything that a municipality's files say in sentences, one by one, with its place.
#pragma once

#include <cstdint>
#include <vector>

#include "check/tokens.h"
#include "model/model.h"

namespace stadga::check {

enum class ProseKind { heading, guideline, rule, information, checklist, account };

/// One sentence, heading, list item or table cell.
struct Passage {
  ProseKind kind = ProseKind::guideline;
  std::string text;  ///< as the file writes it, with its markup, where the file is known
  Span span;         ///< may be unknown
  std::vector<Token> tokens;
  const Rule* rule = nullptr;  ///< whose text it is
  bool note = false;           ///< our own remark on a rule: read with it, never itself at fault
  // Of the guideline:
  std::size_t chapter = 0;
  std::vector<std::size_t> headings;  ///< those above, outermost first; of a heading: with itself
  const Passage* lead_in = nullptr;   ///< `Det här ska tas bort:`

  /// The smallest place in the file for some of the tokens.
  Span place(std::size_t first, std::size_t last) const;
};

/// In the order of the files; guideline first. Closed accounts are left out.
std::vector<Passage> passages_of(const Municipality& municipality);

}  // namespace stadga::check
