// SPDX-License-Identifier: EUPL-1.2
#include "history/compare.h"

#include <algorithm>
#include <map>

#include "base/date.h"
#include "history/judge.h"
#include "history/match.h"

namespace stadga::history {
namespace {

/// Of the rules that are paired, those that got another id.
Renames renames_of(const Matching& matching, const Policy& before, const Policy& after) {
  Renames out;
  for (const Pair& pair : matching.pairs) {
    const std::string& old = before.rules[pair.before].id;
    const std::string& now = after.rules[pair.after].id;
    if (old != now) out.emplace(old, now);
  }
  return out;
}

Text dates(const std::vector<Date>& all, const std::vector<Date>& but) {
  Text out;
  for (const Date date : all) {
    if (std::ranges::binary_search(but, date)) continue;
    out.sv += (out.sv.empty() ? "" : ", ") + iso(date);
  }
  out.en = out.sv;
  return out;
}

std::vector<FieldChange> compare_town(const Policy& before, const Policy& after) {
  std::vector<FieldChange> out;
  if (!before.open_days || !after.open_days) return out;
  const OpenDays& was = *before.open_days;
  const OpenDays& is = *after.open_days;
  const Text gone = dates(was.extra_days_off, is.extra_days_off);
  const Text come = dates(is.extra_days_off, was.extra_days_off);
  if (!gone.empty() || !come.empty())
    out.push_back({"extra_days_off", Effect::other, gone, come, {}});
  if (was.office_hours != is.office_hours)
    out.push_back({"office_hours",
                   Effect::other,
                   {was.office_hours, was.office_hours},
                   {is.office_hours, is.office_hours},
                   {}});
  return out;
}

std::vector<RuleChange> compare_rules(const Policy& before, const Policy& after,
                                      std::size_t& unchanged) {
  const Matching matching = match(before.rules, after.rules);
  Around around{renames_of(matching, before, after), {}};
  for (const Policy* each : {&before, &after}) {
    if (each->open_days)
      around.extra_days_off.insert(around.extra_days_off.end(),
                                   each->open_days->extra_days_off.begin(),
                                   each->open_days->extra_days_off.end());
  }
  std::vector<RuleChange> by_after(after.rules.size());
  std::vector<RuleChange> gone(before.rules.size());
  for (std::size_t i = 0; i < gone.size(); ++i) {
    gone[i].fate = Fate::removed;
    gone[i].before = &before.rules[i];
  }
  for (std::size_t i = 0; i < by_after.size(); ++i) {
    by_after[i].fate = Fate::added;
    by_after[i].after = &after.rules[i];
  }
  for (const Pair& pair : matching.pairs) {
    RuleChange& change = by_after[pair.after];
    change.fate = Fate::kept;
    change.before = &before.rules[pair.before];
    change.ground = pair.ground;
    change.fields = judge(*change.before, *change.after, around);
    change.effect = together(change.fields);
    const bool ordered = change.effect != Effect::other && change.effect != Effect::wording;
    change.also_other = ordered && std::ranges::find(change.fields, Effect::other,
                                                     &FieldChange::effect) != change.fields.end();
    gone[pair.before].before = nullptr;
  }
  for (const Kin& kin : matching.kin) {
    RuleChange& change = kin.fate == Fate::split ? by_after[kin.after] : gone[kin.before];
    change.fate = kin.fate;
    change.before = &before.rules[kin.before];
    change.after = &after.rules[kin.after];
    change.ground = Ground::former_id;
  }
  std::vector<RuleChange> out;
  for (RuleChange& change : by_after) {
    if (change.fate == Fate::kept && change.fields.empty() && !change.renamed())
      ++unchanged;
    else
      out.push_back(std::move(change));
  }
  for (RuleChange& change : gone) {
    if (change.before != nullptr) out.push_back(std::move(change));
  }
  return out;
}

template <typename Entry>
const Entry* find(const std::vector<Entry>& list, const std::string& id) {
  const auto found = std::ranges::find(list, id, &Entry::id);
  return found == list.end() ? nullptr : &*found;
}

std::vector<Text> texts_that_differ(const PolicyAccount& before, const PolicyAccount& after) {
  std::vector<Text> out;
  for (const PolicyText& text : after.texts) {
    const auto old = std::ranges::find(before.texts, text.field, &PolicyText::field);
    const bool same = old == before.texts.end() ? text.hash.empty() : old->hash == text.hash;
    if (!same) out.push_back(text.label);
  }
  for (const PolicyText& old : before.texts) {
    const bool there =
        std::ranges::find(after.texts, old.field, &PolicyText::field) != after.texts.end();
    if (!there && !old.hash.empty()) out.push_back(old.label);
  }
  return out;
}

std::vector<AccountChange> compare_accounts(const Policy& before, const Policy& after) {
  std::vector<AccountChange> out;
  if (!before.has_accounts || !after.has_accounts) return out;
  for (const PolicyAccount& account : after.accounts) {
    const PolicyAccount* old = find(before.accounts, account.id);
    const bool was_open = old != nullptr && !old->closed;
    if (account.closed) {
      if (was_open) out.push_back({Touch::removed, &account, {}});
      continue;
    }
    if (!was_open) {
      out.push_back({Touch::added, &account, {}});
      continue;
    }
    std::vector<Text> fields = texts_that_differ(*old, account);
    if (!fields.empty()) out.push_back({Touch::changed, &account, std::move(fields)});
  }
  for (const PolicyAccount& old : before.accounts) {
    if (!old.closed && find(after.accounts, old.id) == nullptr)
      out.push_back({Touch::removed, &old, {}});
  }
  return out;
}

/// What the list of each occasion prints, and the occasions in the order in which rules name them.
struct Checklists {
  std::vector<Word> occasions;
  std::map<std::string, std::vector<std::string>> points;
};

Checklists checklists_of(const Policy& policy) {
  Checklists out;
  for (const PolicyRule& rule : policy.rules) {
    const std::string point = (rule.checklist_item.empty() ? rule.statement : rule.checklist_item) +
                              '\n' + rule.title + '\n' + rule.modality.id + '\n' +
                              (rule.deadline ? rule.deadline->words : "") + '\n' +
                              (rule.recurrence ? rule.recurrence->words : "");
    for (const Word& occasion : rule.occasions) {
      auto& points = out.points[occasion.id];
      if (points.empty()) out.occasions.push_back(occasion);
      points.push_back(point);
    }
  }
  return out;
}

std::vector<ChecklistChange> compare_checklists(const Policy& before, const Policy& after) {
  const Checklists first = checklists_of(before);
  const Checklists second = checklists_of(after);
  const bool heads_known = before.checklist_heads && after.checklist_heads;
  const auto head_differs = [&](const std::string& id) {
    const auto old = before.checklist_heads->find(id);
    const auto now = after.checklist_heads->find(id);
    const bool was = old != before.checklist_heads->end();
    const bool is = now != after.checklist_heads->end();
    return was != is || (was && old->second != now->second);
  };
  std::vector<ChecklistChange> out;
  for (const Word& occasion : second.occasions) {
    const auto old = first.points.find(occasion.id);
    if (old == first.points.end())
      out.push_back({Touch::added, occasion});
    else if (old->second != second.points.at(occasion.id) ||
             (heads_known && head_differs(occasion.id)))
      out.push_back({Touch::changed, occasion});
  }
  for (const Word& occasion : first.occasions) {
    if (!second.points.contains(occasion.id)) out.push_back({Touch::removed, occasion});
  }
  return out;
}

}  // namespace

std::size_t Changes::count(Effect effect) const {
  return static_cast<std::size_t>(std::ranges::count_if(rules, [&](const RuleChange& change) {
    return change.fate == Fate::kept && change.effect == effect;
  }));
}

std::size_t Changes::count(Fate fate) const {
  return static_cast<std::size_t>(std::ranges::count(rules, fate, &RuleChange::fate));
}

std::size_t Changes::renamed() const {
  return static_cast<std::size_t>(std::ranges::count_if(rules, &RuleChange::renamed));
}

Changes compare(const Policy& before, const Policy& after) {
  Changes out;
  out.before = &before;
  out.after = &after;
  out.new_decision = !before.decision.same_as(after.decision);
  out.town = compare_town(before, after);
  out.rules = compare_rules(before, after, out.unchanged);
  out.accounts = compare_accounts(before, after);
  out.checklists = compare_checklists(before, after);
  return out;
}

}  // namespace stadga::history
