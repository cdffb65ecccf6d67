// SPDX-License-Identifier: EUPL-1.2
// What the splitting of clauses asks of a word where it stands.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "norms/clauses.h"
#include "norms/lexicon.h"

namespace stadga::norms {

/// A clause that has begun and not ended.
struct OpenClause {
  Clause clause;
  std::size_t stretch;
  bool has_finite;
  bool that = false;  ///< opened by `att`
};
/// The main clause first, the innermost last; never empty.
using Opened = std::vector<OpenClause>;

/// A word among the words of its sentence.
struct Place {
  const std::vector<Token>& tokens;
  std::size_t at;

  const Word* word(std::size_t offset) const {
    return at + offset < tokens.size() ? &tokens[at + offset].word : nullptr;
  }
  const Word* before(std::size_t offset) const {
    return at >= offset ? &tokens[at - offset].word : nullptr;
  }
  bool is(std::size_t offset, std::string_view key) const {
    return word(offset) != nullptr && word(offset)->is(key);
  }
  bool was(std::size_t offset, std::string_view key) const {
    return before(offset) != nullptr && before(offset)->is(key);
  }
  bool starts_part() const {
    return at == 0 || before(1)->stop != ' ' || is_coordinator(*before(1));
  }
};

/// The kind of clause that the word opens, if it is a subordinator here.
std::optional<Clause> subordinator(const Place& place, const Opened& open);
/// `att svara`, `att inte alltid svara`: an infinitive clause has no finite verb to wait for.
bool infinitive_follows(const Place& place);
/// `de medier vi använder`: a relative clause without `som` begins at its subject.
bool is_contact_clause(const Place& place);

/// Gives unknown words that stand where a verb must stand the forms of a verb.
void recognise_verbs(std::vector<Token>& tokens);
/// The word is a finite verb here, not the noun or infinitive that looks the same.
bool is_finite(const Place& place, const Opened& open);
/// `publiceras`, `tas`, `ges` are also infinitives; `krävs`, `används` are not.
bool may_be_infinitive(const Word& word);
/// `har` stands close before.
bool follows_have(const Place& place);

}  // namespace stadga::norms
