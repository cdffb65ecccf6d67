// SPDX-License-Identifier: EUPL-1.2
#include "search/words.h"

#include <algorithm>
#include <array>
#include <set>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/text.h"

namespace stadga::search {
namespace {

constexpr std::size_t longest_word = 40;
constexpr std::string_view common =
    "att av de dem den det din du där efter eller en er ett från för får han har hur här i in inte "
    "ja kan man med men mot nej ni nu när och om på sin ska som så till under ut var vara vi vid "
    "vår "
    "är";

enum class Kind { word, number, section };

struct Token {
  std::string text;
  Kind kind = Kind::word;
  bool joined = false;  ///< a hyphen and nothing else stands before it
};

bool is_swedish_vowel(UChar32 c) {
  return c == 0xE5 || c == 0xE4 || c == 0xF6;
}

bool is_mark(UChar32 c) {
  return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

/// Lower case without marks but those of å ä ö.
std::string plain(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
  const icu::UnicodeString composed = icu::UnicodeString::fromUTF8(lower(compose(text)));
  icu::UnicodeString out;
  for (std::int32_t at = 0; at < composed.length(); at = composed.moveIndex32(at, 1)) {
    const UChar32 c = composed.char32At(at);
    icu::UnicodeString parts;
    if (is_swedish_vowel(c) || !decompose->getDecomposition(c, parts)) {
      if (!is_mark(c) && c != 0xAD) out.append(c);
      continue;
    }
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
      if (!is_mark(parts.char32At(i))) out.append(parts.char32At(i));
    }
  }
  std::string bytes;
  return out.toUTF8String(bytes);
}

bool is_of_word(UChar32 c) {
  return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

bool is_digit(UChar32 c) {
  return c >= '0' && c <= '9';
}

std::vector<Token> tokens(const icu::UnicodeString& text) {
  std::vector<Token> found;
  std::int32_t at = 0;
  std::int32_t before = 0;  // where the last one ended
  const auto next = [&](std::int32_t i) { return text.moveIndex32(i, 1); };
  while (at < text.length()) {
    const UChar32 first = text.char32At(at);
    if (!is_of_word(first) && first != 0xA7) {
      at = next(at);
      continue;
    }
    const std::int32_t begin = at;
    bool digits = true;
    if (first == 0xA7) {
      while (at < text.length() && text.char32At(at) == 0xA7) at = next(at);
    } else {
      for (; at < text.length(); at = next(at)) {
        const UChar32 c = text.char32At(at);
        const bool colon =
            c == ':' && digits && at + 1 < text.length() && is_digit(text.char32At(at + 1));
        if (!is_of_word(c) && !colon) break;
        digits = digits && (is_digit(c) || colon);
      }
    }
    Token token;
    text.tempSubStringBetween(begin, at).toUTF8String(token.text);
    if (first == 0xA7)
      token.kind = Kind::section;
    else if (digits)
      token.kind = Kind::number;
    const UChar32 gap = begin - before == 1 ? text.char32At(before) : 0;
    token.joined = !found.empty() && (gap == '-' || gap == 0x2011);
    found.push_back(std::move(token));
    before = at;
  }
  return found;
}

}  // namespace

std::size_t characters(std::string_view word) {
  return static_cast<std::size_t>(std::ranges::count_if(
      word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<std::string> words(std::string_view text) {
  const std::vector<Token> found = tokens(icu::UnicodeString::fromUTF8(plain(text)));
  std::vector<std::string> out;
  const auto give = [&](const std::string& word, Kind kind) {
    const std::size_t length = characters(word);
    if (length <= longest_word && (length > 1 || kind == Kind::number)) out.push_back(word);
  };
  const auto is = [&](std::size_t i, Kind kind) {
    return i < found.size() && found[i].kind == kind;
  };
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Token& token = found[i];
    if (token.kind == Kind::section) continue;
    give(token.text, token.kind);
    if (!token.joined && i + 1 < found.size() && found[i + 1].joined) {
      std::string whole = token.text;
      for (std::size_t j = i + 1; j < found.size() && found[j].joined; ++j) whole += found[j].text;
      give(whole, Kind::word);
    }
    if (token.kind != Kind::number) continue;
    const bool letter = is(i + 1, Kind::word) && characters(found[i + 1].text) == 1;
    if (!is(i + (letter ? 2 : 1), Kind::section)) continue;
    const std::string section = token.text + (letter ? found[i + 1].text : "") + "§";
    give(section, Kind::word);
    if (i >= 2 && found[i - 1].text == "kap" && is(i - 2, Kind::number))
      give(found[i - 2].text + "kap" + section, Kind::word);
  }
  return out;
}

std::string folded(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, char>, 3> letters = {
      {{"å", 'a'}, {"ä", 'a'}, {"ö", 'o'}}};
  std::string out;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const auto letter = std::ranges::find_if(
        letters, [&](const auto& pair) { return word.substr(at).starts_with(pair.first); });
    out += letter == letters.end() ? word[at] : letter->second;
    if (letter != letters.end()) ++at;
  }
  return out;
}

std::string_view common_words() {
  return common;
}

bool is_common(std::string_view word) {
  static const std::set<std::string_view> all = [] {
    const std::vector<std::string_view> parts = split(common, ' ');
    return std::set<std::string_view>(parts.begin(), parts.end());
  }();
  return all.contains(word);
}

}  // namespace stadga::search
