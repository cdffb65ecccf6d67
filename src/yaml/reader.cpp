// SPDX-License-Identifier: EUPL-1.2
#include "yaml/reader.h"

#include <algorithm>
#include <ranges>
#include <utility>

#include "yaml/exploration.h"
#include "yaml/spans.h"

namespace stadga::yaml {

const Kind nested_too_deeply{
    "nested-too-deeply",
    Severity::error,
    {"Listor och samlingar i varandra i fler nivåer än gränsen.",
     "Lists and collections inside one another in more levels than the limit."},
    {"Ingen fil i formatet behöver så många nivåer, och en sådan fil kan få program att stanna.",
     "No file of the format needs that many levels, and such a file can stop programs."},
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"};

const Kind too_many_values{
    "too-many-values",
    Severity::error,
    {"En fil med fler värden än gränsen.", "A file with more values than the limit."},
    {"Så många värden är oftast ett misstag och gör bygget långsamt.",
     "That many values are mostly a mistake and make the build slow."},
    "(en fil med flera hundratusen värden)"};

void report_nested_too_deeply(Span span, std::size_t depth, Diagnostics& found) {
  found.report(
      nested_too_deeply, span,
      say("listor och samlingar ligger i varandra i mer än {} nivåer",
          "lists and collections are nested in more than {} levels", depth),
      say("räkna efter om en hakparentes, en klammer eller ett indrag har blivit för mycket",
          "see whether there is a bracket, a brace or an indentation too many"));
}

bool Reader::key_expected() const {
  return !frames_.empty() && frames_.back().node.kind == NodeKind::mapping &&
         !frames_.back().has_key;
}

std::optional<std::size_t> Reader::open_flow() const {
  for (const Frame& frame : frames_ | std::views::reverse) {
    if (frame.shape == Shape::bracketed) return frame.begin;
  }
  return std::nullopt;
}

void Reader::count(std::size_t begin) {
  if (found_.list().size() >= most_findings) throw Stop{};
  if (++values_ <= limits_.nodes) return;
  found_.report(
      too_many_values, input_.span(begin, word_end(input_.text, begin, true)),
      say("filen har fler än {} värden", "the file has more than {} values", limits_.nodes),
      say("dela upp innehållet på flera filer", "split it into several files"));
  throw Stop{};
}

void Reader::refuse_property(std::size_t begin) {
  const char c = begin < input_.text.size() ? input_.text[begin] : ' ';
  if (c != '&' && c != '!') return;
  gaps_.cross(begin);
  throw Stop{report_property(input_, begin, gaps_.flow_depth > 0, found_)};
}

void Reader::place(Node node) {
  if (frames_.empty()) {
    root_ = std::move(node);
    return;
  }
  Frame& frame = frames_.back();
  if (frame.node.kind == NodeKind::sequence) {
    frame.node.items.push_back(std::move(node));
    return;
  }
  frame.entry.value = std::move(node);
  frame.node.entries.push_back(std::move(frame.entry));
  frame.entry = {};
  frame.has_key = false;
  frame.explicit_key = false;
}

void Reader::place_key(std::string key, Span span, bool plain) {
  Frame& frame = frames_.back();
  if (key.empty()) {
    found_.report(empty_key, span,
                  say("namnet före kolonet är tomt", "the name before the colon is empty"),
                  say("skriv ett namn före kolonet, eller ta bort raden",
                      "write a name before the colon, or remove the line"));
    damaged_ = true;
  }
  if (plain && key == "<<") {
    found_.report(yaml_anchor, span,
                  say("`<<` skulle hämta uppgifter från ett annat ställe i filen",
                      "`<<` would take fields from another place in the file"),
                  say("skriv ut uppgifterna här", "write the fields out here"));
    damaged_ = true;
  }
  frame.entry.key = std::move(key);
  frame.entry.key_span = span;
  frame.has_key = true;
}

std::size_t Reader::read_scalar_end(std::size_t begin, const std::string& value) {
  const std::string_view text = input_.text;
  const char first = text[begin];
  if (first == '"' || first == '\'') {
    const auto end = quoted_end(text, begin);
    if (!end) {
      report_unclosed_quote(input_, begin, found_);
      throw Stop{};
    }
    if (first == '"' && report_bad_escape(input_, begin, *end, value, found_)) damaged_ = true;
    gaps_.pass_scalar(begin, *end);
    return *end;
  }
  if ((first == '|' || first == '>') && gaps_.flow_depth == 0) {
    const std::size_t column = frames_.empty() ? 0 : frames_.back().column;
    const std::size_t header_end = block_header_end(text, begin);
    const std::size_t end = block_end(text, begin, value, column);
    gaps_.pass(header_end);
    gaps_.cross(line_end(text, header_end));
    gaps_.pass(std::max(end, gaps_.at()));
    return end;
  }
  const auto end = plain_end(text, begin, value);
  if (!end) {  // Would be a misunderstanding between yaml-cpp and this module.
    gaps_.report_unplaced(begin, begin);
    throw Stop{};
  }
  gaps_.pass_scalar(begin, *end);
  report_missing_blank(begin, *end);
  return *end;
}

void Reader::OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                      const std::string& value) {
  const auto begin = static_cast<std::size_t>(mark.pos);
  count(begin);
  const Gaps::Passed passed = gaps_.cross(begin);
  refuse_property(begin);
  const bool key = key_expected();
  if (key && passed.question) report_explicit_key(*passed.question);
  const std::size_t end = read_scalar_end(begin, value);
  const char first = begin < input_.text.size() ? input_.text[begin] : ' ';
  const bool quoted = first == '"' || first == '\'';
  std::string text = value;
  if (text.find(mended) != std::string::npos) text = input_.original(begin, end);
  if (key) return place_key(std::move(text), input_.span(begin, end), !quoted);
  examine_column(begin);
  if (!quoted && first != '|' && first != '>') report_curly_quotes(input_, begin, end, found_);
  Node node;
  node.kind = NodeKind::scalar;
  node.span = input_.span(begin, end);
  node.value = std::move(text);
  node.quoted = quoted;
  if (frames_.empty()) root_begin_ = begin;
  place(std::move(node));
}

/// yaml-cpp accepts `a:` and `b # comment` below it, in the same column, as `a: b`.
void Reader::examine_column(std::size_t begin) {
  if (frames_.empty() || frames_.back().shape != Shape::block) return;
  if (begin - line_begin(input_.text, begin) > frames_.back().column) return;
  damaged_ = true;
  gaps_.causes.push_back(begin);
  found_.report(yaml_syntax, input_.span(begin, word_end(input_.text, begin, false)),
                say("`{}` är inte indragen, så den hör inte till raden ovanför",
                    "`{}` is not indented, so that it does not belong to the line above",
                    excerpt(input_.original(begin, word_end(input_.text, begin, false)))),
                say("dra in raden om den är ett värde; är den ett namn, skriv kolon efter det",
                    "indent the line if it is a value; if it is a name, write a colon after it"));
}

void Reader::report_explicit_key(std::size_t question) {
  found_.report(complex_key, input_.span(question, question + 1),
                say("namnet skrivs med `?` framför", "the name is written with `?` before it"),
                say("skriv namnet, kolon och värdet på samma rad, utan `?`",
                    "write the name, a colon and the value on one line, without `?`"));
  frames_.back().explicit_key = true;
  damaged_ = true;
}

void Reader::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  const auto begin = static_cast<std::size_t>(mark.pos);
  gaps_.cross(begin);
  throw Stop{report_property(input_, begin, gaps_.flow_depth > 0, found_)};
}

/// A collection as a key. At the end of a file yaml-cpp also takes one for a key that only lacks
/// its closing bracket.
void Reader::refuse_key(std::size_t begin) {
  const auto closing = closing_bracket(input_, begin);
  if (!closing) {
    const std::size_t before = gaps_.causes.size();
    const Exploration explored = explore(gaps_, input_, input_.text.size());
    if (explored.open_quote) {
      report_unclosed_quote(input_, *explored.open_quote, found_);
    } else if (gaps_.causes.size() == before) {
      report_unclosed_bracket(input_, begin, found_);
    }
    throw Stop{};
  }
  const std::size_t next = input_.text.find_first_not_of(" \t\r\n", *closing + 1);
  if (const auto open = open_flow(); open && next == std::string_view::npos) {
    report_unclosed_bracket(input_, *open, found_);
    throw Stop{};
  }
  found_.report(complex_key, input_.span(begin, begin + 1),
                say("`{}` börjar en samling, och en sådan kan inte vara namn på en uppgift",
                    "`{}` begins a collection, which cannot be the name of a field",
                    input_.text.substr(begin, 1)),
                say("är det text, skriv citattecken runt hela värdet",
                    "if it is text, write quotes around the whole value"));
  throw Stop{};
}

void Reader::start(std::size_t begin, NodeKind kind, Shape shape) {
  count(begin);
  gaps_.cross(begin);
  refuse_property(begin);
  if (key_expected()) refuse_key(begin);
  if (frames_.size() >= limits_.depth) {
    report_nested_too_deeply(input_.span(begin, begin + 1), limits_.depth, found_);
    throw Stop{};
  }
  if (shape == Shape::bracketed) examine_column(begin);
  if (frames_.empty()) root_begin_ = begin;
  Frame frame;
  frame.node.kind = kind;
  frame.shape = shape;
  frame.begin = begin;
  if (shape == Shape::block) {  // not asked otherwise, and slow where all is on one line
    frame.column = begin - line_begin(input_.text, begin);
  }
  if (shape == Shape::bracketed) {
    gaps_.pass(begin + 1);
    ++gaps_.flow_depth;
  }
  frames_.push_back(std::move(frame));
}

void Reader::OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                             YAML::EmitterStyle::value style) {
  start(static_cast<std::size_t>(mark.pos), NodeKind::sequence,
        style == YAML::EmitterStyle::Flow ? Shape::bracketed : Shape::block);
}

void Reader::OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                        YAML::EmitterStyle::value style) {
  const auto begin = static_cast<std::size_t>(mark.pos);
  const bool brace = begin < input_.text.size() && input_.text[begin] == '{';
  const bool block = gaps_.flow_depth == 0 && style != YAML::EmitterStyle::Flow;
  start(begin, NodeKind::mapping,
        block ? Shape::block : (brace ? Shape::bracketed : Shape::compact));
}

void Reader::OnSequenceEnd() {
  end();
}
void Reader::OnMapEnd() {
  end();
}

void Reader::end() {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  const bool mapping = frame.node.kind == NodeKind::mapping;
  std::size_t end = frame.begin;
  if (frame.shape == Shape::bracketed) {
    const auto closing = gaps_.cross_past(mapping ? '}' : ']');
    --gaps_.flow_depth;
    end = gaps_.at();
    if (!closing.stop) damaged_ = true;
  } else {
    Span last;
    if (!frame.node.entries.empty()) last = frame.node.entries.back().value.span;
    if (!frame.node.items.empty()) last = frame.node.items.back().span;
    if (last.known()) end = last.end - input_.mark_length;
  }
  frame.node.span = input_.span(frame.begin, end);
  if (mapping) report_duplicates(frame, in_list());
  place(std::move(frame.node));
}

void Reader::finish() {
  const std::size_t before = found_.list().size();
  gaps_.cross_rest(root_begin_);
  const auto error = [](const Diagnostic& d) { return d.kind != &lost_hashtag; };
  const auto& list = found_.list();
  if (std::any_of(list.begin() + static_cast<std::ptrdiff_t>(before), list.end(), error)) {
    damaged_ = true;
  }
}

void Reader::give_up() {
  for (std::size_t i = 0; i < frames_.size(); ++i) {
    const bool item = i > 0 && frames_[i - 1].node.kind == NodeKind::sequence;
    report_duplicates(frames_[i], item);
  }
}

std::optional<Node> Reader::take_root() {
  if (damaged_ || gaps_.unplaced()) return std::nullopt;
  return std::move(root_);
}

}  // namespace stadga::yaml
