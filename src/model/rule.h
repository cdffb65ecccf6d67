// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/terms.h"

namespace stadga {

enum class TimeUnit { hour, day, business_day, week, month, quarter, half_year, year };

/// When something must be done, in the guideline's words and, where they hold a figure, as one.
struct Deadline {
  std::string words;  ///< `inom 1 arbetsdag`, `skyndsamt`, `före borttagning`
  Span span;
  std::optional<unsigned> amount;  ///< of units; absent where the words hold no figure
  TimeUnit unit = TimeUnit::day;
};

/// How often something must be done.
struct Recurrence {
  std::string words;  ///< `minst varje arbetsdag`, `två gånger per år` as written in rules.yml
  Span span;
  /// Times in one unit; absent for `flera gånger per dag` (several) and for words without a unit.
  std::optional<unsigned> times;
  std::optional<TimeUnit> unit;  ///< absent: `löpande`, `regelbundet`, `vid behov`
  bool at_least = false;
  std::string addition;  ///< `under kontorstid`, `eller vid stora förändringar`
};

/// `P1D`, `P6M`, `PT4H`; business days count as days and are marked beside it.
std::string iso_duration(unsigned amount, TimeUnit unit);
/// The interval of a recurrence, where it is one: `varje halvår` and `2 gånger per år` are `P6M`.
std::optional<std::string> iso_interval(const Recurrence& recurrence);
/// The last day on which something done on `last` is to be done again; nothing where the words hold
/// no figure, as `löpande` and `flera gånger per dag` do not.
std::optional<Date> next_due(const Recurrence& recurrence, Date last);

struct LawReference {
  Reference law;
  std::string section;
};

/// A sentence, list item or table cell of the guideline that a rule rests on.
struct Quote {
  Placed text;
  Reference section;  ///< heading id that tells equal sentences apart
  std::vector<Reference> categories;
  // Filled in by resolve.
  std::size_t chapter = 0;  ///< in Municipality::chapters
  std::size_t unit = 0;     ///< in that chapter's units
};

/// What must hold of something that happens for the rule to be about it, beside the categories,
/// platforms and accounts that the rule names. Empty lists and absent values ask nothing.
struct When {
  Span span;
  std::vector<Placed> events;  ///< words of `when_events`; empty: as action and occasions say
  std::vector<Reference> contains_any;  ///< ids in Vocabulary::contents
  std::vector<Reference> contains_all;
  std::vector<Reference> contains_none;
  std::vector<Placed> breaks;   ///< words of `when_breaks`; with the rule's categories, one list
  std::optional<bool> obvious;  ///< that it is plain that the content is not allowed
  bool judged = false;          ///< the rule's `condition` asks for more than is said here
};

/// What can happen, as officers write it.
inline constexpr std::array<std::string_view, 7> when_events = {
    "kommentar", "meddelande", "inlägg", "start", "avslut", "personal slutar", "kris"};
/// What the content of a comment can break: a law, or the municipality's own lists.
inline constexpr std::array<std::string_view, 2> when_breaks = {"lag", "riktlinje"};

struct Rule {
  std::string id;
  Span span;  ///< of the id
  Placed title;
  Reference modality;  ///< id in Vocabulary::modalities, span of the word
  Reference topic;
  std::vector<Reference> actors;
  Placed statement;
  std::vector<Quote> quotes;
  std::vector<Reference> occasions;
  Placed checklist;
  Reference action;
  Placed condition;
  Placed exception;
  std::optional<When> when;  ///< absent: not stated; the other keys say what they say
  std::optional<Deadline> deadline;
  std::optional<Recurrence> recurrence;
  std::vector<LawReference> law;
  std::vector<Reference> platforms;   ///< empty: all
  std::vector<Reference> accounts;    ///< empty: all
  std::vector<Reference> categories;  ///< of the rule and of its quotes, each once
  std::vector<Reference> must_show;
  std::vector<Reference> must_have;
  std::vector<Reference> yields_to;  ///< rules that go before this one where both would apply
  std::vector<Reference> former_ids;
  std::optional<Date> changed;  ///< day from which it says what it says; absent: not stated
  Span changed_at;
  Placed note;
};

/// A law or instrument that the guideline names, in the words that it uses.
struct Citation {
  Reference law;
  Placed words;
  Placed caveat;
  // Filled in by resolve: where the words stand.
  Span place;
};

}  // namespace stadga
