// SPDX-License-Identifier: EUPL-1.2
// What a municipality has to do again and again, as entries of a calendar.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/model.h"

namespace stadga::render {

/// How often a duty comes back.
struct Rhythm {
  enum class Kind { day, working_day, week, months };
  Kind kind = Kind::day;
  unsigned months = 0;  ///< `months`: between two times; divides twelve
};

/// Nothing for words without a unit (`löpande`, `vid behov`). Where the times do not divide the
/// unit, the rhythm is the nearest that is as often or oftener: `5 gånger per år` is every second
/// month. Several times a day or a week are one entry a day or a week.
std::optional<Rhythm> rhythm_of(const Recurrence& recurrence);

/// One entry. All dates are Swedish.
struct Duty {
  std::string name;  ///< URL that nothing else has; the entry's UID is made from it
  std::string summary;
  std::string description;
  std::string url;    ///< the rule on the rules page, or the guideline
  std::string topic;  ///< its label; empty: none
  std::string place;  ///< the account's address; empty: none, or not stated
  Date start;
  unsigned days = 1;             ///< seven: any time in the week
  std::string rule;              ///< RRULE with its end; empty: once
  std::vector<Date> exceptions;  ///< days of the rule that are no working days
  bool in_office_hours = false;  ///< at the municipality's office hours, where those are stated
};

/// The last day that a calendar speaks of: the last of the second year after `as_of`.
Date horizon(Date as_of);

/// Rules that demand something (`ska`, `får inte`, `bör`, `bör inte`) again and again whatever
/// happens: those with a condition are left out. Archiving stands once an open account, by the day
/// that the register gives; the review of the guideline once.
std::vector<Duty> duties_of(const Model& model, const Municipality& town, Date as_of);
/// Those that are about the account; none for a closed one.
std::vector<Duty> duties_of(const Model& model, const Municipality& town, const Account& account,
                            Date as_of);

}  // namespace stadga::render
