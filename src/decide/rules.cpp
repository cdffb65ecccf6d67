// SPDX-License-Identifier: EUPL-1.2
#include "decide/rules.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "decide/categories.h"

namespace stadga::decide {
namespace {

using Kind = Condition::Kind;

/// How a rule bears on what others write on an account.
enum class Part { none, removal, after_removal, answer, records };

bool any_of(const std::vector<Reference>& list, std::initializer_list<std::string_view> ids) {
  return std::ranges::any_of(
      list, [&](const Reference& each) { return std::ranges::find(ids, each.id) != ids.end(); });
}

bool is_one(std::string_view id, std::initializer_list<std::string_view> ids) {
  return std::ranges::find(ids, id) != ids.end();
}

/// What visitors may not write, and how texts are worded, decide nothing; that they are signed
/// does.
bool decides(const Rule& rule) {
  const bool visitors = std::ranges::all_of(
      rule.actors, [](const Reference& actor) { return actor.id == "anvandare"; });
  return !visitors && (rule.topic.id != "sprak-ton" || rule.action.id == "signera");
}

Part part_of(const Rule& rule) {
  const std::string& action = rule.action.id;
  // What employees do on their own accounts is not what is done on the municipality's.
  if (action.empty() || any_of(rule.occasions, {"privat"})) return Part::none;
  if (action == "ta-bort") {
    return is_one(rule.modality.id, {"ska", "bor", "far", "princip"}) ? Part::removal : Part::none;
  }
  if (any_of(rule.occasions, {"ta-bort"}) ||
      is_one(action,
             {"spara-bevis", "stanga-kommentarer", "aterkoppla", "polisanmala", "blockera"}))
    return Part::after_removal;
  const bool anywhere = rule.occasions.empty();
  const bool answering = any_of(rule.occasions, {"svara"});
  if (is_one(action, {"svara", "vidarebefordra", "hanvisa"}))
    return anywhere || answering || any_of(rule.occasions, {"bevaka"}) ? Part::answer : Part::none;
  const bool recording = any_of(rule.occasions, {"diariefora-arkivera"});
  if (is_one(action, {"diariefora", "halla-ordnat", "gallra"}))
    return anywhere || recording || answering ? Part::records : Part::none;
  if (!is_one(action, {"samrada", "avsta", "meddela", "samtala", "sakerstalla", "signera"}))
    return Part::none;
  if (any_of(rule.occasions, {"publicera", "starta", "kontouppgifter"})) return Part::none;
  if (is_one(rule.topic.id, {"diarieforing", "gallring", "allman-handling"}))
    return recording ? Part::records : Part::none;
  return answering ? Part::answer : Part::none;
}

/// An account that is opened is also staffed, and tells what it is.
constexpr std::array<std::pair<Event, std::string_view>, 7> occasion_of_event = {
    {{Event::post, "publicera"},
     {Event::start, "starta"},
     {Event::start, "bemanna"},
     {Event::start, "kontouppgifter"},
     {Event::close, "avsluta"},
     {Event::staff_leaves, "personal-slutar"},
     {Event::crisis, "kris"}}};

std::vector<Event> events_of(const Rule& rule, Part part) {
  std::vector<Event> out;
  if (rule.when && !rule.when->events.empty()) {
    // The officer's words stand in the order of the events.
    for (std::size_t i = 0; i < when_events.size(); ++i) {
      const auto& words = rule.when->events;
      if (std::ranges::find(words, when_events.at(i), &Placed::text) != words.end())
        out.push_back(static_cast<Event>(i));
    }
    return out;
  }
  if (part != Part::none) out.push_back(Event::comment);
  if (part == Part::answer || part == Part::records) out.push_back(Event::message);
  for (const auto& [event, occasion] : occasion_of_event) {
    const bool there = std::ranges::find(out, event) != out.end();
    if (!there && any_of(rule.occasions, {occasion})) out.push_back(event);
  }
  return out;
}

Condition one_of(Kind kind, std::vector<std::string> values) {
  return {kind, std::move(values), {}};
}

Condition contains(const std::vector<Reference>& list, Kind join) {
  Condition out{join, {}, {}};
  for (const Reference& content : list) out.parts.push_back(one_of(Kind::contains, {content.id}));
  return out;
}

Condition both(Condition first, Condition second) {
  Condition out{Kind::all, {}, {}};
  for (Condition* each : {&first, &second}) {
    if (each->kind == Kind::all) {
      for (Condition& part : each->parts) out.parts.push_back(std::move(part));
    } else {
      out.parts.push_back(std::move(*each));
    }
  }
  return out;
}

Condition where(const Model& model, const Rule& rule) {
  Condition out{Kind::all, {}, {}};
  std::vector<std::string> platforms;
  for (const Reference& named : rule.platforms) {
    const Platform* platform = find_platform(model.platforms, named.id);
    platforms.push_back(platform == nullptr ? named.id : platform->id);
  }
  if (!platforms.empty()) out.parts.push_back(one_of(Kind::platform, std::move(platforms)));
  std::vector<std::string> accounts;
  for (const Reference& named : rule.accounts) accounts.push_back(named.id);
  if (!accounts.empty()) out.parts.push_back(one_of(Kind::account, std::move(accounts)));
  return out;
}

class Compiler {
 public:
  Compiler(const Model& model, const Municipality& town)
      : model_(model), town_(town), categories_(model, town) {}

  std::vector<DecisionRule> run() {
    for (const Rule& rule : town_.rules) add(rule);
    find_removal();
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      DecisionRule& rule = rules_[i];
      if (parts_[i] == Part::after_removal && !names_content(rule)) {
        rule.anywhere = both(std::move(rule.anywhere), removed_);
      } else if (parts_[i] == Part::answer && !removed_for_sure_.parts.empty()) {
        rule.anywhere = both(std::move(rule.anywhere), {Kind::none, {}, removed_for_sure_.parts});
      }
    }
    give_way();
    for (DecisionRule& rule : rules_)
      rule.condition = both(where(model_, *rule.rule), rule.anywhere);
    return std::move(rules_);
  }

 private:
  void add(const Rule& rule) {
    if (!decides(rule)) return;
    const Part part = part_of(rule);
    DecisionRule made;
    made.rule = &rule;
    made.events = events_of(rule, part);
    if (made.events.empty()) return;
    made.follows_removal = part == Part::after_removal;
    made.anywhere = own_condition(made, part);
    made.judge = left_to_judge(rule, part);
    rules_.push_back(std::move(made));
    parts_.push_back(part);
  }

  /// What the keys leave to a person, in the rule's own words.
  std::string left_to_judge(const Rule& rule, Part part) const {
    if (rule.when && rule.when->judged)
      return rule.condition.given() ? rule.condition.text : rule.statement.text;
    if (!rule.when && rule.condition.given()) return rule.condition.text;
    if (rule.recurrence && rule.recurrence->words == "vid behov") return rule.recurrence->words;
    // Names no content, so what it is about stands in its words alone.
    if (part == Part::removal && categories_.of(rule).empty()) return rule.statement.text;
    return "";
  }

  /// What the rule's own keys ask, platforms and accounts aside.
  Condition own_condition(const DecisionRule& made, Part part) const {
    const Rule& rule = *made.rule;
    Condition out{Kind::all, {}, {}};
    std::vector<std::string> events;
    for (const Event event : made.events) events.emplace_back(name_of(event));
    out.parts.push_back(one_of(Kind::event, std::move(events)));
    std::vector<std::string> content = categories_.of(rule);
    // A rule on removing that names nothing is about something that is wrong.
    if (part == Part::removal && content.empty()) content = categories_.all();
    // What a post may not hold is not told by what it is about to hold.
    const bool asks = part != Part::none || (rule.when && !rule.when->breaks.empty());
    if (asks && !content.empty()) out.parts.push_back(one_of(Kind::category, std::move(content)));
    if (!rule.when) return out;
    const When& when = *rule.when;
    if (!when.contains_any.empty()) out.parts.push_back(contains(when.contains_any, Kind::any));
    if (!when.contains_all.empty()) out = both(out, contains(when.contains_all, Kind::all));
    if (!when.contains_none.empty()) out.parts.push_back(contains(when.contains_none, Kind::none));
    if (when.obvious)
      out.parts.push_back({*when.obvious ? Kind::obvious : Kind::not_obvious, {}, {}});
    return out;
  }

  bool names_content(const DecisionRule& rule) const { return !categories_.of(*rule.rule).empty(); }

  /// That something is removed, or may be: what the rules on removing say together.
  void find_removal() {
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      if (parts_[i] != Part::removal) continue;
      const Condition condition = both(where(model_, *rules_[i].rule), rules_[i].anywhere);
      removed_.parts.push_back(condition);
      if (rules_[i].judge.empty()) removed_for_sure_.parts.push_back(condition);
    }
  }

  /// A rule does not hold where one that it yields to holds for sure.
  void give_way() {
    std::vector<Condition> unyielding;
    for (const DecisionRule& rule : rules_)
      unyielding.push_back(both(where(model_, *rule.rule), rule.anywhere));
    for (DecisionRule& rule : rules_) {
      Condition stronger{Kind::none, {}, {}};
      for (std::size_t i = 0; i < rules_.size(); ++i) {
        if (rules_[i].judge.empty() && any_of(rule.rule->yields_to, {rules_[i].rule->id}))
          stronger.parts.push_back(unyielding[i]);
      }
      if (!stronger.parts.empty()) rule.anywhere = both(std::move(rule.anywhere), stronger);
    }
  }

  const Model& model_;
  const Municipality& town_;
  Categories categories_;
  std::vector<DecisionRule> rules_;
  std::vector<Part> parts_;  ///< of each of them
  Condition removed_{Kind::any, {}, {}};
  Condition removed_for_sure_{Kind::any, {}, {}};
};

}  // namespace

std::vector<DecisionRule> decision_rules(const Model& model, const Municipality& town) {
  return Compiler(model, town).run();
}

}  // namespace stadga::decide
