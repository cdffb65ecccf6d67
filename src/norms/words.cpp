// SPDX-License-Identifier: EUPL-1.2
#include "norms/words.h"

#include <algorithm>

namespace stadga::norms {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Length in bytes of the character at `at`.
std::size_t length(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return end - at;
}

/// Letters of two bytes begin with C3–C5; dashes, quotes and bullets are longer or begin with C2.
bool is_letter(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  return is_plain(text[at]) || (c >= 0xC3 && c <= 0xC5);
}

/// Signs that OCR puts in the place of a letter, when a letter stands beside them.
bool is_misread_letter(std::string_view text, std::size_t at) {
  const bool sign = std::string_view("&@[").find(text[at]) != std::string_view::npos;
  return sign && is_letter(text, at + 1);
}

int strength(char stop) {
  return static_cast<int>(std::string_view(" -(),;:!?.").find(stop));
}

void strengthen(char& stop, char sign) {
  if (strength(sign) > strength(stop)) stop = sign;
}

}  // namespace

std::vector<Word> words(std::string_view sentence) {
  std::vector<Word> row;
  for (std::size_t at = 0; at < sentence.size();) {
    static constexpr std::size_t longest_placeholder = 100;
    const bool placeholder =
        sentence[at] == '[' &&
        sentence.substr(at, longest_placeholder).find(']') != std::string_view::npos;
    if (!is_letter(sentence, at) && (placeholder || !is_misread_letter(sentence, at))) {
      const std::string_view sign = sentence.substr(at, length(sentence, at));
      const bool lone_bar = sign == "|" && (at + 1 == sentence.size() || sentence[at + 1] == ' ');
      if (lone_bar) {
        row.push_back({sign, {"i", {}, false}, true, ' '});
      } else if (!row.empty()) {
        const bool parted = at > 0 && sentence[at - 1] == ' ';
        if (sign == "–" || sign == "—" || (sign == "-" && parted)) strengthen(row.back().stop, '-');
        if (std::string_view(",;:().?!").find(sign.front()) != std::string_view::npos) {
          strengthen(row.back().stop, sign.front());
        }
      }
      at += sign.size();
      continue;
    }
    std::size_t end = at;
    while (end < sentence.size() && (is_letter(sentence, end) || is_misread_letter(sentence, end) ||
                                     (sentence[end] == '-' && is_letter(sentence, end + 1)) ||
                                     (sentence[end] == '&' && end > at))) {
      end += length(sentence, end);
    }
    end = std::max(end, at + 1);
    Word word;
    word.text = sentence.substr(at, end - at);
    word.folded = fold(word.text);
    const std::string_view first = word.text.substr(0, length(word.text, 0));
    word.capital = (first.size() == 1 && first[0] >= 'A' && first[0] <= 'Z') || first == "Å" ||
                   first == "Ä" || first == "Ö";
    if (!word.folded.key.empty()) row.push_back(std::move(word));
    at = end;
  }
  return row;
}

}  // namespace stadga::norms
