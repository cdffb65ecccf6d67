// SPDX-License-Identifier: EUPL-1.2
// Which words are the finite verbs of their clauses.
#include <array>

#include "norms/place.h"

namespace stadga::norms {
namespace {

/// `far` without its ring is the verb where an infinitive, a subject or a negation follows.
bool far_is_modal(const Place& place) {
  for (std::size_t i = 1; i <= 6 && place.word(i) != nullptr; ++i) {
    if (is_negation(*place.word(i)) || looks_infinitive(*place.word(i))) return true;
    if (place.word(i - 1)->stop != ' ') break;
  }
  return false;
}

/// `… ska sparas, gallras och arkiveras`: goes on with the infinitive before it.
bool joins_infinitive(const Place& place) {
  if (place.at == 0 || !(is_coordinator(*place.before(1)) || place.before(1)->stop == ','))
    return false;
  for (std::size_t back = 1; back <= 5 && back <= place.at; ++back) {
    const Token& earlier = place.tokens[place.at - back];
    if (earlier.verb && may_be_infinitive(earlier.word)) return !earlier.finite;
  }
  return false;
}

/// Passives after a modal are infinitives, also the later ones of a row: `ska registreras och
/// diarieföras`.
bool follows_infinitive(const Place& place, const Opened& open) {
  if (joins_infinitive(place)) return true;
  for (std::size_t back = 1; back <= place.at; ++back) {
    const Token& earlier = place.tokens[place.at - back];
    if (earlier.stretch != open.back().stretch) {
      if (open.size() == 1) continue;
      break;
    }
    if (!earlier.finite && !earlier.word.is("att")) continue;
    const bool that = earlier.word.is("att");
    if (is_modal(earlier.word) || that || earlier.word.is("kommer") || earlier.word.is("vill") ||
        earlier.word.is("brukar")) {
      if (back <= (that ? 3U : 8U)) return true;
      return is_coordinator(*place.before(1)) || place.before(1)->stop == ',';
    }
    break;
  }
  return place.at > 0 && place.was(1, "att");
}

}  // namespace

bool may_be_infinitive(const Word& word) {
  return word.ends("as") || word.ends("ges") || word.ends("ses");
}

void recognise_verbs(std::vector<Token>& tokens) {
  const auto make_present = [](Token& token, Sense sense) {
    token.verb.sense = sense;
    token.verb.present = true;
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    if (!looks_finite(token.word)) continue;
    // Right after `som`, and after a pronoun that is the subject.
    const bool follows = i > 0 && tokens[i - 1].word.stop == ' ';
    const bool inverted = i > 1 && tokens[i - 2].verb.finite();
    if (follows && tokens[i - 1].word.is("som")) {
      make_present(token, Sense::act);
    } else if (follows && is_person_pronoun(tokens[i - 1].word) && !inverted) {
      make_present(token, Sense::other);
    }
  }
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    // Before its subject: `flyttar vi`, unless it is the head of `de kanaler vi har`.
    const bool head = i + 2 < tokens.size() && tokens[i + 2].verb.finite();
    const bool before_subject =
        !head && tokens[i].word.stop == ' ' && is_person_pronoun(tokens[i + 1].word);
    if (before_subject && !tokens[i].verb && looks_finite(tokens[i].word)) {
      make_present(tokens[i], Sense::act);
    }
  }
  // In front: `locka gärna`, `skräm aldrig`.
  if (tokens.size() < 2 || tokens[0].verb || !tokens[0].word.ends("a")) return;
  const Word& next = tokens[1].word;
  if (is_softener(next) || next.is("aldrig") || next.is("alltid") || next.is("inte")) {
    tokens[0].verb.sense = Sense::act;
    tokens[0].verb.imperative = tokens[0].verb.infinitive = true;
  }
}

bool is_finite(const Place& place, const Opened& open) {
  const Token& token = place.tokens[place.at];
  if (!token.verb.finite()) return false;
  const Word& here = token.word;
  if (here.is("ar") && !here.folded.marked && here.folded.key == "ar" && place.at > 0) {
    // `år` that lost its ring.
    static constexpr std::array<std::string_view, 9> counted{
        "gang", "per", "ett", "varje", "ganger", "varann", "vart", "i", "om"};
    if ((place.before(1) != nullptr && is_one_of(*place.before(1), counted))) {
      return false;
    }
  }
  if (here.is("far") && !here.folded.marked && !far_is_modal(place)) return false;
  if (here.is("har") && here.folded.key == "har" && place.at == 0 && place.word(1) != nullptr &&
      place.tokens[1].verb.finite()) {
    return false;  // `här följer`
  }
  if (is_noun_too(here)) {
    const bool subject_near = (place.at > 0 && (is_person_pronoun(*place.before(1)) ||
                                                place.was(1, "som") || place.was(1, "kommunen"))) ||
                              (place.word(1) != nullptr && is_person_pronoun(*place.word(1)));
    if (!subject_near) return false;
  }
  if (token.verb.imperative && !token.verb.present && !token.verb.past) return false;
  if (token.verb.passive && may_be_infinitive(here) && follows_infinitive(place, open))
    return false;
  if (here.is("var") && !place.was(1, "som") && !place.was(1, "det")) return false;
  return true;
}

bool follows_have(const Place& place) {
  for (std::size_t back = 1; back <= 4 && back <= place.at; ++back) {
    const Word& earlier = place.tokens[place.at - back].word;
    if (earlier.is("har") || earlier.is("hade") || earlier.is("ha")) return true;
  }
  return false;
}

}  // namespace stadga::norms
