// SPDX-License-Identifier: EUPL-1.2
// Imperatives: at the front of a sentence, after a condition, and those coordinated with the first.
#include <algorithm>
#include <array>
#include <optional>

#include "norms/lexicon.h"
#include "norms/reading.h"

namespace stadga::norms {
namespace {

class Commands {
 public:
  Commands(const Reading& reading, Demands& demands) : reading_(reading), demands_(demands) {}

  void read() {
    const bool purpose = reading_.context().list_item && reading_.is_under_background() &&
                         reading_.is_bare_infinitive();
    if (purpose) return;
    for (std::size_t at = 0; at < reading_.size(); ++at) {
      const Token& token = reading_.token(at);
      had_infinitive_ = had_infinitive_ || token.word.is("att");
      if (token.finite && token.clause == Clause::main && !token.opens_condition) {
        had_main_verb_ = true;
      }
      if (token.verb.imperative && (at == 0 || !token.finite) && is_command(at)) {
        commanded_ = true;
        weigh(at);
      }
      explains_ = explains_ || token.word.stop == ':';
    }
  }

  /// `Skriva så enkelt som möjligt` in a list without a lead-in names a duty.
  void read_bare_infinitive() {
    const Context& context = reading_.context();
    if (!demands_.empty() || !context.list_item || !context.lead_in.empty()) return;
    const bool bare = reading_.is_bare_infinitive() && !reading_.has_finite();
    if (bare && !reading_.is_under_background()) add(Norm::ska, {0});
  }

 private:
  void add(Norm norm, std::vector<std::size_t> words) {
    std::sort(words.begin(), words.end());
    demands_.push_back({norm, Voice::command, std::move(words)});
  }

  bool is_command(std::size_t at) const {
    if (at == 0) return is_command_at_front();
    const Token& token = reading_.token(at);
    const Word& previous = reading_.word(at - 1);
    if (is_noun_too(token.word)) return false;
    if (previous.stop == ':') return true;
    // `svara` is also an infinitive, `skriv` is not.
    const bool certain = !token.verb.infinitive;
    if (commanded_ && certain && is_coordinator(previous)) return true;
    if (token.clause != Clause::main && !begins_with_condition(at)) return false;
    static constexpr std::array<std::string_view, 5> links{"sa", "da", "sen", "sedan", "alltid"};
    const bool fresh =
        previous.stop != ' ' || is_coordinator(previous) || is_one_of(previous, links);
    if (commanded_) return fresh && (certain || !had_infinitive_);
    if (had_main_verb_) {
      // `…, men glöm inte …`, `…, så tänk på …`
      const bool joined = previous.is("men") || previous.is("sa");
      return joined && certain && (at < 2 || reading_.word(at - 2).stop == ',');
    }
    if (at <= 2 && certain && (is_adverb(previous) || previous.stop == '-')) return true;
    return fresh && begins_with_condition(at) && !is_coordinator(previous) &&
           (certain || previous.stop == ',' || previous.is("sa"));
  }

  /// `Vid behov, …`, `Om du är osäker, …`, `Får du frågor, …`
  bool begins_with_condition(std::size_t at) const {
    static constexpr std::array<std::string_view, 22> openers{
        "om",  "vid",   "nar",   "innan",  "for",    "fore",   "efter", "i",
        "da",  "sedan", "ska",   "vill",   "kan",    "ar",     "har",   "pa",
        "far", "med",   "finns", "saknas", "enligt", "utifran"};
    return at > 1 && (reading_.token(0).opens_condition || is_one_of(reading_.word(0), openers));
  }

  bool is_command_at_front() const {
    const Token& first = reading_.token(0);
    if (first.finite && !first.verb.imperative) return false;
    if (reading_.size() == 1) return true;
    const Token& next = reading_.token(1);
    if (first.word.is("var")) return is_manner(next.word);
    if (first.word.is("framfor") && next.word.is("allt")) return false;
    // `Försök till …`, `Besök i …` are nouns.
    static constexpr std::array<std::string_view, 11> prepositions{
        "till", "pa", "av", "fran", "i", "med", "for", "om", "mot", "och", "eller"};
    return !is_noun_too(first.word) || (!is_one_of(next.word, prepositions) && !next.verb.finite());
  }

  /// `Var tydlig`, `Var gärna …`; not `Var finns …`, nor `Vår` that lost its ring.
  static bool is_manner(const Word& word) {
    static constexpr std::array<std::string_view, 11> endings{
        "ig",    "sam",      "ell",    "iv",    "noga",     "noggrann",
        "oppen", "medveten", "beredd", "snabb", "observant"};
    return is_adverb(word) || is_softener(word) || is_negation(word) ||
           std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.ends(ending); });
  }

  template <typename Test>
  std::optional<std::size_t> near(std::size_t at, Test test) const {
    for (std::size_t i = at > 0 ? at - 1 : at; i < reading_.size() && i <= at + 3; ++i) {
      if (i != at && test(reading_.word(i))) return i;
    }
    return std::nullopt;
  }

  void weigh(std::size_t at) {
    const Word& word = reading_.word(at);
    const auto no = near(at, is_negation);
    auto soft = near(at, is_softener);
    // `Locka gärna till dialog: ställ frågor` goes on giving advice.
    if (at == 0) softened_ = soft;
    if (!soft && explains_) soft = softened_;
    if (word.is("tank")) {
      if (!is_reminder_of_fact(at)) add(Norm::bor, {at});
      return;
    }
    if (word.is("glom")) {
      if (no) add(Norm::bor, {at, *no});
      return;
    }
    // `Räkna med att svaret dröjer`, `Läs mer på …` inform.
    if (word.is("rakna") && near(at, [](const Word& next) { return next.is("med"); })) return;
    if (word.is("se") && is_pointer(at)) return;
    if ((word.is("observera") || word.is("notera")) && reading_.is(at + 1, "att")) return;
    if (word.is("las") && near(at, [](const Word& next) { return next.is("mer"); })) return;
    if (no && *no > at) return add(Norm::far_inte, {at, *no});
    if (soft) return add(Norm::bor, {at, *soft});
    if (is_offer(at)) return add(Norm::far, {at});
    if (word.is("undvik") || word.is("avsta")) return add(Norm::far_inte, {at});
    if (word.is("forsok") || is_as_far_as_possible(at)) return add(Norm::bor, {at});
    add(Norm::ska, {at});
  }

  /// `Kontakta oss om du vill anmäla ett inlägg` binds nobody.
  bool is_offer(std::size_t at) const {
    for (std::size_t i = at + 1; i + 2 < reading_.size(); ++i) {
      const Word& wish = reading_.word(i + 2);
      if (reading_.is(i, "om") && is_person_pronoun(reading_.word(i + 1)) &&
          (wish.is("vill") || wish.is("onskar"))) {
        return true;
      }
    }
    return false;
  }

  /// `Se även bilagan`; not `se till att`, `se över`.
  bool is_pointer(std::size_t at) const {
    return !reading_.is(at + 1, "till") && !reading_.is(at + 2, "till") &&
           !reading_.is(at + 1, "over") && !reading_.is(at + 1, "efter");
  }

  /// `i möjligaste mån`, `i så stor utsträckning som möjligt`, `så långt som möjligt`,
  /// `om möjligt`; not `så snabbt som möjligt`.
  bool is_as_far_as_possible(std::size_t at) const {
    for (std::size_t i = at + 1; i + 1 < reading_.size(); ++i) {
      if (reading_.is(i, "i") && reading_.is(i + 1, "mojligaste")) return true;
      if (reading_.is(i, "utstrackning") && reading_.is(i + 1, "som")) return true;
      if (reading_.is(i, "langt") && (reading_.is(i + 1, "som") || reading_.is(i + 1, "det"))) {
        return true;
      }
      if (reading_.is(i, "om") && reading_.is(i + 1, "mojligt")) return true;
    }
    return false;
  }

  /// `Tänk på att bilder omfattas av GDPR` reminds of a fact; `tänk på att svara` advises.
  bool is_reminder_of_fact(std::size_t at) const {
    std::size_t that = at + 1;
    while (that < reading_.size() && that <= at + 4 && !reading_.is(that, "att")) ++that;
    if (!reading_.is(that, "att")) return false;
    bool at_once = true;
    for (std::size_t i = that + 1; i < reading_.size(); ++i) {
      const Word& word = reading_.word(i);
      if (at_once && looks_infinitive(word)) return false;
      if (is_person_pronoun(word) && i <= that + 2) return false;
      at_once = at_once && (is_adverb(word) || is_negation(word));
      if (reading_.token(i).verb.finite() && !is_noun_too(word)) {
        return !is_modal(word) || word.is("kan");
      }
    }
    return false;
  }

  const Reading& reading_;
  Demands& demands_;
  bool commanded_ = false;
  bool had_infinitive_ = false;
  bool had_main_verb_ = false;
  std::optional<std::size_t> softened_;  ///< the word that makes the first command advice
  bool explains_ = false;                ///< after the colon that follows it
};

}  // namespace

void add_commands(const Reading& reading, Demands& demands) {
  Commands commands(reading, demands);
  commands.read();
  commands.read_bare_infinitive();
}

}  // namespace stadga::norms
