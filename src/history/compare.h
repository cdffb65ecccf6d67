// SPDX-License-Identifier: EUPL-1.2
// What changed between two versions of a policy, and for whom it became stricter or looser.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "history/policy.h"

namespace stadga::history {

/// Stricter: it demands more of those whom the rule binds, or leaves them or visitors less freedom.
enum class Effect {
  none,
  wording,   ///< the words only: every field, figure and force is the same
  other,     ///< changed, and neither more nor less strict for certain
  stricter,  ///< with `also_other`: and something else besides
  looser,
  both,  ///< stricter in one respect, looser in another
};

/// One field of a rule, of a list what went and what came. An empty value: nothing was stated.
struct FieldChange {
  std::string_view field;  ///< the key in regler.json: `deadline`
  Effect effect = Effect::other;
  Text before;
  Text after;
  Text why;  ///< why words that changed are more than wording; mostly empty
};

/// What tells that two rules are the same one.
enum class Ground { same_id, former_id, same_quote, similar_text };

enum class Fate {
  added,
  removed,
  kept,
  merged,  ///< `before` is now part of `after`, which names it among its former ids
  split,   ///< `after` was part of `before`
};

struct RuleChange {
  Fate fate = Fate::kept;
  const PolicyRule* before = nullptr;  ///< null: added
  const PolicyRule* after = nullptr;   ///< null: removed
  Ground ground = Ground::same_id;
  Effect effect = Effect::none;
  bool also_other = false;  ///< stricter, looser or both, and changed otherwise as well
  std::vector<FieldChange> fields;

  bool renamed() const { return fate == Fate::kept && before->id != after->id; }
};

enum class Touch { added, removed, changed };

struct AccountChange {
  Touch touch = Touch::changed;
  const PolicyAccount* account = nullptr;  ///< the later one where there is one
  std::vector<Text> fields;                ///< labels of the fields whose text is another
};

struct ChecklistChange {
  Touch touch = Touch::changed;
  Word occasion;
};

/// Points into the two policies, which must outlive it.
struct Changes {
  const Policy* before = nullptr;
  const Policy* after = nullptr;
  bool new_decision = false;
  /// Of the municipality itself, what moves deadlines and calendars: `extra_days_off`,
  /// `office_hours`. Neither stricter nor looser.
  std::vector<FieldChange> town;
  std::vector<RuleChange> rules;  ///< in the order of the later rules, then those that are gone
  std::size_t unchanged = 0;      ///< rules
  std::vector<AccountChange> accounts;  ///< texts to copy again, and accounts that came or went
  std::vector<ChecklistChange> checklists;

  bool empty() const {
    return !new_decision && town.empty() && rules.empty() && accounts.empty() && checklists.empty();
  }
  std::size_t count(Effect effect) const;
  std::size_t count(Fate fate) const;
  std::size_t renamed() const;
};

/// Of one municipality. `compare(b, a)` says the reverse of `compare(a, b)`.
Changes compare(const Policy& before, const Policy& after);

}  // namespace stadga::history
