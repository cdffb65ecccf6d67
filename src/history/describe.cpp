// SPDX-License-Identifier: EUPL-1.2
#include "history/describe.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/date.h"

namespace stadga::history {
namespace {

struct Named {
  std::string_view key;
  Words words;
};

constexpr std::array<Named, 23> fields = {{
    {"modality", {"styrka", "force"}},
    {"actors", {"vem", "who"}},
    {"deadline", {"tid", "deadline"}},
    {"recurrence", {"hur ofta", "how often"}},
    {"condition", {"villkor", "condition"}},
    {"exception", {"undantag", "exception"}},
    {"when", {"när regeln gäller", "when the rule holds"}},
    {"yields_to", {"viker för", "yields to"}},
    {"categories", {"slag av innehåll", "kinds of content"}},
    {"platforms", {"plattformar", "platforms"}},
    {"accounts", {"konton", "accounts"}},
    {"must_show", {"kontot ska visa", "the account must show"}},
    {"must_have", {"kontot ska ha", "the account must have"}},
    {"action", {"handling", "action"}},
    {"topic", {"ämne", "topic"}},
    {"law", {"lagrum", "legal basis"}},
    {"occasions", {"checklistor", "checklists"}},
    {"statement", {"regelns text", "the rule's text"}},
    {"quotes", {"citat ur riktlinjen", "quotes from the guideline"}},
    {"checklist_item", {"checklistans text", "the checklist's text"}},
    {"title", {"rubrik", "title"}},
    {"extra_days_off", {"egna lediga dagar", "days off of its own"}},
    {"office_hours", {"kontorstid", "office hours"}},
}};

struct Sort {
  Words heading;
  bool (*holds)(const RuleChange& change);
};

template <Effect effect>
bool has(const RuleChange& change) {
  return change.fate == Fate::kept && change.effect == effect;
}
template <Fate fate>
bool is(const RuleChange& change) {
  return change.fate == fate;
}

constexpr std::array<Sort, 10> sorts = {{
    {{"Strängare", "Stricter"}, has<Effect::stricter>},
    {{"Mildare", "Looser"}, has<Effect::looser>},
    {{"Både strängare och mildare", "Both stricter and looser"}, has<Effect::both>},
    {{"Nya regler", "New rules"}, is<Fate::added>},
    {{"Borttagna regler", "Removed rules"}, is<Fate::removed>},
    {{"Sammanslagna regler", "Merged rules"}, is<Fate::merged>},
    {{"Delade regler", "Split rules"}, is<Fate::split>},
    {{"Ändrade på annat sätt", "Changed otherwise"}, has<Effect::other>},
    {{"Bara andra ord", "Changed in wording only"}, has<Effect::wording>},
    {{"Bara nytt id", "A new id only"}, has<Effect::none>},
}};

Text text(Words words) {
  return {std::string(words.sv), std::string(words.en)};
}

bool is_list(std::string_view field) {
  static constexpr std::array<std::string_view, 10> lists = {
      "actors",    "categories", "platforms", "accounts",  "must_show",
      "must_have", "law",        "occasions", "yields_to", "extra_days_off"};
  return std::ranges::find(lists, field) != lists.end();
}

Text stated(const Text& value) {
  return value.empty() ? Text{"anges inte", "not stated"} : value;
}

}  // namespace

Text name_of_field(std::string_view field) {
  for (const Named& each : fields) {
    if (each.key == field) return text(each.words);
  }
  return {field == "note" ? "anmärkning" : std::string(field), std::string(field)};
}

Text name_of(Effect effect) {
  switch (effect) {
    case Effect::none:
      return {};
    case Effect::wording:
      return {"bara andra ord", "wording only"};
    case Effect::other:
      return {"ändrat på annat sätt", "changed otherwise"};
    case Effect::stricter:
      return {"strängare", "stricter"};
    case Effect::looser:
      return {"mildare", "looser"};
    case Effect::both:
      return {"både strängare och mildare", "both stricter and looser"};
  }
  return {};
}

std::string_view key_of(Effect effect) {
  static constexpr std::array<std::string_view, 6> keys = {"none",     "wording", "other",
                                                           "stricter", "looser",  "both"};
  return keys[static_cast<std::size_t>(effect)];
}

std::string_view key_of(Fate fate) {
  static constexpr std::array<std::string_view, 5> keys = {"added", "removed", "changed", "merged",
                                                           "split"};
  return keys[static_cast<std::size_t>(fate)];
}

std::string_view key_of(Ground ground) {
  static constexpr std::array<std::string_view, 4> keys = {"same_id", "former_id", "same_quote",
                                                           "similar_text"};
  return keys[static_cast<std::size_t>(ground)];
}

std::string_view key_of(Touch touch) {
  static constexpr std::array<std::string_view, 3> keys = {"added", "removed", "changed"};
  return keys[static_cast<std::size_t>(touch)];
}

std::vector<Group> groups(const Changes& changes) {
  std::vector<Group> out;
  for (const Sort& sort : sorts) {
    Group group{text(sort.heading), {}};
    for (const RuleChange& change : changes.rules) {
      if (sort.holds(change)) group.rules.push_back(&change);
    }
    if (!group.rules.empty()) out.push_back(std::move(group));
  }
  return out;
}

Text origin(const RuleChange& change) {
  if (change.fate == Fate::merged)
    return say("`{}` ingår nu i `{}`", "`{}` is now part of `{}`", change.before->id,
               change.after->id);
  if (change.fate == Fate::split)
    return say("`{}` var en del av `{}`", "`{}` was part of `{}`", change.after->id,
               change.before->id);
  if (!change.renamed()) return {};
  const std::string& old = change.before->id;
  switch (change.ground) {
    case Ground::former_id:
      return say("hette `{}` (står som tidigare id)", "was called `{}` (given as a former id)",
                 old);
    case Ground::same_quote:
      return say("hette `{}` (vilar på samma citat)", "was called `{}` (rests on the same quote)",
                 old);
    default:
      return say("hette troligen `{}` (mest lik i texten)",
                 "was probably called `{}` (the most similar text)", old);
  }
}

const std::string& title_of(const RuleChange& change) {
  const bool gone = change.after == nullptr || change.fate == Fate::merged;
  return gone ? change.before->title : change.after->title;
}

FieldLine line_of(const FieldChange& change) {
  const auto value = [&](const Text& text) {
    return is_list(change.field) && text.empty() ? Text{"–", "–"} : stated(text);
  };
  FieldLine out{name_of_field(change.field), value(change.before), value(change.after),
                name_of(change.effect)};
  if (!change.why.empty()) {
    out.effect.sv += ": " + change.why.sv;
    out.effect.en += ": " + change.why.en;
  }
  return out;
}

Text describe(const Decision& decision) {
  if (!decision.on && decision.reference.empty())
    return {"inget beslut angivet", "no decision stated"};
  Text out{"beslut", "decision"};
  if (decision.on) {
    out.sv += ' ' + swedish(*decision.on);
    out.en += ' ' + iso(*decision.on);
  }
  if (!decision.reference.empty()) {
    out.sv += " (" + decision.reference + ')';
    out.en += " (" + decision.reference + ')';
  }
  return out;
}

Text summary(const Changes& changes) {
  Text out;
  const auto add = [&](std::size_t count, Words one, Words many) {
    if (count == 0) return;
    const Words& words = count == 1 ? one : many;
    out.sv += fmt::format("{}{} {}", out.sv.empty() ? "" : ", ", count, words.sv);
    out.en += fmt::format("{}{} {}", out.en.empty() ? "" : ", ", count, words.en);
  };
  const auto same = [&](std::size_t count, Words words) { add(count, words, words); };
  same(changes.count(Effect::stricter), {"strängare", "stricter"});
  same(changes.count(Effect::looser), {"mildare", "looser"});
  same(changes.count(Effect::both), {"både strängare och mildare", "both stricter and looser"});
  add(changes.count(Fate::added), {"ny", "new"}, {"nya", "new"});
  add(changes.count(Fate::removed), {"borttagen", "removed"}, {"borttagna", "removed"});
  add(changes.count(Fate::merged), {"sammanslagen", "merged"}, {"sammanslagna", "merged"});
  add(changes.count(Fate::split), {"utbruten", "split off"}, {"utbrutna", "split off"});
  add(changes.count(Effect::other), {"ändrad på annat sätt", "changed otherwise"},
      {"ändrade på annat sätt", "changed otherwise"});
  same(changes.count(Effect::wording), {"med bara andra ord", "changed in wording only"});
  same(changes.count(Effect::none), {"med bara nytt id", "with a new id only"});
  if (out.empty()) return {"inga ändringar i reglerna", "no changes in the rules"};
  return {"regler: " + out.sv, "rules: " + out.en};
}

}  // namespace stadga::history
