// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "check/checks.h"
#include "check/statute.h"

namespace stadga::check {

const Kind statutory_information_kind{
    .name = "statutory-information",
    .severity = Severity::warning,
    .finds = {.sv = "Ingen regel säger att kontona ska lämna en uppgift som lagen kräver, eller så "
                    "rekommenderas den bara.",
              .en = "No rule says that accounts must tell what the law demands of them, or it is "
                    "only recommended."},
    .why = {.sv =
                "3 § lagen (1998:112) kräver att den som ansluter sig får veta vem som "
                "tillhandahåller tjänsten och i vilken mån meddelanden blir synliga för andra. "
                "Den som inte lämnar uppgifterna kan dömas till böter (6 §). Vilka uppgifter det "
                "gäller står i ordlistan (`statutory: ja`). Lämnar kommunens mall uppgiften ändå, "
                "eller rekommenderas den, blir det en anmärkning.",
            .en =
                "Section 3 of Act (1998:112) demands that everyone who joins is told who provides "
                "the service and how far messages become visible to others. Those who do not "
                "tell may be fined (section 6). The vocabulary says which pieces of information "
                "are meant (`statutory: ja`). Where the municipality's template tells it all the "
                "same, or it is recommended, this is a note."},
    .example =
        "rules:  # ingen regel har `must_show: [ai-synlighet]`\n"
        "  - id: visa-avsandare\n"
        "    modality: ska\n"
        "    must_show: [ai-avsandare]\n",
    .waivable = true,
};

namespace {

bool shows(const Town& town, const Rule& rule, std::string_view element) {
  std::vector<std::string> shown;
  for (const Reference& each : rule.must_show) shown.push_back(each.id);
  shown = with_included(town.model.vocabulary.elements, std::move(shown));
  return std::ranges::find(shown, element) != shown.end();
}

bool is_in_template(const Municipality& municipality, std::string_view element) {
  return std::ranges::any_of(municipality.information.paragraphs, [&](const Paragraph& paragraph) {
    return std::ranges::any_of(paragraph.forms, [&](const ParagraphForm& form) {
      return std::ranges::find(form.elements, element, &Reference::id) != form.elements.end();
    });
  });
}

void add(const Term& element, Span place, Severity severity, const Text& message, const Text& help,
         Diagnostics& diagnostics) {
  const Text waiver = waiver_help(statutory_information_kind, element.id);
  Diagnostic& found = diagnostics.report(statutory_information_kind, place, message,
                                         {help.sv + ", " + waiver.sv, help.en + ", " + waiver.en});
  found.severity = severity;
  found.subject = element.id;
}

void report_missing(const Town& town, const Term& element, const Text& statute,
                    Diagnostics& diagnostics) {
  const Municipality& municipality = town.municipality;
  const Span title = municipality.guideline.span;
  const bool told = is_in_template(municipality, element.id);
  const Text& label = element.label;
  const Words only = told ? Words{"; bara mallen för informationstexten gör det",
                                  "; only the template of the information text does"}
                          : Words{};
  add(element, title.known() ? title : municipality.span, told ? Severity::note : Severity::warning,
      {fmt::format("ingen regel säger att kontona ska visa `{}`, fast {} kräver det{}", label.sv,
                   statute.sv, only.sv),
       fmt::format("no rule says that accounts must show `{}`, though {} demands it{}", label.en,
                   statute.en, only.en)},
      say("skriv det i riktlinjen, och gör en regel av det med `must_show: [{}]`",
          "write it in the guideline, and make it a rule with `must_show: [{}]`", element.id),
      diagnostics);
}

void report_recommended(const Term& element, const Rule& rule, const Text& statute,
                        Diagnostics& diagnostics) {
  add(element, rule.modality.span.known() ? rule.modality.span : rule.span, Severity::note,
      {fmt::format("`{}` rekommenderar bara att kontona visar `{}`, fast {} kräver det", rule.id,
                   element.label.sv, statute.sv),
       fmt::format("`{}` only recommends that accounts show `{}`, though {} demands it", rule.id,
                   element.label.en, statute.en)},
      say("skriv i riktlinjen att uppgiften ska finnas",
          "write in the guideline that it must be "
          "shown"),
      diagnostics);
}

}  // namespace

void statutory_information(const Town& town, Diagnostics& diagnostics) {
  const std::vector<Rule>& rules = town.municipality.rules;
  if (rules.empty()) return;
  const Text statute = statute_with(town.model, "elements").named();
  for (const Term& element : town.model.vocabulary.elements) {
    if (element.statutory != "ja") continue;
    const Rule* recommended = nullptr;
    bool demanded = false;
    for (const Rule& rule : rules) {
      if (!shows(town, rule, element.id)) continue;
      demanded = demanded || rule.modality.id == "ska" || rule.modality.id == "princip";
      if (recommended == nullptr && rule.modality.id == "bor") recommended = &rule;
    }
    if (demanded) continue;
    if (recommended != nullptr) {
      report_recommended(element, *recommended, statute, diagnostics);
    } else {
      report_missing(town, element, statute, diagnostics);
    }
  }
}

}  // namespace stadga::check
