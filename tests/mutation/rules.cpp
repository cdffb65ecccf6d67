// SPDX-License-Identifier: EUPL-1.2
// Edits to the fields of a rule, the guideline left alone.
#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "base/text.h"
#include "mutation/prose.h"

namespace stadga::mutation {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;
using Rules = std::function<void(const Rule&, std::vector<Mutant>&)>;

std::vector<Mutant> each_rule(const Town& town, const Rules& visit) {
  std::vector<Mutant> out;
  for (const Rule& rule : town.municipality().rules) {
    const std::size_t before = out.size();
    visit(rule, out);
    for (std::size_t i = before; i < out.size(); ++i) out[i].places.push_back(town.lines_of(rule));
  }
  return out;
}

/// `princip` is left alone: any words may be a principle's.
std::vector<Mutant> modalities(const Town& town) {
  static constexpr std::array<Pair, 6> others = {{{"ska", "bör"},
                                                  {"bör", "ska"},
                                                  {"får", "ska"},
                                                  {"får inte", "får"},
                                                  {"bör inte", "får inte"},
                                                  {"behöver inte", "ska"}}};
  return each_rule(town, [](const Rule& rule, std::vector<Mutant>& out) {
    const auto found = std::ranges::find(others, rule.modality.span.text(), &Pair::first);
    if (found != others.end())
      out.push_back(mutant_of(rule.modality.span, std::string(found->second)));
  });
}

std::vector<Mutant> deadlines(const Town& town) {
  return each_rule(town, [](const Rule& rule, std::vector<Mutant>& out) {
    if (!rule.deadline) return;
    const Deadline& deadline = *rule.deadline;
    if (deadline.amount) {
      const std::string more = std::to_string(*deadline.amount + 2);
      out.push_back(mutant_of(deadline.span, "inom " + more + " arbetsdagar"));
      out.push_back(mutant_of(deadline.span, "inom " + more + " veckor"));
      out.push_back(mutant_of(deadline.span, "skyndsamt"));
    } else {
      out.push_back(mutant_of(deadline.span, "inom 2 dagar"));
    }
  });
}

std::vector<Mutant> recurrences(const Town& town) {
  return each_rule(town, [](const Rule& rule, std::vector<Mutant>& out) {
    if (!rule.recurrence) return;
    for (const char* words : {"varje kvartal", "2 gånger per vecka"}) {
      if (rule.recurrence->words != words) out.push_back(mutant_of(rule.recurrence->span, words));
    }
  });
}

/// A figure that the guideline does not give, in a rule that had none.
std::vector<Mutant> new_deadlines(const Town& town) {
  return each_rule(town, [](const Rule& rule, std::vector<Mutant>& out) {
    if (rule.deadline || rule.recurrence || rule.modality.id != "ska") return;
    const Span line = bytes_of(*rule.modality.span.file, lines_of(rule.modality.span).first,
                               lines_of(rule.modality.span).first);
    const std::string text = std::string(line.text()) + "    deadline: inom 3 arbetsdagar\n";
    Mutant made = mutant_of(line, text);
    made.before = "no deadline";
    made.after = "inom 3 arbetsdagar";
    out.push_back(std::move(made));
  });
}

/// A word of the statement; the whole statement is shown.
Mutant in_statement(const Rule& rule, Span word, const std::string& text) {
  const Span whole = rule.statement.span;
  Mutant made = mutant_of(word, text);
  made.before = whole.text();
  made.after = whole.text();
  made.after.replace(word.begin - whole.begin, word.end - word.begin, text);
  return made;
}

/// The statement's own words, which are what is published.
std::vector<Mutant> statements(const Town& town) {
  static constexpr std::array<Pair, 6> others = {{{"ska", "bör"},
                                                  {"måste", "bör"},
                                                  {"bör", "ska"},
                                                  {"två", "fyra"},
                                                  {"fem", "tio"},
                                                  {"halvår", "kvartal"}}};
  return each_rule(town, [](const Rule& rule, std::vector<Mutant>& out) {
    for (const Span word : words_in(rule.statement.span)) {
      const auto found = std::ranges::find(others, lower(word.text()), &Pair::first);
      if (found == others.end()) continue;
      out.push_back(in_statement(rule, word, like(word.text(), std::string(found->second))));
    }
  });
}

std::vector<Mutant> statement_negations(const Town& town) {
  return each_rule(town, [](const Rule& rule, std::vector<Mutant>& out) {
    for (const Span word : words_in(rule.statement.span)) {
      const std::string text = lower(word.text());
      if (text != "ska" && text != "bör" && text != "måste") continue;
      const std::string& file = word.file->text();
      if (file.compare(word.end, 5, " inte") == 0) continue;
      out.push_back(in_statement(rule, word, std::string(word.text()) + " inte"));
      return;
    }
  });
}

std::set<std::string> shown_categories(const Town& town) {
  std::set<std::string> ids;
  for (const Paragraph& paragraph : town.municipality().information.paragraphs) {
    for (const Reference& category : paragraph.categories) ids.insert(category.id);
  }
  return ids;
}

std::vector<Lines> paragraphs_with_categories(const Town& town) {
  std::vector<Lines> out;
  for (const Paragraph& paragraph : town.municipality().information.paragraphs) {
    if (!paragraph.categories.empty()) out.push_back(town.entry_lines(paragraph.span));
  }
  return out;
}

/// Wherever the rules name a category that the accounts' texts show, all at once: no rule is left
/// that has it.
std::vector<Mutant> categories(const Town& town) {
  std::vector<Mutant> out;
  for (const std::string& id : shown_categories(town)) {
    Mutant made;
    bool possible = true;
    const auto remove = [&](const Reference& category, const Rule& rule) {
      if (category.id != id) return;
      if (made.before.empty()) made.at = lines_of(category.span);
      made.before = id;
      std::vector<Edit> edits = without_item(category.span);
      // The only one of its list: the key goes with it.
      const Lines line = lines_of(category.span);
      if (edits.empty())
        edits = {replace(bytes_of(*category.span.file, line.first, line.last), "")};
      for (const Edit& edit : edits) {
        const bool apart = std::ranges::none_of(made.edits, [&](const Edit& other) {
          return other.begin < edit.end && edit.begin < other.end;
        });
        possible = possible && apart;
        made.edits.push_back(edit);
      }
      made.places.push_back(town.lines_of(rule));
    };
    for (const Rule& rule : town.municipality().rules) {
      // A rule's own list holds its quotes' categories too, at the same places.
      for (const Reference& category : rule.categories) {
        const bool of_quote = std::ranges::any_of(rule.quotes, [&](const Quote& quote) {
          return std::ranges::any_of(quote.categories, [&](const Reference& each) {
            return each.span.begin == category.span.begin;
          });
        });
        if (!of_quote) remove(category, rule);
      }
      for (const Quote& quote : rule.quotes) {
        for (const Reference& category : quote.categories) remove(category, rule);
      }
    }
    if (made.edits.empty() || !possible) continue;
    for (Lines& lines : paragraphs_with_categories(town)) made.places.push_back(lines);
    out.push_back(std::move(made));
  }
  return out;
}

std::vector<Mutant> shown_elements(const Town& town) {
  return each_rule(town, [](const Rule& rule, std::vector<Mutant>& out) {
    for (const Reference& element : rule.must_show) {
      Mutant made = mutant_of(element.span, "");
      made.edits = without_item(element.span);
      if (!made.edits.empty()) out.push_back(std::move(made));
    }
  });
}

/// Another role of the municipality.
std::vector<Mutant> actors(const Town& town) {
  const std::vector<Role>& roles = town.municipality().roles;
  return each_rule(town, [&](const Rule& rule, std::vector<Mutant>& out) {
    if (rule.actors.size() != 1 || roles.size() < 2) return;
    const auto here = std::ranges::find(roles, rule.actors.front().id, &Role::id);
    if (here == roles.end()) return;
    const auto next = std::next(here) == roles.end() ? roles.begin() : std::next(here);
    Mutant made = mutant_of(rule.actors.front().span, next->id);
    made.before = here->id + ": " + rule.statement.text;
    out.push_back(std::move(made));
  });
}

}  // namespace

void add_rule_operators(std::vector<Operator>& out) {
  const auto add = [&](std::string name, std::size_t most, auto make) {
    out.push_back({std::move(name), Meaning::changed, false, most, make});
  };
  add("rule: modality", 14, modalities);
  add("rule: deadline", 0, deadlines);
  add("rule: deadline put in", 6, new_deadlines);
  add("rule: recurrence", 0, recurrences);
  add("rule: modal verb or figure of statement", 10, statements);
  add("rule: statement negated", 10, statement_negations);
  add("rule: category removed", 8, categories);
  add("rule: must_show removed", 2, shown_elements);
  add("rule: actor", 6, actors);
}

}  // namespace stadga::mutation
