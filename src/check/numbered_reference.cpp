// SPDX-License-Identifier: EUPL-1.2
#include "check/numbered_reference.h"

#include <cctype>
#include <utility>

namespace stadga::check {
namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

bool is_small_letter(char byte) {
  return byte >= 'a' && byte <= 'z';
}

/// Reads what stands in a text from some byte on.
struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  bool ends() const { return at >= text.size(); }
  char now() const { return ends() ? '\0' : text[at]; }
  char next() const { return at + 1 < text.size() ? text[at + 1] : '\0'; }
  bool take(std::string_view wanted) {
    if (!text.substr(at).starts_with(wanted)) return false;
    at += wanted.size();
    return true;
  }
  void skip(std::string_view any_of) {
    while (!ends() && any_of.find(now()) != std::string_view::npos) ++at;
  }
  bool dash() { return take("–") || take("-"); }
  /// The character is not the beginning of a longer word.
  bool letter_alone() const {
    const auto after = static_cast<unsigned char>(next());
    return after < 0x80 && std::isalnum(after) == 0;
  }
};

/// ` a–e och g–h` after `4:10`.
void read_letters(Cursor& cursor, Numbered& found) {
  for (;;) {
    Cursor ahead = cursor;
    if (!found.letters.empty() && !ahead.take(" och ") && !ahead.take(", ") &&
        !ahead.take(" samt ")) {
      return;
    }
    ahead.skip(" ");
    const bool range_begins = is_small_letter(ahead.now()) &&
                              (ahead.letter_alone() || Cursor{ahead.text, ahead.at + 1}.dash());
    if (!range_begins) return;
    const char first = ahead.now();
    // `punkt 4:10 i riktlinjen`: a word of one letter.
    if (first == 'i' && found.letters.empty() && ahead.next() == ' ') return;
    ++ahead.at;
    char last = first;
    Cursor range = ahead;
    if (range.dash() && is_small_letter(range.now()) && range.letter_alone()) {
      last = range.now();
      ++range.at;
      ahead = range;
    }
    for (char letter = first; letter <= last; ++letter) found.letters.push_back(letter);
    cursor = ahead;
    found.end = cursor.at;
  }
}

Numbered read_number(Cursor& cursor, Target target) {
  Numbered found;
  found.begin = cursor.at;
  static constexpr std::size_t longest = 2;
  const bool lettered = target == Target::annex && cursor.now() >= 'A' && cursor.now() <= 'Z' &&
                        cursor.letter_alone();
  if (lettered) {
    found.number = cursor.now();
    ++cursor.at;
    found.end = cursor.at;
    return found;
  }
  for (;;) {
    const std::size_t from = cursor.at;
    while (is_digit(cursor.now())) ++cursor.at;
    if (cursor.at == from || cursor.at - from > longest) return {};
    found.number += cursor.text.substr(from, cursor.at - from);
    const bool goes_on = (cursor.now() == '.' || cursor.now() == ':') && is_digit(cursor.next());
    if (!goes_on) break;
    found.number += cursor.now();
    ++cursor.at;
  }
  found.end = cursor.at;
  if (target != Target::annex) read_letters(cursor, found);
  return found;
}

}  // namespace

std::vector<Numbered> numbers_at(std::string_view text, std::size_t from, Target target) {
  Cursor cursor{text, from};
  std::vector<Numbered> found;
  for (;;) {
    cursor.skip(" .*_[");
    Numbered numbered = read_number(cursor, target);
    if (numbered.number.empty()) return found;
    found.push_back(std::move(numbered));
    Cursor ahead = cursor;
    const bool more = ahead.take(" och ") || ahead.take(" samt ") || ahead.take(" eller ") ||
                      ahead.take(", ") || ahead.dash();
    if (!more || (!is_digit(ahead.now()) && target != Target::annex)) return found;
    cursor = ahead;
  }
}

}  // namespace stadga::check
