// SPDX-License-Identifier: EUPL-1.2
#include "norms/ocr.h"

#include <array>
#include <utility>

namespace stadga::norms {
namespace {

/// A letter of two bytes in UTF-8 and what it folds to; `swedish` are å ä ö themselves.
struct Letter {
  std::string_view bytes;
  char to;
  bool swedish;
};
constexpr std::array letters{
    Letter{"å", 'a', true},  Letter{"ä", 'a', true},  Letter{"ö", 'o', true},
    Letter{"Å", 'a', true},  Letter{"Ä", 'a', true},  Letter{"Ö", 'o', true},
    Letter{"á", 'a', false}, Letter{"à", 'a', false}, Letter{"â", 'a', false},
    Letter{"ã", 'a', false}, Letter{"æ", 'a', false}, Letter{"Æ", 'a', false},
    Letter{"ó", 'o', false}, Letter{"ò", 'o', false}, Letter{"ô", 'o', false},
    Letter{"õ", 'o', false}, Letter{"ø", 'o', false}, Letter{"Ø", 'o', false},
    Letter{"è", 'e', false}, Letter{"ê", 'e', false}, Letter{"ë", 'e', false},
    Letter{"ü", 'u', false}, Letter{"Ü", 'u', false}, Letter{"É", 'e', false},
};

/// Words that fold alike and mean different things to the grammar.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kept_apart{{
    {"år", "aar"},
    {"År", "aar"},
    {"här", "haer"},
    {"Här", "haer"},
    {"våra", "vaara"},
    {"Våra", "vaara"},
    {"vår", "vaar"},
    {"Vår", "vaar"},
    {"når", "naar"},
    {"Når", "naar"},
}};

/// Whole words that OCR is known to make of common ones.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> misread{{
    {"dr", "ar"},
    {"dn", "an"},
    {"dven", "aven"},
    {"nir", "nar"},
    {"ir", "ar"},
    {"oar", "ar"},
    {"mdste", "maste"},
    {"fir", "far"},
}};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) >= 0x80);
}

bool is_consonant(char c) {
  const bool vowel = c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
  return c >= 'a' && c <= 'z' && !vowel;
}

/// é stands for itself at the end of a stem (`idé`, `idéer`, `idén`), else for ö or ä.
bool is_true_e_acute(std::string_view rest) {
  return rest.empty() || rest.front() == 'e' || rest == "n" || rest == "ns" || rest == "s";
}

char letter_for_sign(char sign) {
  switch (sign) {
    case '&':
    case '4':
    case '@':
      return 'a';
    case '6':
    case '0':
      return 'o';
    case '1':
    case '|':
    case '[':
      return 'l';
    case '$':
      return 's';
    default:
      return '\0';
  }
}

/// `sdkerstalla` → `sakerstalla`: OCR reads ä as d, which then stands between consonants.
std::string with_a_for_d(const std::string& key) {
  std::string changed;
  for (std::size_t i = 0; i < key.size(); ++i) {
    const bool before = i == 0 || is_consonant(key[i - 1]);
    const bool after = i + 1 < key.size() && is_consonant(key[i + 1]);
    // `drift` and `dsk` may begin a Swedish word.
    const bool usual = i == 0 && after && (key[1] == 'r' || key[1] == 's');
    if (key[i] != 'd' || !before || !after || usual) continue;
    if (changed.empty()) changed = key;
    changed[i] = 'a';
  }
  return changed;
}

}  // namespace

Folded fold(std::string_view word) {
  for (const auto& [from, to] : kept_apart) {
    if (word == from) return {std::string(to), {}, true};
  }
  Folded folded;
  bool doubtful = false;
  for (std::size_t at = 0; at < word.size();) {
    const char c = word[at];
    if (c >= 'a' && c <= 'z') {
      folded.key += c;
      folded.other += c;
    } else if (c >= 'A' && c <= 'Z') {
      folded.key += static_cast<char>(c - 'A' + 'a');
      folded.other += folded.key.back();
    } else if (static_cast<unsigned char>(c) < 0x80) {
      const bool beside_letter =
          (at > 0 && is_letter(word[at - 1])) || (at + 1 < word.size() && is_letter(word[at + 1]));
      const char meant = beside_letter ? letter_for_sign(c) : '\0';
      if (meant != '\0' || (c >= '0' && c <= '9')) {
        folded.key += meant != '\0' ? meant : c;
        folded.other += folded.key.back();
      }
    } else if (word.substr(at, 2) == "é") {
      const bool acute = is_true_e_acute(word.substr(at + 2));
      folded.key += acute ? 'e' : 'o';
      folded.other += acute ? 'e' : 'a';
      doubtful = doubtful || !acute;
      at += 2;
      continue;
    } else {
      for (const Letter& letter : letters) {
        if (word.substr(at, letter.bytes.size()) != letter.bytes) continue;
        folded.key += letter.to;
        folded.other += letter.to;
        folded.marked = folded.marked || letter.swedish;
        break;
      }
      ++at;
      while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U) ++at;
      continue;
    }
    ++at;
  }
  if (!doubtful) folded.other = with_a_for_d(folded.key);
  // A capital I may be a small l.
  if (folded.other.empty() && word.size() > 3 && word[0] == 'I' && word[1] >= 'a') {
    folded.other = 'l' + folded.key.substr(1);
  }
  if (word.find_first_of("&4") != std::string_view::npos && folded.key == "dar") folded.key = "ar";
  for (const auto& [from, to] : misread) {
    if (folded.key == from) folded.other = to;
  }
  return folded;
}

std::string fingerprint(std::string_view text) {
  std::string print;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      print += c;
    } else if (c >= 'A' && c <= 'Z') {
      print += static_cast<char>(c - 'A' + 'a');
    } else {
      for (const Letter& letter : letters) {
        if (letter.swedish && text.substr(at, letter.bytes.size()) == letter.bytes) {
          print += letter.to;
        }
      }
    }
    ++at;
  }
  return print;
}

}  // namespace stadga::norms
