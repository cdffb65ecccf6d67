// SPDX-License-Identifier: EUPL-1.2
#include "history/circumstance.h"

#include <algorithm>
#include <set>
#include <string>

namespace stadga::history {
namespace {

using Ids = std::set<std::string>;

Ids ids_of(const std::vector<Word>& words) {
  Ids out;
  for (const Word& word : words) out.insert(word.id);
  return out;
}

/// What may be so or not of one thing that happens.
constexpr std::string_view any_category = "category";
constexpr std::string_view obvious = "obvious";

struct Asked {
  Ids events;
  Ids any;
  Ids all;
  Ids none;
  Ids wrongs;
  std::optional<bool> is_obvious;

  bool holds(const Ids& facts) const {
    const auto has = [&](const std::string& id) { return facts.contains(id); };
    if (!events.empty() && std::ranges::none_of(events, has)) return false;
    if (!any.empty() && std::ranges::none_of(any, has)) return false;
    if (!std::ranges::all_of(all, has) || std::ranges::any_of(none, has)) return false;
    if (!wrongs.empty() && std::ranges::none_of(wrongs, has)) return false;
    return !is_obvious || *is_obvious == facts.contains(std::string(obvious));
  }
};

Ids prefixed(const char* prefix, const std::vector<Word>& words) {
  Ids out;
  for (const Word& word : words) out.insert(prefix + word.id);
  return out;
}

Asked asked(const PolicyRule& rule, const Circumstance& when) {
  Asked out{prefixed("event ", when.events),         prefixed("content ", when.contains_any),
            prefixed("content ", when.contains_all), prefixed("content ", when.contains_none),
            prefixed("breaks ", when.breaks),        when.obvious};
  // What breaks a law or a list stands in one list with the rule's own categories.
  if (!rule.categories.empty() && !when.breaks.empty()) out.wrongs.emplace(any_category);
  return out;
}

bool left_to_judge(const PolicyRule& rule, const Circumstance& when) {
  return when.judged || (!when.stated && !rule.condition.empty());
}

}  // namespace

bool same(const Circumstance& a, const Circumstance& b) {
  return a.stated == b.stated && ids_of(a.events) == ids_of(b.events) &&
         ids_of(a.contains_any) == ids_of(b.contains_any) &&
         ids_of(a.contains_all) == ids_of(b.contains_all) &&
         ids_of(a.contains_none) == ids_of(b.contains_none) &&
         ids_of(a.breaks) == ids_of(b.breaks) && a.obvious == b.obvious && a.judged == b.judged;
}

std::optional<Reach> compare_circumstances(const PolicyRule& before, const PolicyRule& after) {
  // Each further fact doubles what has to be tried.
  static constexpr std::size_t most_facts = 12;
  if (!before.when || !after.when) return std::nullopt;
  const Circumstance& was = *before.when;
  const Circumstance& is = *after.when;
  if (left_to_judge(before, was) != left_to_judge(after, is)) return std::nullopt;
  // Where none are named they follow from other keys.
  if (was.events.empty() != is.events.empty()) return std::nullopt;
  if (ids_of(was.breaks) != ids_of(is.breaks) &&
      before.categories.empty() != after.categories.empty())
    return std::nullopt;
  Asked first = asked(before, was);
  Asked second = asked(after, is);
  if (!before.categories.empty() && !after.categories.empty() &&
      was.breaks.empty() != is.breaks.empty()) {
    first.wrongs.emplace(any_category);
    second.wrongs.emplace(any_category);
  }
  Ids known;
  for (const Asked* each : {&first, &second}) {
    for (const Ids* ids : {&each->events, &each->any, &each->all, &each->none, &each->wrongs})
      known.insert(ids->begin(), ids->end());
    if (each->is_obvious) known.emplace(obvious);
  }
  if (known.size() > most_facts) return std::nullopt;
  Reach out;
  for (std::size_t choice = 0; choice < (std::size_t{1} << known.size()); ++choice) {
    Ids facts;
    std::size_t bit = 0;
    for (const std::string& fact : known) {
      if ((choice >> bit++ & 1U) != 0) facts.insert(fact);
    }
    const bool then = first.holds(facts);
    const bool now = second.holds(facts);
    out.more = out.more || (now && !then);
    out.less = out.less || (then && !now);
  }
  return out;
}

Text shown(const Circumstance& when) {
  Text out;
  const auto add = [&](const Text& what) {
    out.sv += (out.sv.empty() ? "" : "; ") + what.sv;
    out.en += (out.en.empty() ? "" : "; ") + what.en;
  };
  const auto list = [&](Text what, const std::vector<Word>& words) {
    if (words.empty()) return;
    for (std::size_t i = 0; i < words.size(); ++i) {
      what.sv += (i == 0 ? ": " : ", ") + words[i].label.sv;
      what.en += (i == 0 ? ": " : ", ") + words[i].label.en;
    }
    add(what);
  };
  list({"händelse", "event"}, when.events);
  list({"innehåller något av", "holds any of"}, when.contains_any);
  list({"innehåller allt av", "holds all of"}, when.contains_all);
  list({"innehåller inget av", "holds none of"}, when.contains_none);
  list({"bryter mot", "breaks"}, when.breaks);
  if (when.obvious)
    add(*when.obvious ? Text{"när det är uppenbart", "where it is obvious"}
                      : Text{"när det inte är uppenbart", "where it is not obvious"});
  if (when.judged) add({"en människa bedömer", "a person judges"});
  return out;
}

}  // namespace stadga::history
