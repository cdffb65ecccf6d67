// SPDX-License-Identifier: EUPL-1.2
// Demands put with a modal verb.
#include <algorithm>
#include <array>

#include "norms/lexicon.h"
#include "norms/reading.h"

namespace stadga::norms {
namespace {

/// What `kan` merely says to be possible, as infinitives without -s.
constexpr std::array<std::string_view, 54> possibilities{
    "vilja",       "vara",        "bli",    "fa",       "ha",        "leda",   "innebara",
    "bidra",       "handla",      "uppsta", "galla",    "paverka",   "hjalpa", "medfora",
    "na",          "forekomma",   "finna",  "uppfatta", "resultera", "skada",  "se",
    "uppleva",     "folja",       "lasa",   "ga",       "krava",     "behova", "forandra",
    "andra",       "anvanda",     "skapa",  "sprida",   "droja",     "racka",  "kanna",
    "forstarka",   "kommunicera", "mota",   "hitta",    "stamma",    "anta",   "bestraffa",
    "doma",        "lana",        "starka", "utveckla", "kosta",     "syna",   "uttrycka",
    "komplettera", "revidera",    "dela",   "variera",  "bero"};

class Modals {
 public:
  Modals(const Reading& reading, Demands& demands) : reading_(reading), demands_(demands) {}

  void read(std::size_t at) {
    const Token& token = reading_.token(at);
    if (!token.finite || !token.asserts() || token.opens_condition) return;
    weigh(at);
  }

  /// `… på webbplatsen, där nyheter ska publiceras`: adds an assertion of its own.
  void read_added_clause(std::size_t at) {
    const Token& token = reading_.token(at);
    if (!token.finite || token.clause != Clause::relative) return;
    const auto first =
        std::find_if(reading_.tokens().begin(), reading_.tokens().end(),
                     [&](const Token& other) { return other.stretch == token.stretch; });
    if (first->word.is("dar") && (token.word.is("ska") || token.word.is("maste"))) weigh(at);
  }

 private:
  void weigh(std::size_t at) {
    const Token& token = reading_.token(at);
    const Word& word = token.word;
    if (word.is("ska") || word.is("skall")) return shall(at);
    if (word.is("maste")) return must(at);
    if (word.is("bor") || word.is("borde")) return ought(at);
    if (word.is("far")) return may(at);
    if (word.is("behover")) return need(at);
    if (word.is("kan")) return can(at);
    if (word.is("kommer")) return will(at);
  }

  void add(Norm norm, std::vector<std::size_t> words) {
    std::sort(words.begin(), words.end());
    demands_.push_back({norm, Voice::stated, std::move(words)});
  }

  std::optional<std::size_t> shunning(std::size_t at) const {
    return reading_.after(at, 14, [](const Word& word) {
      return word.begins("undvik") || word.is("avsta") || word.is("forbjudas") ||
             word.is("undanbedes");
    });
  }
  std::optional<std::size_t> softener(std::size_t at) const {
    return reading_.after(at, 4, [](const Word& word) { return is_softener(word); });
  }

  void shall(std::size_t at) {
    if (const auto no = reading_.negation(at)) return add(Norm::far_inte, {at, *no});
    if (const auto shun = shunning(at)) return add(Norm::far_inte, {at, *shun});
    if (const auto soft = softener(at)) return add(Norm::bor, {at, *soft});
    add(Norm::ska, {at});
  }

  void must(std::size_t at) {
    if (const auto no = reading_.negation(at)) return add(Norm::far, {at, *no});
    if (const auto shun = shunning(at)) return add(Norm::far_inte, {at, *shun});
    // `måste ofta`: what circumstances force, not what is demanded.
    if (!reading_.is(at + 1, "ofta")) add(Norm::ska, {at});
  }

  /// Without its dots `bor` is also `bor` (lives): the infinitive tells.
  void ought(std::size_t at) {
    const bool certain = reading_.word(at).is("bor") && reading_.word(at).folded.marked;
    if (!certain && !reading_.infinitive_after(at)) return;
    std::vector<std::size_t> words{at};
    if (const auto no = reading_.negation(at)) words.push_back(*no);
    if (const auto shun = shunning(at)) words.push_back(*shun);
    const auto is_restrictive = [](const Word& word) { return word.begins("restriktiv"); };
    if (const auto shun = reading_.after(at, 8, is_restrictive)) words.push_back(*shun);
    add(Norm::bor, std::move(words));
  }

  /// `får` with an infinitive; `får ett svar` and `far` (father, travels) have none.
  void may(std::size_t at) {
    const auto infinitive = reading_.infinitive_after(at);
    const auto no = reading_.negation(at);
    if (!infinitive && (!no || !reading_.word(at).folded.marked)) return;
    // `får svar samma vecka`: far off, a word that only looks like an infinitive is a noun.
    if (infinitive && !no && *infinitive > at + 2 && !has_known_infinitive(at)) return;
    if (infinitive && reading_.is(*infinitive, "veta")) return;
    if (no) return add(Norm::far_inte, {at, *no});
    const auto only = reading_.after(at, 6, [](const Word& word) { return is_only(word); });
    if (only) return add(Norm::far_inte, {at, *only});
    if (const auto soft = softener(at)) return add(Norm::bor, {at, *soft});
    add(Norm::far, {at});
  }

  bool has_known_infinitive(std::size_t at) const {
    for (std::size_t i = at + 1; i < reading_.size() && i <= at + 14; ++i) {
      const Word& word = reading_.word(i);
      const bool noun = reading_.is(i - 1, "en") || reading_.is(i - 1, "ett");
      const bool same = reading_.token(i).stretch == reading_.token(at).stretch;
      if (same && !noun && verb(word) && looks_infinitive(word)) return true;
    }
    return false;
  }

  void need(std::size_t at) {
    if (const auto no = reading_.negation(at)) return add(Norm::far, {at, *no});
    if (reading_.infinitive_after(at)) add(Norm::ska, {at});
  }

  /// `kommer att tas bort`; the subject may stand between: `kommer inlägg som … att tas bort`.
  void will(std::size_t at) {
    for (std::size_t to = at + 1; to + 1 < reading_.size(); ++to) {
      const Token& act = reading_.token(to + 1);
      if (!reading_.is(to, "att") || !looks_infinitive(act.word)) continue;
      if (act.verb.sense == Sense::act && !is_everyday(act.word)) {
        add(reading_.negation(at) ? Norm::far_inte : Norm::ska, {at, to});
      }
      return;
    }
  }

  /// `kan` is a permission or a power where somebody may choose, else only a possibility.
  void can(std::size_t at) {
    const auto infinitive = reading_.infinitive_after(at);
    if (!infinitive || reading_.negation(at)) return;
    // `Kommunen kan nås dygnet runt` under `Möjligheter` tells what is gained.
    if (reading_.context().list_item && reading_.is_under_background()) return;
    const Token& act = reading_.token(*infinitive);
    const bool somebody = reading_.role_subject(at).has_value();
    if (is_mere_possibility(act.word) && !(somebody && act.word.is("vara"))) return;
    if (act.word.is("ta") && !reading_.takes_particle(at)) return;
    if (is_gain(at) || is_welcome(at) || has_public_subject(at)) return;
    if (act.word.is("komma")) {
      if (may_come_to_act(*infinitive)) add(Norm::far, {at});
      return;
    }
    const bool passive = act.word.ends("as") || act.word.ends("es");
    const bool acts = act.verb.sense == Sense::act || act.verb.sense == Sense::decide;
    const bool impersonal = at > 0 && reading_.is(at - 1, "det");
    if (somebody || passive || (acts && !impersonal)) add(Norm::far, {at});
  }

  static bool is_mere_possibility(const Word& word) {
    std::string active = word.folded.key;
    if (active.ends_with("as")) active.pop_back();
    return std::find(possibilities.begin(), possibilities.end(), active) != possibilities.end();
  }

  /// `genom att … kan vi nå`: what is gained, not what is allowed.
  bool is_gain(std::size_t at) const {
    for (std::size_t i = 0; i < at; ++i) {
      if (reading_.is(i, "genom") && (i == 0 || reading_.is(i + 1, "att"))) return true;
    }
    return false;
  }

  /// `Här kan du följa oss` greets readers.
  bool is_welcome(std::size_t at) const {
    return reading_.is(0, "haer") || (at == 1 && reading_.is(0, "har"));
  }

  /// What the public can do in a medium is what the medium is.
  bool has_public_subject(std::size_t at) const {
    for (std::size_t i = at > 4 ? at - 4 : 0; i < reading_.size() && i <= at + 2; ++i) {
      const Word& word = reading_.word(i);
      if (word.begins("anvandar") || word.begins("besokar") || word.begins("medborgar") ||
          word.begins("invanar") || word.is("andra") || word.is("manniskor")) {
        return true;
      }
    }
    return false;
  }

  /// `kan komma att blockeras`, `kan komma med önskemål`; not `kan komma att kompletteras`.
  bool may_come_to_act(std::size_t come) const {
    if (reading_.is(come + 1, "med")) return true;
    for (std::size_t i = come + 1; i < reading_.size() && i <= come + 3; ++i) {
      const Token& act = reading_.token(i);
      if (!looks_infinitive(act.word)) continue;
      const bool acts = act.verb.sense == Sense::act || act.verb.sense == Sense::none;
      return acts && !act.word.begins("kompletter") && !act.word.begins("revider");
    }
    return false;
  }

  const Reading& reading_;
  Demands& demands_;
};

}  // namespace

void add_modals(const Reading& reading, Demands& demands) {
  Modals modals(reading, demands);
  for (std::size_t at = 0; at < reading.size(); ++at) modals.read(at);
  if (!demands.empty()) return;
  for (std::size_t at = 0; at < reading.size(); ++at) modals.read_added_clause(at);
}

}  // namespace stadga::norms
