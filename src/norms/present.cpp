// SPDX-License-Identifier: EUPL-1.2
// The present tense as a rule: `chefen beslutar`, `bilden sparas`, `vi svarar snabbt`.
#include <algorithm>
#include <array>

#include "norms/lexicon.h"
#include "norms/reading.h"

namespace stadga::norms {
namespace {

constexpr std::array<std::string_view, 63> everyday{
    "oppnar",    "kommunicerar", "interagerar", "anvander",    "delar",       "deltar",
    "ser",       "ger",          "satsar",      "sprider",     "lyfter",      "vaxlar",
    "bygger",    "gar",          "star",        "kommer",      "talar",       "lar",
    "borjar",    "hjalper",      "gor",         "later",       "lyssnar",     "berattar",
    "erbjuder",  "visar",        "for",         "samlar",      "diskuterar",  "fragar",
    "valkomnar", "tanker",       "skapar",      "presenterar", "bryter",      "hor",
    "laser",     "hanger",       "skiljer",     "soker",       "vantar",      "spelar",
    "forsoker",  "tackar",       "anvands",     "ses",         "ges",         "byggs",
    "erbjuds",   "drivs",        "anges",       "fors",        "presenteras", "visas",
    "styrs",     "kommenteras",  "sprids",      "skrivs",      "hors",        "lases",
    "bryts",     "hangs",        "diskuteras"};
/// What the municipality as a whole does is told as news unless it is one of these.
constexpr std::array<std::string_view, 22> municipal_acts{
    "overvakar",   "tar",       "raderar",   "besvarar",  "diariefor",    "sparar",
    "gallrar",     "arkiverar", "modererar", "blockerar", "polisanmaler", "granskar",
    "registrerar", "doljer",    "bevakar",   "hanterar",  "foljer",       "beslutar",
    "utser",       "godkanner", "avgor",     "bestammer"};

/// What happens `oftast` or `ibland` is no rule.
bool is_habit(const Reading& reading) {
  static constexpr std::array<std::string_view, 5> habitual{"oftast", "ofta", "vanligtvis",
                                                            "ibland", "vanligen"};
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const bool asked = i > 0 && (reading.is(i - 1, "sa") || reading.is(i - 1, "hur"));
    if (is_one_of(reading.word(i), habitual) && !asked) return true;
    // `kontrolleras inte alltid`
    const bool always = reading.is(i + 1, "alltid") || reading.is(i + 2, "alltid");
    if (is_negation(reading.word(i)) && always) return true;
  }
  return false;
}

/// `I lagen behandlas …`, `i kapitel 3 redovisas …`, `nedan beskrivs …` tell what a text says.
bool tells_of_text(const Reading& reading) {
  static constexpr std::array<std::string_view, 6> parts{"kapitel",   "kapitlet", "avsnitt",
                                                         "avsnittet", "tabellen", "nedan"};
  const bool place = reading.is(0, "i") || reading.is(0, "nedan") || reading.is(0, "haer") ||
                     reading.is(0, "har") || reading.is(0, "av");
  if (!place) return false;
  for (std::size_t i = 0; i < reading.size() && i < 4; ++i) {
    const Word& word = reading.word(i);
    if (word.ends("lagen") || word.ends("forordningen") || is_one_of(word, parts) ||
        is_document(word)) {
      return true;
    }
  }
  return false;
}

/// A main clause or `det är X som …`; not what `det innebär att` goes on with.
bool tells_directly(const Reading& reading, const Token& token) {
  if (token.clause == Clause::main) return true;
  if (token.clause != Clause::asserted) return false;
  const auto first =
      std::find_if(reading.tokens().begin(), reading.tokens().end(),
                   [&](const Token& other) { return other.stretch == token.stretch; });
  return first->word.is("som");
}

/// `tas upp`, `talar om`: a particle changes what the verb does.
bool is_only_told(const Reading& reading, std::size_t at) {
  const auto has = [&](std::string_view particle) {
    return reading.after(at, 7, [&](const Word& word) { return word.is(particle); }).has_value();
  };
  if (reading.is(at, "tas")) return has("upp");
  if (reading.is(at, "stalls")) return has("krav");
  if (reading.is(at, "gors")) return has("bedomningen") || has("bedomning");
  if (reading.is(at, "tar")) return !reading.takes_particle(at);
  if (reading.is(at, "talar")) return !has("om");
  // `När ett inlägg tas bort berättar vi varför`: what always follows is a rule.
  const bool follows = at > 0 && (reading.is(0, "nar") || reading.is(0, "om"));
  return is_everyday(reading.word(at)) && !(follows && reading.is(at + 1, "vi"));
}

bool binds_subject(const Reading& reading, std::size_t at) {
  const Token& token = reading.token(at);
  const auto subject = reading.role_subject(at);
  // Items below a role (`Sidansvarig:`) leave their subject out.
  if (!subject) return reading.context().list_item && at == 0;
  const Word& who = reading.word(*subject);
  const bool municipality = who.is("kommun") || who.is("kommunen") || who.is("myndigheten");
  if (municipality) return is_one_of(token.word, municipal_acts);
  return !who.is("den") || token.verb.sense == Sense::decide;
}

void read(const Reading& reading, std::size_t at, Demands& demands) {
  const Token& token = reading.token(at);
  if (!token.finite || token.opens_condition || !tells_directly(reading, token)) return;
  if (token.verb.sense != Sense::act && token.verb.sense != Sense::decide) return;
  if (is_modal(token.word) || is_only_told(reading, at)) return;
  // `vi svarar gärna` is an offer.
  if (reading.after(at, 2, [](const Word& word) { return is_softener(word); })) return;
  if (token.verb.passive && !token.verb.present) {
    if (reading.is(at + 1, "att") || tells_of_text(reading)) return;
  } else if (!token.verb.present || !binds_subject(reading, at)) {
    return;
  }
  std::vector<std::size_t> words{at};
  const auto no = reading.negation(at, 3);
  if (no) words.push_back(*no);
  std::sort(words.begin(), words.end());
  demands.push_back({no ? Norm::far_inte : Norm::ska, Voice::implied, std::move(words)});
}

}  // namespace

bool is_everyday(const Word& word) {
  return is_one_of(word, everyday);
}

void add_present(const Reading& reading, Demands& demands) {
  if (reading.is_under_background() || is_habit(reading)) return;
  for (std::size_t at = 0; at < reading.size(); ++at) read(reading, at, demands);
}

}  // namespace stadga::norms
