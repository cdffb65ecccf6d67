// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/checks.h"
#include "check/numbered_reference.h"
#include "check/outline.h"

namespace stadga::check {

const Kind dangling_reference_kind{
    .name = "dangling-reference",
    .severity = Severity::warning,
    .finds = {.sv = "Riktlinjen hänvisar till ett avsnitt, en punkt eller en bilaga som den inte "
                    "har.",
              .en = "The guideline refers to a section, point or annex that it does not have."},
    .why = {.sv = "Läsaren hittar inte det som ska gälla. Ofta har avsnitten fått nya nummer, "
                  "eller så har bilagan inte följt med. Hänvisningar till lagar och andra "
                  "dokument räknas inte.",
            .en = "Readers do not find what is to hold. Often the sections were renumbered, or the "
                  "annex was left out. References to laws and other documents do not count."},
    .example = "Inlägg som strider mot lagen tas bort, se avsnitt 7.3.\n",
};

namespace {

struct Word {
  std::string_view written;
  Target target;
};

constexpr std::array<Word, 13> target_words = {{{"avsnitt", Target::section},
                                                {"avsnittet", Target::section},
                                                {"avsnitten", Target::section},
                                                {"kapitel", Target::section},
                                                {"kapitlet", Target::section},
                                                {"kapitlen", Target::section},
                                                {"kap", Target::section},
                                                {"punkt", Target::point},
                                                {"punkten", Target::point},
                                                {"punkterna", Target::point},
                                                {"bilaga", Target::annex},
                                                {"bilagan", Target::annex},
                                                {"bilagorna", Target::annex}}};

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

unsigned number_in(std::string_view digits) {
  unsigned number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// One sentence and what it refers to.
class Sentence {
 public:
  Sentence(const Town& town, const Outline& outline, const Passage& passage,
           Diagnostics& diagnostics)
      : town_(town),
        outline_(outline),
        passage_(passage),
        text_(passage.text),
        diagnostics_(diagnostics) {
    std::ranges::replace(text_, '\n', ' ');
  }

  void read() {
    for (std::size_t i = 0; i < passage_.tokens.size(); ++i) {
      const auto word = std::ranges::find(target_words, passage_.tokens[i].word, &Word::written);
      if (word != target_words.end()) {
        follow(i, passage_.tokens[i].end, word->target);
      } else if (is_bare_point(i)) {
        follow(i - 1, passage_.tokens[i - 1].end, Target::point);
      }
    }
  }

 private:
  /// `enligt 4:10`, in a guideline whose chapter 4 has points.
  bool is_bare_point(std::size_t i) const {
    static constexpr std::array<std::string_view, 4> before = {"enligt", "se", "även", "jfr"};
    const std::string& word = passage_.tokens[i].word;
    const std::size_t colon = word.find(':');
    if (i == 0 || colon == std::string::npos || colon == 0 || colon > 2 || !is_digit(word[0]) ||
        !is_digit(word.back())) {
      return false;
    }
    return std::ranges::find(before, passage_.tokens[i - 1].word) != before.end() &&
           outline_.points.contains(word.substr(0, colon));
  }

  void follow(std::size_t word, std::size_t from, Target target) {
    if (is_of_another(word)) return;
    const std::vector<Numbered> found = numbers_at(text_, from, target);
    if (found.empty() || leads_elsewhere(found.back().end)) return;
    for (const Numbered& numbered : found) resolve(numbered, target);
  }

  /// `informationspolicyns avsnitt 3`, `OSL kap. 5`: of another document.
  bool is_of_another(std::size_t word) const {
    if (word == 0) return false;
    const std::string& before = passage_.tokens[word - 1].word;
    static constexpr std::array<std::string_view, 11> ends = {
        "policyn", "planen",  "handboken", "avtalet",    "lagen",       "balken",
        "formen",  "program", "ordningen", "standarden", "vägledningen"};
    const bool named =
        std::ranges::any_of(ends, [&](std::string_view end) { return before.ends_with(end); });
    const bool genitive = before.size() > 4 && before != "finns" &&
                          (before.ends_with("ns") || before.ends_with("ts")) &&
                          !before.starts_with("riktlinje") && !before.starts_with("dokument");
    return named || genitive || is_law(word - 1);
  }

  bool is_law(std::size_t token) const {
    return std::ranges::any_of(town_.laws.in(passage_), [&](const LawMention* mention) {
      return mention->named.first <= token && token <= mention->named.last;
    });
  }

  /// `avsnitt 3 i informationspolicyn`, `kapitel 5 § 1`, `bilaga 2 till avtalet`.
  bool leads_elsewhere(std::size_t end) const {
    std::size_t next = 0;
    while (next < passage_.tokens.size() && passage_.tokens[next].begin < end) ++next;
    if (next == passage_.tokens.size()) return false;
    const Token& token = passage_.tokens[next];
    if (token.word == "§") return true;
    const std::string_view gap = std::string_view(text_).substr(end, token.begin - end);
    if (gap.find_first_of(".;:)") != std::string_view::npos) return false;
    static constexpr std::size_t near = 3;
    for (std::size_t i = next; i < std::min(next + near, passage_.tokens.size()); ++i) {
      if (is_law(i)) return true;
    }
    static constexpr std::array<std::string_view, 4> prepositions = {"i", "av", "ur", "till"};
    if (std::ranges::find(prepositions, token.word) == prepositions.end()) return false;
    static constexpr std::array<std::string_view, 5> own = {"riktlinje", "dokument", "texten",
                                                            "policyn", "anvisning"};
    for (std::size_t i = next; i < std::min(next + near + 1, passage_.tokens.size()); ++i) {
      const std::string& word = passage_.tokens[i].word;
      if (std::ranges::any_of(own, [&](std::string_view each) { return word.starts_with(each); }))
        return false;
    }
    return true;
  }

  void resolve(const Numbered& numbered, Target target) {
    const std::string& number = numbered.number;
    if (target == Target::annex) {
      if (!outline_.has_annex(number)) report_annex(numbered);
      return;
    }
    const std::size_t mark = number.find_last_of(".:");
    const std::string dotted = replace_all(number, ":", ".");
    if (outline_.has_section(dotted)) return;
    if (mark == std::string::npos) {
      // `kapitel 2` of a guideline in several files may be its second file.
      const unsigned plain = number_in(number);
      const bool there = target == Target::point
                             ? outline_.has_point(plain)
                             : outline_.chapters > 1 && plain > 0 && plain <= outline_.chapters;
      if (!there) report(numbered);
      return;
    }
    const std::string section = replace_all(number.substr(0, mark), ":", ".");
    const std::set<char>* letters =
        outline_.letters_of(section, number_in(std::string_view(number).substr(mark + 1)));
    if (letters == nullptr) return report(numbered);
    for (const char letter : numbered.letters) {
      if (!letters->contains(letter)) return report_letter(numbered, letter);
    }
  }

  Span place(const Numbered& numbered) const {
    const Span& span = passage_.span;
    const bool exact = span.known() && span.end - span.begin == passage_.text.size();
    return exact ? span.part(numbered.begin, numbered.end - numbered.begin) : span;
  }

  void report(const Numbered& numbered) {
    diagnostics_.report(dangling_reference_kind, place(numbered),
                        say("riktlinjen hänvisar till `{}`, men har inget avsnitt och ingen punkt "
                            "med det numret",
                            "the guideline refers to `{}`, but has no section or point with that "
                            "number",
                            numbered.number),
                        say("rätta numret, eller stryk hänvisningen",
                            "correct the number, or leave the reference out"));
  }

  void report_letter(const Numbered& numbered, char letter) {
    diagnostics_.report(
        dangling_reference_kind, place(numbered),
        say("riktlinjen hänvisar till `{} {}`, men punkten har ingen sådan bokstav",
            "the guideline refers to `{} {}`, but the point has no such letter", numbered.number,
            std::string(1, letter)),
        say("rätta bokstaven, eller märk punktens led med a), b) och så vidare",
            "correct the letter, or mark the parts of the point with a), b) and so on"));
  }

  void report_annex(const Numbered& numbered) {
    diagnostics_.report(
        dangling_reference_kind, place(numbered),
        say("riktlinjen hänvisar till bilaga `{}`, men har ingen sådan bilaga",
            "the guideline refers to annex `{}`, but has no such annex", numbered.number),
        say("lägg till bilagan i riktlinjen med rubriken `Bilaga {}`, eller rätta hänvisningen",
            "add the annex to the guideline with the heading `Bilaga {}`, or correct the reference",
            numbered.number));
  }

  const Town& town_;
  const Outline& outline_;
  const Passage& passage_;
  std::string text_;  ///< on one line, byte for byte as the passage
  Diagnostics& diagnostics_;
};

}  // namespace

void dangling_reference(const Town& town, Diagnostics& diagnostics) {
  const Outline outline = outline_of(town.municipality);
  for (const Passage& passage : town.laws.prose) {
    if (passage.kind != ProseKind::guideline) continue;
    Sentence(town, outline, passage, diagnostics).read();
  }
}

}  // namespace stadga::check
