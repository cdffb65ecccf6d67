// SPDX-License-Identifier: EUPL-1.2
#include "history/judge.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "base/text.h"
#include "history/circumstance.h"
#include "history/length.h"
#include "history/wording.h"

namespace stadga::history {
namespace {

/// What it means that a rule comes to hold for more.
enum class Bearing {
  demand,      ///< `ska`, `bör`, `princip`: more is stricter
  ban,         ///< `får inte`, `bör inte`: more is stricter
  permission,  ///< `får`: more is looser
  power,       ///< `får` do something to what visitors write: more is stricter
  release,     ///< `behöver inte`: more is looser
};

bool is_against_visitors(const std::string& action) {
  return action == "ta-bort" || action == "blockera" || action == "stanga-kommentarer" ||
         action == "polisanmala";
}

Bearing bearing_of(const PolicyRule& rule) {
  const std::string& modality = rule.modality.id;
  if (modality == "far_inte" || modality == "bor_inte") return Bearing::ban;
  if (modality == "behover_inte") return Bearing::release;
  if (modality != "far") return Bearing::demand;
  return is_against_visitors(rule.action.id) ? Bearing::power : Bearing::permission;
}

/// Of a rule that reaches further; nothing where the two bear on different things.
std::optional<Effect> wider(const PolicyRule& before, const PolicyRule& after) {
  const Bearing first = bearing_of(before);
  const Bearing second = bearing_of(after);
  const auto is_stricter = [](Bearing bearing) {
    return bearing == Bearing::demand || bearing == Bearing::ban || bearing == Bearing::power;
  };
  if (is_stricter(first) != is_stricter(second)) return std::nullopt;
  return is_stricter(first) ? Effect::stricter : Effect::looser;
}

Effect opposite(Effect effect) {
  if (effect == Effect::stricter) return Effect::looser;
  return effect == Effect::looser ? Effect::stricter : effect;
}

/// `ska` 2, `bör` 1, `får` and `behöver inte` 0, `bör inte` −1, `får inte` −2.
std::optional<int> force_of(const std::string& modality) {
  if (modality == "ska") return 2;
  if (modality == "bor") return 1;
  if (modality == "far" || modality == "behover_inte") return 0;
  if (modality == "bor_inte") return -1;
  if (modality == "far_inte") return -2;
  return std::nullopt;
}

Effect of_modality(const PolicyRule& before, const PolicyRule& after) {
  const std::optional<int> first = force_of(before.modality.id);
  const std::optional<int> second = force_of(after.modality.id);
  // From duty to ban is neither; nor is it where editors lose a power over visitors.
  if (!first || !second || *first * *second < 0) return Effect::other;
  const bool power = bearing_of(before) == Bearing::power || bearing_of(after) == Bearing::power;
  if (power && (*first < 0 || *second < 0)) return Effect::other;
  const int more = std::abs(*second) - std::abs(*first);
  return more > 0 ? Effect::stricter : more < 0 ? Effect::looser : Effect::other;
}

/// Only of rules that demand something: of the others a time says when they hold.
bool demands(const PolicyRule& rule) {
  return bearing_of(rule) == Bearing::demand;
}

Effect of_order(Order order) {
  if (order == Order::less) return Effect::stricter;
  if (order == Order::greater) return Effect::looser;
  return order == Order::equal ? Effect::wording : Effect::other;
}

Effect of_deadline(const PolicyRule& before, const PolicyRule& after,
                   const std::vector<Date>& extra_days_off) {
  if (!demands(before) || !demands(after)) return Effect::other;
  if (!before.deadline) return Effect::stricter;
  if (!after.deadline) return Effect::looser;
  return of_order(compare_length(*after.deadline, *before.deadline, extra_days_off));
}

Effect of_recurrence(const PolicyRule& before, const PolicyRule& after) {
  if (!demands(before) || !demands(after)) return Effect::other;
  if (!before.recurrence) return Effect::stricter;
  if (!after.recurrence) return Effect::looser;
  if (before.recurrence->addition != after.recurrence->addition) return Effect::other;
  return of_order(compare_interval(*after.recurrence, *before.recurrence));
}

struct Sets {
  bool more = false;
  bool less = false;
};

Sets compare_sets(const std::vector<Word>& before, const std::vector<Word>& after) {
  const auto ids = [](const std::vector<Word>& list) {
    std::unordered_set<std::string_view> out;
    for (const Word& word : list) out.insert(word.id);
    return out;
  };
  const auto first = ids(before);
  const auto second = ids(after);
  return {std::ranges::any_of(second, [&](std::string_view id) { return !first.contains(id); }),
          std::ranges::any_of(first, [&](std::string_view id) { return !second.contains(id); })};
}

Effect of_sets(const Sets& sets, std::optional<Effect> more) {
  if (!more) return Effect::other;
  if (sets.more && sets.less) return Effect::both;
  return sets.more ? *more : opposite(*more);
}

/// Where no word means all.
Sets compare_scopes(const std::vector<Word>& before, const std::vector<Word>& after) {
  if (before.empty()) return {false, true};
  if (after.empty()) return {true, false};
  return compare_sets(before, after);
}

/// The words of `a` that `b` has not.
std::vector<Word> without(const std::vector<Word>& a, const std::vector<Word>& b) {
  std::unordered_set<std::string_view> known;
  for (const Word& word : b) known.insert(word.id);
  std::vector<Word> out;
  for (const Word& word : a) {
    if (!known.contains(word.id)) out.push_back(word);
  }
  return out;
}

bool same_set(const std::vector<Word>& a, const std::vector<Word>& b) {
  const Sets sets = compare_sets(a, b);
  return !sets.more && !sets.less;
}

Text shown(const std::vector<Word>& words) {
  Text out;
  for (const Word& word : words) {
    out.sv += (out.sv.empty() ? "" : ", ") + word.label.sv;
    out.en += (out.en.empty() ? "" : ", ") + word.label.en;
  }
  return out;
}

Text shown(const std::string& text) {
  return {text, text};
}

template <typename Time>
Text shown(const std::optional<Time>& time) {
  return time ? shown(time->words) : Text{};
}

std::string folded(const std::string& text) {
  return fold_space(text);
}

class Judge {
 public:
  Judge(const PolicyRule& before, const PolicyRule& after, const Around& around)
      : before_(before), after_(after), around_(around) {}

  std::vector<FieldChange> run() {
    const std::optional<Effect> more = wider(before_, after_);
    if (!(before_.modality == after_.modality))
      add("modality", of_modality(before_, after_), before_.modality.label, after_.modality.label);
    actors(more);
    if (before_.deadline != after_.deadline)
      add("deadline", of_deadline(before_, after_, around_.extra_days_off), shown(before_.deadline),
          shown(after_.deadline));
    if (before_.recurrence != after_.recurrence)
      add("recurrence", of_recurrence(before_, after_), shown(before_.recurrence),
          shown(after_.recurrence));
    reservation("condition", before_.condition, after_.condition, more);
    reservation("exception", before_.exception, after_.exception, more);
    circumstances(more);
    yields(more);
    list("categories", &PolicyRule::categories, more);
    scope("platforms", &PolicyRule::platforms, more);
    scope("accounts", &PolicyRule::accounts, more);
    const bool demand = demands(before_) && demands(after_);
    const auto stricter = demand ? std::optional(Effect::stricter) : std::nullopt;
    list("must_show", &PolicyRule::must_show, stricter);
    list("must_have", &PolicyRule::must_have, stricter);
    if (!(before_.action == after_.action))
      add("action", Effect::other, before_.action.label, after_.action.label);
    if (!(before_.topic == after_.topic))
      add("topic", Effect::other, before_.topic.label, after_.topic.label);
    list("law", &PolicyRule::law, std::nullopt);
    list("occasions", &PolicyRule::occasions, std::nullopt);
    texts();
    // Of two rules about different things the one is not stricter than the other.
    if (is_another()) {
      for (FieldChange& change : out_) {
        if (change.effect != Effect::wording) change.effect = Effect::other;
      }
    }
    return std::move(out_);
  }

 private:
  void add(std::string_view field, Effect effect, Text before, Text after, Text why = {}) {
    out_.push_back({field, effect, std::move(before), std::move(after), std::move(why)});
  }

  bool changed(std::string_view field) const {
    return std::ranges::find(out_, field, &FieldChange::field) != out_.end();
  }

  /// Of a list only what went and what came is told.
  void list(std::string_view field, std::vector<Word> PolicyRule::* of,
            std::optional<Effect> more) {
    if (same_set(before_.*of, after_.*of)) return;
    add(field, of_sets(compare_sets(before_.*of, after_.*of), more),
        shown(without(before_.*of, after_.*of)), shown(without(after_.*of, before_.*of)));
  }

  void scope(std::string_view field, std::vector<Word> PolicyRule::* of,
             std::optional<Effect> more) {
    if (same_set(before_.*of, after_.*of)) return;
    static const Text all{"alla", "all"};
    const auto words = [&](const std::vector<Word>& list) {
      return list.empty() ? all : shown(list);
    };
    add(field, of_sets(compare_scopes(before_.*of, after_.*of), more), words(before_.*of),
        words(after_.*of));
  }

  /// Somebody else instead of somebody is no question of strictness.
  void actors(std::optional<Effect> more) {
    if (same_set(before_.actors, after_.actors)) return;
    const Sets sets = compare_sets(before_.actors, after_.actors);
    add("actors", sets.more && sets.less ? Effect::other : of_sets(sets, more),
        shown(without(before_.actors, after_.actors)),
        shown(without(after_.actors, before_.actors)));
  }

  /// What lets the rule apply less often.
  void reservation(std::string_view field, const std::string& before, const std::string& after,
                   std::optional<Effect> more) {
    if (folded(before) == folded(after)) return;
    Effect effect = Effect::other;
    Text why;
    if (before.empty() != after.empty()) {
      if (more) effect = before.empty() ? opposite(*more) : *more;
    } else {
      const Difference differs = difference(before, after);
      if (!differs.any()) effect = Effect::wording;
      why = describe(differs);
    }
    add(field, effect, shown(before), shown(after), why);
  }

  void circumstances(std::optional<Effect> more) {
    if (!before_.when || !after_.when || same(*before_.when, *after_.when)) return;
    const auto words = [](const Circumstance& when) {
      const Text said = shown(when);
      return when.stated && said.empty() ? Text{"inget mer", "nothing more"} : said;
    };
    const std::optional<Reach> reach = compare_circumstances(before_, after_);
    const bool equal = reach && !reach->more && !reach->less;
    const Effect effect = !reach  ? Effect::other
                          : equal ? Effect::wording
                                  : of_sets({reach->more, reach->less}, more);
    add("when", effect, words(*before_.when), words(*after_.when));
  }

  /// The more rules go before this one, the less often it holds.
  void yields(std::optional<Effect> more) {
    if (!before_.yields_to || !after_.yields_to) return;
    std::vector<Word> before = *before_.yields_to;
    for (Word& word : before) {
      const auto renamed = around_.renames.find(word.id);
      if (renamed != around_.renames.end())
        word = {renamed->second, {renamed->second, renamed->second}};
    }
    const Sets sets = compare_sets(before, *after_.yields_to);
    if (!sets.more && !sets.less) return;
    add("yields_to", of_sets({sets.less, sets.more}, more),
        shown(without(before, *after_.yields_to)), shown(without(*after_.yields_to, before)));
  }

  /// Neither the statement nor what it rests on is the same: an id that another rule has got.
  bool is_another() const {
    const auto new_text = [](const std::string& before, const std::string& after) {
      return folded(before) != folded(after) && difference(before, after).mostly_new;
    };
    return new_text(before_.statement, after_.statement) &&
           new_text(join(before_.quotes, " "), join(after_.quotes, " "));
  }

  void texts() {
    text("statement", before_.statement, after_.statement);
    text("quotes", join(before_.quotes, " "), join(after_.quotes, " "));
    text("checklist_item", before_.checklist_item, after_.checklist_item);
    if (folded(before_.title) != folded(after_.title))
      add("title", Effect::wording, shown(before_.title), shown(after_.title));
    if (folded(before_.note) != folded(after_.note))
      add("note", Effect::wording, shown(before_.note), shown(after_.note));
  }

  /// What another field has told already needs no second telling.
  void text(std::string_view field, const std::string& before, const std::string& after) {
    if (folded(before) == folded(after)) return;
    if (before.empty() || after.empty()) {  // checklists fall back on the statement
      add(field, Effect::wording, shown(before), shown(after));
      return;
    }
    Difference differs = difference(before, after);
    if (changed("deadline") || changed("recurrence") || changed("must_have"))
      differs.figure = false;
    if (changed("modality")) differs.force = false;
    const bool in_substance = std::ranges::any_of(out_, [](const FieldChange& each) {
      return each.effect != Effect::wording && each.why.empty();
    });
    if (in_substance) differs.limit = false;
    add(field, differs.any() ? Effect::other : Effect::wording, shown(before), shown(after),
        describe(differs));
  }

  const PolicyRule& before_;
  const PolicyRule& after_;
  const Around& around_;
  std::vector<FieldChange> out_;
};

}  // namespace

std::vector<FieldChange> judge(const PolicyRule& before, const PolicyRule& after,
                               const Around& around) {
  return Judge(before, after, around).run();
}

Effect together(const std::vector<FieldChange>& fields) {
  const auto any = [&](Effect effect) {
    return std::ranges::find(fields, effect, &FieldChange::effect) != fields.end();
  };
  const bool stricter = any(Effect::stricter) || any(Effect::both);
  const bool looser = any(Effect::looser) || any(Effect::both);
  if (stricter && looser) return Effect::both;
  if (stricter) return Effect::stricter;
  if (looser) return Effect::looser;
  if (any(Effect::other)) return Effect::other;
  return any(Effect::wording) ? Effect::wording : Effect::none;
}

}  // namespace stadga::history
