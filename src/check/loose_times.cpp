// SPDX-License-Identifier: EUPL-1.2
// Times that no calendar tells: `rimlig tid` beside a figure, and a period that has passed.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/checks.h"
#include "check/scope.h"
#include "check/tokens.h"

namespace stadga::check {

const Kind vague_time_kind{
    .name = "vague-time",
    .severity = Severity::warning,
    .finds = {.sv =
                  "En regel säger `inom rimlig tid` eller `så ofta som …`, fast en annan regel om "
                  "samma sak har en siffra.",
              .en =
                  "A rule says `within reasonable time` or `as often as …`, though another rule on "
                  "the same matter has a figure."},
    .why = {.sv = "Det obestämda ordet avgör när siffran gäller, eller ersätter den. Två personer "
                  "som läser samma regel kommer då fram till olika tider.",
            .en = "The vague word settles when the figure holds, or replaces it. Two people who "
                  "read the same rule then arrive at different times."},
    .example = "Svara inom en arbetsdag. Går det inte inom rimlig tid, skicka frågan vidare.\n",
};

const Kind past_period_kind{
    .name = "past-period",
    .severity = Severity::warning,
    .finds = {.sv = "Riktlinjen hänvisar till något som gällde under en mandatperiod som är slut.",
              .en =
                  "The guideline refers to something that held for a term of office that is over."},
    .why = {.sv =
                "Den plan eller strategi som texten menar gäller kanske inte längre, och den som "
                "läser vet inte vilken som har ersatt den. En mandatperiod i en kommun börjar den "
                "15 oktober ett valår och varar i fyra år. Utan `decided_on` går det inte att veta "
                "vilken period som var den innevarande.",
            .en = "The plan or strategy that the text means may hold no longer, and readers do not "
                  "know which has replaced it. A municipal term of office begins on 15 October of "
                  "an election year and lasts four years. Without `decided_on` nobody can tell "
                  "which term was the current one."},
    .example =
        "guideline:\n"
        "  decided_on: 2017-12-08\n"
        "# guideline.md\n"
        "Följ planen för innevarande mandatperiod.\n",
};

namespace {

std::vector<Phrase> ready(std::initializer_list<std::string_view> written) {
  std::vector<Phrase> out;
  for (const std::string_view each : written) out.push_back(phrase_of(each));
  return out;
}

bool has_figure(const Rule& rule, bool often) {
  return often ? rule.recurrence && rule.recurrence->unit : rule.deadline && rule.deadline->amount;
}

/// The tokens where one of the phrases begins, and where it ends.
struct Vague {
  const Quote* quote = nullptr;
  std::size_t begin = 0;
  std::size_t words = 0;
};

std::optional<Vague> vague_in(const Rule& rule, const std::vector<Phrase>& phrases,
                              std::string_view needed) {
  for (const Quote& quote : rule.quotes) {
    if (quote.text.text.find(needed) == std::string::npos) continue;
    const std::vector<Token> tokens = tokens_of(quote.text.text);
    for (const Phrase& phrase : phrases) {
      const std::size_t at = find_phrase(tokens, phrase);
      if (at < tokens.size()) return Vague{&quote, at, phrase.words.size()};
    }
  }
  return std::nullopt;
}

std::string words_of(const Vague& vague) {
  const std::vector<Token> tokens = tokens_of(vague.quote->text.text);
  const std::size_t last = std::min(vague.begin + vague.words, tokens.size()) - 1;
  return vague.quote->text.text.substr(tokens[vague.begin].begin,
                                       tokens[last].end - tokens[vague.begin].begin);
}

/// A rule on the same matter that gives the figure.
const Rule* figure_for(const Town& town, const Rule& rule, bool often) {
  const Rule* found = nullptr;
  for (const Rule& other : town.municipality.rules) {
    if (other.topic.id != rule.topic.id || !has_figure(other, often)) continue;
    if (often && (other.action.id != rule.action.id || &other == &rule)) continue;
    if (!often && other.condition.given()) continue;
    if (!meeting(town, rule, other)) continue;
    // The rule's own figure is the nearest.
    if (found == nullptr || &other == &rule) found = &other;
  }
  return found;
}

/// Its time, of the sort that is looked for, which it has.
std::pair<std::string, Span> time_of(const Rule& rule, bool often) {
  if (often && rule.recurrence) return {rule.recurrence->words, rule.recurrence->span};
  if (!often && rule.deadline) return {rule.deadline->words, rule.deadline->span};
  return {};
}

void report_vague(const Town& town, const std::vector<Phrase>& phrases, std::string_view needed,
                  bool often, Diagnostics& diagnostics) {
  std::vector<const Quote*> told;
  for (const Rule& rule : town.municipality.rules) {
    const std::optional<Vague> vague = vague_in(rule, phrases, needed);
    if (!vague || (often && has_figure(rule, often))) continue;
    const auto same = [&](const Quote* each) {
      return each->chapter == vague->quote->chapter && each->unit == vague->quote->unit;
    };
    if (std::ranges::any_of(told, same)) continue;
    const Rule* figure = figure_for(town, rule, often);
    if (figure == nullptr) continue;
    told.push_back(vague->quote);
    const auto [words, place] = time_of(*figure, often);
    Diagnostic& found = diagnostics.report(
        vague_time_kind, vague->quote->text.span,
        often ? say("`{}` säger inte hur ofta det är, fast `{}` säger `{}`",
                    "`{}` does not say how often it is, though `{}` says `{}`", words_of(*vague),
                    figure->id, words)
              : say("`{}` säger inte hur lång tid det är, fast `{}` säger `{}`",
                    "`{}` does not say how long it is, though `{}` says `{}`", words_of(*vague),
                    figure->id, words),
        often ? say("skriv samma siffra på båda ställena, eller bara på det ena",
                    "write the same figure in both places, or in one of them only")
              : say("skriv siffran i stället, och från vilken dag den räknas",
                    "write the figure instead, and from which day it counts"));
    found.places.push_back({place, say("här står siffran", "here is the figure")});
    add_quote(town.municipality, rule, found);
  }
}

/// The day on which the term ends that runs on this day.
Date end_of_term(Date day) {
  const auto is_end = [](int year) { return (year % 4 + 4) % 4 == 2; };
  for (int year = int(day.year());; ++year) {
    const Date end = std::chrono::year(year) / std::chrono::October / 15;
    if (is_end(year) && end > day) return end;
  }
}

/// The last of the years after `mandatperioden`; 0: none.
int last_year(const std::vector<Token>& tokens, std::size_t at) {
  int year = 0;
  for (std::size_t i = at + 1; i < std::min(at + 3, tokens.size()); ++i) {
    for (const std::string_view part :
         {std::string_view(tokens[i].word).substr(0, 4),
          tokens[i].word.size() == 9 ? std::string_view(tokens[i].word).substr(5)
                                     : std::string_view()}) {
      if (part.size() != 4 ||
          !std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; }))
        continue;
      year = std::stoi(std::string(part));
    }
  }
  return year;
}

}  // namespace

void vague_time(const Town& town, Diagnostics& diagnostics) {
  static const std::vector<Phrase> when =
      ready({"inom rimlig tid", "i rimlig tid", "inom skälig tid", "inom en rimlig tid"});
  static const std::vector<Phrase> often = ready({"så ofta som"});
  report_vague(town, when, "lig tid", false, diagnostics);
  report_vague(town, often, "så ofta som", true, diagnostics);
}

void past_period(const Town& town, Diagnostics& diagnostics) {
  static const std::vector<Phrase> current =
      ready({"innevarande mandatperiod*", "nuvarande mandatperiod*", "pågående mandatperiod*",
             "denna mandatperiod*", "den här mandatperiod*"});
  if (!town.model.as_of) return;
  const std::optional<Date> decided = town.municipality.guideline.decided_on;
  for (const Passage& passage : town.laws.prose) {
    if (passage.kind != ProseKind::guideline) continue;
    const auto named = std::ranges::find_if(
        passage.tokens, [](const Token& token) { return token.word.starts_with("mandatperiod"); });
    if (named == passage.tokens.end()) continue;
    const auto at = static_cast<std::size_t>(named - passage.tokens.begin());
    std::optional<Date> end;
    if (const int year = last_year(passage.tokens, at)) {
      end = std::chrono::year(year) / std::chrono::October / 15;
    } else if (decided && has_any(passage.tokens, current)) {
      end = end_of_term(*decided);
    }
    if (!end || *end > *town.model.as_of) continue;
    Diagnostic& found = diagnostics.report(
        past_period_kind, passage.place(at, at),
        say("mandatperioden som texten menar tog slut i oktober {}",
            "the term of office that the text means ended in October {}", int(end->year())),
        say("skriv vad som gäller nu, eller hänvisa utan att nämna en period",
            "write what holds now, or refer without naming a term"));
    found.at_most(Severity::warning);
    if (const Span day = town.municipality.guideline.decided_on_at; day.known() && decided)
      found.places.push_back(
          {day, say("då beslutades riktlinjen", "the guideline was decided then")});
  }
}

}  // namespace stadga::check
