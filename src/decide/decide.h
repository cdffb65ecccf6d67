// SPDX-License-Identifier: EUPL-1.2
// What a municipality's rules say is to be done about something that has happened, and what they do
// not say. Nothing is guessed: what the input does not tell stays a question, what the guideline
// does not tell is silence.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/moment.h"
#include "decide/condition.h"
#include "decide/rules.h"
#include "diag/diagnostic.h"
#include "model/model.h"

namespace stadga::decide {

/// Rules that the checks found to contradict one another.
struct Contradiction {
  std::vector<std::string> rules;
  Text message;
  std::string meanwhile;      ///< the waiver's reason; empty: nobody has accepted it
  std::optional<Date> until;  ///< the waiver's last day
};

/// The last day, and the last moment where the deadline counts hours.
struct Due {
  Date date;
  std::optional<std::chrono::sys_seconds> at;
};

struct Step {
  const DecisionRule* of = nullptr;
  std::optional<Due> due;
  bool if_removed = false;  ///< follows a removal that no rule demands: that is allowed, or judged
  bool nobody_named = false;  ///< the actor is everybody, so nobody in particular
  const Rule& rule() const { return *of->rule; }
};

/// Something that the guideline says nothing about.
struct Silence {
  std::string id;  ///< an action, or `frist`, `svarstid`, `bevaringstid` … : tests/decide/README.md
  Text says;
};

/// What lagen (1998:112) demands, whatever the guideline says.
struct LawDemand {
  std::string category;
  Text says;
};

struct Decision {
  std::vector<Step> steps;                     ///< in the order of doing
  std::vector<const DecisionRule*> elsewhere;  ///< hold for some accounts; no account was told
  std::vector<Silence> silent;
  std::vector<Contradiction> contradictions;  ///< of which two rules or more hold here
  std::vector<LawDemand> law;
};

struct Question {
  Input input;
  std::optional<Moment> at;  ///< from when deadlines count; absent: they are told in words
};

/// `rules` are the town's, and outlive the decision; `known` are the town's contradictions.
Decision decide(const Model& model, const Municipality& town,
                const std::vector<DecisionRule>& rules, const Question& question,
                const std::vector<Contradiction>& known);

/// The last day, or moment, of a deadline with a figure. Hours need a moment. `extra_days_off`:
/// no working days, beside those of the whole country.
std::optional<Due> due(const Deadline& deadline, const Moment& from,
                       std::span<const Date> extra_days_off = {});

/// In the order of doing, when that has happened.
void put_in_order(const Municipality& town, Event event, std::vector<Step>& steps);

/// How strong, the strongest first: 0 ska and princip, 1 får inte, 2 bör, 3 bör inte, 4 behöver
/// inte, 5 får.
int rank(const Rule& rule);

}  // namespace stadga::decide
