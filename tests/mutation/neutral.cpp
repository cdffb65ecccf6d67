// SPDX-License-Identifier: EUPL-1.2
// Edits to the writing alone: nothing may be said of them.
#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "mutation/prose.h"

namespace stadga::mutation {
namespace {

bool is_paragraph(Span sentence) {
  const Lines lines = lines_of(sentence);
  const SourceFile& file = *sentence.file;
  for (std::size_t line = lines.first; line <= lines.last; ++line) {
    const std::string_view text = file.line_at(file.line_start(line));
    if (text.empty() || text.starts_with('|') || text.starts_with('#') || text.starts_with('>'))
      return false;
  }
  return true;
}

/// The blank before a word in the middle of the sentence, where a letter stands on both sides.
std::optional<Span> blank_in(const Sentence& sentence) {
  const std::string& text = sentence.span.file->text();
  for (std::size_t i = sentence.words.size() / 2; i > 0 && i < sentence.words.size(); ++i) {
    const Word& word = sentence.words[i];
    const bool alone = word.begin == sentence.words[i - 1].end + 1 && text[word.begin - 1] == ' ';
    const auto first = static_cast<unsigned char>(text[word.begin]);
    if (alone && std::isalpha(first) != 0) return Span{word.file, word.begin - 1, word.begin};
  }
  return std::nullopt;
}

std::function<std::vector<Mutant>(const Town&)> blanks(std::string text) {
  return [text](const Town& town) {
    std::vector<Mutant> out;
    for (const Sentence& sentence : sentences_of(town)) {
      const bool breaks = text == "\n";
      const bool item = trim(sentence.span.file->line_at(sentence.span.begin)).starts_with("- ");
      const auto blank = blank_in(sentence);
      if (!blank || (breaks && (item || !is_paragraph(sentence.span)))) continue;
      out.push_back(mutant_of(*blank, text));
      out.back().before = sentence.span.text();
    }
    return out;
  };
}

std::vector<Mutant> joined_lines(const Town& town) {
  std::vector<Mutant> out;
  const std::string& text = town.text("guideline.md");
  for (const Sentence& sentence : sentences_of(town)) {
    const Span span = sentence.span;
    const bool breaks = span.begin > 0 && text[span.begin - 1] == '\n' && span.begin > 1 &&
                        text[span.begin - 2] != '\n' && is_paragraph(span);
    if (!breaks || !is_paragraph({span.file, span.begin - 2, span.begin - 1})) continue;
    out.push_back(mutant_of({span.file, span.begin - 1, span.begin}, " "));
    out.back().before = span.text();
  }
  return out;
}

std::vector<Mutant> bold(const Town& town) {
  std::vector<Mutant> out;
  for (const Sentence& sentence : sentences_of(town)) {
    const auto blank = blank_in(sentence);
    if (!blank || sentence.span.text().find_first_of("*_[]`") != std::string_view::npos) continue;
    const auto word = std::ranges::find(sentence.words, blank->end, &Word::begin);
    out.push_back(mutant_of(*word, "**" + std::string(word->text()) + "**"));
  }
  return out;
}

std::vector<Mutant> comments(const Town& town) {
  std::vector<Mutant> out;
  for (const char* name : {"rules.yml", "accounts.yml", "information.yml", "municipality.yml",
                           "checklists.yml", "waivers.yml"}) {
    const SourceFile* file = town.file(name);
    if (file == nullptr) continue;
    for (std::size_t line = 2; line < file->line_count(); ++line) {
      const Span whole = bytes_of(*file, line, line);
      if (!trim(whole.text()).starts_with("- id:")) continue;
      out.push_back(mutant_of({file, whole.begin, whole.begin}, "# Får inte ändras: 2 gånger.\n"));
    }
  }
  return out;
}

/// Two neighbours in a list change places.
template <typename Entry>
void swap_neighbours(const Town& town, const std::vector<Entry>& list, std::vector<Mutant>& out) {
  for (std::size_t i = 0; i + 1 < list.size(); ++i) {
    const Lines first = town.lines_of(list[i]);
    const Lines second = town.lines_of(list[i + 1]);
    const SourceFile& file = *list[i].span.file;
    const Span a = bytes_of(file, first.first, first.last);
    const Span b = bytes_of(file, second.first, second.last);
    if (a.end > b.begin || !b.text().ends_with('\n')) continue;
    Mutant made = mutant_of({&file, a.begin, b.end}, "");
    made.before = list[i].id + ", " + list[i + 1].id;
    made.edits = {replace(a, std::string(b.text())), replace(b, std::string(a.text()))};
    out.push_back(std::move(made));
  }
}

std::vector<Mutant> order(const Town& town) {
  std::vector<Mutant> out;
  swap_neighbours(town, town.municipality().rules, out);
  swap_neighbours(town, town.municipality().accounts, out);
  return out;
}

std::string quoted(const std::string& text, char mark) {
  std::string out(1, mark);
  for (const char c : text) {
    if (mark == '"' && (c == '"' || c == '\\')) out += '\\';
    if (mark == '\'' && c == '\'') out += '\'';
    out += c;
  }
  return out + mark;
}

/// Every text of a rule in another style: plain, quoted once or twice, folded.
std::vector<Mutant> quoting(const Town& town) {
  std::vector<Mutant> out;
  for (const Rule& rule : town.municipality().rules) {
    for (const Placed* field : {&rule.title, &rule.statement, &rule.checklist}) {
      if (!field->given()) continue;
      const char mark = out.size() % 2 == 0 ? '"' : '\'';
      out.push_back(mutant_of(field->span, quoted(field->text, mark)));
    }
    for (const Quote& quote : rule.quotes) {
      const std::string_view line = quote.text.span.file->line_at(quote.text.span.begin);
      const std::string indent(line.find_first_not_of(" -") + 2, ' ');
      out.push_back(mutant_of(quote.text.span, ">-\n" + indent + quote.text.text));
    }
  }
  return out;
}

std::vector<Mutant> line_endings(const Town& town) {
  std::vector<Mutant> out;
  for (const auto& [name, file] : town.base().inputs.municipalities.front().files) {
    Mutant made = mutant_of({file.get(), 0, 1}, "");
    made.before = "line feeds of " + name;
    made.edits.clear();
    for (std::size_t at = 0; (at = file->text().find('\n', at)) != std::string::npos; ++at)
      made.edits.push_back({file->path(), at, at + 1, "\r\n"});
    out.push_back(std::move(made));
  }
  return out;
}

}  // namespace

void add_neutral_operators(std::vector<Operator>& out) {
  const auto add = [&](std::string name, std::size_t most, auto make) {
    out.push_back({std::move(name), Meaning::neutral, false, most, make});
  };
  add("neutral: line broken", 10, blanks("\n"));
  add("neutral: lines joined", 5, joined_lines);
  add("neutral: white space doubled", 8, blanks("  "));
  add("neutral: no-break space", 6, blanks("\u00a0"));
  add("neutral: bold", 12, bold);
  add("neutral: comment", 10, comments);
  add("neutral: order of rules, accounts", 10, order);
  out.back().reorders = true;
  add("neutral: quoting", 14, quoting);
  add("neutral: line endings", 0, line_endings);
}

}  // namespace stadga::mutation
