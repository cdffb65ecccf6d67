// SPDX-License-Identifier: EUPL-1.2
#include "resolve/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>

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

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

}  // namespace

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

std::vector<std::string> without(const std::vector<std::string>& a,
                                 const std::vector<std::string>& b) {
  std::unordered_map<std::string_view, std::size_t> left;
  for (const std::string& word : b) ++left[word];
  std::vector<std::string> rest;
  for (const std::string& word : a) {
    const auto found = left.find(word);
    if (found == left.end() || found->second == 0)
      rest.push_back(word);
    else
      --found->second;
  }
  return rest;
}

}  // namespace stadga::resolve
