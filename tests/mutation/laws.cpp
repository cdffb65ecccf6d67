// SPDX-License-Identifier: EUPL-1.2
// Laws: one that applies becomes one that is repealed, and SFS numbers change.
#include <algorithm>
#include <cctype>

#include "mutation/prose.h"

namespace stadga::mutation {
namespace {

/// Repealed acts that the municipality does not cite as it stands (those may be waived).
std::vector<const Law*> repealed(const Town& town) {
  std::vector<const Law*> out;
  for (const Law& law : town.model().laws) {
    const bool cited = std::ranges::any_of(town.municipality().citations,
                                           [&](const Citation& at) { return at.law.id == law.id; });
    if (law.status == "upphävd" && !law.sfs.empty() && !law.short_name.empty() && !cited)
      out.push_back(&law);
  }
  return out;
}

bool applies(const Town& town, const std::string& id) {
  const Law* law = find_by_id(town.model().laws, id);
  return law != nullptr && law->status == "gäller";
}

/// No quote's `section` would lose its heading.
bool heading_is_free(const Town& town, Span heading) {
  const auto& quotes = town.quotes();
  for (const Chapter& chapter : town.municipality().chapters) {
    for (const markdown::Heading& each : chapter.document.headings) {
      if (each.span.begin != heading.begin) continue;
      return std::ranges::none_of(
          quotes, [&](const HeldQuote& held) { return held.quote->section.id == each.id; });
    }
  }
  return true;
}

std::vector<Sentence> everything(const Town& town) {
  std::vector<Sentence> all = sentences_of(town);
  for (Sentence& heading : headings_of(town)) {
    if (heading_is_free(town, heading.span)) all.push_back(std::move(heading));
  }
  return all;
}

std::optional<std::size_t> find_words(const Sentence& sentence, const std::vector<Word>& wanted) {
  for (std::size_t from = 0; from + wanted.size() <= sentence.words.size(); ++from) {
    std::size_t same = 0;
    while (same < wanted.size() && sentence.words[from + same].text() == wanted[same].text())
      ++same;
    if (same == wanted.size()) return from;
  }
  return std::nullopt;
}

std::vector<Mutant> names_in_prose(const Town& town) {
  std::vector<Mutant> out;
  const auto laws = repealed(town);
  for (const Citation& citation : town.municipality().citations) {
    if (!applies(town, citation.law.id)) continue;
    const std::vector<Word> cited = words_in(citation.words.span);
    for (const Sentence& sentence : everything(town)) {
      const auto from = find_words(sentence, cited);
      if (!from || cited.empty()) continue;
      for (const Law* law : laws) {
        // A bracket after the last word stays, so the new number needs none.
        const bool closed = citation.words.text.ends_with(')');
        const std::string bracket = '(' + law->sfs + ')';
        std::string text = law->short_name;
        if (text.find(bracket) == std::string::npos) text += ' ' + bracket;
        if (closed) text.pop_back();
        add_reworded(town, sentence, {*from, *from + cited.size() - 1, text}, out);
      }
    }
  }
  return out;
}

bool is_number(std::string_view word) {
  return !word.empty() &&
         std::ranges::all_of(word, [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// The next number of the same year, and the number of another act in force.
std::vector<Mutant> numbers_in_prose(const Town& town) {
  std::vector<Mutant> out;
  for (const Sentence& sentence : everything(town)) {
    for (std::size_t i = 0; i + 1 < sentence.words.size(); ++i) {
      const Span year = sentence.words[i];
      const Span number = sentence.words[i + 1];
      const std::string& text = year.file->text();
      const bool sfs = year.text().size() == 4 && is_number(year.text()) &&
                       is_number(number.text()) && number.begin == year.end + 1 &&
                       text[year.end] == ':' && year.begin > 0 && text[year.begin - 1] == '(';
      if (!sfs) continue;
      const std::string next = std::to_string(std::stoi(std::string(number.text())) + 1);
      add_reworded(town, sentence, {i + 1, i + 1, next}, out);
      add_reworded(town, sentence, {i, i + 1, "1949:105"}, out);
    }
  }
  std::erase_if(out, [](const Mutant& mutant) { return mutant.before == mutant.after; });
  return out;
}

std::vector<Mutant> laws_of_rules(const Town& town) {
  std::vector<Mutant> out;
  const auto laws = repealed(town);
  for (const Rule& rule : town.municipality().rules) {
    for (const LawReference& reference : rule.law) {
      if (!applies(town, reference.law.id) || laws.empty()) continue;
      Mutant made = mutant_of(reference.law.span, laws[out.size() % laws.size()]->id);
      made.places = {town.lines_of(rule)};
      out.push_back(std::move(made));
    }
  }
  return out;
}

std::vector<Mutant> laws_of_citations(const Town& town) {
  std::vector<Mutant> out;
  const auto laws = repealed(town);
  for (const Citation& citation : town.municipality().citations) {
    if (!applies(town, citation.law.id) || laws.empty()) continue;
    Mutant made = mutant_of(citation.law.span, laws[out.size() % laws.size()]->id);
    made.places.push_back(lines_of(citation.words.span));
    made.places.push_back(lines_of(citation.place));
    out.push_back(std::move(made));
  }
  return out;
}

}  // namespace

void add_law_operators(std::vector<Operator>& out) {
  out.push_back({"law: repealed, in prose", Meaning::changed, true, 10, names_in_prose});
  out.push_back({"law: SFS number, in prose", Meaning::changed, true, 0, numbers_in_prose});
  out.push_back({"law: repealed, in a rule", Meaning::changed, false, 6, laws_of_rules});
  out.push_back({"law: repealed, in a citation", Meaning::changed, false, 0, laws_of_citations});
}

}  // namespace stadga::mutation
