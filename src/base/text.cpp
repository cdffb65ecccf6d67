// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <stdexcept>

#include <unicode/brkiter.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace stadga {
namespace {

icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
}

std::string from_icu(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

void require(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string(what) + ": " + u_errorName(status));
}

bool is_space_byte(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// What most Swedish text holds, and the libraries need not be asked about: ASCII, the letters up
/// to U+02FF, and the dashes and quotation marks U+2010 to U+2027. Each is a grapheme cluster of
/// its own (but for \r\n) and stays as it is when composed.
bool is_everyday(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0xCC) continue;
    if (byte != 0xE2 || at + 2 >= text.size() || text[at + 1] != '\x80') return false;
    const auto last = static_cast<unsigned char>(text[at + 2]);
    if (last < 0x90 || last > 0xA7) return false;
    at += 2;
  }
  return true;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Nothing where the text holds more than ASCII and the letters À to ÿ.
std::optional<std::string> lower_latin(std::string_view text) {
  std::string out(text);
  for (std::size_t at = 0; at < out.size(); ++at) {
    const auto byte = static_cast<unsigned char>(out[at]);
    if (byte >= 'A' && byte <= 'Z') {
      out[at] = static_cast<char>(byte + ('a' - 'A'));
    } else if (byte == 0xC3 && at + 1 < out.size()) {
      const auto last = static_cast<unsigned char>(out[++at]);
      // U+00C0 to U+00DE but ×; 0x20 further on stands the small letter.
      if (last >= 0x80 && last <= 0x9E && last != 0x97) out[at] = static_cast<char>(last + 0x20);
    } else if (byte >= 0x80) {
      return std::nullopt;
    }
  }
  return out;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  std::int64_t at = 0;
  while (at < size) {
    if (bytes[at] < 0x80) {
      ++at;
      continue;
    }
    const std::int64_t start = at;
    UChar32 point = 0;
    U8_NEXT(bytes, at, size, point);
    if (point < 0) return static_cast<std::size_t>(start);
  }
  return std::nullopt;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space_byte(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space_byte(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  for (std::size_t at = text.find(separator); at != std::string_view::npos;
       at = text.find(separator, start)) {
    parts.push_back(text.substr(start, at - start));
    start = at + 1;
  }
  parts.push_back(text.substr(start));
  return parts;
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += separator;
    out += parts[i];
  }
  return out;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string fold_space(std::string_view text) {
  static constexpr std::string_view no_break = "\u00a0";
  std::string out;
  bool pending = false;
  for (std::size_t at = 0; at < text.size();) {
    if (is_space_byte(text[at])) {
      pending = true;
      ++at;
    } else if (text.substr(at, no_break.size()) == no_break) {
      pending = true;
      at += no_break.size();
    } else {
      if (pending && !out.empty()) out += ' ';
      pending = false;
      out += text[at++];
    }
  }
  return out;
}

std::string lower(std::string_view text) {
  if (auto latin = lower_latin(text)) return *std::move(latin);
  return from_icu(to_icu(text).toLower(icu::Locale::getRoot()));
}

std::string compose(std::string_view text) {
  if (is_everyday(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::UnicodeString composed = nfc->normalize(to_icu(text), status);
  require(status, "NFC");
  return from_icu(composed);
}

std::string slug(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  const icu::UnicodeString apart = nfkd->normalize(to_icu(lower(text)), status);
  require(status, "NFKD");
  std::string out;
  bool pending = false;
  for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
    const UChar32 point = apart.char32At(at);
    if ((point >= 'a' && point <= 'z') || (point >= '0' && point <= '9')) {
      if (pending && !out.empty()) out += '-';
      pending = false;
      out += static_cast<char>(point);
    } else if (u_charType(point) != U_NON_SPACING_MARK) {
      pending = true;
    }
  }
  return out;
}

bool is_id(std::string_view text) {
  static constexpr std::size_t longest = 64;
  if (text.empty() || text.size() > longest) return false;
  bool separator = true;
  for (const char c : text) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!word && (separator || (c != '-' && c != '_'))) return false;
    separator = !word;
  }
  return !separator;
}

std::size_t edit_distance(std::string_view first, std::string_view second) {
  const icu::UnicodeString a = to_icu(first);
  const icu::UnicodeString b = to_icu(second);
  const auto width = static_cast<std::size_t>(b.length()) + 1;
  std::vector<std::size_t> before(width), previous(width), current(width);
  std::iota(previous.begin(), previous.end(), std::size_t{0});
  for (std::int32_t i = 0; i < a.length(); ++i) {
    current[0] = static_cast<std::size_t>(i) + 1;
    for (std::int32_t j = 0; j < b.length(); ++j) {
      const auto column = static_cast<std::size_t>(j) + 1;
      const std::size_t change = a[i] == b[j] ? 0 : 1;
      current[column] =
          std::min({previous[column] + 1, current[column - 1] + 1, previous[column - 1] + change});
      if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j]) {
        current[column] = std::min(current[column], before[column - 2] + 1);
      }
    }
    before.swap(previous);
    previous.swap(current);
  }
  return previous.back();
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
  // Thousands of slips against thousands of candidates must not take minutes.
  static constexpr std::size_t most_candidates = 500;
  std::optional<std::string> best;
  std::size_t best_distance = std::max<std::size_t>(word.size() / 3, 1) + 1;
  for (const std::string& candidate :
       candidates.first(std::min(candidates.size(), most_candidates))) {
    const std::size_t apart =
        std::max(word.size(), candidate.size()) - std::min(word.size(), candidate.size());
    // Lengths in bytes differ by at most four times the characters that differ.
    if (apart >= 4 * best_distance || word.size() > 200 || candidate.size() > 200) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

TextLength measure(std::string_view text) {
  if (is_everyday(text) && text.find('\r') == std::string_view::npos) {
    const std::size_t points = code_points(text);
    return {
        .code_points = points, .utf16_units = points, .graphemes = points, .bytes = text.size()};
  }
  const icu::UnicodeString units = to_icu(text);
  TextLength length;
  length.bytes = text.size();
  length.code_points = static_cast<std::size_t>(units.countChar32());
  length.utf16_units = static_cast<std::size_t>(units.length());
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> clusters(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  require(status, "grapheme clusters");
  clusters->setText(units);
  clusters->first();
  while (clusters->next() != icu::BreakIterator::DONE) ++length.graphemes;
  return length;
}

bool swedish_less(std::string_view a, std::string_view b) {
  thread_local const std::unique_ptr<icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale("sv"), status));
    require(status, "Swedish collation");
    return made;
  }();
  UErrorCode status = U_ZERO_ERROR;
  const UCollationResult order = collator->compare(to_icu(a), to_icu(b), status);
  if (order == UCOL_EQUAL) return a < b;
  return order == UCOL_LESS;
}

}  // namespace stadga
