// SPDX-License-Identifier: EUPL-1.2
#include "yaml/failures.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"
#include "yaml/exploration.h"
#include "yaml/spans.h"

namespace stadga::yaml {

const Kind unquoted_at_sign{
    "unquoted-at-sign",
    Severity::error,
    {"Ett värde som börjar med @ utan citattecken.", "A value that begins with @ without quotes."},
    {"YAML tillåter inte @ först i ett värde, så filen går inte att läsa.",
     "YAML does not allow @ first in a value, so that the file cannot be read."},
    "konto: @norbergskommun\n"};

const Kind unquoted_special{
    "unquoted-special",
    Severity::error,
    {"Text utan citattecken med ett tecken som har en egen betydelse i YAML.",
     "Text without quotes with a character that has a meaning of its own in YAML."},
    {"Tecknet läses inte som en del av texten, så filen går inte att läsa.",
     "The character is not read as part of the text, so that the file cannot be read."},
    "rubrik: Obs: läs detta\n"};

const Kind yaml_syntax{
    "yaml-syntax",
    Severity::error,
    {"En rad som inte går att läsa som YAML.", "A line that cannot be read as YAML."},
    {"Filen kan inte läsas förrän felet är rättat, så inget i den kan kontrolleras.",
     "The file cannot be read until this is put right, so that nothing in it can be checked."},
    "kanaler:\n    - facebook\n  - instagram\n"};

namespace {

namespace message = YAML::ErrorMsg;

class Explanation {
 public:
  Explanation(const YAML::Exception& failure, Reader& reader, const Input& input,
              const Limits& limits, Diagnostics& found)
      : failure_(failure), reader_(reader), input_(input), limits_(limits), found_(found) {
    text_ = input.text;
    at_ = failure.mark.pos < 0 ? reader.gaps().at() : static_cast<std::size_t>(failure.mark.pos);
    at_ = std::min(at_, text_.size());
    before_ = reader.gaps().last_scalar();
    open_flow_ = reader.open_flow();
    flow_ = reader.gaps().flow_depth > 0;
  }

  std::optional<Mending> run();

 private:
  using Result = std::optional<Mending>;

  bool says(const char* words) const { return failure_.msg.starts_with(words); }
  bool is_consequence() const;
  Diagnostic& report(std::size_t begin, std::size_t end, Text text, Text help) {
    return found_.report(yaml_syntax, input_.span(begin, end), std::move(text), std::move(help));
  }
  std::string word(std::size_t begin) const {
    return excerpt(input_.original(begin, word_end(text_, begin, flow_)));
  }
  Result mend(std::size_t at) const { return Mending{at, at + 1, mended}; }

  Result special(std::size_t at, std::size_t begin);
  Result unknown_token();
  Result property();
  Result escape();
  Result block_header();
  bool colon(Result& mending);
  void colon_on_wrong_line();
  bool outdented(const Gaps::Place& line, std::size_t column);
  bool forgotten_dash();
  Result list_on_same_line();
  void flow_end();
  void unclosed_bracket();
  void mapping_or_list_end();
  void quote(std::size_t from);
  void other();

  const YAML::Exception& failure_;
  Reader& reader_;
  const Input& input_;
  const Limits& limits_;
  Diagnostics& found_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<Gaps::Place> before_;  ///< the last scalar that yaml-cpp told of
  std::optional<std::size_t> open_flow_;
  Exploration explored_;
  bool flow_ = false;
};

/// True if a mistake that was reported on this line, the one before or in the same brackets
/// explains the failure.
bool Explanation::is_consequence() const {
  std::size_t from = line_begin(text_, at_);
  if (const auto line = line_before(text_, at_)) from = line->begin;
  if (open_flow_) from = std::min(from, *open_flow_);
  const auto& causes = reader_.gaps().causes;
  return std::any_of(causes.begin(), causes.end(), [&](std::size_t at) { return at >= from; });
}

std::optional<Mending> Explanation::run() {
  explored_ = explore(reader_.gaps(), input_, at_);
  if (!explored_.brackets.empty()) {
    open_flow_ = explored_.brackets.back();
    flow_ = true;
  }
  if (says(message::UNKNOWN_TOKEN) && at_ < text_.size()) return unknown_token();
  if (says(message::UNKNOWN_ANCHOR) || says(message::ALIAS_NOT_FOUND) ||
      says(message::ANCHOR_NOT_FOUND) || says(message::CHAR_IN_ALIAS) ||
      says(message::CHAR_IN_ANCHOR) || says(message::MULTIPLE_ANCHORS) ||
      says(message::MULTIPLE_TAGS) || says(message::TAG_WITH_NO_SUFFIX) ||
      says(message::CHAR_IN_TAG_HANDLE) || says(message::END_OF_VERBATIM_TAG)) {
    return property();
  }
  if (says(message::INVALID_ESCAPE) || says(message::INVALID_HEX) ||
      says(message::INVALID_UNICODE)) {
    return escape();
  }
  if (says(message::CHAR_IN_BLOCK)) return block_header();
  if (says(message::TAB_IN_INDENTATION)) {
    reader_.gaps().report_tab(at_);
    return std::nullopt;
  }
  if (says(message::BAD_FILE)) {
    report_nested_too_deeply(input_.span(at_, at_), limits_.depth, found_);
    return std::nullopt;
  }
  if (says(message::MAP_VALUE)) {
    Result mending;
    if (colon(mending)) return mending;
  }
  if (says(message::BLOCK_ENTRY) && !is_consequence()) return list_on_same_line();
  if (says(message::EOF_IN_SCALAR) || says(message::DOC_IN_SCALAR)) {
    quote(at_);
  } else if (is_consequence()) {
    return std::nullopt;
  } else if (says(message::MAP_VALUE)) {
    colon_on_wrong_line();
  } else if (says(message::FLOW_END)) {
    flow_end();
  } else if (says(message::END_OF_SEQ_FLOW) || says(message::END_OF_MAP_FLOW)) {
    unclosed_bracket();
  } else if (says(message::END_OF_MAP) || says(message::END_OF_SEQ)) {
    mapping_or_list_end();
  } else {
    other();
  }
  return std::nullopt;
}

/// The character at `at`, which a value that begins at `begin` must have in quotes.
std::optional<Mending> Explanation::special(std::size_t at, std::size_t begin) {
  const std::string whole =
      in_quotes(input_.original(begin, std::max(value_end(text_, at, flow_), at + 1)));
  found_.report(unquoted_special, input_.span(at, at + 1),
                say("`{}` har en egen betydelse i YAML och kan inte stå så här i en text",
                    "`{}` has a meaning of its own in YAML and cannot stand like this in a text",
                    input_.original(at, at + 1)),
                say("skriv citattecken: `{}`", "write quotes: `{}`", whole));
  return mend(at);
}

std::optional<Mending> Explanation::unknown_token() {
  std::size_t begin = at_;
  if (flow_ && at_ > 0) {  // a question mark may stand inside the text
    const std::size_t before = text_.find_last_of(",[]{}\n", at_ - 1);
    begin = skip_blanks(text_, before == std::string_view::npos ? 0 : before + 1);
    // Of a key and a value only the value wants quotes.
    const std::size_t key_end = text_.substr(0, at_).rfind(": ");
    if (key_end != std::string_view::npos && key_end >= begin)
      begin = skip_blanks(text_, key_end + 1);
    begin = std::min(begin, at_);
  }
  if (text_[at_] != '@') return special(at_, begin);
  const std::size_t end = value_end(text_, at_, flow_);
  const std::string_view value = input_.original(at_, end);
  Diagnostic& found = found_.report(
      unquoted_at_sign, input_.span(at_, std::max(word_end(text_, at_, flow_), at_ + 1)),
      say("`{}` börjar med @ och saknar citattecken", "`{}` begins with @ and lacks quotes",
          word(at_)),
      say("skriv citattecken: `{}`", "write quotes: `{}`", in_quotes(value)));
  // `handle: @exempelby` can mean nothing else, unless the value goes on on the next line.
  const std::size_t next = line_end(text_, at_) + 1;
  const std::string_view below =
      next < text_.size() ? trim(text_.substr(next, line_end(text_, next) - next)) : "";
  const bool ends_here = below.empty() || below.starts_with('-') || below.starts_with('#') ||
                         below.find(':') != std::string_view::npos;
  found.fixes.push_back({input_.span(at_, end), quoted(value), ends_here});
  return mend(at_);
}

std::optional<Mending> Explanation::property() {
  const std::string_view known = says(message::UNKNOWN_ANCHOR) ? "*" : "&*!";
  std::size_t begin = text_.find_last_of(known, at_);
  if (says(message::CHAR_IN_TAG_HANDLE) || says(message::TAG_WITH_NO_SUFFIX)) {
    while (begin > 0 && begin < text_.size() && !is_space(text_[begin - 1])) --begin;
  }
  if (begin >= text_.size()) {
    other();
    return std::nullopt;
  }
  return report_property(input_, begin, flow_, found_);
}

std::optional<Mending> Explanation::escape() {
  // The mark is past the escape; an unknown one has a single letter.
  std::size_t begin = at_ >= 2 ? at_ - 2 : 0;
  if (!says(message::INVALID_ESCAPE)) begin = text_.find_last_of('\\', begin);
  if (begin >= text_.size() || text_[begin] != '\\') {
    other();
    return std::nullopt;
  }
  std::size_t end = says(message::INVALID_ESCAPE) ? begin + 2 : at_;
  end = std::min(end, text_.size());
  while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80) ++end;
  found_.report(bad_escape, input_.span(begin, end),
                say("omvänt snedstreck inom dubbla citattecken betyder inget här",
                    "a backslash in double quotes means nothing here"),
                say("skriv två, `\\\\`, eller sätt enkla citattecken `'` runt värdet",
                    "write two, `\\\\`, or put single quotation marks `'` around the value"));
  return mend(begin);
}

std::optional<Mending> Explanation::block_header() {
  const std::size_t begin = text_.find_last_of("|>", at_ == 0 ? 0 : at_ - 1);
  if (begin >= text_.size()) {
    other();
    return std::nullopt;
  }
  return special(begin, begin);
}

/// `a: b: c`; false if it is something else.
bool Explanation::colon(Result& mending) {
  if (at_ >= text_.size() || text_[at_] != ':') return false;
  const std::size_t line = line_begin(text_, at_);
  std::size_t first = at_;
  for (std::size_t i = line; i < at_ && first == at_; ++i) {
    if (text_[i] == ':' && is_blank(text_[i + 1])) first = i;
  }
  if (first == at_) return false;
  const std::size_t begin = std::min(skip_blanks(text_, first + 1), at_);
  mending = special(at_, begin);
  const bool plain = std::string_view("\"'[{").find(text_[begin]) == std::string_view::npos;
  if (!plain) mending.reset();  // it would only fail again in another way
  return true;
}

/// The line between two that begin in the same column, further in: it is the one that is wrong.
bool Explanation::outdented(const Gaps::Place& line, std::size_t column) {
  const auto above = line_before(text_, line.begin);
  if (!above) return false;
  const std::string_view words = text_.substr(above->begin, above->end - above->begin);
  const std::size_t dash = words.starts_with("- ") ? skip_blanks(words, 1) : 0;
  if (above->begin + dash - line_begin(text_, above->begin) != column) return false;
  const std::size_t colon = text_.find(':', line.begin);
  report(line.begin, std::min(colon, line.end),
         say("`{}` är mindre indragen än raderna runt omkring",
             "`{}` is less indented than the lines around it",
             excerpt(input_.original(line.begin, std::min(colon, line.end)))),
         say("dra in raden lika långt som raden ovanför",
             "indent the line as far as the one above it"));
  return true;
}

/// A list's first item without `- `: further down the list goes on at `at_`, less indented.
bool Explanation::forgotten_dash() {
  if (at_ + 1 >= text_.size() || text_[at_] != '-' || !is_space(text_[at_ + 1])) return false;
  const std::size_t column = at_ - line_begin(text_, at_);
  std::optional<Gaps::Place> first;
  for (auto line = line_before(text_, at_); line; line = line_before(text_, line->begin)) {
    if (line->begin - line_begin(text_, line->begin) <= column) break;
    first = line;
  }
  const auto above = first ? line_before(text_, first->begin) : std::nullopt;
  if (!above || text_[above->end - 1] != ':' || text_[first->begin] == '-') return false;
  const std::string_view words = input_.original(first->begin, first->end);
  report(first->begin, first->end,
         say("`{}` hör till en lista men saknar `- `", "`{}` belongs to a list but lacks `- `",
             excerpt(words)),
         say("börja raden med ett bindestreck och ett blanksteg, lika långt in som i resten av "
             "listan: `- {}`",
             "begin the line with a hyphen and a blank, as far in as in the rest of the list: "
             "`- {}`",
             excerpt(words)));
  found_.list().back().places.push_back(
      {input_.span(at_, at_ + 1), say("här fortsätter listan", "here the list goes on")});
  return true;
}

void Explanation::colon_on_wrong_line() {
  const std::size_t begin = skip_blanks(text_, line_begin(text_, at_));
  const std::size_t end = std::max(trim_end(text_, begin, at_), begin);
  const auto line = line_before(text_, at_);
  const std::string_view above = line ? text_.substr(line->begin, line->end - line->begin) : "";
  const std::size_t colon = above.find(':');
  const std::size_t column = begin - line_begin(text_, begin);
  const std::size_t column_above = line ? line->begin - line_begin(text_, line->begin) : 0;
  if (line && colon == std::string_view::npos && column <= column_above) {
    found_.report(missing_colon, input_.span(line->begin, line->end),
                  say("`{}` står utan kolon och värde", "`{}` stands without a colon and a value",
                      excerpt(input_.original(line->begin, line->end))),
                  say("skriv ett kolon och ett blanksteg efter namnet, och sedan värdet; är raden "
                      "en fortsättning på texten ovanför, dra in den",
                      "write a colon and a blank after the name, and then the value; if the line "
                      "goes on with the text above, indent it"));
  } else if (line && colon != std::string_view::npos && colon + 1 < above.size() &&
             !is_blank(above[colon + 1]) && above.find(": ") == std::string_view::npos) {
    found_.report(missing_colon, input_.span(line->begin + colon, line->begin + colon + 1),
                  say("blanksteget efter kolonet saknas", "the blank after the colon is missing"),
                  say("skriv ett blanksteg efter kolonet: `{}: {}`",
                      "write a blank after the colon: `{}: {}`", excerpt(above.substr(0, colon)),
                      excerpt(above.substr(colon + 1))));
  } else if (line && column > column_above && outdented(*line, column)) {
    return;
  } else if (line && column > column_above) {
    report(begin, end,
           say("`{}` är indragen, men raden ovanför har redan ett värde",
               "`{}` is indented, but the line above already has a value",
               excerpt(input_.original(begin, end))),
           say("låt namn som hör ihop börja lika långt in; ett kolon i en text kräver citattecken",
               "let names that belong together begin in the same column; a colon in a text needs "
               "quotes"));
  } else {
    report(at_, at_ + 1, say("kolonet passar inte in här", "the colon does not fit in here"),
           say("kontrollera indraget; hör kolonet till en text, skriv citattecken runt texten",
               "check the indentation; if the colon is part of a text, write quotes around it"));
  }
}

/// `a: - b`, `[- b]`
std::optional<Mending> Explanation::list_on_same_line() {
  if (at_ >= text_.size() || text_[at_] != '-') {
    other();
    return std::nullopt;
  }
  const std::string whole =
      in_quotes(input_.original(at_, std::max(value_end(text_, at_, flow_), at_ + 1)));
  report(
      at_, at_ + 1,
      say("en lista med bindestreck kan inte börja här", "a list with hyphens cannot begin here"),
      say("låt listan börja på en egen rad; är det text, skriv citattecken: `{}`",
          "let the list begin on a line of its own; if it is text, write quotes: `{}`", whole));
  return mend(at_);
}

void Explanation::flow_end() {
  const std::string closing(text_.substr(at_, 1));
  Diagnostic& diagnostic =
      report(at_, std::min(at_ + 1, text_.size()),
             say("`{}` stänger något som inte är öppet", "`{}` closes what is not open", closing),
             say("ta bort tecknet, eller skriv citattecken runt värdet om det är text",
                 "remove it, or write quotes around the value if it is text"));
  if (open_flow_) {
    diagnostic.places.push_back(
        {input_.span(*open_flow_, *open_flow_ + 1), say("öppet är detta", "this is open")});
  }
}

void Explanation::unclosed_bracket() {
  const char c = at_ < text_.size() ? text_[at_] : '\0';
  const bool next_line = open_flow_ && !same_line(text_, *open_flow_, at_);
  if (open_flow_ && (c == '\0' || (next_line && c == ':'))) {
    report_unclosed_bracket(input_, *open_flow_, found_);
    if (c == ':') {
      found_.list().back().places.push_back(
          {input_.span(at_, at_ + 1),
           say("hit hade läsningen kommit", "reading had got as far as this")});
    }
    return;
  }
  report(at_, std::max(word_end(text_, at_, true), std::min(at_ + 1, text_.size())),
         say("ett kommatecken saknas före detta, eller citattecken runt texten",
             "a comma is missing before this, or quotes around the text"),
         say("skriv komma mellan det som listas, och citattecken om texten innehåller kolon, "
             "komma eller hakparentes",
             "write commas between the items, and quotes if a text holds a colon, a comma or a "
             "bracket"));
}

void Explanation::mapping_or_list_end() {
  const std::size_t end = std::max(word_end(text_, at_, false), std::min(at_ + 1, text_.size()));
  const std::size_t line = line_begin(text_, at_);
  const bool after_quoted = before_ &&
                            (text_[before_->begin] == '"' || text_[before_->begin] == '\'') &&
                            skip_blanks(text_, before_->end) == at_;
  if (after_quoted && before_->begin < line) {
    report_unclosed_quote(input_, before_->begin, found_);
    found_.list().back().places.push_back(
        {input_.span(at_, end),
         say("ända hit räknas allt som citerat", "as far as this all counts as quoted")});
    return;
  }
  const std::size_t first = skip_blanks(text_, line);
  if (first < at_) {
    const std::size_t colon = text_.substr(0, at_).find(": ", first);
    const std::size_t begin =
        colon == std::string_view::npos ? first : skip_blanks(text_, colon + 1);
    const std::string whole =
        in_quotes(input_.original(begin, std::max(value_end(text_, at_, false), at_)));
    report(at_, end,
           say("`{}` står efter ett värde som redan är slut",
               "`{}` stands after a value that has already ended", word(at_)),
           say("skriv citattecken runt hela texten: `{}`",
               "write quotes around the whole text: `{}`", whole));
    return;
  }
  if (forgotten_dash()) return;
  const bool tight = at_ + 1 < text_.size() && text_[at_] == '-' && !is_space(text_[at_ + 1]);
  report(at_, end,
         tight ? say("blanksteget efter `-` saknas", "the blank after `-` is missing")
               : say("`{}` är indragen annorlunda än det som raden kan höra till",
                     "`{}` is indented differently from what the line can belong to", word(at_)),
         tight ? say("en punkt i en lista skrivs `- ` och sedan texten",
                     "an item of a list is written `- ` and then the text")
               : say("låt rader som hör ihop börja lika långt in, och skriv namn och värde med "
                     "kolon emellan",
                     "let lines that belong together begin in the same column, and write name and "
                     "value with a colon between them"));
}

void Explanation::quote(std::size_t from) {
  if (explored_.open_quote) {
    report_unclosed_quote(input_, *explored_.open_quote, found_);
    return;
  }
  if (const auto& last = reader_.gaps().last_scalar(); last && last->end > from) {
    report_unclosed_quote(input_, last->begin, found_);
    return;
  }
  other();
}

void Explanation::other() {
  report(at_, std::max(word_end(text_, at_, flow_), std::min(at_ + 1, text_.size())),
         Text{"raden går inte att läsa som YAML",
              fmt::format("this line cannot be read as YAML ({})", failure_.msg)},
         say("kontrollera indrag, kolon och citattecken på raden och raden ovanför",
             "check indentation, colons and quotation marks on the line and on the one above"));
}

}  // namespace

std::optional<Mending> explain(const YAML::Exception& failure, Reader& reader, const Input& input,
                               const Limits& limits, Diagnostics& found) {
  return Explanation(failure, reader, input, limits, found).run();
}

}  // namespace stadga::yaml
