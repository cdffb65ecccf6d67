// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "check/checks.h"

namespace stadga::check {

const Kind element_missing_kind{
    .name = "element-missing",
    .severity = Severity::error,
    .finds = {.sv = "Ett konto visar inte en uppgift som en regel kräver, och länkar inte heller "
                    "till reglerna.",
              .en =
                  "An account does not show something that a rule demands, nor does it link to the "
                  "rules."},
    .why = {.sv =
                "Riktlinjen säger att besökaren ska få veta det här. Ryms uppgiften inte på kontot "
                "räcker det att kontot länkar till reglerna, men då måste länken finnas där.",
            .en =
                "The guideline says that visitors must be told this. Where it does not fit on the "
                "account, a link to the rules is enough, but then the link must be there."},
    .example =
        "rules:\n"
        "  - id: visa-avsandare\n"
        "    modality: ska\n"
        "    must_show: [ai-avsandare]  # kontots fält rymmer varken uppgiften eller en länk\n",
};

const Kind element_not_in_template_kind{
    .name = "element-not-in-template",
    .severity = Severity::warning,
    .finds = {.sv = "En regel kräver en uppgift som inget stycke i mallen lämnar.",
              .en = "A rule demands something that no paragraph of the template tells."},
    .why =
        {.sv =
             "Inget konto kan då visa uppgiften i sin text, inte ens där det finns gott om plats. "
             "Besökaren måste följa länken till reglerna för att få veta det.",
         .en = "Then no account can show it in its text, not even where there is plenty of room. "
               "Visitors must follow the link to the rules to learn it."},
    .example =
        "rules:\n"
        "  - id: vaxelnummer-pa-kontot\n"
        "    modality: ska\n"
        "    must_show: [ai-vaxel]  # inget stycke i information.yml har ai-vaxel\n",
};

namespace {

Text name_of(const Model& model, std::string_view element) {
  return {label(model.vocabulary.elements, element, Language::sv),
          label(model.vocabulary.elements, element, Language::en)};
}

Text both(const Text& name, fmt::format_string<const std::string&> sv,
          fmt::format_string<const std::string&> en) {
  return {fmt::format(sv, name.sv), fmt::format(en, name.en)};
}

Text help_for_missing(const Town& town, const AccountWithTexts& checked) {
  if (!checked.account.texts.empty()) {
    return say(
        "lägg in adressen till reglerna ({}) i den egna texten; programmet kan inte se vilka "
        "andra uppgifter en egen text lämnar",
        "put the address of the rules ({}) in your own text; the program cannot see what else "
        "your own text tells",
        rules_address(town.model, town.municipality));
  }
  return say(
      "ge stycket en kortare form i information.yml, ge reglerna en kortare adress "
      "(`rules_address`) eller lägg in ett stycke med `[regellänk]`",
      "give the paragraph a shorter form in information.yml, give the rules a shorter address "
      "(`rules_address`) or add a paragraph with `[regellänk]`");
}

Span place_of(const Rule& rule, std::string_view element) {
  const auto demanded = std::ranges::find(rule.must_show, element, &Reference::id);
  const bool known = demanded != rule.must_show.end() && demanded->span.known();
  return known ? demanded->span : rule.span;
}

bool is_told(const InformationTemplate& information, std::string_view element) {
  const auto is_element = [&](const Reference& told) { return told.id == element; };
  for (const Paragraph& paragraph : information.paragraphs) {
    for (const ParagraphForm& form : paragraph.forms) {
      if (std::ranges::any_of(form.elements, is_element)) return true;
    }
  }
  return false;
}

bool is_linked(const InformationTemplate& information, std::string_view element) {
  if (element == "ai-regellank" && information.links.empty()) return true;
  return std::ranges::any_of(information.links, [&](const Reference& link) {
    return (element == "ai-regellank" && link.id == "regellank") ||
           (element == "ai-webb" && link.id == "webbplats");
  });
}

bool can_be_told(const Model& model, const InformationTemplate& information,
                 std::string_view element) {
  const Term* term = find_by_id(model.vocabulary.elements, element);
  if (term != nullptr && !term->in_text) return true;  // Nothing that a template could mend.
  return is_told(information, element) || is_linked(information, element);
}

void missing_on_account(const Town& town, const AccountWithTexts& checked,
                        Diagnostics& diagnostics) {
  std::vector<std::string> reported;
  for (const infotext::MissingElement& missing : checked.texts.missing) {
    if (std::ranges::find(reported, missing.element) != reported.end()) continue;
    reported.push_back(missing.element);
    Diagnostic& found =
        diagnostics.report(element_missing_kind, checked.account.span,
                           both(name_of(town.model, missing.element),
                                "kontot visar inte uppgiften `{}` och länkar inte till reglerna",
                                "the account does not show `{}` and does not link to the rules"),
                           help_for_missing(town, checked));
    for (const infotext::MissingElement& other : checked.texts.missing) {
      if (other.element != missing.element) continue;
      found.places.push_back({place_of(*other.rule, other.element),
                              say("den här regeln kräver uppgiften", "this rule demands it")});
    }
  }
}

}  // namespace

void element_missing(const Town& town, Diagnostics& diagnostics) {
  for (const AccountWithTexts& checked : town.accounts)
    missing_on_account(town, checked, diagnostics);
}

void element_not_in_template(const Town& town, Diagnostics& diagnostics) {
  const Model& model = town.model;
  const Municipality& municipality = town.municipality;
  const InformationTemplate& information = municipality.information;
  // Without accounts and template there is nothing that a text is made from.
  if (information.paragraphs.empty() && municipality.accounts.empty()) return;
  for (const Rule& rule : municipality.rules) {
    if (rule.modality.id != "ska") continue;
    for (const Reference& element : rule.must_show) {
      if (can_be_told(model, information, element.id)) continue;
      diagnostics.report(
          element_not_in_template_kind, element.span,
          both(name_of(model, element.id), "inget stycke i mallen lämnar uppgiften `{}`",
               "no paragraph of the template tells `{}`"),
          say("lägg till ett stycke i information.yml med `elements: [{}]`",
              "add a paragraph to information.yml with `elements: [{}]`", element.id));
    }
  }
}

}  // namespace stadga::check
