// SPDX-License-Identifier: EUPL-1.2
// The verdict on a sentence: gathers what its asserted clauses demand, takes the strictest.
#include <algorithm>
#include <array>
#include <optional>

#include "norms/clauses.h"
#include "norms/lexicon.h"
#include "norms/norms.h"
#include "norms/patterns.h"

namespace stadga::norms {
namespace {

/// One demand that a sentence makes, and the words that make it.
struct Demand {
  Norm norm;
  std::size_t first;
  std::vector<std::size_t> words;
};

int strictness(Norm norm) {
  switch (norm) {
    case Norm::ska:
    case Norm::far_inte:
      return 3;
    case Norm::bor:
      return 2;
    case Norm::far:
      return 1;
    case Norm::none:
      break;
  }
  return 0;
}

/// Verbs of the sense `act` that in the present tense tell what the municipality does for its
/// readers rather than what it has bound itself to.
constexpr std::array everyday{
    "kommunicerar", "interagerar", "anvander", "delar",   "deltar",    "ser",       "ger",
    "satsar",       "sprider",     "lyfter",   "vaxlar",  "bygger",    "gar",       "star",
    "kommer",       "talar",       "lar",      "borjar",  "hjalper",   "gor",       "later",
    "lyssnar",      "berattar",    "erbjuder", "visar",   "for",       "samlar",    "diskuterar",
    "fragar",       "valkomnar",   "tanker",   "skapar",  "presenterar", "bryter",  "hor",
    "laser",        "hanger",      "skiljer",  "soker",   "vantar",    "spelar",    "forsoker",
    "anvands",      "ses",         "ges",      "skapas",  "byggs",     "erbjuds",   "drivs",
    "spelas",       "publiceras2", "anges",    "delges",  "fors",      "presenteras", "visas",
    "styrs",        "halls2",      "kommenteras", "sprids", "skrivs",  "hors",      "lases",
    "hojs",         "bryts",       "tacker",   "hanges",  "diskuteras", "samlas",    "horer"};
/// What the municipality as a whole does is told as news unless it is one of these.
constexpr std::array municipal_acts{
    "tar",       "raderar",   "besvarar",  "diariefor", "sparar",     "gallrar",    "arkiverar",
    "modererar", "blockerar", "polisanmaler", "granskar", "registrerar", "doljer",  "bevakar",
    "hanterar",  "foljer",    "beslutar",  "utser",     "godkanner",  "avgor",      "bestammer"};

template <std::size_t N>
bool among(const Word& word, const std::array<const char*, N>& list) {
  return std::any_of(list.begin(), list.end(), [&](const char* key) { return word.is(key); });
}

class Reading {
 public:
  Reading(std::string_view sentence, const Context& context, bool is_lead_in)
      : tokens_(clauses(sentence)), context_(context) {
    if (is_lead_in) assert_head();
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      modal(at);
      present_tense(at);
    }
    imperatives();
    phrases();
    if (elliptic_) return;
  }

  const std::vector<Demand>& demands() const { return demands_; }

  const Demand* strictest() const {
    const Demand* best = nullptr;
    for (const Demand& demand : demands_) {
      if (best == nullptr || strictness(demand.norm) > strictness(best->norm) ||
          (strictness(demand.norm) == strictness(best->norm) && demand.first < best->first)) {
        best = &demand;
      }
    }
    return best;
  }

  std::vector<std::string> spell(const Demand& demand) const {
    std::vector<std::string> spelt;
    for (const std::size_t at : demand.words) spelt.emplace_back(tokens_[at].word.text);
    return spelt;
  }

  std::optional<Reason> override() const {
    for (const Sign& sign : overriding_signs()) {
      for (const Match& match : find(sign.elements, tokens_)) {
        if (match.first <= 8 && tokens_[match.first].asserts()) return sign.reason;
      }
    }
    return std::nullopt;
  }

  Reason tell() const {
    for (const Sign& sign : telling_signs()) {
      if (!find(sign.elements, tokens_).empty()) return sign.reason;
    }
    return Reason::background;
  }

  bool has_finite() const {
    return std::any_of(tokens_.begin(), tokens_.end(), [](const Token& token) {
      return token.finite && token.clause == Clause::main;
    });
  }
  /// The first word is an infinitive and no finite verb follows in a main clause, as in the items
  /// below `kommunen ska:`. Imperatives of the first conjugation look alike.
  bool is_bare_infinitive() const {
    return !tokens_.empty() && tokens_[0].verb.infinitive && !tokens_[0].verb.finite();
  }
  bool begins_with(std::string_view key) const {
    return !tokens_.empty() && tokens_[0].word.is(key);
  }
  const std::vector<Token>& tokens() const { return tokens_; }

 private:
  /// In a lead-in or heading above a list, `inlägg som ska tas bort` says what is demanded.
  void assert_head() {
    const bool only_copula =
        std::none_of(tokens_.begin(), tokens_.end(), [](const Token& token) {
          return token.finite && token.clause == Clause::main && !token.word.is("ar");
        });
    if (!only_copula) return;
    for (Token& token : tokens_) {
      if (token.clause == Clause::relative) token.clause = Clause::asserted;
    }
  }

  void demand(Norm norm, std::vector<std::size_t> words) {
    if (norm == Norm::none) return;
    std::sort(words.begin(), words.end());
    demands_.push_back({norm, words.front(), std::move(words)});
  }

  /// A negation that belongs to the verb at `at`: after it, before the next verb's own clause, or in
  /// the subject before it (`inga uppgifter får …`).
  std::optional<std::size_t> negation(std::size_t at, std::size_t reach = 9) const {
    for (std::size_t i = at + 1; i < tokens_.size() && i <= at + reach; ++i) {
      if (tokens_[i].finite && tokens_[i].stretch != tokens_[at].stretch &&
          tokens_[i].clause == tokens_[at].clause) {
        break;
      }
      if (tokens_[i].stretch != tokens_[at].stretch) continue;
      if (is_negation(tokens_[i].word)) {
        // `eller inte`, `och inte i första hand`: negates what follows, not the verb.
        if (i > 0 && is_coordinator(tokens_[i - 1].word)) return std::nullopt;
        if (corrected_later(i)) return std::nullopt;
        return i;
      }
      if (tokens_[i].word.stop == ',' || tokens_[i].word.is("utan")) {
        if (i > at + 2) break;
      }
    }
    for (std::size_t i = at; i-- > 0;) {
      if (tokens_[i].stretch != tokens_[at].stretch) continue;
      const Word& word = tokens_[i].word;
      if (word.is("inga") || word.is("ingen") || word.is("inget") || word.is("varken") ||
          (word.is("aldrig") && i + 2 >= at)) {
        return i;
      }
    }
    return std::nullopt;
  }

  /// `inte bara … utan även`: no negation of the act.
  bool corrected_later(std::size_t at) const {
    if (at + 1 >= tokens_.size() || !is_only(tokens_[at + 1].word)) return false;
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(at), tokens_.end(),
                       [](const Token& token) { return token.word.is("utan"); });
  }

  template <typename Test>
  std::optional<std::size_t> after(std::size_t at, std::size_t reach, Test test) const {
    for (std::size_t i = at + 1; i < tokens_.size() && i <= at + reach; ++i) {
      if (tokens_[i].stretch == tokens_[at].stretch && test(tokens_[i])) return i;
    }
    return std::nullopt;
  }

  std::optional<std::size_t> infinitive_after(std::size_t at) const {
    return after(at, 14, [](const Token& token) { return looks_infinitive(token.word); });
  }

  /// Demands made by `ska`, `måste`, `bör`, `får`, `behöver`, `kan` and `kommer att`.
  void modal(std::size_t at) {
    const Token& token = tokens_[at];
    if (!token.finite || !token.asserts() || token.opens_condition) return;
    const Word& word = token.word;
    const auto no = negation(at);
    const auto soft =
        after(at, 4, [](const Token& later) { return is_softener(later.word); });
    if (word.is("ska") || word.is("skall")) {
      const auto shun = after(at, 14, [](const Token& later) {
        return later.word.begins("undvik") || later.word.is("avsta") || later.word.is("forbjudas") ||
               later.word.is("undanbedes");
      });
      if (no) return demand(Norm::far_inte, {at, *no});
      if (shun) return demand(Norm::far_inte, {at, *shun});
      if (soft) return demand(Norm::bor, {at, *soft});
      return demand(Norm::ska, {at});
    }
    if (word.is("maste")) {
      const auto shun =
          after(at, 14, [](const Token& later) { return later.word.begins("undvik"); });
      if (no) return demand(Norm::far, {at, *no});
      if (shun) return demand(Norm::far_inte, {at, *shun});
      if (after(at, 1, [](const Token& later) { return later.word.is("ofta"); })) return;
      return demand(Norm::ska, {at});
    }
    if ((word.is("bor") && (word.folded.marked || infinitive_after(at))) || word.is("borde")) {
      if (word.is("borde") && !infinitive_after(at)) return;
      return demand(Norm::bor, {at});
    }
    if (word.is("far")) return may(at, no, soft);
    if (word.is("behover")) {
      if (no) return demand(Norm::far, {at, *no});
      if (infinitive_after(at)) return demand(Norm::ska, {at});
      return;
    }
    if (word.is("kan")) return can(at, no);
    if (word.is("kommer")) {
      const auto to = after(at, 4, [](const Token& later) { return later.word.is("att"); });
      const std::size_t next = at + 2;
      if (at + 1 < tokens_.size() && tokens_[at + 1].word.is("att") && next < tokens_.size() &&
          !to && tokens_[next].verb.sense == Sense::act && looks_infinitive(tokens_[next].word)) {
        demand(no ? Norm::far_inte : Norm::ska, {at, at + 1});
      }
    }
  }

  void may(std::size_t at, std::optional<std::size_t> no, std::optional<std::size_t> soft) {
    const auto infinitive = infinitive_after(at);
    if (!infinitive && !no) return;
    if (!infinitive && !tokens_[at].word.folded.marked) return;
    if (infinitive && tokens_[*infinitive].word.is("veta")) return;
    if (no) return demand(Norm::far_inte, {at, *no});
    const auto only = after(at, 6, [](const Token& later) { return is_only(later.word); });
    if (only) return demand(Norm::far_inte, {at, *only});
    if (soft) return demand(Norm::bor, {at, *soft});
    demand(Norm::far, {at});
  }

  /// `kan` is a permission or a power where somebody may choose, else only a possibility.
  void can(std::size_t at, std::optional<std::size_t> no) {
    if (no) return;
    const auto infinitive = infinitive_after(at);
    if (!infinitive) return;
    static constexpr std::array possibilities{
        "vara", "bli",  "fa",    "ha",      "leda",    "innebara", "bidra",  "handla", "uppsta",
        "galla", "paverka", "hjalpa", "medfora", "na",  "forekomma", "finnas", "uppfattas",
        "resultera", "skada", "se",  "uppleva", "folja", "lasa",    "ga",     "krava", "behova",
        "forandras", "andras", "anvandas", "skapa", "uppleva", "spridas", "droja", "racka",
        "kannas", "forstarka", "kommunicera", "mota", "finna", "hitta", "stammas", "antas",
        "bestraffas", "domas", "lana", "starka", "utveckla", "ta2", "kosta", "synas", "nas"};
    const Token& act = tokens_[*infinitive];
    const bool coming = act.word.is("komma");
    const bool person = has_role_subject(at);
    const bool more_personal = person && act.word.is("vara");
    if (among(act.word, possibilities) && !more_personal) return;
    for (std::size_t i = 0; i < at; ++i) {
      // `genom att … kan vi nå`: what is gained, not what is allowed.
      if (tokens_[i].clause == Clause::purpose && tokens_[i].word.is("genom")) return;
    }
    if (at >= 1 && tokens_[0].word.is("genom")) return;
    if (at == 1 && tokens_[0].word.is("har")) return;
    if (tokens_[0].word.is("haer")) return;
    const bool passive_act = act.word.ends("as") || act.word.ends("es") ||
                             (act.verb.passive && !act.verb.present);
    if (coming) {
      const auto later = after(*infinitive, 6, [](const Token& token) {
        return token.word.is("att");
      });
      (void)later;
      bool acts = false;
      for (std::size_t i = *infinitive + 1; i < tokens_.size() && i <= *infinitive + 3; ++i) {
        acts = acts || (tokens_[i].verb.sense == Sense::act && looks_infinitive(tokens_[i].word)) ||
               tokens_[i].word.is("tas");
      }
      const bool with_wish = person && !acts;
      if (acts || with_wish) demand(Norm::far, {at});
      return;
    }
    if (person || passive_act) demand(Norm::far, {at});
  }

  /// A role or the pronoun of one stands as the subject of the verb at `at`: before it with nothing
  /// but adverbs between, or right after it.
  bool has_role_subject(std::size_t at) const { return role_subject(at).has_value(); }

  std::optional<std::size_t> role_subject(std::size_t at) const {
    for (std::size_t i = at + 1; i < tokens_.size() && i <= at + 4; ++i) {
      const Word& word = tokens_[i].word;
      if (tokens_[i].stretch != tokens_[at].stretch) break;
      if (is_role(word)) return i;
      if (looks_infinitive(word) && tokens_[i].verb) break;
      if (word.stop != ' ') break;
    }
    std::size_t looked = 0;
    for (std::size_t i = at; i-- > 0 && looked < 12;) {
      if (tokens_[i].stretch != tokens_[at].stretch) continue;
      ++looked;
      if (is_role(tokens_[i].word)) return i;
      if (tokens_[i].word.stop == ',' && looked > 1) break;
    }
    return std::nullopt;
  }

  /// The clause is a main one or `det är X som …`; not what `det innebär att` goes on with.
  bool tells_directly(const Token& token) const {
    if (token.clause == Clause::main) return true;
    if (token.clause != Clause::asserted) return false;
    const auto first = std::find_if(tokens_.begin(), tokens_.end(), [&](const Token& other) {
      return other.stretch == token.stretch;
    });
    return first->word.is("som");
  }

  /// The present tense as a rule: decisions of roles, passives, what `vi` always do.
  void present_tense(std::size_t at) {
    const Token& token = tokens_[at];
    if (!token.finite || !tells_directly(token) || token.opens_condition) return;
    if (is_modal(token.word) || is_background_heading()) return;
    if (token.verb.sense != Sense::act && token.verb.sense != Sense::decide) return;
    if (among(token.word, everyday) && !talks_of_telling(at)) return;
    const auto no = negation(at, 3);
    const Norm norm = no ? Norm::far_inte : Norm::ska;
    if (after(at, 2, [](const Token& later) { return is_softener(later.word); })) return;
    if (token.verb.passive && !token.verb.present) return demand(norm, {at});
    if (!token.verb.present) return;
    const auto subject = role_subject(at);
    const bool subjectless = context_.list_item && at == 0;
    if (!subject && !subjectless) return;
    if (subject) {
      const Word& who = tokens_[*subject].word;
      const bool municipality = who.is("kommun") || who.is("kommunen") || who.is("myndigheten");
      if (municipality && !among(token.word, municipal_acts)) return;
      if (who.is("den") && token.verb.sense != Sense::decide) return;
    }
    if (token.word.is("tar") && !removes(at)) return;
    demand(norm, {at});
  }

  bool talks_of_telling(std::size_t at) const {
    return tokens_[at].word.is("talar") &&
           after(at, 3, [](const Token& later) { return later.word.is("om"); }).has_value();
  }

  bool removes(std::size_t at) const {
    return after(at, 5, [](const Token& later) {
             return later.word.is("bort") || later.word.is("fram") || later.word.is("kontakt") ||
                    later.word.is("over") || later.word.is("stallning");
           }).has_value();
  }

  bool is_background_heading() const {
    const auto row = words(context_.heading);
    return std::any_of(row.begin(), row.end(), [](const Word& word) {
      return word.is("syfte") || word.is("syftet") || word.is("bakgrund") || word.is("inledning") ||
             word.is("definition") || word.is("mal") || word.is("sammanfattning");
    });
  }

  /// Imperatives: at the front, after a condition, and those coordinated with the first.
  void imperatives() {
    if (is_background_heading() && is_bare_infinitive()) return;
    bool commanded = false;
    bool had_infinitive = false;
    bool had_main_finite = false;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const Token& token = tokens_[at];
      if (token.word.is("att")) had_infinitive = true;
      if (token.finite && token.clause == Clause::main && !token.opens_condition) {
        had_main_finite = true;
      }
      if (!token.verb.imperative || (token.finite && at != 0)) continue;
      bool here = false;
      if (at == 0) {
        here = is_command_at_front();
      } else if (token.clause == Clause::main || after_condition(at)) {
        const Word& previous = tokens_[at - 1].word;
        const bool fresh = previous.stop != ' ' || previous.is("sa") || is_coordinator(previous) ||
                           previous.is("da") || previous.is("sen") || previous.is("sedan") ||
                           previous.is("alltid");
        const bool certain = !token.verb.infinitive;
        if (commanded) {
          here = fresh && (certain || !had_infinitive) && !is_noun_too(token.word);
        } else if (!had_main_finite) {
          here = (fresh && after_condition(at) && !is_coordinator(previous) &&
                  (certain || previous.stop == ',' || previous.is("sa")) &&
                  !is_noun_too(token.word)) ||
                 (at <= 2 && certain && is_adverb(previous) && !is_noun_too(token.word));
        }
      }
      if (here) {
        commanded = true;
        command(at);
      }
    }
  }

  bool after_condition(std::size_t at) const {
    const Token& first = tokens_[0];
    static constexpr std::array openers{"om",  "vid",   "nar", "innan", "for", "fore", "efter", "i",
                                        "da",  "sedan", "ska", "vill",  "kan", "ar",   "har",   "pa",
                                        "far", "med",   "finns", "saknas"};
    return at > 1 && (first.opens_condition || among(first.word, openers));
  }

  bool is_command_at_front() const {
    const Token& first = tokens_[0];
    if (first.finite && !first.word.is("var") && !first.verb.imperative) return false;
    if (tokens_.size() > 1) {
      const Word& next = tokens_[1].word;
      // `Var finns …`, `Svar på …`, `Försök till …` are no commands.
      if (first.word.is("var") && (tokens_[1].verb.finite() || is_role(next))) return false;
      if (is_noun_too(first.word) && !(next.is("att") || next.is("alltid") || next.is("dig") ||
                                       next.is("upp") || next.is("koll") || next.is("igenom"))) {
        const bool article = next.is("en") || next.is("ett") || next.is("de") || next.is("ditt") ||
                             next.is("inte") || next.is("din") || next.is("god") ||
                             next.is("mer") || next.is("kontot") || next.is("kommunens") ||
                             next.is("uppsikt") || next.is("isar") || next.is("ordning") ||
                             next.is("privata") || next.is("dessa") || next.is("tonen") ||
                             next.is("dialogen") || next.is("losenord") || next.is("losenordet");
        if (!article) return false;
      }
    }
    // `Publicera på Facebook` as a heading-like label is read as a command as well.
    return true;
  }

  void command(std::size_t at) {
    const Word& word = tokens_[at].word;
    const auto near = [&](auto test) -> std::optional<std::size_t> {
      for (std::size_t i = at > 0 ? at - 1 : at; i < tokens_.size() && i <= at + 3; ++i) {
        if (i != at && test(tokens_[i].word)) return i;
      }
      return std::nullopt;
    };
    const auto no = near(is_negation);
    const auto soft = near(is_softener);
    if (word.is("tank")) {
      if (is_reminder_of_fact(at)) return;
      return demand(Norm::bor, {at});
    }
    if (word.is("glom")) return demand(no ? Norm::bor : Norm::ska, no ? std::vector{at, *no}
                                                                     : std::vector{at});
    if (word.is("las") && near([](const Word& next) { return next.is("mer"); })) return;
    if (no && *no > at) return demand(Norm::far_inte, {at, *no});
    if (word.is("undvik") || word.is("avsta")) {
      return demand(soft ? Norm::bor : Norm::far_inte, {at});
    }
    if (soft) return demand(Norm::bor, {at, *soft});
    if (word.is("forsok") || as_far_as_possible(at)) return demand(Norm::bor, {at});
    demand(Norm::ska, {at});
  }

  bool as_far_as_possible(std::size_t at) const {
    for (std::size_t i = at + 1; i + 2 < tokens_.size(); ++i) {
      if (tokens_[i].word.is("i") && tokens_[i + 1].word.is("mojligaste")) return true;
      if (tokens_[i].word.is("utstrackning") && tokens_[i + 1].word.is("som")) return true;
      if (tokens_[i].word.is("langt") && tokens_[i + 1].word.is("som") &&
          tokens_[i + 2].word.is("mojligt")) {
        return true;
      }
      if (tokens_[i].word.is("om") && tokens_[i + 1].word.is("mojligt")) return true;
    }
    return false;
  }

  /// `Tänk på att bilder omfattas av GDPR` reminds of a fact; `tänk på att svara` advises.
  bool is_reminder_of_fact(std::size_t at) const {
    for (std::size_t i = at + 1; i < tokens_.size() && i <= at + 4; ++i) {
      if (!tokens_[i].word.is("att")) continue;
      for (std::size_t j = i + 1; j < tokens_.size(); ++j) {
        if (looks_infinitive(tokens_[j].word) && j <= i + 3) return false;
        if (is_person_pronoun(tokens_[j].word) && j <= i + 2) return false;
        if (tokens_[j].verb.finite() && !is_noun_too(tokens_[j].word)) {
          return !is_modal(tokens_[j].word) || tokens_[j].word.is("kan");
        }
      }
      return false;
    }
    return false;
  }

  void phrases() {
    for (const Pattern& pattern : norm_patterns()) {
      for (const Match& match : find(pattern.elements, tokens_)) {
        const Token& token = tokens_[match.first];
        if (!token.asserts() || token.opens_condition) continue;
        if (match.first > 0 && token.finite && tokens_[match.first].opens_condition) continue;
        std::optional<std::size_t> no;
        for (std::size_t i = match.first; i <= match.last; ++i) {
          if (is_negation(tokens_[i].word)) no = i;
        }
        if (!no) no = negation(match.first, match.last - match.first + 2);
        bool only = false;
        for (std::size_t i = match.first > 2 ? match.first - 2 : 0; i <= match.last; ++i) {
          only = only || is_only(tokens_[i].word);
        }
        Norm norm = no ? pattern.negated : pattern.norm;
        if (only && norm == Norm::far) norm = Norm::far_inte;
        std::vector<std::size_t> spelt{match.first};
        if (match.last != match.first) spelt.push_back(match.last);
        if (no && norm != Norm::none) spelt.push_back(*no);
        std::sort(spelt.begin(), spelt.end());
        spelt.erase(std::unique(spelt.begin(), spelt.end()), spelt.end());
        demand(norm, spelt);
      }
    }
  }

  std::vector<Token> tokens_;
  const Context& context_;
  std::vector<Demand> demands_;
  bool elliptic_ = false;
};

Judgement none(Reason reason) { return {Norm::none, reason, {}}; }

Judgement own(const Reading& reading) {
  if (const auto reason = reading.override()) return none(*reason);
  if (const Demand* best = reading.strictest()) {
    return {best->norm, Reason::normative, reading.spell(*best)};
  }
  return none(reading.tell());
}

bool ends_as_question(std::string_view sentence) {
  while (!sentence.empty() && (sentence.back() == ' ' || sentence.back() == ')' ||
                               sentence.back() == '"' || sentence.back() == '*')) {
    sentence.remove_suffix(1);
  }
  return sentence.ends_with('?');
}

}  // namespace

Judgement judge(std::string_view sentence, const Context& context) {
  if (ends_as_question(sentence)) return none(Reason::question);
  const Reading reading(sentence, context, sentence.ends_with(':'));
  Judgement judgement = own(reading);
  if (!context.list_item || context.lead_in.empty()) return judgement;

  if (ends_as_question(context.lead_in)) return judgement;
  const Context above{"", context.heading, false};
  const Reading lead(context.lead_in, above, true);
  const Judgement inherited = own(lead);
  const bool own_modal = reading.has_finite() && judgement.norm != Norm::none;
  if (inherited.norm == Norm::none) {
    // `Syftet är att:` and `Exempel:` say what their items are; `Riktlinjer:` says nothing.
    const bool explained =
        inherited.reason == Reason::purpose || inherited.reason == Reason::example;
    if (explained && !own_modal) return none(inherited.reason);
    return judgement;
  }
  if (own_modal && strictness(judgement.norm) >= strictness(inherited.norm)) return judgement;
  if (inherited.norm == Norm::ska &&
      (reading.begins_with("undvika") || reading.begins_with("inte") ||
       reading.begins_with("aldrig"))) {
    return {Norm::far_inte, Reason::normative, inherited.words};
  }
  if (reading.has_finite() && judgement.norm == Norm::none && !lead.tokens().empty() &&
      context.lead_in.find(':') == std::string::npos) {
    return judgement;
  }
  return inherited;
}

std::string_view word(Norm norm) {
  switch (norm) {
    case Norm::ska:
      return "ska";
    case Norm::bor:
      return "bör";
    case Norm::far:
      return "får";
    case Norm::far_inte:
      return "får-inte";
    case Norm::none:
      break;
  }
  return "none";
}

std::string_view word(Reason reason) {
  switch (reason) {
    case Reason::normative:
      return "normative";
    case Reason::purpose:
      return "purpose";
    case Reason::definition:
      return "definition";
    case Reason::reason:
      return "reason";
    case Reason::example:
      return "example";
    case Reason::consequence:
      return "consequence";
    case Reason::question:
      return "question";
    case Reason::heading:
      return "heading";
    case Reason::background:
      break;
  }
  return "background";
}

}  // namespace stadga::norms
