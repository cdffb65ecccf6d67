// SPDX-License-Identifier: EUPL-1.2
// What to do about a comment: every rule that decides something about one, in the order of doing,
// each with when it holds. The theme's script shows those that hold for the comment at hand.
#include <algorithm>

#include "base/text.h"
#include "decide/categories.h"
#include "decide/known.h"
#include "decide/rules.h"
#include "decide/silence.h"
#include "render/html/site.h"

namespace stadga::render {
namespace {

using decide::Condition;
using decide::DecisionRule;

bool is_about_comments(const DecisionRule& rule) {
  return std::ranges::any_of(rule.events, [](decide::Event event) {
    return event == decide::Event::comment || event == decide::Event::message;
  });
}

/// The parts that must all hold.
std::vector<const Condition*> parts_of(const Condition& condition) {
  std::vector<const Condition*> parts;
  if (condition.kind != Condition::Kind::all) return {&condition};
  for (const Condition& part : condition.parts) parts.push_back(&part);
  return parts;
}

bool names_categories(const Condition& condition) {
  return condition.kind == Condition::Kind::category ||
         std::ranges::any_of(condition.parts, names_categories);
}

bool of_contents_alone(const Condition& condition) {
  return !condition.parts.empty() &&
         std::ranges::all_of(condition.parts, [](const Condition& part) {
           return part.kind == Condition::Kind::contains;
         });
}

class CommentPage {
 public:
  CommentPage(const SitePages& site, const Municipality& town)
      : site_(site),
        town_(town),
        words_(site.model().vocabulary),
        rules_(decide::decision_rules(site.model(), town)) {}

  OutputFile file(const Findings& findings) {
    View view;
    show_town_menu(site_, town_, from(), view);
    questions(view);
    steps(view);
    unsaid(view);
    contradictions(findings, view);
    law(view);
    return site_.finish({from(),
                         "page",
                         town_.id,
                         "comment",
                         site_.text("comment_title") + " – " + town_.name,
                         site_.text("description_comment") + ' ' + town_.name,
                         town_crumbs(town_),
                         {},
                         "assets/kommentar.js"},
                        "comment.html", view);
  }

 private:
  std::string from() const { return comment_path(town_); }

  void choices(View& view, const std::vector<Term>& terms, const std::string& name,
               const std::string& legend) const {
    View& group = view.add("CHOICES").set("LEGEND", site_.text(legend));
    for (const Term& term : terms) {
      group.add("CHOICE")
          .set("NAME", name)
          .set("VALUE", term.id)
          .set("LABEL", term.label.in(site_.language()));
    }
  }

  void questions(View& view) const {
    for (const Account& account : town_.accounts) {
      if (account.status == "avslutat") continue;
      const Platform* platform = find_platform(site_.model().platforms, account.platform.id);
      view.add("ACCOUNT")
          .set("VALUE", account.id)
          .set("LABEL", account.name.text)
          .set("PLATFORM_ID", platform == nullptr ? account.platform.id : platform->id)
          .set("PLATFORM", platform == nullptr ? account.platform.id : platform->name)
          .set("UNIT", account.unit.text);
    }
    choices(view, words_.contents, "contains", "comment_about");
    choices(view, words_.categories, "category", "comment_wrong");
  }

  /// When the rule holds, as far as keys say it, one condition an entry.
  void show_when(const DecisionRule& rule, View& row) const {
    const auto say = [&](const std::string& words) { row.add("HOLDS").set("TEXT", words); };
    if (rule.events.size() == 1 || !both_kinds(rule))
      say(site_.text(is_for(rule, decide::Event::comment) ? "only_comments" : "only_messages"));
    std::ptrdiff_t others = rule.rule->yields_to.empty() ? 0 : -1;
    for (const Condition* part : parts_of(rule.anywhere)) {
      switch (part->kind) {
        case Condition::Kind::category:
          show_categories(part->values, row);
          break;
        case Condition::Kind::contains:
          say(label(site_, words_.contents, part->values.front()));
          break;
        case Condition::Kind::obvious:
          say(site_.text("when_obvious"));
          break;
        case Condition::Kind::not_obvious:
          say(site_.text("when_not_obvious"));
          break;
        case Condition::Kind::any:
          say(of_contents_alone(*part) ? contents(*part, site_.text("or"))
                                       : site_.text("when_removed"));
          break;
        case Condition::Kind::none:
          if (of_contents_alone(*part))
            say(site_.text("when_not") + ' ' + contents(*part, site_.text("or")));
          else if (names_categories(*part) && ++others > 0)
            say(site_.text("when_kept"));
          break;
        default:
          break;
      }
    }
    for (const Reference& stronger : rule.rule->yields_to) {
      if (const Rule* other = find_by_id(town_.rules, stronger.id))
        say(site_.text("unless_rule") + " ”" + other->title.text + "”");
    }
    const std::vector<std::string> places = places_of(*rule.rule);
    if (!places.empty()) say(site_.text("only_on") + ' ' + join(places, ", "));
    row.add_if("JUDGE", rule.judge);
  }

  static bool is_for(const DecisionRule& rule, decide::Event event) {
    return std::ranges::find(rule.events, event) != rule.events.end();
  }
  static bool both_kinds(const DecisionRule& rule) {
    return is_for(rule, decide::Event::comment) && is_for(rule, decide::Event::message);
  }

  std::string contents(const Condition& condition, const std::string& joined_by) const {
    std::vector<std::string> labels;
    for (const Condition& part : condition.parts)
      labels.push_back(label(site_, words_.contents, part.values.front()));
    return join(labels, ' ' + joined_by + ' ');
  }

  std::vector<std::string> places_of(const Rule& rule) const {
    std::vector<std::string> places;
    for (const Reference& named : rule.platforms) {
      const Platform* platform = find_platform(site_.model().platforms, named.id);
      places.push_back(platform == nullptr ? named.id : platform->name);
    }
    for (const Reference& named : rule.accounts) {
      const Account* account = find_by_id(town_.accounts, named.id);
      places.push_back(account == nullptr ? named.id : account->name.text);
    }
    return places;
  }

  /// A list that is long is folded; it is the municipality's own, and the same in several rules.
  void show_categories(const std::vector<std::string>& ids, View& row) const {
    constexpr std::size_t most_in_a_cell = 4;
    if (ids.size() == words_.categories.size()) {
      row.add("HOLDS").set("TEXT", site_.text("when_anything_wrong"));
      return;
    }
    std::vector<std::string> labels;
    for (const std::string& id : ids) labels.push_back(label(site_, words_.categories, id));
    View& shown = row.add(labels.size() > most_in_a_cell ? "MANY" : "HOLDS");
    shown.set("TEXT", join(labels, ", ")).set("COUNT", std::to_string(labels.size()));
  }

  void steps(View& view) const {
    std::vector<decide::Step> steps;
    for (const DecisionRule& rule : rules_) {
      if (is_about_comments(rule)) steps.emplace_back().of = &rule;
    }
    decide::put_in_order(town_, decide::Event::comment, steps);
    for (const decide::Step& step : steps) {
      const Rule& rule = step.rule();
      View& row = view.add("STEP");
      std::vector<std::string> actors;
      for (const Reference& actor : rule.actors) actors.push_back(role_name(town_, actor.id));
      row.set("ID", rule.id)
          .set("TITLE", rule.title.text)
          .set("HREF", relative(from(), rules_path(town_)) + '#' + rule.id)
          .set("STATEMENT", rule.statement.text)
          .set("MODALITY", label(site_, words_.modalities, rule.modality.id))
          .set("MODALITY_ID", rule.modality.id)
          .set("ACTORS", join(actors, ", "))
          .set("ACTION", rule.action.id)
          .set("CONDITION_JSON", decide::json_logic(step.of->condition).dump())
          .set("ANYWHERE_JSON", decide::json_logic(step.of->anywhere).dump());
      row.show_if("ELSEWHERE", !rule.platforms.empty() || !rule.accounts.empty());
      std::string has = rule.deadline ? "tid" : "";
      if (rule.deadline && rule.deadline->amount) has += " siffra";
      row.set("HAS", has);
      const bool demands =
          rule.modality.id == "ska" || rule.modality.id == "bor" || rule.modality.id == "princip";
      row.show_if("DEMANDS", demands && step.of->judge.empty());
      row.show_if("FOLLOWS_REMOVAL", step.of->follows_removal);
      if (rule.deadline) row.add_if("DEADLINE", rule.deadline->words);
      if (rule.recurrence) row.add_if("RECURRENCE", rule.recurrence->words);
      row.show_if("NO_TIME", !rule.deadline && !rule.recurrence);
      show_when(*step.of, row);
    }
  }

  /// Without the script only what no rule at all is about is told.
  void unsaid(View& view) const {
    const auto never = [&](const decide::Unsaid& each) {
      return std::ranges::none_of(rules_, [&](const DecisionRule& rule) {
        return is_about_comments(rule) && rule.rule->action.id == each.action;
      });
    };
    std::vector<std::string_view> told;
    for (const decide::Unsaid& each : decide::all_unsaid()) {
      View& item = view.add("UNSAID");
      std::string what(each.action);
      if (each.lacks == decide::Lacks::deadline) what += ":tid";
      if (each.lacks == decide::Lacks::figure) what += ":siffra";
      item.set("TEXT", said(each.says));
      View& step = item.add("OF_STEP").set("WHAT", what);
      step.show_if("OFFENCE", each.of_what_is_not_allowed);
      step.set("WITH", std::string(each.with[0]) + ' ' + std::string(each.with[1]))
          .set("WITHOUT", std::string(each.without));
      const bool plain = each.lacks == decide::Lacks::step && never(each) &&
                         std::ranges::find(told, each.action) == told.end();
      item.show_if("HIDDEN", !plain);
      if (plain) told.push_back(each.action);
    }
    if (const decide::Unsaid* each = decide::unsaid_of_messages(town_))
      view.add("UNSAID").set("TEXT", said(each->says)).add("MESSAGE");
    view.show_if("NOTHING_UNSAID", told.empty() && decide::unsaid_of_messages(town_) == nullptr);
  }

  std::string said(const Words& words) const {
    const std::string_view text = site_.language() == Language::sv ? words.sv : words.en;
    return std::string(text);
  }

  void contradictions(const Findings& findings, View& view) const {
    View* section = nullptr;
    for (const decide::Contradiction& each :
         decide::contradictions(findings.open, findings.waived, town_)) {
      const auto here = std::ranges::count_if(rules_, [&](const DecisionRule& rule) {
        return is_about_comments(rule) &&
               std::ranges::find(each.rules, rule.rule->id) != each.rules.end();
      });
      if (here < 2) continue;
      if (section == nullptr) section = &view.add("CONTRADICTIONS");
      View& item = section->add("ITEM");
      item.set("RULES", join(each.rules, " "));
      for (const std::string& id : each.rules) {
        const Rule* rule = find_by_id(town_.rules, id);
        if (rule == nullptr) continue;
        item.add("CONTRARY")
            .set("TITLE", rule->title.text)
            .set("HREF", relative(from(), rules_path(town_)) + '#' + rule->id);
      }
      item.add_if("MEANWHILE", each.meanwhile);
    }
  }

  void law(View& view) const {
    for (const Term& category : words_.categories) {
      if (category.statutory == "nej") continue;
      view.add("DEMANDED")
          .set("VALUE", category.id)
          .set("LABEL", category.label.in(site_.language()))
          .show_if("PARTLY", category.statutory == "delvis");
    }
  }

  const SitePages& site_;
  const Municipality& town_;
  const Vocabulary& words_;
  std::vector<DecisionRule> rules_;
};

}  // namespace

OutputFile comment_page(const SitePages& site, const Municipality& town, const Findings& findings) {
  return CommentPage(site, town).file(findings);
}

}  // namespace stadga::render
