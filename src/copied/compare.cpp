// SPDX-License-Identifier: EUPL-1.2
#include "copied/compare.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

namespace stadga::copied {
namespace {

using Part = std::span<const Word>;

constexpr std::size_t context = 4;     ///< words shown before and after
constexpr std::size_t most_shown = 8;  ///< words shown of what differs
constexpr std::size_t window = 40;     ///< how far the texts are followed to where they meet again
constexpr std::size_t most_bytes = 60;

/// So much of a word as can be shown; whole characters.
std::string shortened(const std::string& word) {
  if (word.size() <= most_bytes) return word;
  std::size_t end = most_bytes;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) --end;
  return word.substr(0, end) + "…";
}

std::string written(Part words, std::size_t most) {
  std::string out;
  for (const Word& word : words.first(std::min(most, words.size()))) {
    if (!out.empty()) out += ' ';
    out += shortened(word.written);
  }
  if (words.size() > most) out += " …";
  return out;
}

std::size_t common_beginning(Part expected, Part found) {
  const std::size_t most = std::min(expected.size(), found.size());
  std::size_t at = 0;
  while (at < most && shows(found[at], expected[at])) ++at;
  return at;
}

/// How many words of each the texts differ in before they have two in common again, or end.
std::pair<std::size_t, std::size_t> apart(Part expected, Part found) {
  const std::size_t far = std::min(window, expected.size() + found.size());
  for (std::size_t sum = 1; sum <= far; ++sum) {
    for (std::size_t gone = std::min(sum, expected.size()) + 1; gone-- > 0;) {
      const std::size_t come = sum - gone;
      if (come > found.size()) break;
      const Part rest = expected.subspan(gone);
      const Part other = found.subspan(come);
      const std::size_t wanted = std::min<std::size_t>(2, std::max(rest.size(), other.size()));
      if (std::min(rest.size(), other.size()) >= wanted && common_beginning(rest, other) >= wanted)
        return {gone, come};
    }
  }
  return {expected.size(), found.size()};
}

using Bag = std::map<std::string, std::size_t, std::less<>>;

std::size_t in_common(const Bag& a, const Bag& b) {
  std::size_t common = 0;
  for (const auto& [what, times] : a) {
    const auto other = b.find(what);
    if (other != b.end()) common += std::min(times, other->second);
  }
  return common;
}

Bag words_in(Part words) {
  Bag out;
  for (const Word& word : words) ++out[word.plain];
  return out;
}

Bag pairs_in(Part words) {
  Bag out;
  std::string_view before;
  for (const Word& word : words) {
    ++out[std::string(before) + ' ' + word.plain];
    before = word.plain;
  }
  if (!words.empty()) ++out[std::string(before) + ' '];
  return out;
}

double share(std::size_t common, std::size_t of) {
  return of == 0 ? 0 : static_cast<double>(common) / static_cast<double>(of);
}

}  // namespace

std::optional<Difference> first_difference(Part expected, Part found) {
  const std::size_t same = common_beginning(expected, found);
  if (same == expected.size() && same == found.size()) return std::nullopt;
  const Part rest = expected.subspan(same);
  const Part other = found.subspan(same);
  const auto [gone, come] = apart(rest, other);
  const std::size_t from = same - std::min(context, same);
  Difference out;
  out.word = same + 1;
  out.before = written(expected.subspan(from, same - from), context);
  out.expected = written(rest.first(gone), most_shown);
  out.found = written(other.first(come), most_shown);
  const Part after = rest.subspan(gone);
  out.after = written(after.first(std::min(context, after.size())), context);
  return out;
}

bool is_beginning(Part expected, Part found) {
  if (found.empty()) return false;
  const std::size_t same = common_beginning(expected, found);
  if (same == expected.size()) return false;
  if (same == found.size()) return true;
  std::string_view last = found[same].plain;
  if (last.ends_with("...")) last.remove_suffix(3);
  const bool is_last = same + 1 == expected.size();
  return same + 1 == found.size() && expected[same].plain.starts_with(last) &&
         !(is_last && expected[same].plain == last);
}

Likeness likeness(Part a, Part b) {
  constexpr std::size_t enough_pairs = 6;
  const std::size_t words = in_common(words_in(a), words_in(b));
  const std::size_t pairs = in_common(pairs_in(a), pairs_in(b));
  const std::size_t fewest = std::min(a.size(), b.size()) + 1;
  Likeness out;
  out.words = share(2 * words, a.size() + b.size());
  out.pairs = share(2 * pairs, a.size() + b.size() + 2);
  out.holds_much = pairs >= enough_pairs && share(pairs, fewest) >= 0.6;
  return out;
}

}  // namespace stadga::copied
