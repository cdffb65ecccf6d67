// SPDX-License-Identifier: EUPL-1.2
#include "yaml/gaps.h"

#include <algorithm>
#include <string>
#include <utility>

namespace stadga::yaml {

const Kind lost_hashtag{
    "lost-hashtag",
    Severity::error,
    {"En hashtagg utan citattecken, som YAML läser som en kommentar.",
     "A hashtag without quotes, which YAML reads as a comment."},
    {"Allt från # till radens slut försvinner utan att någon märker det.",
     "Everything from # to the end of the line is lost without anyone noticing."},
    "text: Följ oss på #Sverige\n"};

const Kind tab_indentation{
    "tab-indentation",
    Severity::error,
    {"Tabbtecken först på en rad i stället för blanksteg.",
     "A tab at the beginning of a line instead of blanks."},
    {"YAML ser på antalet blanksteg vad som hör ihop, och en tabb har ingen bestämd bredd.",
     "YAML sees from the number of blanks what belongs together, and a tab has no certain width."},
    "kontakt:\n\tnamn: Kommunikation\n"};

const Kind yaml_directive{
    "yaml-directive",
    Severity::error,
    {"En rad som börjar med procenttecken, ett direktiv till YAML.",
     "A line that begins with a percent sign, a directive to YAML."},
    {"Direktiv kan ändra hur resten av filen läses och behövs aldrig här.",
     "Directives can change how the rest of the file is read and are never needed here."},
    "%YAML 1.2\n---\nnamn: Norberg\n"};

const Kind several_documents{
    "several-documents",
    Severity::error,
    {"Mer än ett YAML-dokument i samma fil.", "More than one YAML document in one file."},
    {"Bara det första dokumentet skulle läsas, och resten skulle försvinna utan att någon märker "
     "det.",
     "Only the first document would be read, and the rest would be lost without anyone noticing."},
    "namn: Norberg\n---\nnamn: Norsjö\n"};

Piece piece_at(std::string_view text, std::size_t at, bool flow) {
  const char c = text[at];
  if (is_space(c)) {
    const std::size_t end = text.find_first_not_of(" \t\r\n", at);
    return {PieceKind::space, at, std::min(end, text.size())};
  }
  if (c == '#') return {PieceKind::comment, at, line_end(text, at)};
  if (at == 0 || text[at - 1] == '\n') {
    if (c == '%') return {PieceKind::directive, at, line_end(text, at)};
    const std::string_view three = text.substr(at, 3);
    if (three == "---" && space_or_end(text, at + 3)) {
      return {PieceKind::document_start, at, at + 3};
    }
    if (three == "..." && space_or_end(text, at + 3)) return {PieceKind::document_end, at, at + 3};
  }
  const bool bracket = std::string_view("[]{},").find(c) != std::string_view::npos;
  const bool needs_space = c == '-' || c == '?' || (c == ':' && !flow);
  if (bracket || (c == ':' && flow) || (needs_space && space_or_end(text, at + 1))) {
    return {PieceKind::indicator, at, at + 1};
  }
  return {PieceKind::other, at, std::max(word_end(text, at, flow), at + 1)};
}

void Gaps::pass_scalar(std::size_t begin, std::size_t end) {
  last_scalar_ = Place{begin, end};
  at_ = end;
}

void Gaps::examine_space(const Piece& piece, bool flow) {
  const std::string_view text = input_.text.substr(0, piece.end);
  if (flow || piece.end == input_.text.size() || input_.text[piece.end] == '#') return;
  std::size_t line = text.substr(piece.begin).rfind('\n');
  if (line == std::string_view::npos) {
    if (piece.begin > 0 && text[piece.begin - 1] != '\n') return;
    line = piece.begin;
  } else {
    line += piece.begin + 1;
  }
  if (const std::size_t tab = text.find('\t', line); tab != std::string_view::npos) report_tab(tab);
}

void Gaps::report_tab(std::size_t tab) {
  causes.push_back(tab);
  found_.report(tab_indentation, input_.span(tab, tab + 1),
                say("raden är indragen med en tabb", "the line is indented with a tab"),
                say("byt tabben mot blanksteg, lika många som på raderna den hör ihop med",
                    "replace the tab by blanks, as many as on the lines it belongs with"));
}

void Gaps::examine_comment(const Piece& piece, bool flow) {
  const std::string_view text = input_.text;
  const std::size_t line = line_begin(text, piece.begin);
  if (skip_blanks(text, line) == piece.begin) return;
  const std::size_t word = text.find_first_not_of('#', piece.begin);
  if (space_or_end(text, word)) return;

  const std::size_t end = word_end(text, piece.begin, flow);
  // Only blanks between the value and the hashtag: they were meant as one text.
  const bool goes_on = last_scalar_ && skip_blanks(text, last_scalar_->end) == piece.begin;
  const Place value = goes_on ? *last_scalar_ : Place{piece.begin, piece.begin};
  const std::size_t from = value.begin;
  std::string whole(input_.original(from, flow ? end : trim_end(text, from, piece.end)));
  const bool quoted = from < piece.begin && (text[from] == '"' || text[from] == '\'');
  if (quoted) {
    whole.erase(value.end - from - 1, 1);
    whole.erase(0, 1);
  }
  const bool folded = from < line;
  const bool escapes = quoted && whole.find_first_of("\\'") != std::string::npos;
  const std::string suggestion = in_quotes(folded || escapes ? std::string() : whole);
  causes.push_back(piece.begin);
  found_.report(lost_hashtag, input_.span(piece.begin, end),
                say("`{}` går förlorat, för YAML läser det som en kommentar",
                    "`{}` is lost, because YAML reads it as a comment",
                    excerpt(input_.original(piece.begin, end))),
                say("skriv citattecken: `{}`; är det en kommentar, sätt ett blanksteg efter `#`",
                    "write quotes: `{}`; if it is a comment, put a blank after `#`", suggestion));
}

void Gaps::examine(const Piece& piece, bool flow) {
  if (found_.list().size() >= most_findings) return;
  if (piece.kind == PieceKind::space) examine_space(piece, flow);
  if (piece.kind == PieceKind::comment) examine_comment(piece, flow);
  if (piece.kind == PieceKind::directive) {
    causes.push_back(piece.begin);
    found_.report(yaml_directive, input_.span(piece.begin, piece.end),
                  say("`{}` är ett direktiv till YAML", "`{}` is a directive to YAML",
                      excerpt(input_.original(piece.begin, piece.end))),
                  say("ta bort raden; hör den till en text, dra in den eller skriv citattecken",
                      "remove the line; if it is part of a text, indent it or write quotes"));
  }
}

Gaps::Passed Gaps::walk(std::size_t target, char stop) {
  Passed passed;
  const bool flow = flow_depth > 0;
  while (at_ < target) {
    const Piece piece = piece_at(input_.text, at_, flow);
    examine(piece, flow);
    const char c = input_.text[at_];
    if (piece.kind == PieceKind::indicator && c == '-' && !passed.dash) passed.dash = at_;
    if (piece.kind == PieceKind::indicator && c == '?') passed.question = at_;
    if (piece.kind == PieceKind::other) report_unplaced(at_, at_);
    if (piece.kind == PieceKind::indicator && c == stop) {
      passed.stop = at_;
      at_ = piece.end;
      return passed;
    }
    at_ = std::min(piece.end, target);
  }
  return passed;
}

Gaps::Passed Gaps::cross(std::size_t target) {
  return walk(target, '\0');
}

Gaps::Passed Gaps::cross_past(char indicator) {
  return walk(input_.text.size(), indicator);
}

std::optional<std::size_t> Gaps::cross_colon() {
  const std::size_t colon = skip_blanks(input_.text, at_);
  if (colon >= input_.text.size() || input_.text[colon] != ':') return std::nullopt;
  at_ = colon + 1;
  return colon;
}

void Gaps::report_second_document(std::size_t begin, std::size_t end) {
  found_.report(several_documents, input_.span(begin, end),
                say("här börjar ett andra dokument", "a second document begins here"),
                say("lägg det i en egen fil; ska `---` vara en linje i en text, skriv texten "
                    "indragen efter `|`",
                    "put it into a file of its own; if `---` is a line in a text, write the text "
                    "indented after `|`"));
}

void Gaps::report_unplaced(std::size_t at, std::size_t root) {
  if (std::exchange(unplaced_, true)) return;
  const std::string_view text = input_.text;
  const std::string word = excerpt(input_.original(at, word_end(text, at, false)));
  const Span span = input_.span(at, word_end(text, at, false));
  const std::size_t column = at - line_begin(text, at);
  Text help = say("kontrollera indraget och skiljetecknen på raden och raderna ovanför",
                  "check the indentation and the punctuation of the line and of those above");
  if (root < at && column < root - line_begin(text, root)) {
    help = say("filens första rad är indragen; låt alla rader som hör ihop börja lika långt in",
               "the file's first line is indented; let lines that belong together begin in the "
               "same column");
  } else if (root < at && text[root] == '-') {
    help =
        say("filen börjar som en lista; ska raden höra till listan måste den börja med `- ` "
            "eller vara indragen",
            "the file begins as a list; a line that belongs to the list must begin with `- ` or "
            "be indented");
  }
  causes.push_back(at);
  found_.report(yaml_syntax, span,
                say("`{}` hör inte ihop med det som står ovanför",
                    "`{}` does not belong to what stands above it", word),
                std::move(help));
}

void Gaps::cross_rest(std::size_t root) {
  bool ended = false;
  while (at_ < input_.text.size()) {
    const Piece piece = piece_at(input_.text, at_, false);
    examine(piece, false);
    if (piece.kind == PieceKind::directive) return;
    if (piece.kind == PieceKind::document_start) return report_second_document(at_, piece.end);
    if (piece.kind == PieceKind::indicator || piece.kind == PieceKind::other) {
      if (ended) return report_second_document(at_, piece.end);
      return report_unplaced(at_, root);
    }
    if (piece.kind == PieceKind::document_end) ended = true;
    at_ = piece.end;
  }
}

}  // namespace stadga::yaml
