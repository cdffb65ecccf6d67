// SPDX-License-Identifier: EUPL-1.2
// What each recorded decision changed in the rules.
#include "history/describe.h"
#include "history/versions.h"
#include "render/feed/feed.h"
#include "render/html/site.h"

namespace stadga::render {
namespace {

class ChangesView {
 public:
  ChangesView(const SitePages& site, const Municipality& town, std::string from)
      : site_(site), town_(town), from_(std::move(from)) {}

  void show(const history::Step& step, View& view) {
    const history::Decision& decision = step.policy->decision;
    view.set("ANCHOR", version_anchor(*step.version)).set("DATE", shown_date(site_, decision.on));
    view.add_if("DECIDED_BY", decision.by).add_if("REFERENCE", decision.reference);
    if (step.changes == nullptr) {
      view.add("FIRST").set("RULE_COUNT", std::to_string(step.policy->rules.size()));
      return;
    }
    view.add("LATER").set("SUMMARY", in(history::summary(*step.changes)));
    for (const history::Group& group : history::groups(*step.changes)) {
      View& shown = view.add("GROUP").set("HEADING", in(group.heading));
      for (const history::RuleChange* change : group.rules) show(*change, shown.add("RULE"));
    }
    if (step.changes->checklists.empty()) return;
    View& lists = view.add("CHECKLISTS");
    for (const history::ChecklistChange& change : step.changes->checklists)
      lists.add("ITEM").set("LABEL", in(change.occasion.label));
  }

 private:
  const std::string& in(const Text& text) const { return text.in(site_.language()); }

  void show(const history::RuleChange& change, View& view) {
    const bool gone = change.after == nullptr || change.fate == history::Fate::merged;
    const history::PolicyRule& rule = gone ? *change.before : *change.after;
    const std::string& title = history::title_of(change);
    // Only rules that are there today have a place to lead to.
    if (find_by_id(town_.rules, rule.id) != nullptr)
      view.add("LINKED")
          .set("TITLE", title)
          .set("HREF", relative(from_, rules_path(town_)) + '#' + rule.id);
    else
      view.add("UNLINKED").set("TITLE", title);
    view.add_if("ORIGIN", in(history::origin(change)));
    if (change.fate == history::Fate::added || change.fate == history::Fate::removed)
      view.add("WHOLE")
          .set("MODALITY", in(rule.modality.label))
          .set("MODALITY_ID", rule.modality.id)
          .set("STATEMENT", rule.statement);
    if (change.fields.empty()) return;
    View& fields = view.add("FIELDS");
    for (const history::FieldChange& field : change.fields) {
      const history::FieldLine line = history::line_of(field);
      fields.add("FIELD")
          .set("LABEL", in(line.field))
          .set("BEFORE", in(line.before))
          .set("AFTER", in(line.after))
          .set("EFFECT", in(line.effect));
    }
  }

  const SitePages& site_;
  const Municipality& town_;
  std::string from_;
};

}  // namespace

OutputFile changes_page(const SitePages& site, const Municipality& town,
                        const history::Versions& versions) {
  const std::string from = changes_path(town);
  View view;
  show_town_menu(site, town, from, view);
  view.show_if("NO_DECISION", versions.steps().empty() && !town.guideline.decided_on);
  view.show_if("NOT_RECORDED", versions.steps().empty() && town.guideline.decided_on.has_value());
  view.show_if("ONE_VERSION", versions.steps().size() == 1);
  if (!versions.undecided().empty())
    view.add("UNDECIDED").set("COUNT", std::to_string(versions.undecided().size()));
  ChangesView shown(site, town, from);
  for (const history::Step& step : versions.steps()) shown.show(step, view.add("VERSION"));
  PageFrame frame{from,
                  "changelog",
                  town.id,
                  "",
                  site.text("changes_title") + " – " + town.name,
                  site.text("description_changes") + ' ' + town.name,
                  town_crumbs(town)};
  if (has_feed(site.model(), versions)) {
    frame.feed = feed_path(town);
    view.add("FEED").set("HREF", relative(from, feed_path(town)));
  }
  return site.finish(frame, "changes.html", view);
}

}  // namespace stadga::render
