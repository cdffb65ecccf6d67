// SPDX-License-Identifier: EUPL-1.2
#include "resolve/drift.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"

namespace stadga::resolve {
namespace {

bool is_word_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

/// Quotation marks, dashes and the like, which begin with E2, and no-break spaces and `»` with C2.
std::size_t sign_length(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (c == 0xE2) return 3;
  return c == 0xC2 ? 2 : 0;
}

/// The words in lower case, and `?`, which turns a duty into a question.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) out.push_back(lower(word));
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t sign = sign_length(text, at);
    if (sign > 0 || !is_word_byte(text[at])) {
      end_word();
      if (text[at] == '?') out.emplace_back("?");
      at += std::max<std::size_t>(sign, 1);
      continue;
    }
    word += text[at++];
  }
  end_word();
  return out;
}

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool is_modal(std::string_view word) {
  static constexpr std::array<std::string_view, 9> modals{
      "ska", "skall", "måste", "bör", "borde", "får", "kan", "behöver", "kräver"};
  return among(modals, word);
}

bool is_negation(std::string_view word) {
  static constexpr std::array<std::string_view, 9> negations{
      "inte", "ej", "aldrig", "inga", "ingen", "inget", "varken", "icke", "?"};
  return among(negations, word);
}

bool is_figure(std::string_view word) {
  static constexpr std::array<std::string_view, 16> numbers{
      "en",   "ett", "två", "tre",  "fyra", "fem",    "sex",   "sju",
      "åtta", "nio", "tio", "elva", "tolv", "femton", "tjugo", "trettio"};
  static constexpr std::array<std::string_view, 12> times{"timm",   "dag",  "dygn",     "arbetsdag",
                                                          "vardag", "veck", "månad",    "kvartal",
                                                          "halvår", "år",   "skyndsam", "omgående"};
  if (std::isdigit(static_cast<unsigned char>(word.front())) != 0 || among(numbers, word))
    return true;
  return std::ranges::any_of(times, [&](std::string_view stem) {
    static constexpr std::size_t ending = 4;
    return word.starts_with(stem) && word.size() <= stem.size() + ending;
  });
}

/// Words of `a` that `b` has not, as many times.
std::vector<std::string> without(const std::vector<std::string>& a, std::vector<std::string> b) {
  std::vector<std::string> rest;
  for (const std::string& word : a) {
    const auto found = std::ranges::find(b, word);
    if (found == b.end()) {
      rest.push_back(word);
    } else {
      b.erase(found);
    }
  }
  return rest;
}

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
