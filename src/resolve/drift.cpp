// SPDX-License-Identifier: EUPL-1.2
#include "resolve/drift.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "resolve/words.h"

namespace stadga::resolve {
namespace {

Change change_of(const std::vector<std::string>& only_here,
                 const std::vector<std::string>& only_there) {
  const auto any = [&](bool (*test)(std::string_view)) {
    return std::ranges::any_of(only_here, test) || std::ranges::any_of(only_there, test);
  };
  if (any(is_negation)) return Change::negation;
  if (any(is_modal)) return Change::modal;
  return any(is_figure) ? Change::figure : Change::wording;
}

}  // namespace

bool Closest::resembles() const {
  static constexpr double enough = 0.5;
  return likeness >= enough;
}

void Sentences::index() {
  for (const Chapter& chapter : municipality_.chapters) {
    for (const markdown::Unit& unit : chapter.document.units) {
      std::vector<std::string> words = words_of(unit.text);
      for (const std::string& word : words) {
        std::vector<std::size_t>& holders = by_word_[word];
        if (holders.empty() || holders.back() != units_.size()) holders.push_back(units_.size());
      }
      units_.push_back(&unit);
      words_.push_back(std::move(words));
    }
  }
}

std::optional<Closest> Sentences::closest(std::string_view text) {
  // Thousands of quotes from another document must not take minutes.
  static constexpr std::size_t most_searches = 300;
  static constexpr std::size_t most_words = 400;
  if (units_.empty()) index();
  const std::vector<std::string> wanted = words_of(text.substr(0, 20'000));
  if (++searches_ > most_searches || wanted.empty() || wanted.size() > most_words)
    return std::nullopt;
  std::map<std::size_t, std::size_t> common;
  std::vector<std::string> seen;
  for (const std::string& word : wanted) {
    const auto holders = by_word_.find(word);
    if (holders == by_word_.end() || std::ranges::find(seen, word) != seen.end()) continue;
    seen.push_back(word);
    for (const std::size_t unit : holders->second) ++common[unit];
  }
  Closest best;
  std::size_t best_at = 0;
  for (const auto& [unit, shared] : common) {
    const double likeness =
        2.0 * static_cast<double>(shared) / static_cast<double>(seen.size() + words_[unit].size());
    if (words_[unit].size() > most_words) continue;
    const bool same = words_[unit] == wanted;
    const double rank = same ? 2.0 : likeness;
    if (best.unit != nullptr && rank == best.likeness) best.alone = false;
    if (best.unit != nullptr && rank <= best.likeness) continue;
    best = {units_[unit], rank, true, Change::wording, "", ""};
    best_at = unit;
  }
  if (best.unit == nullptr) return std::nullopt;
  best.likeness = std::min(best.likeness, 1.0);
  if (words_[best_at] == wanted) {
    best.change = Change::writing;
    return best;
  }
  const std::vector<std::string> here = without(words_[best_at], wanted);
  const std::vector<std::string> there = without(wanted, words_[best_at]);
  best.change = change_of(here, there);
  best.here = join(here, " ");
  best.there = join(there, " ");
  return best;
}

std::string yaml_scalar(std::string_view text) {
  const bool begins_well =
      !text.empty() && (std::isalpha(static_cast<unsigned char>(text.front())) != 0 ||
                        static_cast<unsigned char>(text.front()) == 0xC3);
  const bool plain = begins_well && text.find(' ') != std::string_view::npos &&
                     text.find_first_of(",[]{}\"\\#\n\t") == std::string_view::npos &&
                     text.find(": ") == std::string_view::npos && !text.ends_with(':') &&
                     !text.ends_with(' ');
  if (plain) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

}  // namespace stadga::resolve
