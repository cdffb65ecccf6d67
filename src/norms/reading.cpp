// SPDX-License-Identifier: EUPL-1.2
#include "norms/reading.h"

#include <algorithm>
#include <array>

#include "norms/lexicon.h"

namespace stadga::norms {

Reading::Reading(std::string_view sentence, const Context& context, bool is_lead_in)
    : tokens_(clauses(sentence)), context_(context) {
  if (!is_lead_in) return;
  const bool only_copula = std::none_of(tokens_.begin(), tokens_.end(), [](const Token& token) {
    return token.finite && token.clause == Clause::main && !token.word.is("ar");
  });
  if (!only_copula) return;
  for (Token& token : tokens_) {
    if (token.clause == Clause::relative) token.clause = Clause::asserted;
  }
}

bool Reading::is(std::size_t at, std::string_view key) const {
  return at < tokens_.size() && tokens_[at].word.is(key);
}

bool Reading::ends_with(std::string_view key) const {
  return !tokens_.empty() && tokens_.back().word.is(key);
}

std::optional<std::size_t> Reading::infinitive_after(std::size_t at) const {
  static constexpr std::size_t reach = 14;
  for (std::size_t i = at + 1; i < tokens_.size() && i <= at + reach; ++i) {
    // `får en fråga`: what an article stands before is a noun.
    if (tokens_[i - 1].word.is("en") || tokens_[i - 1].word.is("ett")) continue;
    if (tokens_[i].stretch == tokens_[at].stretch && looks_infinitive(tokens_[i].word)) return i;
  }
  return std::nullopt;
}

bool Reading::corrected_later(std::size_t at) const {
  // `inte bara … utan även` is no negation of the act.
  if (at + 1 >= tokens_.size() || !is_only(tokens_[at + 1].word)) return false;
  return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(at), tokens_.end(),
                     [](const Token& token) { return token.word.is("utan"); });
}

std::optional<std::size_t> Reading::negation(std::size_t at, std::size_t reach) const {
  const Token& verb = tokens_[at];
  bool had_infinitive = false;
  for (std::size_t i = at + 1; i < tokens_.size() && i <= at + reach; ++i) {
    const Token& token = tokens_[i];
    if (token.stretch != verb.stretch) {
      if (token.finite && token.clause == verb.clause) break;
      continue;
    }
    if (is_negation(token.word)) {
      // `eller inte`, `och inte i första hand`: negates what follows, not the verb.
      if (is_coordinator(tokens_[i - 1].word) || corrected_later(i)) return std::nullopt;
      return i;
    }
    // `ska skriva under, inte den som …`: after the infinitive a comma ends what is negated.
    had_infinitive = had_infinitive || looks_infinitive(token.word);
    const bool closes = token.word.stop == ',' || token.word.is("utan");
    if (closes && (had_infinitive || i > at + 2)) break;
  }
  for (std::size_t i = at; i-- > 0;) {
    const Word& word = tokens_[i].word;
    if (tokens_[i].stretch != verb.stretch) continue;
    const bool adjacent = i + 2 >= at && !is_coordinator(tokens_[at - 1].word);
    if (adjacent && is_negation(word)) return i;
    if (word.is("inga") || word.is("ingen") || word.is("inget") || word.is("varken")) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> Reading::role_subject(std::size_t at) const {
  static constexpr std::size_t reach_after = 4;
  static constexpr std::size_t reach_before = 12;
  for (std::size_t i = at + 1; i < tokens_.size() && i <= at + reach_after; ++i) {
    const Word& word = tokens_[i].word;
    if (tokens_[i].stretch != tokens_[at].stretch) break;
    if (is_role(word)) return i;
    if (looks_infinitive(word) && tokens_[i].verb) break;
    if (word.stop != ' ') break;
  }
  // In `det är chefen som beslutar` the subject stands in the clause around.
  const bool cleft = tokens_[at].clause == Clause::asserted;
  std::size_t looked = 0;
  for (std::size_t i = at; i-- > 0 && looked < reach_before;) {
    if (tokens_[i].stretch != tokens_[at].stretch && !cleft) continue;
    ++looked;
    if (is_role(tokens_[i].word)) return i;
    if (tokens_[i].word.stop == ',' && looked > 1) break;
  }
  return std::nullopt;
}

bool Reading::takes_particle(std::size_t at) const {
  static constexpr std::array<std::string_view, 5> particles{"bort", "fram", "kontakt", "over",
                                                             "stallning"};
  return after(at, 5, [](const Word& word) { return is_one_of(word, particles); }).has_value();
}

bool Reading::has_finite() const {
  return std::any_of(tokens_.begin(), tokens_.end(), [](const Token& token) {
    return token.finite && token.clause == Clause::main;
  });
}

bool Reading::is_bare_infinitive() const {
  return !tokens_.empty() && tokens_[0].verb.infinitive && !tokens_[0].verb.finite();
}

bool Reading::is_whole_sentence() const {
  return !tokens_.empty() && tokens_[0].word.capital && tokens_[0].clause == Clause::main &&
         has_finite();
}

bool Reading::is_under_background() const {
  static constexpr std::array<std::string_view, 14> titles{
      "syfte",       "syftet", "bakgrund", "inledning", "definition", "mal",    "sammanfattning",
      "mojligheter", "risker", "fordelar", "nackdelar", "vision",     "varfor", "nytta"};
  const std::vector<Word> heading = words(context_.heading);
  return std::any_of(heading.begin(), heading.end(),
                     [](const Word& word) { return is_one_of(word, titles); });
}

}  // namespace stadga::norms
