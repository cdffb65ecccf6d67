// SPDX-License-Identifier: EUPL-1.2
// One pass from left to right with a stack of open clauses. A subordinate clause opens at its
// subordinator and has one finite verb (Swedish has no other mark of where it ends): the next
// finite verb that is not coordinated belongs to the clause around it.
#include "norms/clauses.h"

#include <algorithm>
#include <optional>

#include "norms/lexicon.h"
#include "norms/place.h"

namespace stadga::norms {
namespace {

class Splitter {
 public:
  explicit Splitter(std::string_view sentence) {
    // Longer than any sentence; keeps a text without stops from costing its length squared.
    static constexpr std::size_t most_words = 400;
    for (Word& word : words(sentence)) {
      if (tokens_.size() == most_words) break;
      Token token;
      token.verb = verb(word);
      token.word = std::move(word);
      tokens_.push_back(std::move(token));
    }
    recognise_verbs(tokens_);
    open_.push_back({Clause::main, stretches_++, false});
  }

  std::vector<Token> run() {
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
      // In a question form at the front the verb opens a condition; the assertion comes after it.
      if (at_ == 0 && opens_condition()) {
        open_.push_back({Clause::condition, stretches_++, false});
        tokens_[0].opens_condition = true;
      }
      close_before_som();
      if (const std::optional<Clause> clause = subordinator(place(), open_)) {
        open(*clause);
      } else if (is_contact_clause(place())) {
        open(Clause::relative);
      } else if (open_.size() > 1 && tokens_[at_].verb && may_be_infinitive(tokens_[at_].word) &&
                 completes_outer_modal()) {
        // Belongs to the modal before it.
      } else if (is_finite(place(), open_)) {
        take_finite();
      } else if (completes_without_finite()) {
        open_.back().has_finite = true;
      }
      Token& token = tokens_[at_];
      token.clause = open_.back().clause;
      token.stretch = open_.back().stretch;
      close_at(token.word.stop);
    }
    give_main_clause_its_verb();
    return std::move(tokens_);
  }

 private:
  Place place() const { return {tokens_, at_}; }

  /// Every sentence has a main verb. Where damage hid the verb of a subordinate clause, that clause
  /// took the modal of the main one: `de medier som anvadnds i kommunen ska kunna nås`.
  void give_main_clause_its_verb() {
    static constexpr std::size_t least_distance = 3;
    const bool has_main = std::any_of(tokens_.begin(), tokens_.end(), [](const Token& token) {
      return token.finite && token.asserts() && !token.opens_condition;
    });
    if (has_main || has_command()) return;
    for (std::size_t i = tokens_.size(); i-- > 0;) {
      const Token& token = tokens_[i];
      if (!token.finite || !is_modal(token.word)) continue;
      if (token.clause == Clause::purpose || token.clause == Clause::question) continue;
      const auto first = std::find_if(tokens_.begin(), tokens_.end(), [&](const Token& other) {
        return other.stretch == token.stretch;
      });
      const auto opener = static_cast<std::size_t>(first - tokens_.begin());
      if (i - opener < least_distance) continue;
      const std::size_t stretch = token.stretch;
      for (std::size_t j = i; j < tokens_.size(); ++j) {
        if (tokens_[j].stretch != stretch) continue;
        tokens_[j].clause = Clause::main;
        tokens_[j].stretch = stretches_;
      }
      ++stretches_;
      return;
    }
  }

  /// `när du (har) ställt en fråga`; `att, som ett led i tjänsten, delta`.
  bool completes_without_finite() const {
    const Verb& verb = tokens_[at_].verb;
    return (verb.supine && open_.size() > 1 && !follows_have(place())) ||
           (verb.infinitive && open_.back().that);
  }

  /// `får kommentarer där kommunen är aktiv gallras`: the infinitive of a modal that an inserted
  /// clause has parted from it. Closes the inserted clause.
  bool completes_outer_modal() {
    for (std::size_t depth = open_.size() - 1; depth-- > 0;) {
      bool waiting = false;
      for (std::size_t i = 0; i < at_; ++i) {
        const Token& token = tokens_[i];
        if (token.stretch != open_[depth].stretch) continue;
        if (token.finite) {
          waiting = is_modal(token.word);
        } else if (token.verb.infinitive || (token.verb && may_be_infinitive(token.word))) {
          waiting = false;
        }
      }
      if (!waiting) continue;
      if (!open_.back().has_finite) return false;
      open_.resize(depth + 1);
      return true;
    }
    return false;
  }

  bool has_command() const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (!token.verb.imperative || token.finite || token.clause != Clause::main) continue;
      if (i == 0 || tokens_[i - 1].word.stop != ' ' || tokens_[i - 1].word.is("sa")) return true;
    }
    return false;
  }

  bool opens_condition() const {
    const Token& first = tokens_[0];
    if (!first.verb.present || first.verb.imperative || tokens_.size() < 3) return false;
    if (is_noun_too(first.word)) return false;
    return is_determiner(tokens_[1].word) || is_role(tokens_[1].word) ||
           tokens_[1].word.is("inte") || first.word.is("ska") || first.word.is("vill") ||
           first.word.is("finns") || first.word.is("ar");
  }

  /// `personen vars svar vi publicerar som ska …`: right after its verb a clause is complete.
  void close_before_som() {
    if (at_ == 0 || !tokens_[at_].word.is("som") || !tokens_[at_ - 1].finite) return;
    while (open_.size() > 1 && open_.back().has_finite) open_.pop_back();
  }

  void open(Clause clause) {
    // What hangs on a purpose or an embedded question is no assertion either.
    const bool inner =
        open_.back().clause != Clause::main && open_.back().clause != Clause::asserted;
    if (inner && clause == Clause::asserted) clause = Clause::complement;
    OpenClause next{clause, stretches_++, false};
    next.that = tokens_[at_].word.is("att");
    if (next.that) next.has_finite = infinitive_follows(place());
    open_.push_back(next);
  }

  void take_finite() {
    const bool coordinated =
        at_ > 0 &&
        (is_coordinator(tokens_[at_ - 1].word) ||
         (at_ > 1 && is_coordinator(tokens_[at_ - 2].word) && is_adverb(tokens_[at_ - 1].word)) ||
         enumerates_verbs(at_ - 1));
    while (open_.size() > 1 && open_.back().has_finite) {
      if (coordinated) break;
      open_.pop_back();
    }
    if (open_.size() == 1 && open_.back().has_finite && !coordinated) {
      open_.back().stretch = stretches_++;
    }
    open_.back().has_finite = true;
    tokens_[at_].finite = true;
    // Adverbs right before the verb belong to it, not to the clause that ended before them.
    for (std::size_t i = at_; i-- > 0;) {
      Token& earlier = tokens_[i];
      if (!is_negation(earlier.word) && !is_adverb(earlier.word)) break;
      if (earlier.word.stop != ' ' || earlier.verb.finite()) break;
      earlier.clause = open_.back().clause;
      earlier.stretch = open_.back().stretch;
    }
  }

  /// `regler om hur handlingar sparas, gallras och arkiveras`: the row is one clause.
  bool enumerates_verbs(std::size_t at) const {
    if (at + 2 >= tokens_.size() || !tokens_[at].finite || tokens_[at].word.stop != ',')
      return false;
    const Clause clause = open_.back().clause;
    if (clause != Clause::question && clause != Clause::relative) return false;
    const Token& next = tokens_[at + 1];
    return next.verb.finite() && (next.word.stop == ',' || is_coordinator(tokens_[at + 2].word));
  }

  void close_at(char stop) {
    if (stop == ' ' || enumerates_verbs(at_)) return;
    if (stop == '.' || stop == '?' || stop == '!' || stop == ';' || stop == ':') {
      open_.resize(1);
      open_.back() = {Clause::main, stretches_++, false};
      return;
    }
    if (stop == '-') {
      open_.resize(1);
      return;
    }
    while (open_.size() > 1 && open_.back().has_finite) open_.pop_back();
  }

  std::vector<Token> tokens_;
  Opened open_;
  std::size_t stretches_ = 0;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> clauses(std::string_view sentence) {
  return Splitter(sentence).run();
}

}  // namespace stadga::norms
