// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "base/text.h"
#include "decide/print.h"
#include "diag/print.h"

namespace stadga::decide {
namespace {

constexpr std::array<Words, 7> event_words = {
    {{"kommentar", "comment"},
     {"meddelande", "message"},
     {"eget inlägg", "own post"},
     {"ett konto startas", "an account is opened"},
     {"ett konto avslutas", "an account is closed"},
     {"någon slutar eller är frånvarande", "someone leaves or is absent"},
     {"kris", "crisis"}}};
constexpr std::array<std::string_view, 7> weekdays_sv = {"söndag",  "måndag", "tisdag", "onsdag",
                                                         "torsdag", "fredag", "lördag"};
constexpr std::array<std::string_view, 7> weekdays_en = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

class Printer {
 public:
  Printer(const Answer& answer, Language language) : answer_(answer), language_(language) {}

  std::string run() {
    heading();
    const Decision& decision = answer_.decision;
    for (std::size_t i = 0; i < decision.steps.size(); ++i) step(decision.steps[i], i + 1);
    if (decision.steps.empty())
      line(said({"Riktlinjen säger inte att något ska göras.",
                 "The guideline does not say that anything is to be done."}));
    contradictions();
    silences();
    elsewhere();
    for (const LawDemand& demand : decision.law) paragraph(demand.says.in(language_) + '.');
    return out_;
  }

 private:
  std::string said(Words words) const { return std::string(words.in(language_)); }
  std::string named(const std::vector<Term>& terms, std::string_view id) const {
    return label(terms, id, language_);
  }

  /// Nothing of the municipality's own text may steer the terminal.
  void line(std::string_view text, std::size_t indent = 0) {
    out_ += std::string(indent, ' ') + for_terminal(text) + '\n';
  }
  void paragraph(std::string_view text) {
    out_ += '\n';
    line(text);
  }
  void labelled(Words name, std::string_view text) {
    line(said(name) + ": " + std::string(text), 3);
  }

  std::string date(Date day) const {
    const auto weekday = std::chrono::weekday{std::chrono::sys_days{day}}.c_encoding();
    if (language_ == Language::sv) return std::string(weekdays_sv.at(weekday)) + ' ' + swedish(day);
    return std::string(weekdays_en.at(weekday)) + ' ' + iso(day);
  }

  void heading() {
    const Input& input = answer_.question.input;
    const Vocabulary& words = answer_.model.vocabulary;
    std::string text =
        answer_.town.name + ": " + said(event_words.at(static_cast<std::size_t>(input.event)));
    for (const std::string& category : input.categories)
      text += " · " + named(words.categories, category);
    if (input.obvious) text += said({" · uppenbart", " · plain"});
    for (const std::string& content : input.contains)
      text += " · " + named(words.contents, content);
    if (!input.account.empty())
      text += " · " + input.account;
    else if (!input.platform.empty())
      text += " · " + input.platform;
    line(text);
    out_ += '\n';
  }

  std::string title(const Step& step, std::size_t number) const {
    const Rule& rule = step.rule();
    const Vocabulary& words = answer_.model.vocabulary;
    const std::string act =
        rule.action.given() ? named(words.actions, rule.action.id) : rule.title.text;
    std::string out =
        fmt::format("{}. {} ({})", number, act, lower(named(words.modalities, rule.modality.id)));
    if (rule.deadline) out += ", " + rule.deadline->words;
    return out;
  }

  void step(const Step& step, std::size_t number) {
    const Rule& rule = step.rule();
    if (number > 1) out_ += '\n';
    line(title(step, number));
    line(rule.statement.text, 3);
    if (!step.of->judge.empty()) labelled({"Bedöm först", "Judge first"}, step.of->judge);
    if (step.if_removed) line(said({"Bara om ni tar bort det.", "Only if you remove it."}), 3);
    if (rule.exception.given()) labelled({"Undantag", "Exception"}, rule.exception.text);
    if (step.due) labelled({"Senast", "At the latest"}, last(*step.due));
    if (step.nobody_named)
      line(said({"Riktlinjen säger inte vem i kommunen.",
                 "The guideline does not say who in the municipality."}),
           3);
    for (const Quote& quote : rule.quotes)
      line(said({"”", "“"}) + answer_.town.unit_of(quote).text + "”", 3);
    labelled({"Regel", "Rule"}, rule.id);
  }

  std::string last(const Due& due) const {
    if (!due.at) return date(due.date);
    return date(due.date) + said({" kl. ", " at "}) + clock_in_sweden(*due.at);
  }

  void contradictions() {
    for (const Contradiction& each : answer_.decision.contradictions) {
      paragraph(said({"Riktlinjen säger emot sig själv:", "The guideline contradicts itself:"}) +
                ' ' + each.message.in(language_) + '.');
      if (each.meanwhile.empty()) {
        line(said({"Kommunen har inte sagt vad som gäller under tiden.",
                   "The municipality has not said what holds meanwhile."}),
             3);
      } else {
        labelled({"Tills vidare", "Meanwhile"}, each.meanwhile);
      }
      if (each.until) labelled({"Gäller till och med", "Holds until"}, swedish_or_iso(*each.until));
    }
  }
  std::string swedish_or_iso(Date day) const {
    return language_ == Language::sv ? swedish(day) : iso(day);
  }

  void silences() {
    if (answer_.decision.silent.empty()) return;
    paragraph(said({"Det här säger riktlinjen inte:", "The guideline does not say:"}));
    for (const Silence& each : answer_.decision.silent) line("- " + each.says.in(language_));
  }

  void elsewhere() {
    if (answer_.decision.elsewhere.empty()) return;
    paragraph(said({"Fler regler gäller för vissa konton; skriv --account eller --platform:",
                    "More rules hold for some accounts; write --account or --platform:"}));
    for (const DecisionRule* rule : answer_.decision.elsewhere) {
      std::string where;
      const auto add = [&](const std::vector<Reference>& list) {
        for (const Reference& each : list) where += (where.empty() ? "" : ", ") + each.id;
      };
      add(rule->rule->accounts.empty() ? rule->rule->platforms : rule->rule->accounts);
      line("- " + rule->rule->title.text + " (" + where + ')');
    }
  }

  const Answer& answer_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string print_human(const Answer& answer, Language language) {
  return Printer(answer, language).run();
}

}  // namespace stadga::decide
