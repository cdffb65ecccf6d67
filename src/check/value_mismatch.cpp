// SPDX-License-Identifier: EUPL-1.2
// Figures, deadlines and recurrences of a quote against those of its rule, both ways.
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/checks.h"
#include "check/values.h"

namespace stadga::check {

const Kind value_mismatch_kind{
    .name = "value-mismatch",
    .severity = Severity::error,
    .finds = {.sv =
                  "En siffra, en tidsfrist eller hur ofta något ska göras är en sak i citatet och "
                  "en annan i regeln.",
              .en = "A figure, a deadline or how often something is done is one thing in the quote "
                    "and another in the rule."},
    .why = {.sv = "Den som läser regeln eller checklistan rättar sig efter dess siffra. Står den "
                  "inte i riktlinjen har ingen beslutat den.",
            .en = "Whoever reads the rule or the checklist goes by its figure. Where it does not "
                  "stand in the guideline, nobody has decided it."},
    .example =
        "rules:\n"
        "  - id: svara-i-tid\n"
        "    quote: Svara inom två arbetsdagar.\n"
        "    deadline: inom 5 arbetsdagar\n",
};

namespace {

bool holds(const std::vector<Value>& list, const Value& wanted) {
  return std::ranges::any_of(list, [&](const Value& value) { return is_same(value, wanted); });
}

/// What of the same kind the other side says instead; nullptr: nothing.
const Value* alternative(const std::vector<Value>& list, const Value& wanted) {
  const auto found = std::ranges::find(list, wanted.kind, &Value::kind);
  return found == list.end() ? nullptr : &*found;
}

void append(std::vector<Value>& list, std::vector<Value> more) {
  std::ranges::move(more, std::back_inserter(list));
}

/// The beginning of the longest word, by which its other forms are known: `skyndsam` of both
/// `skyndsamt` and `skyndsam`.
std::string stem_of(std::string_view words) {
  std::string_view longest;
  for (const std::string_view word : split(words, ' ')) {
    if (word.size() > longest.size()) longest = word;
  }
  static constexpr std::size_t most = 8;
  std::size_t end = std::min(longest.size(), most);
  while (end < longest.size() && (static_cast<unsigned char>(longest[end]) & 0xC0U) == 0x80U) ++end;
  return lower(longest.substr(0, end));
}

class RuleValues {
 public:
  RuleValues(const Town& town, const Rule& rule, Diagnostics& diagnostics)
      : town_(town), rule_(rule), diagnostics_(diagnostics) {
    for (const Quote& quote : rule.quotes) {
      const std::string& text = town.municipality.unit_of(quote).text;
      append(quoted_, values(text));
      words_ += lower(text) + ' ';
    }
  }

  void run() {
    check_deadline();
    check_recurrence();
    check_properties();
    for (const Placed* field :
         {&rule_.statement, &rule_.title, &rule_.checklist, &rule_.condition, &rule_.exception}) {
      check_field(*field);
    }
    if (reported_ == nullptr) check_quotes();
  }

 private:
  /// One finding a rule: what else does not agree is shown with the first.
  void report(Span span, Text message, Text help) {
    if (reported_ != nullptr) {
      reported_->places.push_back({span, std::move(message)});
      return;
    }
    Diagnostic& found =
        diagnostics_.report(value_mismatch_kind, span, std::move(message), std::move(help));
    for (const Quote& quote : rule_.quotes) {
      const markdown::Unit& unit = town_.municipality.unit_of(quote);
      if (rule_.quotes.size() > 1 && values(unit.text).empty()) continue;
      found.places.push_back({unit.span, say("riktlinjens mening", "the guideline's sentence")});
      break;
    }
    reported_ = &found;
  }

  /// A value of the rule that no quote has.
  void report_unquoted(Span span, const Value& value, const Text& what) {
    const Text help = say("skriv som riktlinjen, eller citera den mening som siffran står i",
                          "write as the guideline does, or quote the sentence that has the figure");
    const Value* other = alternative(quoted_, value);
    const Text message =
        other != nullptr
            ? Text{fmt::format("{} `{}`, men citatet säger `{}`", what.sv, value.words,
                               other->words),
                   fmt::format("{} `{}`, but the quote says `{}`", what.en, value.words,
                               other->words)}
            : Text{fmt::format("{} `{}`, men det står inte i citatet", what.sv, value.words),
                   fmt::format("{} `{}`, but that does not stand in the quote", what.en,
                               value.words)};
    report(span, message, help);
  }

  bool quotes_say(std::string_view words) const {
    return words_.find(stem_of(words)) != std::string::npos;
  }

  void report_unsaid(Span span, std::string_view words, const Text& what) {
    report(span,
           {fmt::format("{} `{}`, men citatet säger inte det", what.sv, words),
            fmt::format("{} `{}`, but the quote does not say so", what.en, words)},
           say("använd riktlinjens egna ord, eller ta bort raden",
               "use the guideline's own words, or remove the line"));
  }

  void check_deadline() {
    if (!rule_.deadline) return;
    const Deadline& deadline = *rule_.deadline;
    const Text what = say("fristen är", "the deadline is");
    if (deadline.amount) {
      const Value value = value_of(deadline);
      if (!holds(quoted_, value)) report_unquoted(deadline.span, value, what);
      return;
    }
    // `före borttagning` is in the municipality's own words; haste is in the guideline's.
    const std::string first = deadline.words.substr(0, deadline.words.find(' '));
    if (first == "före" || first == "innan" || first == "efter" || first == "vid" ||
        first == "samtidigt") {
      return;
    }
    if (!quotes_say(deadline.words)) report_unsaid(deadline.span, deadline.words, what);
  }

  void check_recurrence() {
    if (!rule_.recurrence) return;
    const Recurrence& recurrence = *rule_.recurrence;
    const Text what = say("regeln gäller", "the rule applies");
    const std::optional<Value> value = value_of(recurrence);
    if (value && !holds(quoted_, *value)) {
      report_unquoted(recurrence.span, *value, what);
    } else if (!value && !quotes_say(recurrence.words)) {
      report_unsaid(recurrence.span, recurrence.words, what);
    } else if (!recurrence.addition.empty() && !quotes_say(recurrence.addition)) {
      report_unsaid(recurrence.span, recurrence.addition, what);
    }
  }

  void check_properties() {
    for (const Reference& property : rule_.must_have) {
      if (property.id != "tva_administratorer") continue;
      const Value two{Value::Kind::count, Value::Family::none, 2, 0, property.id};
      if (!holds(quoted_, two))
        report_unquoted(property.span, two, say("kontot måste ha", "the account must have"));
    }
  }

  void check_field(const Placed& field) {
    for (const Value& value : values(field.text)) {
      if (holds(quoted_, value)) continue;
      report_unquoted(field.span, value, say("regeln säger", "the rule says"));
      return;
    }
  }

  /// A figure of the guideline that the rule leaves out.
  void check_quotes() {
    std::vector<Value> told = values(rule_.statement.text);
    append(told, values(rule_.condition.text));
    append(told, values(rule_.exception.text));
    if (rule_.deadline && rule_.deadline->amount) told.push_back(value_of(*rule_.deadline));
    if (rule_.recurrence) {
      if (const auto value = value_of(*rule_.recurrence)) told.push_back(*value);
    }
    for (const Quote& quote : rule_.quotes) {
      for (const Value& value : values(town_.municipality.unit_of(quote).text)) {
        if (holds(told, value)) continue;
        report(
            quote.text.span,
            say("citatet säger `{}`, men regeln säger det varken i `statement`, `deadline` eller "
                "`recurrence`",
                "the quote says `{}`, but the rule says so neither in `statement`, `deadline` nor "
                "`recurrence`",
                value.words),
            say("skriv siffran i regeln", "write the figure in the rule"));
        return;
      }
    }
  }

  const Town& town_;
  const Rule& rule_;
  Diagnostics& diagnostics_;
  std::vector<Value> quoted_;
  std::string words_;               ///< of all quotes, in lower case
  Diagnostic* reported_ = nullptr;  ///< nothing else is reported meanwhile
};

}  // namespace

void value_mismatch(const Town& town, Diagnostics& diagnostics) {
  for (const Rule& rule : town.municipality.rules) {
    if (is_quoted(rule, town.prose)) RuleValues(town, rule, diagnostics).run();
  }
}

}  // namespace stadga::check
