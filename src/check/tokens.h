// SPDX-License-Identifier: EUPL-1.2
// The words of a text as the checks of prose compare them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stadga::check {

/// A word, a number such as `1998:204`, or `§`. Offsets are bytes of the text.
struct Token {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string word;      ///< in lower case
  bool address = false;  ///< part of a web or e-mail address
};

/// Hyphens and colons inside a word belong to it (`SKL:s`, `BBS-lagen`), and so does the hyphen
/// that stands for what follows (`offentlighets- och sekretesslagen`). Markup is no word.
std::vector<Token> tokens_of(std::string_view text);

/// What stands between two tokens.
std::string_view between(std::string_view text, const Token& first, const Token& second);

/// A number of Svensk författningssamling: year, colon, number.
bool is_sfs_number(std::string_view word);

/// Some words in a row, as registers write them: `uppsikt*` is any word that begins so, `…` stands
/// for at most three words.
struct Phrase {
  std::vector<std::string> words;
};
Phrase phrase_of(std::string_view written);
std::vector<Phrase> phrases_of(const std::vector<std::string>& written);

/// The first token of the first place where the phrase stands; tokens.size() where it does not.
std::size_t find_phrase(std::span<const Token> tokens, const Phrase& phrase);
bool has_any(std::span<const Token> tokens, const std::vector<Phrase>& phrases);

}  // namespace stadga::check
