// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "check/checks.h"
#include "check/scope.h"

namespace stadga::check {

const Kind missing_topic_kind{
    .name = "missing-topic",
    .severity = Severity::note,
    .finds = {.sv = "Riktlinjen tar inte upp ämnen som lag eller god ordning kräver.",
              .en = "The guideline does not deal with topics that law or good order demands."},
    .why = {.sv = "Den som arbetar med kontona får ingen hjälp den dag frågan uppstår. Vilka ämnen "
                  "som väntas, och varför, står i content/registers/vocabulary.yml.",
            .en =
                "Those who work with the accounts get no help on the day the matter arises. Which "
                "topics are expected, and why, is said in content/registers/vocabulary.yml."},
    .example =
        "rules:  # ingen regel har `topic: tillganglighet`, och riktlinjen nämner det inte\n",
};

namespace {

bool is_dealt_with(const Municipality& municipality, const std::string& text, const Term& topic) {
  const auto is_about = [&](const Rule& rule) { return rule.topic.id == topic.id; };
  return std::ranges::any_of(municipality.rules, is_about) || has_word(text, topic.words);
}

}  // namespace

void missing_topic(const Town& town, Diagnostics& diagnostics) {
  const std::string text = lower_text(town.municipality);
  Text labels;
  Text why;
  for (const Term& topic : town.model.vocabulary.topics) {
    if (!topic.expected || is_dealt_with(town.municipality, text, topic)) continue;
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
