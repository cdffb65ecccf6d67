// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/checks.h"
#include "check/deals_with.h"
#include "check/scope.h"

namespace stadga::check {

const Kind missing_topic_kind{
    .name = "missing-topic",
    .severity = Severity::note,
    .finds = {.sv = "Riktlinjen tar inte upp ämnen som lag eller god ordning kräver.",
              .en = "The guideline does not deal with topics that law or good order demands."},
    .why =
        {.sv =
             "Den som arbetar med kontona får ingen hjälp den dag frågan uppstår. Ett ämne räknas "
             "när en regel har det, eller nämner det i sin rubrik; att ordet står i löptexten "
             "räcker inte. Handlar ämnet om att göra något bestämt, som att ha uppsikt, räknas "
             "bara "
             "regler med den handlingen. Vilka ämnen som väntas, och varför, står i "
             "content/registers/vocabulary.yml.",
         .en = "Those who work with the accounts get no help on the day the matter arises. A "
               "topic counts when a rule has it, or names it in its title; that the word stands "
               "somewhere in the prose is not enough. Where the topic is an act, such as "
               "monitoring, only rules that call for it count. Which topics are expected, and why, "
               "is said in content/registers/vocabulary.yml."},
    .example = "rules:  # ingen regel har `topic: tillganglighet`\n",
};

/// A rule is on it, or has a title that names it; that a sentence happens to name it helps nobody.
/// Where the act itself is what is expected, only a rule that calls for it counts.
bool deals_with(const Municipality& municipality, const Term& topic) {
  return std::ranges::any_of(municipality.rules, [&](const Rule& rule) {
    if (topic.covered_by.empty())
      return rule.topic.id == topic.id || has_word(lower(rule.title.text), topic.words);
    const auto& actions = topic.covered_by;
    return rule.modality.id != "behover_inte" &&
           std::ranges::find(actions, rule.action.id, &Reference::id) != actions.end();
  });
}

void missing_topic(const Town& town, Diagnostics& diagnostics) {
  Text labels;
  Text why;
  for (const Term& topic : town.model.vocabulary.topics) {
    if (!topic.expected || deals_with(town.municipality, topic)) continue;
    const std::string_view comma = labels.sv.empty() ? "" : ", ";
    labels.sv += fmt::format("{}`{}`", comma, topic.label.sv);
    labels.en += fmt::format("{}`{}`", comma, topic.label.en);
    const std::string_view blank = why.sv.empty() ? "" : " ";
    why.sv += fmt::format("{}{}: {}", blank, topic.label.sv, topic.why.sv);
    why.en += fmt::format("{}{}: {}", blank, topic.label.en, topic.why.en);
  }
  if (labels.empty()) return;
  const Span title = town.municipality.guideline.span;
  diagnostics.report(
      missing_topic_kind, title.known() ? title : town.municipality.span,
      {"riktlinjen tar inte upp " + labels.sv, "the guideline does not deal with " + labels.en},
      std::move(why));
}

}  // namespace stadga::check
