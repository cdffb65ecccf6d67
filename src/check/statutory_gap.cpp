// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/checks.h"

namespace stadga::check {

const Kind statutory_gap_kind{
    .name = "statutory-gap",
    .severity = Severity::warning,
    .finds = {.sv = "Listan över otillåtet innehåll saknar något som lagen kräver att kommunen tar "
                    "bort.",
              .en = "The list of prohibited content lacks something that the law demands to be "
                    "removed."},
    .why =
        {.sv = "5 § lagen (1998:112) om ansvar för elektroniska anslagstavlor räknar upp vad som "
               "ska tas bort när det är uppenbart olagligt. Den som arbetar efter listan missar "
               "det som inte står där. Lagens lista har ändrats flera gånger, och många kommuners "
               "listor är äldre. Vilka slag lagen nämner står i ordlistan (`statutory: ja`).",
         .en = "Section 5 of Act (1998:112) lists what must be removed when it is obviously "
               "unlawful. Those who work by the municipality's list miss what it lacks. The act's "
               "list has been amended several times, and many municipalities' lists are older. The "
               "vocabulary tells which kinds the act names (`statutory: ja`)."},
    .example =
        "rules:\n"
        "  - id: otillatet-innehall\n"
        "    topic: forbjudet-innehall\n"
        "    categories: [hets_mot_folkgrupp, upphovsratt]  # inget om olaga hot\n",
    .waivable = true,
};

namespace {

bool lists_content(const Rule& rule) {
  return !rule.categories.empty() &&
         (rule.action.id == "ta-bort" || rule.topic.id == "forbjudet-innehall" ||
          rule.topic.id == "moderering");
}

/// The rules whose categories together are the municipality's list; the longest first.
std::vector<const Rule*> lists_of(const Municipality& municipality) {
  std::vector<const Rule*> lists;
  for (const Rule& rule : municipality.rules) {
    if (lists_content(rule)) lists.push_back(&rule);
  }
  std::ranges::stable_sort(lists, std::greater{},
                           [](const Rule* rule) { return rule->categories.size(); });
  return lists;
}

bool holds(const std::vector<const Rule*>& lists, std::string_view category) {
  return std::ranges::any_of(lists, [&](const Rule* rule) {
    return std::ranges::find(rule->categories, category, &Reference::id) != rule->categories.end();
  });
}

/// `olaga hot (brottsbalken 4 kap. 5 §)`.
Text described(const Model& model, const Term& category) {
  Text text = {lower(category.label.sv), lower(category.label.en)};
  const Law* law = find_by_id(model.laws, category.law.id);
  if (law == nullptr) return text;
  const std::string section = category.section.empty() ? "" : ' ' + category.section;
  text.sv += fmt::format(" ({}{})", law->short_name, section);
  text.en += fmt::format(" ({}{})", law->short_name, section);
  return text;
}

/// Where the list begins in the guideline.
Span beginning_of(const Municipality& municipality, const Rule& rule) {
  for (const Quote& quote : rule.quotes) {
    if (quote.categories.empty() || quote.chapter >= municipality.chapters.size()) continue;
    const auto& units = municipality.chapters[quote.chapter].document.units;
    if (quote.unit < units.size()) return units[quote.unit].span;
  }
  return {};
}

class Gaps {
 public:
  Gaps(const Town& town, Diagnostics& diagnostics)
      : town_(town), diagnostics_(diagnostics), lists_(lists_of(town.municipality)) {}

  void report() {
    if (lists_.empty()) return;
    for (const Term& category : town_.model.vocabulary.categories) {
      if (category.statutory == "ja" && !holds(lists_, category.id)) missing_.push_back(&category);
    }
    if (const Term* collective = collective_held()) {
      if (!missing_.empty()) report_unnamed(*collective);
    } else {
      for (const Term* category : missing_) report_missing(*category);
    }
  }

 private:
  const Term* collective_held() const {
    const auto& categories = town_.model.vocabulary.categories;
    const auto held = std::ranges::find_if(categories, [&](const Term& category) {
      return category.collective && holds(lists_, category.id);
    });
    return held == categories.end() ? nullptr : &*held;
  }

  void add(std::string_view subject, Text message, const Text& help) {
    const Rule& list = *lists_.front();
    const Text waiver = waiver_help(statutory_gap_kind, subject);
    Diagnostic& found =
        diagnostics_.report(statutory_gap_kind, list.span, std::move(message),
                            {help.sv + ", " + waiver.sv, help.en + ", " + waiver.en});
    found.subject = std::string(subject);
    if (const Span start = beginning_of(town_.municipality, list); start.known()) {
      found.places.push_back({start, say("listan börjar här", "the list begins here")});
    }
  }

  void report_missing(const Term& category) {
    const Text text = described(town_.model, category);
    add(category.id,
        say("listan över otillåtet innehåll saknar {}, som enligt lag ska tas bort",
            "the list of prohibited content lacks {}, which must be removed by law", text.sv),
        say("lägg till det i riktlinjen och i regelns `categories` ({})",
            "add it to the guideline and to the rule's `categories` ({})", category.id));
    diagnostics_.list().back().message.en = fmt::format(
        "the list of prohibited content lacks {}, which must be removed by law", text.en);
  }

  /// A collective entry holds them all, but nobody who looks for one will find it.
  void report_unnamed(const Term& collective) {
    Text names;
    for (const Term* category : missing_) {
      const Text text = described(town_.model, *category);
      names.sv += (names.sv.empty() ? "" : ", ") + text.sv;
      names.en += (names.en.empty() ? "" : ", ") + text.en;
    }
    add(collective.id,
        {fmt::format("listan över otillåtet innehåll nämner inte {}, som enligt lag ska tas bort",
                     names.sv),
         fmt::format(
             "the list of prohibited content does not name {}, which must be removed by law",
             names.en)},
        {fmt::format("bara samlingsposten `{}` rymmer det som saknas; nämn det i riktlinjen",
                     collective.label.sv),
         fmt::format(
             "only the collective entry `{}` holds what is missing; name it in the guideline",
             collective.label.en)});
  }

  const Town& town_;
  Diagnostics& diagnostics_;
  std::vector<const Rule*> lists_;
  std::vector<const Term*> missing_;
};

}  // namespace

void statutory_gap(const Town& town, Diagnostics& diagnostics) {
  Gaps(town, diagnostics).report();
}

}  // namespace stadga::check
