// SPDX-License-Identifier: EUPL-1.2
#include "copied/normalise.h"

#include <utility>

#include "base/text.h"
#include "copied/marks.h"

namespace stadga::copied {
namespace {

bool is_line_break(UChar32 code) {
  return code == '\n' || code == '\r' || code == 0x0B || code == 0x0C || code == 0x85 ||
         code == 0x2028 || code == 0x2029;
}

struct Line {
  std::vector<Word> words;
  std::vector<bool> begins_line;
};

Line split_words(const std::string& composed) {
  Line out;
  bool at_line_start = true;
  std::string word;
  const auto finish = [&] {
    const std::string visible = seen(word);
    word.clear();
    if (visible.empty()) return;
    out.words.push_back({visible, plain_of(visible)});
    out.begins_line.push_back(at_line_start);
    at_line_start = false;
  };
  for (Characters each(composed); each.next();) {
    if (u_isUWhiteSpace(each.code()) != 0) {
      finish();
      at_line_start = at_line_start || is_line_break(each.code());
    } else {
      word += each.written();
    }
  }
  finish();
  return out;
}

bool is_button(std::string_view verb, std::string_view amount) {
  const std::string first = lower(verb);
  const std::string second = lower(amount);
  const bool swedish =
      (first == "visa" || first == "se") && (second == "mer" || second == "mindre");
  const bool english =
      (first == "show" || first == "see") && (second == "more" || second == "less");
  return swedish || english;
}

void drop_ellipsis(std::vector<Word>& words) {
  if (words.empty()) return;
  std::string& plain = words.back().plain;
  plain.resize(plain.size() - ellipsis.size());
  // One character or three points: three bytes either way.
  std::string& written = words.back().written;
  written.resize(written.size() - ellipsis.size());
  if (plain.empty()) words.pop_back();
}

/// Takes the platform's own button from the end.
void drop_button(Line& line, bool& cut) {
  std::vector<Word>& words = line.words;
  if (words.size() < 3) return;
  const std::string& first = words[words.size() - 2].plain;
  const bool joined = first.starts_with(ellipsis);
  const std::string verb = joined ? first.substr(ellipsis.size()) : first;
  if (!is_button(verb, words.back().plain)) return;
  const std::string& last = words[words.size() - 3].plain;
  const bool before = last.ends_with(ellipsis);
  if (words.size() == 3 && last == ellipsis) return;  // nothing else would be left
  const bool own_line = line.begins_line[words.size() - 2];
  const bool own_sentence = std::string_view(".!?:)").find(last.back()) != std::string_view::npos &&
                            (verb == "Visa" || verb == "Se" || verb == "Show" || verb == "See");
  if (!joined && !before && !own_line && !own_sentence) return;
  words.resize(words.size() - 2);
  if (!joined && before) drop_ellipsis(words);
  cut = joined || before;
}

}  // namespace

Words words_of(std::string_view text) {
  Line line = split_words(compose(text));
  Words out;
  drop_button(line, out.cut);
  out.words = std::move(line.words);
  return out;
}

std::string normalise(std::string_view text) {
  std::string out;
  for (const Word& word : words_of(text).words) {
    if (!out.empty()) out += ' ';
    out += word.plain;
  }
  return out;
}

bool shows(const Word& found, const Word& expected) {
  if (found == expected) return true;
  if (!found.plain.ends_with(ellipsis)) return false;
  const std::string_view stem =
      std::string_view(found.plain).substr(0, found.plain.size() - ellipsis.size());
  const std::string_view whole = expected.plain;
  const std::size_t start = address_start_size(whole);
  // More than the slash after the host, and less than all.
  return start > 0 && stem.size() > start + 1 && whole.starts_with(stem) &&
         whole.size() > stem.size();
}

}  // namespace stadga::copied
