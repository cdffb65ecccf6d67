// SPDX-License-Identifier: EUPL-1.2
// Nulls: yaml-cpp marks them with whatever comes next, and takes a written `null` or `~` and a
// forgotten colon for the same thing.
#include <string>
#include <utility>

#include "yaml/reader.h"

namespace stadga::yaml {

std::size_t Reader::literal_null_length(std::size_t at) const {
  const std::size_t end = word_end(input_.text, at, gaps_.flow_depth > 0);
  std::string_view word = input_.text.substr(std::min(at, end), end - std::min(at, end));
  const bool key = !word.empty() && word.back() == ':';
  if (key) word.remove_suffix(1);
  const bool known = word == "~" || word == "null" || word == "Null" || word == "NULL";
  return known ? word.size() : 0;
}

std::size_t Reader::literal_value_length(std::size_t at) const {
  const Frame& frame = frames_.back();
  const std::size_t length = at < gaps_.at() ? 0 : literal_null_length(at);
  const std::size_t after = skip_blanks(input_.text, at + length);
  const bool is_key = after < input_.text.size() && input_.text[after] == ':';
  const bool inside =
      frame.shape != Shape::block || at - line_begin(input_.text, at) > frame.column;
  return is_key || !inside ? 0 : length;
}

void Reader::literal_null(std::size_t begin, std::size_t length) {
  gaps_.cross(begin);
  gaps_.pass_scalar(begin, begin + length);
  Node node;
  node.kind = NodeKind::scalar;
  node.span = input_.span(begin, begin + length);
  node.value = std::string(input_.text.substr(begin, length));
  place(std::move(node));
}

void Reader::null_key(std::size_t mark) {
  const std::size_t length = mark < gaps_.at() ? 0 : literal_null_length(mark);
  if (const auto passed = gaps_.cross(mark); passed.question) {
    report_explicit_key(*passed.question);
  }
  if (length > 0) {
    gaps_.pass_scalar(mark, mark + length);
    return place_key(std::string(input_.text.substr(mark, length)),
                     input_.span(mark, mark + length), true);
  }
  frames_.back().explicit_key = true;
  const bool colon = mark < input_.text.size() && input_.text[mark] == ':';
  const bool comma = mark < input_.text.size() && input_.text[mark] == ',';
  if (colon || comma) return place_key({}, input_.span(mark, mark + 1), true);
  // yaml-cpp invents such a key where it is about to fail.
  frames_.back().has_key = true;
  damaged_ = true;
}

void Reader::null_value(std::size_t mark) {
  Frame& frame = frames_.back();
  if (!gaps_.cross_colon()) {
    if (!frame.explicit_key) report_missing_colon();
  } else if (const std::size_t length = literal_value_length(mark); length > 0) {
    return literal_null(mark, length);
  }
  Node node;
  node.span = input_.span(gaps_.at(), gaps_.at());
  place(std::move(node));
}

void Reader::null_item(std::size_t mark) {
  const bool block = frames_.back().shape == Shape::block;
  if (const std::size_t length = literal_value_length(mark); length > 0) {
    return literal_null(mark, length);
  }
  if (block) {
    gaps_.cross_past('-');
  } else {
    gaps_.cross(mark);
    found_.report(
        yaml_syntax, input_.span(mark, std::min(mark + 1, input_.text.size())),
        say("ett värde saknas före kommatecknet", "a value is missing before the comma"),
        say("skriv ett värde, eller ta bort kommatecknet", "write a value, or remove the comma"));
    damaged_ = true;
  }
  Node node;
  node.span = input_.span(gaps_.at(), gaps_.at());
  place(std::move(node));
}

void Reader::OnNull(const YAML::Mark& mark, YAML::anchor_t) {
  const auto at = static_cast<std::size_t>(mark.pos);
  count(at);
  refuse_property(at);  // here, or first in the next value: both are in the way
  if (key_expected()) return null_key(at);
  if (!frames_.empty()) {
    return frames_.back().node.kind == NodeKind::mapping ? null_value(at) : null_item(at);
  }
  gaps_.cross(at);
  root_begin_ = at;
  if (const std::size_t length = literal_null_length(at); length > 0) {
    return literal_null(at, length);
  }
  place(Node{});
}

void Reader::report_missing_colon() {
  const auto& key = gaps_.last_scalar();
  if (!key) return;
  const std::string_view text = input_.text;
  const std::size_t next = skip_blanks(text, key->end);
  const bool flow = gaps_.flow_depth > 0;
  // Otherwise yaml-cpp is about to fail, and says more.
  if (flow && (next >= text.size() || (text[next] != ',' && text[next] != '}'))) return;
  gaps_.causes.push_back(key->begin);
  damaged_ = true;
  const std::string_view word = input_.original(key->begin, key->end);
  Text help = say("skriv ett kolon och ett blanksteg efter namnet, och sedan värdet",
                  "write a colon and a blank after the name, and then the value");
  if (word.size() > 1 && word.front() == '-' && word[1] != '-') {
    help = say("en punkt i en lista skrivs med blanksteg efter bindestrecket: `- {}`",
               "an item of a list is written with a blank after the hyphen: `- {}`",
               excerpt(word.substr(1)));
  } else if (const std::size_t colon = word.find(':'); colon != std::string_view::npos) {
    help = say("skriv ett blanksteg efter kolonet: `{}: {}`",
               "write a blank after the colon: `{}: {}`", excerpt(word.substr(0, colon)),
               excerpt(word.substr(colon + 1)));
  }
  found_.report(missing_colon, input_.span(key->begin, key->end),
                say("`{}` står utan kolon och värde", "`{}` stands without a colon and a value",
                    excerpt(word)),
                std::move(help));
}

void Reader::report_missing_blank(std::size_t begin, std::size_t end) {
  const std::string_view text = input_.text.substr(0, end);
  if (text[begin] != '-') return;
  const std::size_t line = text.find('\n', begin);
  if (line == std::string_view::npos) return;
  const std::size_t next = text.find_first_not_of(" \t\r\n", line);
  if (next == std::string_view::npos || text[next] != '-') return;
  damaged_ = true;
  found_.report(
      yaml_syntax, input_.span(begin, begin + 1),
      say("`{}` och raden efter läses som en enda text, inte som en lista",
          "`{}` and the next line are read as one text, not as a list",
          excerpt(input_.original(begin, end))),
      say("skriv ett blanksteg efter varje bindestreck", "write a blank after each hyphen"));
}

}  // namespace stadga::yaml
