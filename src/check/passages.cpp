// SPDX-License-Identifier: EUPL-1.2
#include "check/passages.h"

#include <algorithm>

#include "markdown/document.h"

namespace stadga::check {
namespace {

Passage passage(ProseKind kind, std::string_view text, Span span) {
  Passage made;
  made.kind = kind;
  made.text = std::string(text);
  made.span = span;
  made.tokens = tokens_of(text);
  return made;
}

/// Escapes of YAML hide letters; then the value is read, and its place is the whole of it.
bool reads_as_written(const Placed& placed) {
  return placed.span.known() && placed.span.text().find('\\') == std::string_view::npos;
}

class Collector {
 public:
  explicit Collector(const Municipality& municipality) : municipality_(municipality) {}

  std::vector<Passage> all() {
    for (std::size_t i = 0; i < municipality_.chapters.size(); ++i) chapter(i);
    for (const Rule& rule : municipality_.rules) this->rule(rule);
    for (const Paragraph& paragraph : municipality_.information.paragraphs) {
      for (const ParagraphForm& form : paragraph.forms) add(ProseKind::information, form.text);
    }
    for (const ChecklistHead& head : municipality_.checklist_heads) {
      for (const Placed* text : {&head.title, &head.intro, &head.who})
        add(ProseKind::checklist, *text);
    }
    for (const Account& account : municipality_.accounts) this->account(account);
    return std::move(out_);
  }

 private:
  void add(ProseKind kind, const Placed& placed, const Rule* rule = nullptr, bool note = false) {
    if (!placed.given()) return;
    const bool raw = reads_as_written(placed);
    std::string text(raw ? placed.span.text() : std::string_view(placed.text));
    std::ranges::replace(text, '\n', ' ');
    for (const auto& [begin, end] : markdown::sentences(text)) {
      const Span span = raw ? placed.span.part(begin, end - begin) : placed.span;
      Passage made = passage(kind, std::string_view(text).substr(begin, end - begin), span);
      made.rule = rule;
      made.note = note;
      out_.push_back(std::move(made));
    }
  }

  void rule(const Rule& rule) {
    for (const Placed* text :
         {&rule.title, &rule.statement, &rule.checklist, &rule.condition, &rule.exception})
      add(ProseKind::rule, *text, &rule);
    add(ProseKind::rule, rule.note, &rule, true);
  }

  void account(const Account& account) {
    if (account.status == "avslutat") return;
    for (const Placed* text : {&account.name, &account.purpose}) add(ProseKind::account, *text);
    for (const OwnText& own : account.texts) add(ProseKind::account, own.text);
  }

  void chapter(std::size_t index) {
    const markdown::Document& document = municipality_.chapters[index].document;
    for (std::size_t i = 0; i < document.headings.size(); ++i) {
      const markdown::Heading& heading = document.headings[i];
      const bool known = heading.span.known();
      Passage made =
          passage(ProseKind::heading, known ? heading.span.text() : heading.text, heading.span);
      made.chapter = index;
      made.headings = {i};
      out_.push_back(std::move(made));
    }
    for (std::size_t i = 0; i < document.units.size(); ++i) unit(index, document, i);
  }

  /// A list item or cell of several sentences is read sentence by sentence.
  static bool is_read_in_parts(const markdown::Document& document, std::size_t at) {
    if (at + 1 >= document.units.size()) return false;
    const markdown::Unit& unit = document.units[at];
    const markdown::Unit& next = document.units[at + 1];
    return next.leaf == unit.leaf && next.begin >= unit.begin && next.end <= unit.end;
  }

  void unit(std::size_t chapter, const markdown::Document& document, std::size_t at) {
    if (is_read_in_parts(document, at)) return;
    const markdown::Unit& unit = document.units[at];
    const bool known = unit.span.known();
    Passage made = passage(ProseKind::guideline, known ? unit.span.text() : unit.text, unit.span);
    made.chapter = chapter;
    if (unit.leaf < document.leaves.size()) {
      made.headings = document.leaves[unit.leaf].heading_path;
    }
    out_.push_back(std::move(made));
  }

  const Municipality& municipality_;
  std::vector<Passage> out_;
};

/// A sentence that ends with a colon leads in what follows under the same heading.
void find_lead_ins(std::vector<Passage>& prose) {
  const Passage* lead_in = nullptr;
  for (Passage& each : prose) {
    if (each.kind != ProseKind::guideline) continue;
    const bool same_section = lead_in != nullptr && lead_in->chapter == each.chapter &&
                              lead_in->headings == each.headings;
    each.lead_in = same_section ? lead_in : nullptr;
    if (each.text.ends_with(':')) lead_in = &each;
  }
}

}  // namespace

Span Passage::place(std::size_t first, std::size_t last) const {
  // A value with escapes has a place as a whole only.
  const bool exact = span.known() && span.end - span.begin == text.size();
  if (!exact) return span;
  return span.part(tokens[first].begin, tokens[last].end - tokens[first].begin);
}

std::vector<Passage> passages_of(const Municipality& municipality) {
  std::vector<Passage> prose = Collector(municipality).all();
  find_lead_ins(prose);
  return prose;
}

}  // namespace stadga::check
