// SPDX-License-Identifier: EUPL-1.2
#include "parse/time_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace stadga::parse {
namespace {

const Kind bad_deadline{
    "bad-deadline",
    Severity::error,
    {"En tidsfrist är skriven på ett sätt som programmet inte förstår.",
     "A deadline is written in a way that the program does not understand."},
    {"Fristen blir datum i kalendrar och checklistor och måste betyda en sak.",
     "The deadline becomes dates in calendars and checklists and must mean one thing."},
    "deadline: en arbetsdag max"};
const Kind bad_recurrence{
    "bad-recurrence",
    Severity::error,
    {"En återkommande tid är skriven på ett sätt som programmet inte förstår.",
     "A recurrence is written in a way that the program does not understand."},
    {"Den blir påminnelser i kalendrar och måste betyda en sak.",
     "It becomes reminders in calendars and must mean one thing."},
    "recurrence: då och då"};

struct UnitWord {
  std::string_view singular;
  std::string_view plural;
  TimeUnit unit;
};
constexpr std::array<UnitWord, 8> unit_words = {
    {{"timme", "timmar", TimeUnit::hour},
     {"dag", "dagar", TimeUnit::day},
     {"arbetsdag", "arbetsdagar", TimeUnit::business_day},
     {"vecka", "veckor", TimeUnit::week},
     {"månad", "månader", TimeUnit::month},
     {"kvartal", "kvartal", TimeUnit::quarter},
     {"halvår", "halvår", TimeUnit::half_year},
     {"år", "år", TimeUnit::year}}};
/// Speed without a figure, as guidelines say it.
constexpr std::array<std::string_view, 9> prompt_words = {"skyndsamt",
                                                          "omgående",
                                                          "genast",
                                                          "direkt",
                                                          "snabbt",
                                                          "så snabbt som möjligt",
                                                          "så snart som möjligt",
                                                          "inom rimlig tid",
                                                          "snarast"};
constexpr std::array<std::string_view, 12> number_words = {
    "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"};

std::optional<TimeUnit> unit_of(std::string_view word) {
  const auto found = std::ranges::find_if(unit_words, [&](const UnitWord& each) {
    return word == each.singular || word == each.plural;
  });
  return found == unit_words.end() ? std::nullopt : std::optional(found->unit);
}

/// Digits or a number word; 1 to 999.
std::optional<unsigned> number_of(std::string_view word) {
  if (word == "ett") return 1;
  const auto named = std::ranges::find(number_words, word);
  if (named != number_words.end()) return static_cast<unsigned>(named - number_words.begin()) + 1;
  unsigned value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size() || value == 0 || value > 999)
    return std::nullopt;
  return value;
}

/// Takes the next word off the front.
std::string_view take_word(std::string_view& rest) {
  const std::size_t blank = rest.find(' ');
  const std::string_view word = rest.substr(0, blank);
  rest = blank == std::string_view::npos ? std::string_view() : rest.substr(blank + 1);
  return word;
}

bool take(std::string_view& rest, std::string_view words) {
  if (!rest.starts_with(words)) return false;
  if (rest.size() > words.size() && rest[words.size()] != ' ') return false;
  rest.remove_prefix(std::min(rest.size(), words.size() + 1));
  return true;
}

bool take_any(std::string_view& rest, std::initializer_list<std::string_view> alternatives) {
  return std::ranges::any_of(alternatives,
                             [&](std::string_view words) { return take(rest, words); });
}

bool is_addition(std::string_view rest) {
  return rest.empty() || rest.starts_with("under ") || rest.starts_with("även ") ||
         rest.starts_with("eller ") || rest.starts_with("samt ") || rest.starts_with("och ");
}

/// The part before any addition. False where it cannot be read.
bool read_rhythm(std::string_view& rest, Recurrence& out) {
  if (take_any(rest, {"löpande", "regelbundet", "vid behov", "alltid"})) return true;
  if (take(rest, "dagligen")) {
    out.times = 1;
    out.unit = TimeUnit::day;
    return true;
  }
  if (take(rest, "varje")) {
    out.times = 1;
    out.unit = unit_of(take_word(rest));
    return out.unit.has_value();
  }
  const bool several = take_any(rest, {"flera", "några"});
  if (!several) {
    out.times = number_of(take_word(rest));
    if (!out.times) return false;
  }
  if (take_any(rest, {"gånger dagligen"})) {
    out.unit = TimeUnit::day;
    return true;
  }
  if (!take_any(rest, {"gånger", "gång"}) || !take_any(rest, {"per", "om", "i", "varje"}))
    return false;
  std::string word(take_word(rest));
  if (word.ends_with("en") && unit_of(word.substr(0, word.size() - 2)))
    word.resize(word.size() - 2);  // om dagen, i månaden
  if (word == "veckan") word = "vecka";
  if (word == "året") word = "år";
  if (word == "halvåret") word = "halvår";
  out.unit = unit_of(word);
  return out.unit.has_value();
}

}  // namespace

std::optional<Deadline> read_deadline(const Placed& words, Diagnostics& diagnostics) {
  if (!words.given()) return std::nullopt;
  Deadline deadline;
  deadline.words = fold_space(words.text);
  deadline.span = words.span;
  std::string_view rest = deadline.words;
  if (std::ranges::find(prompt_words, rest) != prompt_words.end()) return deadline;
  if (take_any(rest, {"före", "innan", "efter", "vid", "samtidigt"}) && !rest.empty())
    return deadline;
  take_any(rest, {"senast"});
  if (take(rest, "inom")) {
    const std::optional<unsigned> amount = number_of(take_word(rest));
    const std::optional<TimeUnit> unit = unit_of(take_word(rest));
    if (amount && unit && is_addition(rest)) {
      deadline.amount = amount;
      deadline.unit = *unit;
      return deadline;
    }
  }
  diagnostics.report(
      bad_deadline, words.span,
      say("tidsfristen `{}` går inte att tolka", "the deadline `{}` cannot be read", words.text),
      say("skriv till exempel `inom 1 arbetsdag`, `inom 2 veckor`, `skyndsamt` eller `före "
          "borttagning`, eller ta bort raden om riktlinjen inte har någon tidsfrist",
          "write for example `inom 1 arbetsdag`, `inom 2 veckor`, `skyndsamt` or `före "
          "borttagning`, or remove the line if the guideline has no deadline"));
  return std::nullopt;
}

std::optional<Recurrence> read_recurrence(const Placed& words, Diagnostics& diagnostics) {
  if (!words.given()) return std::nullopt;
  Recurrence recurrence;
  recurrence.words = fold_space(words.text);
  recurrence.span = words.span;
  std::string_view rest = recurrence.words;
  recurrence.at_least = take(rest, "minst");
  if (read_rhythm(rest, recurrence) && is_addition(rest)) {
    recurrence.addition = rest;
    return recurrence;
  }
  diagnostics.report(bad_recurrence, words.span,
                     say("`{}` går inte att tolka som återkommande tid",
                         "`{}` cannot be read as a recurrence", words.text),
                     say("skriv till exempel `varje arbetsdag`, `2 gånger per år` eller `vid "
                         "behov`, eller ta bort "
                         "raden om riktlinjen inte säger hur ofta",
                         "write for example `varje arbetsdag`, `2 gånger per år` or `vid behov`, "
                         "or remove the line "
                         "if the guideline does not say how often"));
  return std::nullopt;
}

std::span<const Kind* const> time_kinds() {
  static constexpr std::array<const Kind*, 2> all = {&bad_deadline, &bad_recurrence};
  return all;
}

}  // namespace stadga::parse
