// SPDX-License-Identifier: EUPL-1.2
// Sentences deleted from the guideline, alone or with what rests on them.
#include <algorithm>
#include <set>

#include "base/text.h"
#include "mutation/prose.h"

namespace stadga::mutation {
namespace {

/// A sentence's span leaves out the asterisks before its first word and after its last.
Span with_bold(Span sentence) {
  const std::string& text = sentence.file->text();
  std::size_t marks = 0;
  for (std::size_t at = 0; (at = sentence.text().find("**", at)) != std::string_view::npos; at += 2)
    ++marks;
  const bool opens = sentence.begin >= 2 && text.compare(sentence.begin - 2, 2, "**") == 0;
  const bool closes = text.compare(sentence.end, 2, "**") == 0;
  if (opens && (marks % 2 == 1 || closes)) sentence.begin -= 2;
  if (closes && (marks % 2 == 1) != opens) sentence.end += 2;
  return sentence;
}

/// The sentence goes; a line of which only a list's dash would be left goes with it.
Edit deletion(Span sentence) {
  sentence = with_bold(sentence);
  const SourceFile& file = *sentence.file;
  const Lines lines = lines_of(sentence);
  const Span whole = bytes_of(file, lines.first, lines.last);
  const auto rest = std::string(file.text().substr(whole.begin, sentence.begin - whole.begin)) +
                    file.text().substr(sentence.end, whole.end - sentence.end);
  const bool bare = trim(rest).find_first_not_of("-*0123456789. ") == std::string_view::npos;
  return bare ? replace(whole, "") : replace(sentence, "");
}

bool holds_citation(const Town& town, Span span) {
  return std::ranges::any_of(town.municipality().citations, [&](const Citation& citation) {
    return citation.place.begin < span.end && span.begin < citation.place.end;
  });
}

bool in_table(Span span) {
  return trim(span.file->line_at(span.begin)).starts_with('|');
}

/// Quotes that share bytes with the sentence.
std::vector<HeldQuote> quotes_on(const Town& town, Span sentence) {
  std::vector<HeldQuote> out = town.quotes();
  std::erase_if(out, [&](const HeldQuote& held) {
    const Span place = town.span_of(*held.quote);
    return place.begin >= sentence.end || sentence.begin >= place.end;
  });
  return out;
}

std::vector<Mutant> from_guideline(const Town& town) {
  std::vector<Mutant> out;
  for (const Sentence& sentence : sentences_of(town)) {
    if (!sentence.quoted || in_table(sentence.span)) continue;
    Mutant made = mutant_of(sentence.span, "");
    made.edits = {deletion(sentence.span)};
    for (const HeldQuote& held : quotes_on(town, sentence.span)) made.places.push_back(held.entry);
    out.push_back(std::move(made));
  }
  return out;
}

/// The rule's entry and every sentence that it alone quotes; nothing where it shares one.
std::optional<Mutant> without_rule(const Town& town, const Rule& rule) {
  const Lines lines = town.lines_of(rule);
  const Span entry = bytes_of(*rule.span.file, lines.first, lines.last);
  Mutant made = mutant_of(entry, "");
  made.before = "rule " + rule.id;
  for (const Quote& quote : rule.quotes) {
    const Span sentence = town.span_of(quote);
    const auto on = quotes_on(town, sentence);
    if (on.size() > 1 || in_table(sentence) || holds_citation(town, sentence)) return std::nullopt;
    made.edits.push_back(deletion(sentence));
    made.places.push_back(lines_of(sentence));
  }
  return made;
}

/// Lines elsewhere that name the rule: they are left hanging.
std::vector<Lines> leaning_on(const Town& town, const Rule& rule) {
  std::vector<Lines> out;
  for (const ChecklistHead& head : town.municipality().checklist_heads) {
    for (const Reference& id : head.order) {
      if (id.id == rule.id) out.push_back(lines_of(id.span));
    }
  }
  return out;
}

std::function<std::vector<Mutant>(const Town&)> with_rule(bool leaned_on) {
  return [leaned_on](const Town& town) {
    std::vector<Mutant> out;
    for (const Rule& rule : town.municipality().rules) {
      const auto leaning = leaning_on(town, rule);
      if (leaning.empty() == leaned_on) continue;
      auto made = without_rule(town, rule);
      if (!made) continue;
      made->places.insert(made->places.end(), leaning.begin(), leaning.end());
      out.push_back(std::move(*made));
    }
    return out;
  };
}

/// Bytes of one `- text:` entry below `quotes:`.
Span quote_entry(const Town& town, const Quote& quote) {
  const Lines lines = town.entry_lines(quote.text.span);
  return bytes_of(*quote.text.span.file, lines.first, lines.last);
}

/// A kind of forbidden content leaves guideline and rule, and stays in the accounts' texts.
std::vector<Mutant> with_category(const Town& town) {
  std::set<std::string> shown;
  std::vector<Lines> paragraphs;
  for (const Paragraph& paragraph : town.municipality().information.paragraphs) {
    for (const Reference& category : paragraph.categories) shown.insert(category.id);
    if (!paragraph.categories.empty()) paragraphs.push_back(town.entry_lines(paragraph.span));
  }
  std::vector<Mutant> out;
  for (const HeldQuote& held : town.quotes()) {
    const Quote& quote = *held.quote;
    const Span sentence = town.span_of(quote);
    const bool listed = std::ranges::any_of(
        quote.categories, [&](const Reference& category) { return shown.contains(category.id); });
    if (held.rule == nullptr || held.rule->quotes.size() < 2 || !listed || in_table(sentence) ||
        quotes_on(town, sentence).size() > 1)
      continue;
    Mutant made = mutant_of(sentence, "");
    made.edits = {deletion(sentence), replace(quote_entry(town, quote), "")};
    made.places.push_back(held.entry);
    made.places.insert(made.places.end(), paragraphs.begin(), paragraphs.end());
    out.push_back(std::move(made));
  }
  return out;
}

}  // namespace

void add_deletion_operators(std::vector<Operator>& out) {
  using enum Meaning;
  out.push_back({"deleted: sentence", changed, false, 10, from_guideline});
  out.push_back({"deleted: sentence and category", changed, true, 10, with_category});
  out.push_back({"deleted: sentence and rule, named elsewhere", changed, true, 8, with_rule(true)});
  out.push_back({"deleted: sentence and rule", silent, true, 8, with_rule(false)});
}

}  // namespace stadga::mutation
