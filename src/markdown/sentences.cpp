// SPDX-License-Identifier: EUPL-1.2
// Where a Swedish sentence ends.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "markdown/document.h"

namespace stadga::markdown {
namespace {

/// Abbreviations after which a sentence goes on, also before a capital: `t.ex. Facebook`.
/// `m.m.`, `m.fl.` and `osv.` are not here: before a capital they end the sentence.
constexpr std::array<std::string_view, 27> abbreviations = {
    "t.ex", "t ex", "bl.a", "bl a", "dvs", "d.v.s", "s.k",  "f.d",  "p.g.a",
    "pga",  "kap",  "nr",   "ca",   "jfr", "resp",  "inkl", "exkl", "tel",
    "kl",   "st",   "mom",  "prop", "bet", "dnr",   "art",  "tex",  "fr.o.m"};

bool ends_with_abbreviation(std::string_view before_stop) {
  return std::ranges::any_of(abbreviations, [&](std::string_view word) {
    if (!before_stop.ends_with(word)) return false;
    const std::size_t start = before_stop.size() - word.size();
    return start == 0 || before_stop[start - 1] == ' ' || before_stop[start - 1] == '(';
  });
}

/// Closing quotation marks and brackets belong to the sentence that they close.
std::size_t skip_closers(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 7> closers = {")", "]", "\"", "'", "”", "’", "»"};
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::string_view closer : closers) {
      if (text.substr(at).starts_with(closer)) {
        at += closer.size();
        moved = true;
      }
    }
  }
  return at;
}

/// A small letter after the stop means that the sentence goes on.
bool can_begin_sentence(std::string_view rest) {
  if (rest.empty()) return true;
  const std::string_view first = rest.substr(0, rest.front() < 0 ? 2 : 1);
  return lower(first) != first ||
         !(first.front() < 0 || (first.front() >= 'a' && first.front() <= 'z'));
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> sentences(std::string_view plain) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  const auto add = [&](std::size_t begin, std::size_t end) {
    while (begin < end && plain[begin] == ' ') ++begin;
    while (end > begin && plain[end - 1] == ' ') --end;
    if (begin < end) found.emplace_back(begin, end);
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < plain.size(); ++at) {
    const bool ellipsis = plain.substr(at).starts_with("…");
    if (plain[at] != '.' && plain[at] != '!' && plain[at] != '?' && !ellipsis) continue;
    const std::size_t stop =
        skip_closers(plain, at + (ellipsis ? std::string_view("…").size() : 1));
    if (stop < plain.size() && plain[stop] != ' ') continue;
    std::size_t next = stop;
    while (next < plain.size() && plain[next] == ' ') ++next;
    if (!can_begin_sentence(plain.substr(next))) continue;
    const bool more = next < plain.size();
    if (more && plain[at] == '.' && ends_with_abbreviation(plain.substr(0, at))) continue;
    add(begin, stop);
    begin = next;
    at = next > at ? next - 1 : at;
  }
  add(begin, plain.size());
  return found;
}

}  // namespace stadga::markdown
