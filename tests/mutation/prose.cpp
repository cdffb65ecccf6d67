// SPDX-License-Identifier: EUPL-1.2
#include "mutation/prose.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace stadga::mutation {
namespace {

bool is_letter(unsigned char c) {
  return std::isalnum(c) != 0;
}

/// Bytes of the letter at `at`: ASCII, or å ä ö é and their like (two bytes, the first C3).
std::size_t letter_at(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (is_letter(c)) return 1;
  return c == 0xC3 && at + 1 < text.size() ? 2 : 0;
}

bool overlap(Span a, Span b) {
  return a.file == b.file && a.begin < b.end && b.begin < a.end;
}

bool same_words(const std::vector<Word>& a, std::size_t from, const std::vector<Word>& b) {
  if (from + b.size() > a.size()) return false;
  for (std::size_t i = 0; i < b.size(); ++i) {
    if (a[from + i].text() != b[i].text()) return false;
  }
  return true;
}

/// The words of `within` that fill exactly the bytes of `range`.
std::optional<std::pair<std::size_t, std::size_t>> find_range(const std::vector<Word>& within,
                                                              Span range) {
  for (std::size_t first = 0; first < within.size(); ++first) {
    if (within[first].begin != range.begin) continue;
    for (std::size_t last = first; last < within.size(); ++last) {
      if (within[last].end == range.end) return std::pair{first, last};
    }
  }
  return std::nullopt;
}

Span between(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  return {words[first].file, words[first].begin, words[last].end};
}

/// The same change in a quote of the whole of `place`; false where it cannot be made.
bool change_quote(Span place, Span quote, Span range, const std::string& text, Mutant& out) {
  const std::vector<Word> here = words_in(place);
  const std::vector<Word> there = words_in(quote);
  const auto found = find_range(here, range);
  if (!found || here.size() != there.size() || !same_words(here, 0, there)) return false;
  out.edits.push_back(replace(between(there, found->first, found->second), text));
  return true;
}

/// The same in a citation, whose words are a part of `place`.
bool change_citation(const Citation& citation, Span range, const std::string& text, Mutant& out) {
  const std::vector<Word> here = words_in(citation.place);
  const std::vector<Word> cited = words_in(citation.words.span);
  for (std::size_t from = 0; from + cited.size() <= here.size() && !cited.empty(); ++from) {
    if (!same_words(here, from, cited)) continue;
    if (!overlap(between(here, from, from + cited.size() - 1), range)) return true;
    const auto found = find_range(here, range);
    if (!found || found->first < from || found->second >= from + cited.size()) return false;
    out.edits.push_back(replace(between(cited, found->first - from, found->second - from), text));
    out.places.push_back(lines_of(citation.words.span));
    return true;
  }
  return false;
}

}  // namespace

std::vector<Word> words_in(Span span) {
  std::vector<Word> words;
  const std::string_view text = span.text();
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && letter_at(text, end) > 0) end += letter_at(text, end);
    if (end > at) words.push_back({span.file, span.begin + at, span.begin + end});
    at = std::max(end, at + 1);
  }
  return words;
}

std::string Sentence::word(std::size_t i) const {
  return i < words.size() ? lower(words[i].text()) : "";
}

std::vector<Sentence> sentences_of(const Town& town) {
  std::vector<Sentence> out;
  const std::vector<HeldQuote>& quotes = town.quotes();
  for (const Chapter& chapter : town.municipality().chapters) {
    const auto& units = chapter.document.units;
    for (std::size_t i = 0; i < units.size(); ++i) {
      // An item of several sentences comes before them and has the same leaf.
      const bool parted = units[i].kind != markdown::UnitKind::sentence && i + 1 < units.size() &&
                          units[i + 1].leaf == units[i].leaf;
      if (parted) continue;
      Sentence sentence{units[i].span, words_in(units[i].span), false};
      sentence.quoted = std::ranges::any_of(quotes, [&](const HeldQuote& held) {
        return held.rule != nullptr && overlap(town.span_of(*held.quote), sentence.span);
      });
      out.push_back(std::move(sentence));
    }
  }
  return out;
}

std::vector<Sentence> headings_of(const Town& town) {
  std::vector<Sentence> out;
  for (const Chapter& chapter : town.municipality().chapters) {
    for (const markdown::Heading& heading : chapter.document.headings)
      out.push_back({heading.span, words_in(heading.span), false});
  }
  return out;
}

std::string like(std::string_view model, std::string text) {
  const auto first = static_cast<unsigned char>(model.empty() ? 'a' : model.front());
  if (std::isupper(first) != 0 && !text.empty())
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  return text;
}

std::optional<Mutant> reword(const Town& town, const Sentence& sentence, const Rewording& change) {
  const Span range = between(sentence.words, change.first, change.last);
  if (range.text().find_first_of("*[]`") != std::string_view::npos) return std::nullopt;
  const std::string text = like(range.text(), change.text);
  Mutant out;
  out.before = sentence.span.text();
  out.after = out.before;
  out.after.replace(range.begin - sentence.span.begin, range.end - range.begin, text);
  out.at = lines_of(range);
  out.places = {lines_of(sentence.span)};
  out.edits = {replace(range, text)};
  for (const HeldQuote& held : town.quotes()) {
    const Span place = town.span_of(*held.quote);
    if (!overlap(place, range)) continue;
    if (!change_quote(place, held.quote->text.span, range, text, out)) return std::nullopt;
    out.places.push_back(held.entry);
  }
  for (const Citation& citation : town.municipality().citations) {
    if (!overlap(citation.place, range)) continue;
    if (!change_citation(citation, range, text, out)) return std::nullopt;
  }
  return out;
}

void add_reworded(const Town& town, const Sentence& sentence, const Rewording& change,
                  std::vector<Mutant>& out) {
  if (std::optional<Mutant> made = reword(town, sentence, change)) out.push_back(std::move(*made));
}

}  // namespace stadga::mutation
