// SPDX-License-Identifier: EUPL-1.2
#include "check/tokens.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace stadga::check {
namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

/// Bytes of a letter or digit at `at`; nothing where something else stands there.
std::size_t letter_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    return is_digit(text[at]) || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ? 1
                                                                                              : 0;
  }
  // Latin letters with marks, and marks that stand by themselves; `×`, `÷`, `§`, `”` are none.
  const std::string_view two = text.substr(at, 2);
  if (byte >= 0xC3 && byte <= 0xCD) return two == "×" || two == "÷" ? 0 : two.size();
  return two == "\u00AD" ? 2 : 0;
}

bool begins_word(std::string_view text, std::size_t at) {
  return at < text.size() && letter_at(text, at) > 0;
}

/// Where the word ends that begins at `at`.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (const std::size_t letter = letter_at(text, at)) {
      at += letter;
    } else if ((text[at] == ':' || text[at] == '-') && begins_word(text, at + 1)) {
      ++at;
    } else if (text[at] == '-' || text[at] == '+') {
      return at + 1;
    } else {
      break;
    }
  }
  return at;
}

/// `lower` without its way through UTF-16 for the letters that Swedish has.
std::string folded(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const auto byte = static_cast<unsigned char>(word[at]);
    if (byte >= 'A' && byte <= 'Z') {
      out += static_cast<char>(byte + 0x20);
    } else if (byte < 0x80) {
      out += word[at];
    } else if (byte == 0xC3) {
      const auto next = static_cast<unsigned char>(word[++at]);
      out += '\xC3';
      out += static_cast<char>(next < 0x9F ? next | 0x20 : next);
    } else if (word.substr(at, 2) == "\u00AD") {
      ++at;
    } else {
      return lower(compose(word));
    }
  }
  return out;
}

/// The end of the web address that begins at `at`, or `at`.
std::size_t address_end(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 4> starts = {"http://", "https://", "www.",
                                                             "mailto:"};
  const std::string_view rest = text.substr(at);
  const bool starts_here =
      std::ranges::any_of(starts, [&](std::string_view start) { return rest.starts_with(start); });
  return starts_here ? at + std::min(rest.find_first_of(" \t\r\n)>]\""), rest.size()) : at;
}

bool is_in_address(std::string_view text, std::size_t begin, std::size_t end) {
  const bool host = end + 1 < text.size() && text[end] == '.' && begins_word(text, end + 1);
  const bool mail =
      (begin > 0 && text[begin - 1] == '@') || (end < text.size() && text[end] == '@');
  const bool domain = begin > 1 && text[begin - 1] == '.' && text[begin - 2] != '.' &&
                      letter_at(text, begin - 2) > 0;
  return mail || host || domain;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  static constexpr std::string_view section = "§";
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t end = address_end(text, at); end > at) {
      tokens.push_back({at, end, folded(text.substr(at, end - at)), true});
      at = end;
    } else if (begins_word(text, at)) {
      const std::size_t stop = word_end(text, at);
      tokens.push_back(
          {at, stop, folded(text.substr(at, stop - at)), is_in_address(text, at, stop)});
      at = stop;
    } else if (text.substr(at).starts_with(section)) {
      tokens.push_back({at, at + section.size(), std::string(section), false});
      at += section.size();
    } else {
      ++at;
    }
  }
  return tokens;
}

std::string_view between(std::string_view text, const Token& first, const Token& second) {
  return text.substr(first.end, second.begin - first.end);
}

bool is_sfs_number(std::string_view word) {
  const std::size_t colon = word.find(':');
  if (colon != 4 || word.size() < 6 || word.size() > 9) return false;
  const auto digits = [](std::string_view part) { return std::ranges::all_of(part, is_digit); };
  return digits(word.substr(0, colon)) && digits(word.substr(colon + 1)) &&
         (word[0] == '1' || word[0] == '2');
}

Phrase phrase_of(std::string_view written) {
  Phrase phrase;
  const std::string plain = fold_space(written);
  for (const std::string_view word : split(plain, ' ')) {
    phrase.words.push_back(lower(word));
  }
  return phrase;
}

std::vector<Phrase> phrases_of(const std::vector<std::string>& written) {
  std::vector<Phrase> phrases;
  for (const std::string& each : written) phrases.push_back(phrase_of(each));
  return phrases;
}

namespace {

bool is_word(std::string_view word, std::string_view wanted) {
  if (!wanted.ends_with('*')) return word == wanted;
  return word.starts_with(wanted.substr(0, wanted.size() - 1));
}

bool stands_at(std::span<const Token> tokens, std::span<const std::string> words) {
  static constexpr std::size_t most_between = 3;
  if (words.empty()) return true;
  if (words.front() == "…") {
    for (std::size_t skipped = 0; skipped <= most_between && skipped < tokens.size(); ++skipped) {
      if (stands_at(tokens.subspan(skipped), words.subspan(1))) return true;
      // What follows is said of something else.
      if (tokens[skipped].word == "men" || tokens[skipped].word == "utan") return false;
    }
    return false;
  }
  return !tokens.empty() && is_word(tokens.front().word, words.front()) &&
         stands_at(tokens.subspan(1), words.subspan(1));
}

}  // namespace

std::size_t find_phrase(std::span<const Token> tokens, const Phrase& phrase) {
  const std::string_view first = phrase.words.empty() ? "" : std::string_view(phrase.words.front());
  const bool whole = !first.empty() && first != "…" && !first.ends_with('*');
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (whole && tokens[at].word != first) continue;
    if (stands_at(tokens.subspan(at), phrase.words)) return at;
  }
  return tokens.size();
}

bool has_any(std::span<const Token> tokens, const std::vector<Phrase>& phrases) {
  return std::ranges::any_of(
      phrases, [&](const Phrase& phrase) { return find_phrase(tokens, phrase) < tokens.size(); });
}

}  // namespace stadga::check
