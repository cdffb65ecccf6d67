// SPDX-License-Identifier: EUPL-1.2
// Figures, units of time, modal verbs and negations, in the guideline and the quote alike.
#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "mutation/prose.h"

namespace stadga::mutation {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;
using Words = std::set<std::string, std::less<>>;

template <std::size_t size>
std::string_view other(const std::array<Pair, size>& pairs, std::string_view word) {
  const auto found = std::ranges::find(pairs, word, &Pair::first);
  return found == pairs.end() ? std::string_view() : found->second;
}

constexpr std::array<Pair, 13> numbers = {{{"två", "tre"},
                                           {"tre", "fem"},
                                           {"fyra", "sex"},
                                           {"fem", "tio"},
                                           {"sex", "fyra"},
                                           {"sju", "fem"},
                                           {"åtta", "nio"},
                                           {"nio", "sju"},
                                           {"tio", "femton"},
                                           {"tolv", "sex"},
                                           {"femton", "tjugo"},
                                           {"tjugo", "tolv"},
                                           {"trettio", "fyrtio"}}};
constexpr std::array<Pair, 8> plurals = {{{"gång", "gånger"},
                                          {"timme", "timmar"},
                                          {"dag", "dagar"},
                                          {"arbetsdag", "arbetsdagar"},
                                          {"vecka", "veckor"},
                                          {"månad", "månader"},
                                          {"halvår", "halvår"},
                                          {"år", "år"}}};
constexpr std::array<Pair, 23> longer = {
    {{"timme", "dag"},         {"timmar", "dagar"},       {"dygn", "vecka"},
     {"dag", "vecka"},         {"dagar", "veckor"},       {"dagen", "veckan"},
     {"arbetsdag", "vecka"},   {"arbetsdagar", "veckor"}, {"vecka", "månad"},
     {"veckor", "månader"},    {"veckan", "månaden"},     {"månad", "halvår"},
     {"månader", "år"},        {"månaden", "året"},       {"halvår", "år"},
     {"år", "halvår"},         {"året", "månaden"},       {"dagligen", "varje vecka"},
     {"årligen", "månadsvis"}, {"årlig", "månatlig"},     {"årliga", "månatliga"},
     {"veckovis", "årligen"},  {"halvårsvis", "årligen"}}};
constexpr std::array<Pair, 9> haste = {{{"skyndsamt", "inom två dagar"},
                                        {"snabbt", "inom tre dagar"},
                                        {"omgående", "inom två timmar"},
                                        {"genast", "inom en timme"},
                                        {"direkt", "inom två dagar"},
                                        {"löpande", "en gång i månaden"},
                                        {"regelbundet", "två gånger per år"},
                                        {"kontinuerligt", "en gång i veckan"},
                                        {"ofta", "tre gånger per vecka"}}};

const Words before_unit = {"varje", "per", "om", "en", "ett", "i", "inom"};
const Words subjects = {"du", "vi", "ni", "man", "de", "det", "den", "alla"};
const Words short_infinitives = {"se",  "ge",  "gå", "stå", "få",     "bli",
                                 "ske", "dra", "ta", "tas", "finnas", "ske"};

bool is_figure(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// A figure that says how many: no year, no law's or section's number.
bool counts_something(const Sentence& sentence, std::size_t i) {
  const Span word = sentence.words[i];
  if (!is_figure(word.text()) || word.text().size() > 3) return false;
  const std::string& text = word.file->text();
  static constexpr std::string_view glue = ":./-–(";
  const bool glued =
      (word.begin > 0 && glue.find(text[word.begin - 1]) != std::string_view::npos) ||
      (word.end < text.size() && glue.find(text[word.end]) != std::string_view::npos &&
       word.end + 1 < text.size() && text[word.end + 1] != ' ');
  static const Words numbered = {"kapitel", "avsnitt", "punkt", "bilaga", "sidan"};
  if (i > 0 && numbered.contains(sentence.word(i - 1))) return false;
  return !glued && sentence.word(i + 1) != "kap" && text.compare(word.end, 3, " §") != 0;
}

/// An infinitive follows, after a subject or `bara` perhaps: so that `får` is a modal verb.
bool governs_verb(const Sentence& sentence, std::size_t i) {
  for (std::size_t next = i + 1; next < std::min(i + 4, sentence.words.size()); ++next) {
    const std::string word = sentence.word(next);
    if (subjects.contains(word) || word == "bara" || word == "endast" || word == "även" ||
        word == "också" || word == "därför" || word == "inte")
      continue;
    return short_infinitives.contains(word) ||
           (word.size() > 3 && (word.ends_with("a") || word.ends_with("as")));
  }
  return false;
}

bool is_modal(const Sentence& sentence, std::size_t i) {
  const std::string word = sentence.word(i);
  if (word == "får") return governs_verb(sentence, i);
  return word == "ska" || word == "skall" || word == "bör" || word == "måste";
}

using Make = void (*)(const Town&, const Sentence&, std::size_t, std::vector<Mutant>&);

/// Every word of every sentence that a rule rests on.
template <typename Visit>
std::vector<Mutant> each_word(const Town& town, Visit visit) {
  std::vector<Mutant> out;
  for (const Sentence& sentence : sentences_of(town)) {
    if (!sentence.quoted) continue;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) visit(sentence, i, out);
  }
  return out;
}

std::vector<Mutant> figures(const Town& town) {
  return each_word(town, [&](const Sentence& sentence, std::size_t i, std::vector<Mutant>& out) {
    const std::string word = sentence.word(i);
    if (counts_something(sentence, i))
      add_reworded(town, sentence, {i, i, std::to_string(std::stoi(word) + 2)}, out);
    if (const auto number = other(numbers, word); !number.empty())
      add_reworded(town, sentence, {i, i, std::string(number)}, out);
    const auto noun = other(plurals, sentence.word(i + 1));
    if ((word == "en" || word == "ett") && !noun.empty()) {
      for (const char* count : {"två ", "tre ", "10 "})
        add_reworded(town, sentence, {i, i + 1, count + std::string(noun)}, out);
    }
  });
}

std::vector<Mutant> units_of_time(const Town& town) {
  return each_word(town, [&](const Sentence& sentence, std::size_t i, std::vector<Mutant>& out) {
    const auto unit = other(longer, sentence.word(i));
    if (unit.empty()) return;
    const std::string before = i > 0 ? sentence.word(i - 1) : "";
    const bool today = before == "i" && sentence.word(i) == "dag";
    const bool adverb = sentence.word(i).ends_with("lig") || sentence.word(i).ends_with("liga") ||
                        sentence.word(i).ends_with("ligen") || sentence.word(i).ends_with("vis");
    const bool counted =
        before_unit.contains(before) || is_figure(before) || !other(numbers, before).empty();
    if (!today && (adverb || counted)) add_reworded(town, sentence, {i, i, std::string(unit)}, out);
  });
}

std::vector<Mutant> figures_put_in(const Town& town) {
  return each_word(town, [&](const Sentence& sentence, std::size_t i, std::vector<Mutant>& out) {
    const auto figure = other(haste, sentence.word(i));
    const std::string before = i > 0 ? sentence.word(i - 1) : "";
    if (!figure.empty() && before != "så" && before != "hur")
      add_reworded(town, sentence, {i, i, std::string(figure)}, out);
  });
}

/// `inte` after the modal verb at `i`, past a pronoun that stands for the subject.
bool is_negated(const Sentence& sentence, std::size_t i) {
  static const Words negations = {"inte", "aldrig", "ej", "inga", "inget", "ingen"};
  const std::size_t at = subjects.contains(sentence.word(i + 1)) ? i + 1 : i;
  return negations.contains(sentence.word(at + 1)) || (i > 0 && sentence.word(i - 1) == "inte");
}

/// `from` becomes `to` wherever it is a modal verb. `ska inte` and `får inte` say the same.
std::function<std::vector<Mutant>(const Town&)> modal(const Words& from, std::string to) {
  const bool both_ways = to == "bör";
  return [from, to, both_ways](const Town& town) {
    return each_word(town, [&](const Sentence& sentence, std::size_t i, std::vector<Mutant>& out) {
      if (from.contains(sentence.word(i)) && is_modal(sentence, i) &&
          (both_ways || from.contains("bör") || !is_negated(sentence, i)))
        add_reworded(town, sentence, {i, i, to}, out);
    });
  };
}

/// In a main clause after the verb or the pronoun that is its subject, in a subordinate before.
std::vector<Mutant> negated(const Town& town) {
  static const Words subordinating = {"som", "att", "om", "när", "där", "innan"};
  return each_word(town, [&](const Sentence& sentence, std::size_t i, std::vector<Mutant>& out) {
    if (!is_modal(sentence, i) || is_negated(sentence, i)) return;
    const std::string before = i > 0 ? sentence.word(i - 1) : "";
    const std::string verb(sentence.words[i].text());
    const bool inside =
        subordinating.contains(before) ||
        (i > 1 && subjects.contains(before) && subordinating.contains(sentence.word(i - 2)));
    const std::size_t at = subjects.contains(sentence.word(i + 1)) ? i + 1 : i;
    if (inside) {
      add_reworded(town, sentence, {i, i, "inte " + verb}, out);
    } else {
      const std::string word(sentence.words[at].text());
      add_reworded(town, sentence, {at, at, word + " inte"}, out);
    }
  });
}

/// `inte` right after a modal verb or its subject, or any other.
std::function<std::vector<Mutant>(const Town&)> affirmed(bool of_modal) {
  return [of_modal](const Town& town) {
    return each_word(town, [&](const Sentence& sentence, std::size_t i, std::vector<Mutant>& out) {
      if (sentence.word(i) != "inte" || i == 0) return;
      const bool modal =
          is_modal(sentence, i - 1) || sentence.word(i - 1) == "får" ||
          (i > 1 && subjects.contains(sentence.word(i - 1)) && is_modal(sentence, i - 2));
      if (modal == of_modal) add_reworded(town, sentence, {i, i, ""}, out);
    });
  };
}

/// The modal verb of an unquoted lead-in whose items are quoted.
std::vector<Mutant> lead_ins(const Town& town) {
  std::vector<Mutant> out;
  const std::vector<Sentence> all = sentences_of(town);
  for (std::size_t at = 0; at < all.size(); ++at) {
    const Sentence& sentence = all[at];
    if (sentence.quoted || !sentence.span.text().ends_with(':')) continue;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      if (!is_modal(sentence, i)) continue;
      auto made = reword(town, sentence, {i, i, sentence.word(i) == "bör" ? "ska" : "bör"});
      if (!made) continue;
      // The items go on to the next lead-in or heading; a few lines are enough to know them.
      const std::size_t end = lines_of(sentence.span).last + 12;
      for (const HeldQuote& held : town.quotes()) {
        const Lines lines = lines_of(town.span_of(*held.quote));
        if (lines.path == made->at.path && lines.first > made->at.first && lines.first <= end)
          made->places.push_back(held.entry);
      }
      if (made->places.size() > 1) out.push_back(std::move(*made));
    }
  }
  return out;
}

}  // namespace

void add_word_operators(std::vector<Operator>& out) {
  const auto add = [&](std::string name, std::size_t most, auto make) {
    out.push_back({std::move(name), Meaning::changed, true, most, make});
  };
  add("figure", 0, figures);
  add("figure: unit of time", 0, units_of_time);
  add("figure: put in", 0, figures_put_in);
  add("modal: ska, måste → bör", 18, modal({"ska", "skall", "måste"}, "bör"));
  add("modal: ska, måste → får", 10, modal({"ska", "skall", "måste"}, "får"));
  add("modal: bör → ska", 16, modal({"bör"}, "ska"));
  add("modal: får → ska", 12, modal({"får"}, "ska"));
  add("modal: of a lead-in", 0, lead_ins);
  add("negation put in", 16, negated);
  add("negation removed: of a modal", 0, affirmed(true));
  add("negation removed: elsewhere", 12, affirmed(false));
}

}  // namespace stadga::mutation
