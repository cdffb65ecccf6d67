// SPDX-License-Identifier: EUPL-1.2
#include "check/wording.h"

#include <algorithm>

#include "norms/lexicon.h"
#include "norms/words.h"

namespace stadga::check {
namespace {

using norms::Word;

std::optional<Modal> modal_of(const Word& word) {
  if (word.is("ska") || word.is("skall") || word.is("maste")) return Modal::ska;
  if (word.is("borde") || (word.is("bor") && word.folded.marked)) return Modal::bor;
  if (word.is("far") && word.folded.marked) return Modal::far;
  return std::nullopt;
}

/// `undvika`, `osäker`, `olämplig`: say by themselves what another says with `inte`.
bool is_half_negation(const std::vector<Word>& row, std::size_t at) {
  static constexpr std::array<std::string_view, 17> stems{
      "undvik",    "avsta",   "restriktiv", "forbjud",  "otillat", "olamplig",
      "osaker",    "oklar",   "inaktuell",  "glom",     "slipper", "avrad",
      "forhindra", "ogiltig", "okand",      "obehorig", "omojlig"};
  const Word& word = row[at];
  if (std::ranges::any_of(stems, [&](std::string_view stem) { return word.begins(stem); }))
    return true;
  const auto next_is = [&](std::size_t after, std::string_view key) {
    return at + after < row.size() && row[at + after].is(key);
  };
  if (word.is("utan")) return next_is(1, "att");
  if (word.is("lat") || word.is("lata")) return next_is(1, "bli");
  if (word.is("i")) return next_is(1, "stallet") && next_is(2, "for");
  return word.is("istallet") && next_is(1, "for");
}

/// `bara om`, `bara nödvändig om`: where that is not so, it is not.
bool is_only_if(const std::vector<Word>& row, std::size_t at) {
  std::size_t next = at + 1;
  if (!is_only(row[at])) return false;
  if (next < row.size() && row[next].begins("nodvandig")) ++next;
  return next < row.size() && row[next].is("om");
}

}  // namespace

std::optional<Modal> modal_of(std::string_view word) {
  const std::vector<Word> row = norms::words(word);
  return row.size() == 1 ? modal_of(row.front()) : std::nullopt;
}

Wording wording(std::string_view text, const norms::Judgement& judgement) {
  Wording out;
  const std::vector<Word> row = norms::words(text);
  for (std::size_t at = 0; at < row.size(); ++at) {
    const Word& word = row[at];
    if (is_negation(word)) out.negations.emplace_back(word.text);
    const bool only_if = is_only_if(row, at);
    out.only_if = out.only_if || only_if;
    if (only_if || is_half_negation(row, at)) ++out.half_negations;
    if (const auto modal = modal_of(word))
      out.modals[static_cast<std::size_t>(*modal)].emplace_back(word.text);
  }
  for (const norms::Said& said : judgement.all) {
    for (const std::string& word : said.words) {
      const auto modal = modal_of(word);
      if (!modal) continue;
      std::vector<std::string>& of_class = out.modals[static_cast<std::size_t>(*modal)];
      const auto here = std::ranges::find(of_class, word);
      if (here != of_class.end()) of_class.erase(here);
    }
  }
  return out;
}

}  // namespace stadga::check
