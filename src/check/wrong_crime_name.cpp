// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "base/text.h"
#include "check/checks.h"
#include "check/told.h"

namespace stadga::check {

const Kind wrong_crime_name_kind{
    .name = "wrong-crime-name",
    .severity = Severity::note,
    .finds = {.sv = "Ett brott nämns med ett annat namn än lagens.",
              .en = "A crime is called by another name than the law's."},
    .why = {.sv = "Den som söker i lagen hittar inte brottet, och texten ser inaktuell ut. Namnen "
                  "står i ordlistan (`misnomers`).",
            .en = "Those who search the law do not find the crime, and the text looks stale. The "
                  "names stand in the vocabulary (`misnomers`)."},
    .example = "Kommentarer får inte innehålla olovliga våldsskildringar.\n",
    .waivable = true,
};

namespace {

/// Tokens first–last of the misnomer; nothing where it does not stand in the sentence.
struct Named {
  std::size_t first = 0;
  std::size_t last = 0;
};
std::optional<Named> named_in(const Passage& passage, const std::vector<Phrase>& misnomers) {
  for (const Phrase& phrase : misnomers) {
    const std::size_t at = find_phrase(passage.tokens, phrase);
    if (at < passage.tokens.size()) return Named{at, at + phrase.words.size() - 1};
  }
  return std::nullopt;
}

std::string words_of(const Passage& passage, const Named& named) {
  const std::size_t begin = passage.tokens[named.first].begin;
  return passage.text.substr(begin, passage.tokens[named.last].end - begin);
}

}  // namespace

void wrong_crime_name(const Town& town, Diagnostics& diagnostics) {
  for (const Term& category : town.model.vocabulary.categories) {
    if (category.misnomers.empty()) continue;
    const std::vector<Phrase> misnomers = phrases_of(category.misnomers);
    Diagnostic* found = nullptr;
    for (const Passage& passage : town.laws.prose) {
      // What a rule says in its own words is mended with the guideline.
      if (passage.kind == ProseKind::rule && found != nullptr) continue;
      const std::optional<Named> named = named_in(passage, misnomers);
      if (!named || passage.note) continue;
      if (is_told_outdated(passage.text, passage.tokens, named->first, named->last)) continue;
      const Span place = passage.place(named->first, named->last);
      if (found != nullptr) {
        found->places.push_back({place, say("också här", "here as well")});
        continue;
      }
      const Text waiver = waiver_help(wrong_crime_name_kind, category.id);
      const std::string crime = category.word.empty() ? lower(category.label.sv) : category.word;
      const std::string words = words_of(passage, *named);
      found = &diagnostics.report(wrong_crime_name_kind, place,
                                  {fmt::format("brottet heter `{}`, inte `{}`", crime, words),
                                   fmt::format("the crime is called `{}`, not `{}`", crime, words)},
                                  {"ändra texten, " + waiver.sv, "change the text, " + waiver.en});
      found->subject = category.id;
    }
  }
}

}  // namespace stadga::check
