// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/checks.h"

namespace stadga::check {

const Kind not_on_checklist_kind{
    .name = "not-on-checklist",
    .severity = Severity::warning,
    .finds = {.sv = "`order` i checklists.yml nämner en regel som inte hör till checklistan, eller "
                    "samma regel två gånger.",
              .en = "`order` in checklists.yml names a rule that is not on the checklist, or the "
                    "same rule twice."},
    .why = {.sv = "En checklista visar bara de regler som har tillfället bland sina `occasions`. "
                  "Raden ändrar alltså ingenting, och punkten som skulle stå där saknas.",
            .en = "A checklist shows only the rules that have the occasion among their "
                  "`occasions`. The line changes nothing, and the item that was to stand there is "
                  "missing."},
    .example =
        "checklists:\n"
        "  - occasion: starta\n"
        "    order: [ta-bort-hot]  # regeln har `occasions: [ta-bort]`\n",
};

namespace {

bool is_on(const Rule& rule, std::string_view occasion) {
  return std::ranges::find(rule.occasions, occasion, &Reference::id) != rule.occasions.end();
}

/// The rules of the occasion that `order` leaves out, the likeliest first: those whose ids are
/// nearest to the one named.
std::vector<std::string> likely(const Municipality& municipality, const ChecklistHead& head,
                                std::string_view named) {
  std::vector<std::string> ids;
  for (const Rule& rule : municipality.rules) {
    const bool placed = std::ranges::find(head.order, rule.id, &Reference::id) != head.order.end();
    if (is_on(rule, head.occasion.id) && !placed) ids.push_back(rule.id);
  }
  std::ranges::stable_sort(ids, {},
                           [&](const std::string& id) { return edit_distance(id, named); });
  if (ids.size() > 3) ids.resize(3);
  return ids;
}

Text help_for(const Municipality& municipality, const ChecklistHead& head, const Reference& named) {
  const std::vector<std::string> ids = likely(municipality, head, named.id);
  if (ids.empty()) {
    return say("ta bort `{}` ur `order`", "remove `{}` from `order`", named.id);
  }
  const std::string listed = '`' + join(ids, "`, `") + '`';
  return say("ta bort den ur `order`, eller skriv en annan av checklistans regler, till exempel {}",
             "remove it from `order`, or write another of the checklist's rules, for example {}",
             listed);
}

void look_at(const Town& town, const ChecklistHead& head, std::size_t at,
             Diagnostics& diagnostics) {
  const Municipality& municipality = town.municipality;
  const Reference& named = head.order[at];
  const Rule* rule = find_by_id(municipality.rules, named.id);
  // An id that no rule has is told where references are resolved.
  if (rule == nullptr) return;
  const std::string occasion =
      label(town.model.vocabulary.occasions, head.occasion.id, Language::sv);
  const std::string occasion_en =
      label(town.model.vocabulary.occasions, head.occasion.id, Language::en);
  if (!is_on(*rule, head.occasion.id)) {
    Diagnostic& found = diagnostics.report(
        not_on_checklist_kind, named.span,
        {fmt::format("regeln `{}` står inte på checklistan `{}`", named.id, occasion),
         fmt::format("the rule `{}` is not on the checklist `{}`", named.id, occasion_en)},
        help_for(municipality, head, named));
    const Span& place = rule->occasions.empty() ? rule->span : rule->occasions.front().span;
    found.places.push_back(
        {place, say("här står när regeln gäller, inte `{}`",
                    "this is when the rule applies, not `{}`", head.occasion.id)});
    return;
  }
  const auto first = std::ranges::find(head.order, named.id, &Reference::id);
  if (first == head.order.begin() + static_cast<std::ptrdiff_t>(at)) return;
  Diagnostic& found =
      diagnostics.report(not_on_checklist_kind, named.span,
                         say("regeln `{}` står två gånger i samma `order`",
                             "the rule `{}` stands twice in the same `order`", named.id),
                         help_for(municipality, head, named));
  found.places.push_back({first->span, say("första gången", "the first time")});
}

}  // namespace

void not_on_checklist(const Town& town, Diagnostics& diagnostics) {
  for (const ChecklistHead& head : town.municipality.checklist_heads) {
    for (std::size_t i = 0; i < head.order.size(); ++i) look_at(town, head, i, diagnostics);
  }
}

}  // namespace stadga::check
