// SPDX-License-Identifier: EUPL-1.2
#include "render/html/audit_view.h"

#include <utility>

#include "base/date.h"

namespace stadga::render {
namespace {

using audit::Verdict;

std::string field_name(const SitePages& site, const Account& account, const std::string& id) {
  const Platform* platform = find_platform(site.model().platforms, account.platform.id);
  const PlatformField* field = platform == nullptr ? nullptr : find_by_id(platform->fields, id);
  return field == nullptr ? id : field->label.in(site.language());
}

/// What is demanded: a property, something shown, a text that is not too old.
std::string demanded(const SitePages& site, const Account& account, const audit::Point& point) {
  const Vocabulary& vocabulary = site.model().vocabulary;
  switch (point.demand) {
    case audit::Demand::property:
      return label(site, vocabulary.properties, point.subject);
    case audit::Demand::element:
      return label(site, vocabulary.elements, point.subject);
    case audit::Demand::current_text:
      return site.text("audit_current_text") + ' ' + field_name(site, account, point.subject);
  }
  return {};
}

/// `nej`, `2026-06-30`, `aktivt`, a role: as the account's page says it.
std::string value_words(const SitePages& site, const Municipality& town,
                        const audit::Evidence& evidence) {
  if (evidence.key == "responsible") return role_name(town, evidence.value);
  if (evidence.key == "status") return site.text("status_" + evidence.value);
  if (evidence.value == "ja") return site.text("yes");
  if (evidence.value == "nej") return site.text("no");
  const std::optional<Date> date = read_date(evidence.value);
  return date ? shown_date(site, date) : evidence.value;
}

std::string text_words(const SitePages& site, const audit::Point& point,
                       const audit::Evidence& evidence) {
  const std::optional<Date> copied = read_date(evidence.value);
  std::string said = copied ? site.text("audit_copied") + ' ' + shown_date(site, copied)
                            : site.text("audit_copied_undated");
  if (evidence.behind_link) said += ", " + site.text("audit_behind_link");
  if (point.demand == audit::Demand::element && point.verdict == Verdict::unmet)
    said += ", " + site.text("audit_not_shown");
  return said;
}

}  // namespace

std::string verdict_words(const SitePages& site, Verdict verdict) {
  switch (verdict) {
    case Verdict::unmet:
      return site.text("verdict_unmet");
    case Verdict::not_stated:
      return site.text("verdict_not_stated");
    case Verdict::for_people:
      return site.text("verdict_for_people");
    case Verdict::met:
      return site.text("verdict_met");
  }
  return {};
}

void show_verdict(View& view, Verdict verdict) {
  view.show_if("UNMET", verdict == Verdict::unmet)
      .show_if("NOT_STATED", verdict == Verdict::not_stated)
      .show_if("FOR_PEOPLE", verdict == Verdict::for_people)
      .show_if("MET", verdict == Verdict::met);
}

std::string line_words(const SitePages& site, const Span& span) {
  return site.text("line") + ' ' + std::to_string(span.file->position(span.begin).line);
}

/// A single property needs no name: its rule says what it is.
void show_point(const SitePages& site, const Municipality& town, const Account& account,
                const audit::Judgement& judgement, const audit::Point& point, View& view) {
  view.show_if("NAMED", judgement.points.size() > 1 || point.demand != audit::Demand::property);
  view.show_if("APART", point.verdict != judgement.verdict);
  view.set("DEMAND", demanded(site, account, point))
      .set("VERDICT", verdict_words(site, point.verdict));
  show_verdict(view, point.verdict);
  if (point.due) view.add("DUE").set("DATE", shown_date(site, point.due));
  for (const audit::Evidence& evidence : point.evidence) {
    View& shown = view.add("EVIDENCE");
    const bool of_text = !evidence.field.empty();
    std::string name =
        of_text ? site.text("audit_text") + ' ' + field_name(site, account, evidence.field)
        : evidence.key == "responsible" ? site.text("fact_responsible_account")
        : evidence.key == "published"   ? site.text("audit_published")
        : evidence.key.empty()          ? site.text("audit_fields")
                                        : site.text("fact_" + evidence.key);
    shown.set("LABEL", std::move(name));
    if (evidence.key == "texts") {
      shown.add("STATED").set("VALUE", site.text("audit_own_text"));
    } else if (evidence.value.empty()) {
      shown.add("ABSENT");
    } else {
      shown.add("STATED").set(
          "VALUE", of_text ? text_words(site, point, evidence) : value_words(site, town, evidence));
    }
    if (evidence.span.known())
      shown.add("PLACE").set("PLACE_TEXT", line_words(site, evidence.span));
  }
}

}  // namespace stadga::render
