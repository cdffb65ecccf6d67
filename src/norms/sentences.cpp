// SPDX-License-Identifier: EUPL-1.2
#include "norms/sentences.h"

#include <algorithm>
#include <array>

#include "norms/lines.h"
#include "norms/ocr.h"

namespace stadga::norms {
namespace {

/// Abbreviations after which a sentence goes on, folded and without their stops.
constexpr std::array<std::string_view, 34> abbreviations{
    "tex", "t",  "ex",  "bla", "bl",  "kap", "jfr", "resp", "dvs",  "dnr", "nr",    "st",
    "sid", "s",  "p",   "f",   "fd",  "sk",  "ev",  "exkl", "inkl", "ca",  "cirka", "tel",
    "pga", "pg", "avs", "enl", "obs", "mom", "red", "dr",   "bil",  "from"};

std::string_view last_word(std::string_view text) {
  const std::size_t start = text.find_last_of(" (\t/");
  return start == std::string_view::npos ? text : text.substr(start + 1);
}

bool is_abbreviated(std::string_view before_stop) {
  const std::string_view word = last_word(before_stop);
  const std::string key = fold(word).key;
  if (key.size() == 1 && !(key[0] >= '0' && key[0] <= '9')) return true;
  return std::find(abbreviations.begin(), abbreviations.end(), key) != abbreviations.end();
}

bool begins_sentence(std::string_view rest) {
  if (begins_upper(rest)) return true;
  return rest.starts_with("”") || rest.starts_with("“") || rest.starts_with("»") ||
         (!rest.empty() && rest[0] >= '0' && rest[0] <= '9' && !begins_lower(rest)) ||
         rest.starts_with("– ") || rest.starts_with("- ");
}

std::size_t skip_closers(std::string_view text, std::size_t at) {
  for (;;) {
    if (at < text.size() && std::string_view("\"')]*_").find(text[at]) != std::string_view::npos) {
      ++at;
    } else if (text.substr(at, 3) == "”" || text.substr(at, 3) == "“") {
      at += 3;
    } else {
      return at;
    }
  }
}

}  // namespace

std::vector<Stretch> sentences(std::string_view text) {
  std::vector<Stretch> found;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    while (begin < end && text[begin] == ' ') ++begin;
    while (end > begin && text[end - 1] == ' ') --end;
    if (end > begin) found.push_back({begin, end});
    begin = end;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c != '.' && c != '!' && c != '?') continue;
    const std::size_t after = skip_closers(text, at + 1);
    if (after >= text.size() || text[after] != ' ') continue;
    const std::size_t next = text.find_first_not_of(' ', after);
    if (next == std::string_view::npos || !begins_sentence(text.substr(next))) continue;
    // A figure after a stop may be a chapter or a date: `kap. 9`, `den 1. 5`.
    const bool figure = text[next] >= '0' && text[next] <= '9';
    if (figure && at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9') continue;
    if (c == '.' && is_abbreviated(text.substr(begin, at - begin))) continue;
    close(after);
  }
  close(text.size());
  return found;
}

}  // namespace stadga::norms
