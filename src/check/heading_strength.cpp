// SPDX-License-Identifier: EUPL-1.2
// A heading that demands what the text below it only advises.
#include <algorithm>
#include <string>
#include <vector>

#include "check/sameness.h"
#include "check/strength.h"
#include "check/tokens.h"

namespace stadga::check {
namespace {

bool demands_in_heading(const std::vector<Token>& tokens) {
  return std::ranges::any_of(tokens, [](const Token& token) {
    return token.word == "ska" || token.word == "skall" || token.word == "måste";
  });
}

/// How many words of substance the two share: `information som ska finnas`, `informationen bör
/// finnas`.
int shared_words(const std::vector<Token>& heading, const std::vector<Token>& sentence) {
  static constexpr std::size_t shortest = 6;
  return static_cast<int>(std::ranges::count_if(heading, [&](const Token& word) {
    return word.word.size() >= shortest && std::ranges::any_of(sentence, [&](const Token& other) {
             return is_one_word(word.word, other.word);
           });
  }));
}

/// The first sentence below the heading that says what to do; `none`: there is none.
std::size_t first_norm(const Chapter& chapter, const std::vector<ReadUnit>& read,
                       std::size_t heading) {
  const std::vector<markdown::Unit>& units = chapter.document.units;
  for (std::size_t i = 0; i < units.size() && i < read.size(); ++i) {
    const auto& path = chapter.document.leaves[units[i].leaf].heading_path;
    if (!path.empty() && path.back() == heading && read[i].is_norm()) return i;
  }
  return units.size();
}

}  // namespace

void headings_stronger(const Town& town, Diagnostics& diagnostics) {
  const Municipality& municipality = town.municipality;
  for (std::size_t c = 0; c < municipality.chapters.size(); ++c) {
    const Chapter& chapter = municipality.chapters[c];
    for (std::size_t h = 0; h < chapter.document.headings.size(); ++h) {
      const markdown::Heading& heading = chapter.document.headings[h];
      const std::vector<Token> words = tokens_of(heading.text);
      if (!demands_in_heading(words) || heading.text.ends_with('?')) continue;
      const std::size_t at = first_norm(chapter, town.prose[c], h);
      const auto& units = chapter.document.units;
      if (at == units.size() || town.prose[c][at].judgement.norm != norms::Norm::bor) continue;
      if (shared_words(words, tokens_of(units[at].text)) < 2) continue;
      Diagnostic& found = diagnostics.report(
          uneven_strength_kind, heading.span,
          say("rubriken säger `ska`, men texten under den säger bara `bör`",
              "the heading says `ska`, but the text below it only `bör`"),
          say("bestäm om det är ett krav eller inte, och säg det likadant i rubriken och texten",
              "decide whether it is a demand or not, and say so alike in the heading and the "
              "text"));
      found.places.push_back({units[at].span, say("här är det ett råd", "here it is advice")});
    }
  }
}

}  // namespace stadga::check
