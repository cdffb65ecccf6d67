// SPDX-License-Identifier: EUPL-1.2
#include "history/wording.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "history/match.h"
#include "norms/norms.h"
#include "resolve/words.h"

namespace stadga::history {
namespace {

bool is_limit(std::string_view word) {
  static constexpr std::array<std::string_view, 22> limits{
      "endast",  "bara",     "enbart",     "alltid", "alla",  "samtliga",   "varje",  "minst",
      "högst",   "senast",   "utom",       "eller",  "både",  "omedelbart", "direkt", "genast",
      "snarast", "undantag", "undantaget", "vissa",  "några", "särskilda"};
  return std::ranges::find(limits, word) != limits.end();
}

/// `två` and `2` are the same figure; `en` and `ett` are one only before a word for time, else they
/// are articles. `skall` is `ska`.
std::vector<std::string> settled(std::vector<std::string> words) {
  static const std::map<std::string, std::string, std::less<>> digits = {
      {"två", "2"},  {"tre", "3"}, {"fyra", "4"}, {"fem", "5"},   {"sex", "6"},  {"sju", "7"},
      {"åtta", "8"}, {"nio", "9"}, {"tio", "10"}, {"elva", "11"}, {"tolv", "12"}};
  std::vector<std::string> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "en" || words[i] == "ett") {
      const bool counts = i + 1 < words.size() && resolve::is_figure(words[i + 1]) &&
                          words[i + 1] != "en" && words[i + 1] != "ett";
      out.emplace_back(counts ? "1" : "");
      continue;
    }
    const auto digit = digits.find(words[i]);
    out.push_back(digit == digits.end() ? words[i] : digit->second);
  }
  std::erase(out, "");
  return out;
}

/// The class of each thing that the text demands, sorted.
std::vector<std::pair<int, bool>> demands(std::string_view text) {
  std::vector<std::pair<int, bool>> out;
  for (const norms::Sentence& sentence : norms::read(text)) {
    for (const norms::Said& said : sentence.judgement.all)
      out.emplace_back(static_cast<int>(said.norm), said.against);
    if (sentence.judgement.all.empty())
      out.emplace_back(static_cast<int>(sentence.judgement.norm), false);
  }
  std::ranges::sort(out);
  out.erase(std::ranges::unique(out).begin(), out.end());
  return out;
}

}  // namespace

Difference difference(std::string_view before, std::string_view after) {
  static constexpr double half = 0.5;
  const std::vector<std::string> first = settled(resolve::words_of(before));
  const std::vector<std::string> second = settled(resolve::words_of(after));
  const std::vector<std::string> gone = resolve::without(first, second);
  const std::vector<std::string> come = resolve::without(second, first);
  const auto any = [&](bool (*test)(std::string_view)) {
    return std::ranges::any_of(gone, test) || std::ranges::any_of(come, test);
  };
  Difference out;
  if (gone.empty() && come.empty()) return out;
  out.figure = any(resolve::is_figure);
  out.force = any(resolve::is_negation) || demands(before) != demands(after);
  out.limit = any(is_limit);
  out.mostly_new = likeness(before, after) < half;
  return out;
}

Text describe(const Difference& difference) {
  Text out;
  const auto add = [&](bool holds, std::string_view sv, std::string_view en) {
    if (!holds) return;
    out.sv += (out.sv.empty() ? "" : ", ") + std::string(sv);
    out.en += (out.en.empty() ? "" : ", ") + std::string(en);
  };
  add(difference.figure, "en siffra eller ett ord för tid skiljer",
      "a figure or a word for time differs");
  add(difference.force, "orden för hur starkt det är skiljer", "the words for its force differ");
  add(difference.limit, "ett ord som avgränsar skiljer", "a word that limits it differs");
  add(difference.mostly_new, "mindre än hälften av orden är desamma",
      "less than half of the words are the same");
  return out;
}

}  // namespace stadga::history
