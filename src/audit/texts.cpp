// SPDX-License-Identifier: EUPL-1.2
// What an account's texts show, as far as the register says that they are on the account.
#include <algorithm>

#include "audit/properties.h"
#include "base/date.h"
#include "copied/stamp.h"

namespace stadga::audit {
namespace {

constexpr std::string_view rules_link = "ai-regellank";

/// What the register says of a text that is on the account.
struct There {
  std::string_view key;  ///< that says so: `copied`, else `published`
  std::optional<Date> on;
  Span span;
  std::optional<copied::RecordedText> recorded;  ///< absent where only a day is known
};

/// The later of what `stadga copied` recorded and what was written by hand.
std::optional<There> published(const Account& account, std::string_view field) {
  std::optional<There> out;
  const auto found = std::ranges::find_if(
      account.published, [&](const PublishedText& text) { return text.field.id == field; });
  if (found != account.published.end())
    out = There{"published", found->copied, found->field.span, std::nullopt};
  if (const auto recorded = copied::recorded_text(account, field))
    out = There{"copied", recorded->stamp->on, recorded->text->field.span, recorded};
  return out;
}

bool tells(const infotext::FieldText& text, std::string_view element) {
  return std::ranges::find(text.elements, element) != text.elements.end();
}

/// The text that shows the element; one that is on the account before one that is not.
const infotext::FieldText* text_with(const Case& of, std::string_view element) {
  const infotext::FieldText* found = nullptr;
  for (const infotext::FieldText& text : of.texts.fields) {
    if (!tells(text, element)) continue;
    if (published(of.account, text.field->id)) return &text;
    if (found == nullptr) found = &text;
  }
  return found;
}

/// A text from the template that is on the account, and so shows what else is not there.
const infotext::FieldText* published_text(const Case& of) {
  for (const infotext::FieldText& text : of.texts.fields) {
    if (text.field->kind == FieldKind::text && published(of.account, text.field->id)) return &text;
  }
  return nullptr;
}

/// Nobody but a reader knows what else an own text tells.
const infotext::FieldText* own_text(const Case& of) {
  for (const infotext::FieldText& text : of.texts.fields) {
    if (text.own != nullptr && text.field->kind != FieldKind::link) return &text;
  }
  return nullptr;
}

Evidence in_text(const Case& of, const infotext::FieldText& text) {
  Evidence evidence{"published", "", of.account.span, text.field->id, false};
  if (const std::optional<There> there = published(of.account, text.field->id)) {
    evidence.key = there->key;
    evidence.value = there->on ? iso(*there->on) : text.field->id;
    if (there->span.known()) evidence.span = there->span;
  }
  return evidence;
}

/// Shown in another way than in a text: the property that says so.
std::string_view property_of(std::string_view element) {
  if (element == "ai-logotyp") return "logotyp";
  if (element == "ai-bild") return "bild";
  if (element == "ai-lista-webb") return "i_forteckningen";
  return {};
}

Point shown(const Case& of, const std::string& element) {
  Point made;
  if (const infotext::FieldText* text = text_with(of, element)) {
    made.evidence.push_back(in_text(of, *text));
  } else if (const infotext::FieldText* own = own_text(of)) {
    made.evidence.push_back({"texts", "", own->own->text.span, own->field->id, false});
    made.verdict = Verdict::for_people;
    return made;
  } else if (const infotext::FieldText* link = text_with(of, rules_link)) {
    made.evidence.push_back(in_text(of, *link));
    made.evidence.back().behind_link = true;
  } else if (of.texts.fields.empty()) {
    // A platform whose fields nobody knows may well show it.
    made.evidence.push_back({"", "", of.account.span, "", false});
    made.verdict = Verdict::for_people;
    return made;
  } else if (const infotext::FieldText* other = published_text(of)) {
    made.evidence.push_back(in_text(of, *other));
    made.verdict = Verdict::unmet;
    return made;
  } else {
    made.evidence.push_back({"published", "", of.account.span, "", false});
  }
  made.verdict = made.evidence.front().value.empty() ? Verdict::not_stated : Verdict::met;
  return made;
}

/// By the stamp: a text that would be composed as it was is current whatever has become of its
/// rules; of one that would not, those rules that are the same are for people to look at.
Verdict by_stamp(const Rule& rule, const infotext::FieldText& text,
                 const copied::RecordedText& recorded) {
  const bool rule_is_same = copied::since(*recorded.stamp, rule) == copied::RuleSince::same;
  if (!copied::changed_since(*recorded.text, text))
    return text.own != nullptr && !rule_is_same ? Verdict::for_people : Verdict::met;
  return rule_is_same || text.own != nullptr ? Verdict::for_people : Verdict::unmet;
}

}  // namespace

Point judge_element(const Case& of, const Reference& element) {
  const std::string_view property = property_of(element.id);
  Point made = property.empty() ? shown(of, element.id)
                                : judge_property(of, Rule{}, {std::string(property), {}});
  made.demand = Demand::element;
  made.subject = element.id;
  made.place = element.span;
  return made;
}

std::vector<Point> judge_texts(const Case& of, const Rule& rule) {
  std::vector<Point> points;
  const std::vector<std::string_view> elements = copied::elements_of(of.municipality, rule);
  for (const infotext::FieldText& text : of.texts.fields) {
    const std::optional<There> there = published(of.account, text.field->id);
    const bool carries = copied::carries(text, elements);
    // An own text may carry any rule; whoever wrote it knows which.
    if (!there || (!carries && text.own == nullptr) || elements.empty()) continue;
    if (!there->recorded && !rule.changed) continue;
    Point made;
    made.demand = Demand::current_text;
    made.subject = text.field->id;
    made.place = rule.span;
    made.evidence.push_back(in_text(of, text));
    if (there->recorded) {
      made.verdict = by_stamp(rule, text, *there->recorded);
    } else if (!there->on) {
      made.evidence.back().value.clear();
      made.verdict = Verdict::not_stated;
    } else if (rule.changed && *there->on < *rule.changed) {
      made.verdict = carries ? Verdict::unmet : Verdict::for_people;
    }
    points.push_back(std::move(made));
  }
  return points;
}

}  // namespace stadga::audit
