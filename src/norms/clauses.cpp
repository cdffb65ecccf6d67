// SPDX-License-Identifier: EUPL-1.2
// One pass from left to right with a stack of open clauses. A subordinate clause opens at its
// subordinator and has one finite verb (Swedish has no other mark of where it ends): the next finite
// verb that is not coordinated belongs to the clause around it.
#include "norms/clauses.h"

#include <algorithm>
#include <array>
#include <optional>

#include "norms/lexicon.h"

namespace stadga::norms {
namespace {

struct Open {
  Clause clause;
  std::size_t stretch;
  bool has_finite;
};

class Splitter {
 public:
  explicit Splitter(std::string_view sentence) {
    for (Word& word : words(sentence)) {
      Token token;
      token.verb = verb(word);
      token.word = std::move(word);
      tokens_.push_back(std::move(token));
    }
    open_.push_back({Clause::main, stretches_++, false});
  }

  std::vector<Token> run() {
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
      // In a question form at the front the verb opens a condition; the assertion comes after it.
      if (at_ == 0 && opens_condition()) {
        open_.push_back({Clause::condition, stretches_++, false});
        tokens_[0].opens_condition = true;
      }
      if (const std::optional<Clause> clause = subordinator()) {
        open(*clause);
      } else if (is_finite()) {
        take_finite();
      }
      Token& token = tokens_[at_];
      token.clause = open_.back().clause;
      token.stretch = open_.back().stretch;
      close_at(token.word.stop);
    }
    return std::move(tokens_);
  }

 private:
  const Word* word(std::size_t offset) const {
    return at_ + offset < tokens_.size() ? &tokens_[at_ + offset].word : nullptr;
  }
  const Word* before(std::size_t offset) const {
    return at_ >= offset ? &tokens_[at_ - offset].word : nullptr;
  }
  bool is(std::size_t offset, std::string_view key) const {
    return word(offset) != nullptr && word(offset)->is(key);
  }
  bool was(std::size_t offset, std::string_view key) const {
    return before(offset) != nullptr && before(offset)->is(key);
  }
  bool starts_part() const {
    return at_ == 0 || before(1)->stop != ' ' || is_coordinator(*before(1));
  }

  bool opens_condition() const {
    const Token& first = tokens_[0];
    if (!first.verb.present || first.verb.imperative || tokens_.size() < 3) return false;
    if (is_noun_too(first.word)) return false;
    return is_determiner(tokens_[1].word) || is_role(tokens_[1].word) ||
           tokens_[1].word.is("inte") || first.word.is("ska") || first.word.is("vill") ||
           first.word.is("finns") || first.word.is("ar");
  }

  /// The governors after which an `att` clause is itself what the sentence asserts.
  bool governs_assertion() const {
    static constexpr std::array<std::string_view, 24> governors{
        "innebar",    "betyder",     "framgar", "framkommer", "sager",    "anger",
        "star",       "regeln",      "galler",  "huvudregeln", "grundregeln", "krav",
        "kravet",     "foreskriver", "regel",   "huvudregel", "bestammelserna", "sagt",
        "gemensamt",  "beslutat",    "princip", "principen", "utgangspunkten", "utgangspunkt"};
    for (std::size_t back = 1; back <= 9; ++back) {
      const Word* earlier = before(back);
      if (earlier == nullptr) return false;
      if (tokens_[at_ - back].stretch != open_.back().stretch) return false;
      if (std::any_of(governors.begin(), governors.end(),
                      [&](std::string_view key) { return earlier->is(key); })) {
        return true;
      }
    }
    return false;
  }

  /// `det är chefen som …`, `det finns uppgifter som …`, `sidan är den kanal som …`: the copula is
  /// the main verb and the clause after it says what the sentence asserts.
  bool completes_copula() const {
    if (open_.size() != 1 && open_.back().clause != Clause::asserted) return false;
    bool copula = false;
    for (std::size_t i = 0; i < at_; ++i) {
      const Token& token = tokens_[i];
      if (token.stretch != open_.back().stretch) continue;
      if (token.finite) copula = token.word.is("ar") || token.word.is("finns");
    }
    if (!copula) return false;
    // With a verb of its own the relative clause must demand something, else it only describes.
    const bool cleft = tokens_.size() > 1 && tokens_[0].word.is("det") && tokens_[1].word.is("ar");
    return cleft || is_modal_soon();
  }

  bool is_modal_soon() const {
    for (std::size_t i = 1; i <= 5; ++i) {
      if (word(i) == nullptr) return false;
      const Word& next = *word(i);
      if (next.is("ska") || next.is("skall") || next.is("bor") || next.is("maste")) return true;
      if (next.is("far") && next.folded.marked) return true;
      if (tokens_[at_ + i].verb.finite() && !is_noun_too(next)) return false;
    }
    return false;
  }

  /// A particle rather than a conjunction: `hand om`, `information om`, `kommentar om ett beslut`.
  bool is_conditional_om() const {
    if (starts_part()) return true;
    if (word(1) == nullptr || !is_determiner(*word(1))) return false;
    static constexpr std::array<std::string_view, 22> governed{
        "hand",    "information", "fragor", "fraga", "kommentar", "tips",     "lagen", "lag",
        "talar",   "tala",        "mer",    "gang",  "ganger",    "uppgifter", "besked", "beslut",
        "beratta", "informera",   "informerar", "berattar", "mote", "paminna"};
    if (std::any_of(governed.begin(), governed.end(),
                    [&](std::string_view key) { return was(1, key); })) {
      return false;
    }
    for (std::size_t i = 2; i <= 8 && word(i) != nullptr; ++i) {
      if (tokens_[at_ + i].verb.finite() && !is_noun_too(*word(i))) return true;
      if (word(i)->stop != ' ') break;
    }
    return false;
  }

  std::optional<Clause> subordinator() const {
    const Word& here = tokens_[at_].word;
    if (here.is("att")) {
      if (was(1, "for") || was(1, "sa") || was(1, "genom") || was(1, "utan") || was(1, "till") ||
          was(1, "med") || (was(2, "for") && was(1, "inte"))) {
        return was(1, "med") || was(1, "till") ? Clause::complement : Clause::purpose;
      }
      if (was(1, "darfor")) return Clause::reason;
      return governs_assertion() ? Clause::asserted : Clause::complement;
    }
    if (here.is("som")) {
      static constexpr std::array<std::string_view, 21> as{
          "ett",     "en",        "anstalld",   "medarbetare", "privatperson", "bilaga",
          "regel",   "tidigare",  "exempelvis", "representant", "profilbild",  "administrator",
          "mojligt", "tjansteperson", "myndighet", "organisation", "komplement", "huvudregel",
          "till",    "standard",  "avsandare"};
      const bool preposition =
          at_ == 0 || was(1, "saval") || was(1, "sa") || was(2, "sa") ||
          std::any_of(as.begin(), as.end(), [&](std::string_view key) { return is(1, key); });
      if (preposition && !(was(1, "den") || was(1, "de"))) return std::nullopt;
      return completes_copula() ? Clause::asserted : Clause::relative;
    }
    if (here.is("om")) {
      return is_conditional_om() ? std::optional(Clause::condition) : std::nullopt;
    }
    if (here.is("nar") || here.is("innan") || here.is("ifall") || here.is("medan") ||
        here.is("savida") || here.is("tills")) {
      return Clause::condition;
    }
    if (here.is("da")) {
      const bool clause = at_ == 0 || (before(1)->stop != ' ' && word(1) != nullptr) ||
                          was(1, "eller") || (word(1) != nullptr && is_determiner(*word(1)));
      return clause && !was(1, "och") ? std::optional(Clause::reason) : std::nullopt;
    }
    if (here.is("eftersom")) return Clause::reason;
    if (at_ > 0 && (here.is("hur") || here.is("vad") || here.is("vem") || here.is("vilka") ||
                    here.is("varfor") || here.is("huruvida"))) {
      return Clause::question;
    }
    if (at_ > 0 && (here.is("vilket") || here.is("vilken") || here.is("vars"))) {
      return before(1)->stop == ',' ? Clause::relative : Clause::question;
    }
    if (here.is("dar") && at_ > 0 && !starts_part()) return Clause::relative;
    if (here.is("dar") && at_ > 0 && before(1)->stop == ',') return Clause::relative;
    return std::nullopt;
  }

  void open(Clause clause) {
    // What hangs on a purpose or an embedded question is no assertion either.
    const bool inner = open_.back().clause != Clause::main && open_.back().clause != Clause::asserted;
    if (inner && clause == Clause::asserted) clause = Clause::complement;
    Open next{clause, stretches_++, false};
    if (tokens_[at_].word.is("att")) next.has_finite = infinitive_follows();
    open_.push_back(next);
  }

  /// `att svara`, `att inte alltid svara`: an infinitive clause has no finite verb to wait for.
  bool infinitive_follows() const {
    for (std::size_t i = 1; i <= 3 && word(i) != nullptr; ++i) {
      if (looks_infinitive(*word(i))) return true;
      if (!is_adverb(*word(i)) && !is_negation(*word(i)) && !is(i, "pa") && !is(i, "ett") &&
          !is(i, "satt")) {
        return false;
      }
    }
    return false;
  }

  bool is_finite() const {
    const Token& token = tokens_[at_];
    if (!token.verb.finite()) return false;
    const Word& here = token.word;
    if (here.is("ar") && !here.folded.marked && here.folded.key == "ar" && at_ > 0) {
      // `år` that lost its ring.
      static constexpr std::array<std::string_view, 8> counted{"per",   "ett",  "varje", "ganger",
                                                               "varann", "vart", "i",     "om"};
      if (std::any_of(counted.begin(), counted.end(),
                      [&](std::string_view key) { return was(1, key); })) {
        return false;
      }
    }
    if (here.is("far") && !here.folded.marked && !far_is_modal()) return false;
    if (here.is("har") && here.folded.key == "har" && at_ == 0 && word(1) != nullptr &&
        tokens_[1].verb.finite()) {
      return false;  // `här följer`
    }
    if (is_noun_too(here)) {
      const bool subject_near =
          (at_ > 0 && (is_person_pronoun(*before(1)) || was(1, "som") || was(1, "kommunen"))) ||
          (word(1) != nullptr && is_person_pronoun(*word(1)));
      if (!subject_near) return false;
    }
    if (token.verb.imperative && !token.verb.present && !token.verb.past) return false;
    if (token.verb.passive && follows_infinitive()) return false;
    if (here.is("var") && !was(1, "som") && !was(1, "det")) return false;
    return true;
  }

  /// `far` without its ring is the verb where an infinitive, a subject or a negation follows.
  bool far_is_modal() const {
    for (std::size_t i = 1; i <= 6 && word(i) != nullptr; ++i) {
      if (is_negation(*word(i)) || looks_infinitive(*word(i))) return true;
      if (word(i - 1)->stop != ' ') break;
    }
    return false;
  }

  /// Passives after a modal are infinitives, also the later ones of a row: `ska registreras och
  /// diarieföras`.
  bool follows_infinitive() const {
    for (std::size_t back = 1; back <= at_; ++back) {
      const Token& earlier = tokens_[at_ - back];
      if (earlier.stretch != open_.back().stretch) {
        if (open_.size() == 1) continue;
        break;
      }
      if (!earlier.finite && !earlier.word.is("att")) continue;
      if (is_modal(earlier.word) || earlier.word.is("kommer") || earlier.word.is("att") ||
          earlier.word.is("vill") || earlier.word.is("brukar")) {
        if (back <= 8) return true;
        return at_ > 0 && (is_coordinator(*before(1)) || before(1)->stop == ',');
      }
      break;
    }
    return at_ > 0 && was(1, "att");
  }

  void take_finite() {
    const bool coordinated =
        at_ > 0 && (is_coordinator(*before(1)) ||
                    (at_ > 1 && is_coordinator(*before(2)) && is_adverb(*before(1))));
    while (open_.size() > 1 && open_.back().has_finite) {
      if (coordinated) break;
      open_.pop_back();
    }
    if (open_.size() == 1 && open_.back().has_finite && !coordinated) {
      open_.back().stretch = stretches_++;
    }
    open_.back().has_finite = true;
    tokens_[at_].finite = true;
  }

  void close_at(char stop) {
    if (stop == ' ') return;
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
  std::vector<Open> open_;
  std::size_t stretches_ = 0;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> clauses(std::string_view sentence) { return Splitter(sentence).run(); }

}  // namespace stadga::norms
