// SPDX-License-Identifier: EUPL-1.2
#include "check/law_name_forms.h"

#include <algorithm>

#include "base/text.h"

namespace stadga::check {

std::string_view stem(std::string_view word) {
  for (const std::string_view ending : {":s", "s"}) {
    if (word.size() > ending.size() + 3 && word.ends_with(ending)) {
      word.remove_suffix(ending.size());
      break;
    }
  }
  if (word.size() >= 5 && word.ends_with("en")) word.remove_suffix(2);
  return word;
}

namespace {

/// Abbreviations are short, and take an ending without a mark: `PuLs`.
std::string_view without_ending(std::string_view word) {
  for (const std::string_view ending : {"ens", "en", "s"}) {
    if (word.size() > ending.size() + 1 && word.ends_with(ending)) {
      return word.substr(0, word.size() - ending.size());
    }
  }
  return word;
}

/// The part of `SKL:s` and `PuL-ombud` that may be a name by itself.
std::string_view head(std::string_view word) {
  return word.substr(0, word.find_first_of(":-"));
}

bool has_capitals(std::string_view written) {
  const auto capital = [](char byte) { return byte >= 'A' && byte <= 'Z'; };
  return written.size() <= 8 && std::ranges::count_if(written, capital) >= 2 &&
         written.find_first_of(" -") == std::string_view::npos;
}

/// `PuL`, `PUL:s`, `PuL-ombud`, `PuLs`; not `puls`.
bool is_abbreviation(std::string_view text, std::string_view word, const LawName& name) {
  if (head(word) == name.words.front()) return true;
  const std::string_view rest = text.substr(std::min(name.written.size(), text.size()));
  if (rest != "s" && rest != "en" && rest != "ens") return false;
  const std::string_view start = text.substr(0, name.written.size());
  const auto small = [](char byte) { return byte >= 'a' && byte <= 'z'; };
  return start == name.written ||
         (lower(start) == name.words.front() && std::ranges::none_of(start, small));
}

bool is_genitive_of(std::string_view word, std::string_view name) {
  return word.starts_with(name) && (word.size() == name.size() || word.substr(name.size()) == "s" ||
                                    word.substr(name.size()) == ":s");
}

/// Names of authorities are proper names: `en datainspektion` is none.
bool same_word(std::string_view word, std::string_view name, bool proper) {
  return proper ? is_genitive_of(word, name) : word == name || stem(word) == stem(name);
}

}  // namespace

std::vector<std::string_view> keys_of(std::string_view word) {
  std::vector<std::string_view> keys = {stem(word), stem(head(word)), without_ending(word)};
  std::ranges::sort(keys);
  keys.erase(std::ranges::unique(keys).begin(), keys.end());
  return keys;
}

std::size_t length_at(std::string_view text, const std::vector<Token>& tokens, std::size_t at,
                      const LawName& name) {
  if (name.words.size() == 1 && has_capitals(name.written)) {
    const Token& token = tokens[at];
    const std::string_view written = text.substr(token.begin, token.end - token.begin);
    return is_abbreviation(written, token.word, name) ? 1 : 0;
  }
  const bool proper = name.law->kind == "myndighet" || name.law->kind == "vägledning";
  std::size_t token = at;
  for (std::size_t i = 0; i < name.words.size(); ++i, ++token) {
    if (i > 0 && token < tokens.size() && is_sfs_number(tokens[token].word)) ++token;
    if (token >= tokens.size() || tokens[token].address) return 0;
    const bool may_vary = i == 0 || i + 1 == name.words.size();
    const bool same = may_vary ? same_word(tokens[token].word, name.words[i], proper)
                               : tokens[token].word == name.words[i];
    if (!same) return 0;
  }
  return token - at;
}

bool is_generic(const std::vector<std::string>& words) {
  return words.empty() ||
         (words.size() == 1 && (stem(words[0]) == "lag" || stem(words[0]) == "förordning"));
}

}  // namespace stadga::check
