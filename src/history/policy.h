// SPDX-License-Identifier: EUPL-1.2
// A policy as it was at one time, in values that compare: made from a model, from a recorded
// version, or from what was published (regler.json and konton.json), and the same from each.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

namespace stadga::history {

/// A word of the vocabulary, a role, a law: compared by its id, shown by its label.
struct Word {
  std::string id;  ///< empty: not stated
  Text label;
  bool operator==(const Word& other) const { return id == other.id; }
};

struct Due {
  std::string words;     ///< `inom 1 arbetsdag`, `skyndsamt`
  std::string duration;  ///< `P1D`, `PT24H`; empty where the words hold no figure
  bool business_days = false;
  bool operator==(const Due&) const = default;
};

struct Often {
  std::string words;
  std::optional<unsigned> times;  ///< in one period; absent with a period: several
  std::string period;             ///< `P1D`; empty: `löpande`, `vid behov`
  bool business_days = false;
  bool at_least = false;
  std::string addition;
  bool operator==(const Often&) const = default;
};

/// A rule's `when`. Empty lists and absent values ask nothing.
struct Circumstance {
  bool stated = false;  ///< false: the rule has no `when`
  std::vector<Word> events;
  std::vector<Word> contains_any;
  std::vector<Word> contains_all;
  std::vector<Word> contains_none;
  std::vector<Word> breaks;
  std::optional<bool> obvious;
  bool judged = false;
};

struct PolicyRule {
  std::string id;
  std::vector<std::string> former_ids;
  std::string title;
  Word modality;
  Word topic;
  std::vector<Word> actors;
  std::string statement;
  std::vector<std::string> quotes;
  std::string condition;
  std::string exception;
  std::optional<Due> deadline;
  std::optional<Often> recurrence;
  Word action;
  std::vector<Word> occasions;
  std::string checklist_item;
  std::vector<Word> platforms;  ///< empty: all
  std::vector<Word> accounts;   ///< empty: all
  std::vector<Word> categories;
  std::vector<Word> must_show;
  std::vector<Word> must_have;
  std::vector<Word> law;                       ///< id with section: `bbs-lagen 4 §`
  std::optional<Circumstance> when;            ///< absent: not known, as of what was published
  std::optional<std::vector<Word>> yields_to;  ///< rules; absent: not known
  std::string note;
};

/// What an account's field is going to show.
struct PolicyText {
  std::string field;
  Text label;
  std::string hash;  ///< SHA-256; empty where the field stays empty
};

struct PolicyAccount {
  std::string id;
  std::string name;
  bool closed = false;
  std::vector<PolicyText> texts;
};

struct Decision {
  std::optional<Date> on;
  std::string by;         ///< the municipality's word for the role
  std::string reference;  ///< diarienummer
  /// The same decision: what begins a version is another date or reference.
  bool same_as(const Decision& other) const {
    return on == other.on && reference == other.reference;
  }
};

/// What municipality.yml says of when the offices are open.
struct OpenDays {
  std::vector<Date> extra_days_off;  ///< sorted
  std::string office_hours;          ///< `08:00–16:30`; empty: not stated
};

struct Policy {
  std::string municipality;  ///< id
  std::string name;
  Decision decision;
  std::vector<PolicyRule> rules;
  std::vector<PolicyAccount> accounts;
  bool has_accounts = false;          ///< false: a recorded version, which has none
  std::optional<OpenDays> open_days;  ///< absent: not known
  /// What checklists.yml says of each occasion's list, as one text; absent: not known.
  std::optional<std::map<std::string, std::string>> checklist_heads;
};

/// Needs a resolved model.
Policy from_model(const Model& model, const Municipality& town);
/// The rules as they were decided; labels are those of today's vocabulary.
Policy from_version(const Model& model, const Municipality& town, const Version& version);

/// What a published file lacks or holds wrongly; `where` is a key such as `rules[3].title`.
struct Damage {
  enum class Kind { not_json, unknown_format, bad_key, other_municipality };
  Kind kind = Kind::not_json;
  std::string file;  ///< `regler.json` or `konton.json`
  std::string where;
};

/// From the bytes of regler.json and konton.json, format 1. Keys that we do not know are passed
/// over; one that is needed and is not there, or holds something else, is damage.
std::optional<Policy> from_published(std::string_view rules, std::string_view accounts,
                                     Damage& damage);

}  // namespace stadga::history
