// SPDX-License-Identifier: EUPL-1.2
// Which words open subordinate clauses, and of which kind.
#include <algorithm>
#include <array>

#include "norms/place.h"

namespace stadga::norms {
namespace {

/// The governors after which an `att` clause is itself what the sentence asserts.
bool governs_assertion(const Place& place, const Opened& open) {
  static constexpr std::array<std::string_view, 24> governors{
      "innebar",   "betyder",     "framgar", "framkommer",  "sager",          "anger",
      "star",      "regeln",      "galler",  "huvudregeln", "grundregeln",    "krav",
      "kravet",    "foreskriver", "regel",   "huvudregel",  "bestammelserna", "sagt",
      "gemensamt", "beslutat",    "princip", "principen",   "utgangspunkten", "utgangspunkt"};
  for (std::size_t back = 1; back <= 9; ++back) {
    const Word* earlier = place.before(back);
    if (earlier == nullptr) return false;
    if (place.tokens[place.at - back].stretch != open.back().stretch) return false;
    if (is_one_of(*earlier, governors) || earlier->ends("beslut")) return true;
  }
  return false;
}

bool is_modal_soon(const Place& place) {
  for (std::size_t i = 1; i <= 5; ++i) {
    if (place.word(i) == nullptr) return false;
    const Word& next = *place.word(i);
    if (next.is("ska") || next.is("skall") || next.is("bor") || next.is("maste")) return true;
    if (next.is("far") && next.folded.marked) return true;
    if (i == 1 && (next.is("sager") || next.is("anger") || next.is("tillater"))) return true;
    if (place.tokens[place.at + i].verb.finite() && !is_noun_too(next)) return false;
  }
  return false;
}

/// `det är chefen som …`, `det finns uppgifter som …`, `sidan är den kanal som …`: the copula is
/// the main verb and the clause after it says what the sentence asserts.
bool completes_copula(const Place& place, const Opened& open) {
  const bool outside = std::any_of(open.begin() + 1, open.end(), [](const OpenClause& clause) {
    return clause.clause != Clause::asserted;
  });
  if (outside) return false;
  bool copula = false;
  bool cleft = false;
  for (std::size_t i = 0; i < place.at; ++i) {
    const Token& token = place.tokens[i];
    if (token.stretch != open.front().stretch || !token.finite) continue;
    copula = token.word.is("ar") || token.word.is("finns") || token.word.is("har");
    cleft = copula &&
            ((i > 0 && (place.tokens[i - 1].word.is("det") || place.tokens[i - 1].word.is("de"))) ||
             place.tokens[i + 1].word.is("det"));
  }
  // Unless `det är` sets it up, the relative clause must demand something, else it describes.
  return copula && (cleft || is_modal_soon(place));
}

/// A particle rather than a conjunction: `hand om`, `information om`, `kommentar om ett beslut`.
bool is_conditional_om(const Place& place) {
  if (place.starts_part()) return true;
  if (place.word(1) == nullptr || !is_determiner(*place.word(1))) return false;
  static constexpr std::array<std::string_view, 22> governed{
      "hand",       "information", "fragor", "fraga",  "kommentar", "tips",
      "lagen",      "lag",         "talar",  "tala",   "mer",       "gang",
      "ganger",     "uppgifter",   "besked", "beslut", "beratta",   "informera",
      "informerar", "berattar",    "mote",   "paminna"};
  if ((place.before(1) != nullptr && is_one_of(*place.before(1), governed))) {
    return false;
  }
  for (std::size_t i = 2; i <= 8 && place.word(i) != nullptr; ++i) {
    if (place.tokens[place.at + i].verb.finite() && !is_noun_too(*place.word(i))) return true;
    if (place.word(i)->stop != ' ') break;
  }
  return false;
}

}  // namespace

std::optional<Clause> subordinator(const Place& place, const Opened& open) {
  const Word& here = place.tokens[place.at].word;
  if (here.is("att")) {
    if (place.was(1, "for") || place.was(1, "sa") || place.was(1, "genom") ||
        place.was(1, "utan") || place.was(1, "till") || place.was(1, "med") ||
        (place.was(2, "for") && place.was(1, "inte"))) {
      return place.was(1, "med") || place.was(1, "till") ? Clause::complement : Clause::purpose;
    }
    if (place.was(1, "darfor")) return Clause::reason;
    return governs_assertion(place, open) ? Clause::asserted : Clause::complement;
  }
  if (place.was(1, "sa") && here.is("lange")) return Clause::condition;
  if (here.is("som") && place.was(1, "lange")) return std::nullopt;
  if (here.is("som")) {
    static constexpr std::array<std::string_view, 31> as{
        "tjansteman",     "chef",           "redaktor",     "fortroendevald",
        "politiker",      "kommunanstalld", "arbetsgivare", "foralder",
        "vardnadshavare", "kommun",         "ett",          "en",
        "anstalld",       "medarbetare",    "privatperson", "bilaga",
        "regel",          "tidigare",       "exempelvis",   "representant",
        "profilbild",     "administrator",  "mojligt",      "tjansteperson",
        "myndighet",      "organisation",   "komplement",   "huvudregel",
        "till",           "standard",       "avsandare"};
    const bool preposition = place.at == 0 || place.was(1, "saval") || place.was(1, "sa") ||
                             place.was(2, "sa") || place.was(1, "precis") ||
                             place.was(1, "liksom") || place.is(1, "i") || place.is(1, "vid") ||
                             (place.word(1) != nullptr && is_one_of(*place.word(1), as));
    if (preposition && !(place.was(1, "den") || place.was(1, "de"))) return std::nullopt;
    return completes_copula(place, open) ? Clause::asserted : Clause::relative;
  }
  if (here.is("om")) {
    return is_conditional_om(place) ? std::optional(Clause::condition) : std::nullopt;
  }
  if (here.is("nar") || here.is("innan") || here.is("ifall") || here.is("medan") ||
      here.is("savida") || here.is("tills")) {
    return Clause::condition;
  }
  if (here.is("da")) {
    const bool clause =
        place.at == 0 || (place.before(1)->stop != ' ' && place.word(1) != nullptr) ||
        place.was(1, "eller") || (place.word(1) != nullptr && is_determiner(*place.word(1)));
    return clause && !place.was(1, "och") ? std::optional(Clause::reason) : std::nullopt;
  }
  if (here.is("eftersom")) return Clause::reason;
  if ((here.is("hur") || here.is("vad") || here.is("vem") || here.is("vilka") ||
       here.is("varfor") || here.is("huruvida"))) {
    return Clause::question;
  }
  if (place.at > 0 && (here.is("vilket") || here.is("vilken") || here.is("vars"))) {
    return place.before(1)->stop == ',' ? Clause::relative : Clause::question;
  }
  // `det som sägs där ska …`: a relative clause has its subject before the verb.
  const bool there = place.word(1) != nullptr && is_modal(*place.word(1)) && here.stop == ' ';
  if (here.is("dar") && place.at > 0 && place.before(1)->stop == ',') return Clause::relative;
  if (here.is("dar") && place.at > 0 && !there && !place.starts_part()) return Clause::relative;
  return std::nullopt;
}

bool infinitive_follows(const Place& place) {
  for (std::size_t i = 1; i <= 3 && place.word(i) != nullptr; ++i) {
    if (looks_infinitive(*place.word(i))) return true;
    if (!is_adverb(*place.word(i)) && !is_negation(*place.word(i)) && !place.is(i, "pa") &&
        !place.is(i, "ett") && !place.is(i, "satt")) {
      return false;
    }
  }
  return false;
}

bool is_contact_clause(const Place& place) {
  if (place.at < 2 || !is_person_pronoun(place.tokens[place.at].word) || place.word(1) == nullptr)
    return false;
  const Token& previous = place.tokens[place.at - 1];
  const Token& next = place.tokens[place.at + 1];
  if (previous.word.stop != ' ' || previous.verb || is_adverb(previous.word)) return false;
  const bool pronoun = previous.word.is("det") || previous.word.is("allt");
  if ((previous.word.folded.key.size() < 5 && !pronoun) || previous.word.is("eftersom") ||
      previous.word.is("innan") || previous.word.is("varfor") || previous.word.is("medan") ||
      previous.word.is("vilka") || previous.word.is("vilken")) {
    return false;
  }
  return next.verb.present && !is_noun_too(next.word);
}

}  // namespace stadga::norms
