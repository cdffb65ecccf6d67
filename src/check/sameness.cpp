// SPDX-License-Identifier: EUPL-1.2
#include "check/sameness.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/tokens.h"

namespace stadga::check {
namespace {

/// Words of titles that do not tell what they are about.
constexpr std::array<std::string_view, 53> empty_words = {
    "och",       "att",    "det",   "den",    "de",     "som",     "för",    "från",   "med",
    "utan",      "inte",   "bara",  "ska",    "måste",  "bör",     "får",    "kan",    "behöver",
    "till",      "när",    "vid",   "alla",   "varje",  "en",      "ett",    "ditt",   "din",
    "dina",      "på",     "om",    "av",     "har",    "ha",      "är",     "eller",  "så",
    "sig",       "sina",   "i",     "hur",    "vad",    "vem",     "varför", "medier", "kommunen",
    "kommunens", "kommun", "konto", "konton", "kontot", "sociala", "vara",   "ta",
};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  for (Token& token : tokens_of(text)) {
    if (!token.address) out.push_back(std::move(token.word));
  }
  return out;
}

bool has(const std::vector<std::string>& words, std::string_view wanted) {
  return std::ranges::any_of(words,
                             [&](const std::string& word) { return is_one_word(word, wanted); });
}

std::string platforms_of(const Model& model, const Rule& rule) {
  std::string out;
  for (const Reference& named : rule.platforms) {
    const Platform* platform = find_platform(model.platforms, named.id);
    if (platform != nullptr) out += ' ' + platform->name;
  }
  return out;
}

}  // namespace

bool is_one_word(std::string_view one, std::string_view other) {
  if (one == other) return true;
  static constexpr std::size_t longest_ending = 4;
  static constexpr std::size_t shortest_stem = 3;
  const auto parted = std::ranges::mismatch(one, other);
  const auto stem = static_cast<std::size_t>(parted.in1 - one.begin());
  const std::size_t endings = std::max(one.size(), other.size()) - stem;
  // `råd` and `rådet`, `fråga` and `frågor`; not `kommun` and `kommentar`.
  return stem >= shortest_stem && endings <= longest_ending && stem > endings;
}

Named named_by(const Model& model, const Rule& rule) {
  Named out;
  const Vocabulary& words = model.vocabulary;
  const std::vector<std::string> act =
      words_of(label(words.actions, rule.action.id, Language::sv) + ' ' +
               label(words.topics, rule.topic.id, Language::sv) + ' ' + platforms_of(model, rule));
  for (std::string& word : words_of(rule.title.text)) {
    if (std::ranges::find(empty_words, word) != empty_words.end() || has(act, word)) continue;
    out.title.push_back(std::move(word));
  }
  std::string all = rule.title.text + ' ' + rule.statement.text;
  for (const Quote& quote : rule.quotes) all += ' ' + quote.text.text;
  out.all = words_of(all);
  return out;
}

bool is_same_thing(const Named& one, const Named& other) {
  const auto shared = std::ranges::count_if(
      one.title, [&](const std::string& word) { return has(other.all, word); });
  return !one.title.empty() && 2 * static_cast<std::size_t>(shared) >= one.title.size();
}

bool is_about(std::string_view text, const Named& rule) {
  const std::vector<std::string> words = words_of(text);
  return std::ranges::any_of(rule.title, [&](const std::string& word) { return has(words, word); });
}

}  // namespace stadga::check
