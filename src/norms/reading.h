// SPDX-License-Identifier: EUPL-1.2
// A sentence ready to be asked what it demands, and the four ways in which it may do so.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "norms/clauses.h"
#include "norms/norms.h"

namespace stadga::norms {

/// How plainly a demand is put; of two that are equally strict the plainer one tells the class.
enum class Voice {
  stated,   ///< a modal verb or a phrase of patterns.h
  command,  ///< an imperative or a bare infinitive, which a lead-in may govern
  implied,  ///< the present tense alone
};

/// One demand that a sentence makes.
struct Demand {
  Norm norm;
  Voice voice;
  /// Indices of the words that make it, ascending, never empty.
  std::vector<std::size_t> words;
};

class Reading {
 public:
  /// In a lead-in or a heading above a list, `inlägg som ska tas bort` is an assertion.
  Reading(std::string_view sentence, const Context& context, bool is_lead_in);

  std::size_t size() const { return tokens_.size(); }
  const Token& token(std::size_t at) const { return tokens_[at]; }
  const Word& word(std::size_t at) const { return tokens_[at].word; }
  const std::vector<Token>& tokens() const { return tokens_; }
  const Context& context() const { return context_; }
  /// The word at `at`, if there is one, is `key`.
  bool is(std::size_t at, std::string_view key) const;

  /// The first of the `reach` words after `at`, of the same clause, that passes the test.
  template <typename Test>
  std::optional<std::size_t> after(std::size_t at, std::size_t reach, Test test) const {
    for (std::size_t i = at + 1; i < tokens_.size() && i <= at + reach; ++i) {
      if (tokens_[i].stretch == tokens_[at].stretch && test(tokens_[i].word)) return i;
    }
    return std::nullopt;
  }
  std::optional<std::size_t> infinitive_after(std::size_t at) const;
  /// The negation of the verb at `at`: after it, in the subject before it (`inga uppgifter får …`),
  /// or right before it in a subordinate clause (`att du inte får …`).
  std::optional<std::size_t> negation(std::size_t at, std::size_t reach = 9) const;
  /// The word that shows that somebody bound by the guideline is the subject of the verb at `at`.
  std::optional<std::size_t> role_subject(std::size_t at) const;
  /// The particle that makes `ta` an act: `ta bort`, `ta fram`, `ta kontakt`.
  bool takes_particle(std::size_t at) const;

  /// A main clause has its verb.
  bool has_finite() const;
  /// Begins with an infinitive, as the items below `kommunen ska:`; imperatives of the first
  /// conjugation look alike.
  bool is_bare_infinitive() const;
  /// Has a subject and a verb and is not led in by a conjunction.
  bool is_whole_sentence() const;
  bool begins_with(std::string_view key) const { return is(0, key); }
  bool ends_with(std::string_view key) const;
  /// Under a heading like `Syfte` the present tense and bare infinitives demand nothing.
  bool is_under_background() const;

 private:
  bool corrected_later(std::size_t at) const;

  std::vector<Token> tokens_;
  Context context_;
};

using Demands = std::vector<Demand>;
/// `ska`, `måste`, `bör`, `får`, `behöver`, `kan`, `kommer att`.
void add_modals(const Reading& reading, Demands& demands);
/// Decisions of roles, passives, and what `vi` always do: the present tense as a rule.
void add_present(const Reading& reading, Demands& demands);
/// Imperatives and bare infinitives.
void add_commands(const Reading& reading, Demands& demands);
/// The turns of phrase in patterns.h.
void add_phrases(const Reading& reading, Demands& demands);

/// Whether a verb in the present tense tells what is done for readers (`berättar`, `delar`) rather
/// than what a rule binds to.
bool is_everyday(const Word& word);

}  // namespace stadga::norms
