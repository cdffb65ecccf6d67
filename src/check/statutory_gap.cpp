// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/checks.h"
#include "check/statute.h"

namespace stadga::check {

const Kind statutory_gap_kind{
    .name = "statutory-gap",
    .severity = Severity::warning,
    .finds = {.sv =
                  "Listan över det som ska tas bort nämner inte allt som lagen kräver att kommunen "
                  "tar bort.",
              .en = "The list of what must be removed does not name all that the law demands to be "
                    "removed."},
    .why =
        {.sv =
             "5 § lagen (1998:112) om ansvar för elektroniska anslagstavlor räknar upp vad som "
             "ska tas bort när det är uppenbart olagligt. Den som arbetar efter listan missar "
             "det som inte står där. Lagens lista har ändrats flera gånger, och många kommuners "
             "listor är äldre. Bara listor i regler som säger att innehållet ska tas bort, och det "
             "som riktlinjen förbjuder där allt som strider mot den ska tas bort, "
             "räknas: att "
             "det får tas bort räcker inte. Rymmer en samlingspost det som saknas blir det en "
             "anmärkning. Vilka slag lagen nämner står i ordlistan (`statutory: ja`).",
         .en =
             "Section 5 of Act (1998:112) lists what must be removed when it is obviously "
             "unlawful. Those who work by the municipality's list miss what it lacks. The act's "
             "list has been amended several times, and many municipalities' lists are older. Only "
             "lists in rules that say that the content must be removed count, and what the "
             "guideline forbids where whatever breaks it must be removed: that it may be is not "
             "enough. Where a collective entry holds what is missing it is a note. The "
             "vocabulary tells which kinds the act names (`statutory: ja`)."},
    .example =
        "rules:\n"
        "  - id: ta-bort-olagligt\n"
        "    modality: ska\n"
        "    action: ta-bort\n"
        "    categories: [hets_mot_folkgrupp, upphovsratt]  # inget om olaga hot\n",
    .waivable = true,
};

namespace {

using Rules = std::vector<const Rule*>;

bool is_removal(const Rule& rule) {
  return rule.action.id == "ta-bort";
}

bool binds_to_remove(const Rule& rule) {
  return rule.modality.id == "ska" && is_removal(rule);
}

bool is_forbidden_list(const Rule& rule) {
  return rule.topic.id == "forbjudet-innehall" && rule.modality.id == "far_inte";
}

/// `… eller mot riktlinjer`: removes what the guideline forbids as well.
bool removes_forbidden(const Rule& rule) {
  return rule.when && std::ranges::find(rule.when->breaks, "riktlinje", &Placed::text) !=
                          rule.when->breaks.end();
}

bool lists_content(const Rule& rule) {
  return is_removal(rule) || rule.topic.id == "forbjudet-innehall" || rule.topic.id == "moderering";
}

/// Those of the rules that have categories; the longest list first.
Rules lists_of(const Municipality& municipality, bool (*fits)(const Rule&)) {
  Rules lists;
  for (const Rule& rule : municipality.rules) {
    if (!rule.categories.empty() && fits(rule)) lists.push_back(&rule);
  }
  std::ranges::stable_sort(lists, std::greater{},
                           [](const Rule* rule) { return rule->categories.size(); });
  return lists;
}

/// `olaga hot (4 kap. 5 § brottsbalken)`.
Text described(const Model& model, const Term& category) {
  const std::string& crime = category.word.empty() ? category.label.sv : category.word;
  Text text = {lower(crime), lower(category.label.en)};
  const Law* law = find_by_id(model.laws, category.law.id);
  if (law == nullptr) return text;
  const std::string section = category.section.empty() ? "" : category.section + ' ';
  text.sv += fmt::format(" ({}{})", section, law->short_name);
  text.en += fmt::format(" ({}{})", section, law->short_name);
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
      : town_(town),
        diagnostics_(diagnostics),
        statute_(statute_with(town.model, "categories")),
        lists_(lists_of(town.municipality, binds_to_remove)),
        binding_(!lists_.empty()) {
    if (!binding_) lists_ = lists_of(town.municipality, lists_content);
    if (std::ranges::any_of(town.municipality.rules, [](const Rule& rule) {
          return binds_to_remove(rule) && removes_forbidden(rule);
        })) {
      add_forbidden();
    }
    for (const Rule* rule : lists_) {
      for (const Reference& category : rule->categories) held_.push_back(category.id);
    }
    add_same_crimes();
  }

  void report() {
    for (const Term& category : town_.model.vocabulary.categories) {
      if (category.statutory == "ja" && !holds(category.id)) missing_.push_back(&category);
    }
    if (missing_.empty() || town_.municipality.rules.empty()) return;
    const Term* collective = collective_held();
    if (lists_.empty()) return report_no_list();
    if (!binding_) return report_only_forbidden();
    const Rule* retelling = retelling_rule();
    if (collective != nullptr && retelling == nullptr) return report_unnamed(*collective);
    for (const Term* category : missing_)
      report_missing(*category, retelling != nullptr ? *retelling : *lists_.front());
  }

 private:
  /// They bind as well; theirs is the list to look in where the removal rule has none.
  void add_forbidden() {
    const bool listed = !lists_.empty() && lists_.front()->categories.size() > 1;
    for (const Rule* rule : lists_of(town_.municipality, is_forbidden_list)) {
      if (std::ranges::find(lists_, rule) == lists_.end()) lists_.push_back(rule);
    }
    binding_ = !lists_.empty();
    if (listed) return;
    std::ranges::stable_sort(lists_, std::greater{},
                             [](const Rule* rule) { return rule->categories.size(); });
  }

  /// A wider word names the crime only where the register gives it the crime's own section:
  /// `uppmaning till brott` is 16 kap. 5 §, as uppvigling is; `pornografi` is no crime.
  void add_same_crimes() {
    const auto& categories = town_.model.vocabulary.categories;
    for (std::size_t i = 0; i < held_.size(); ++i) {
      const Term* wider = find_by_id(categories, held_[i]);
      if (wider == nullptr || wider->section.empty()) continue;
      for (const Reference& included : wider->includes) {
        const Term* crime = find_by_id(categories, included.id);
        const bool same =
            crime != nullptr && crime->law.id == wider->law.id && crime->section == wider->section;
        if (same && !holds(included.id)) held_.push_back(included.id);
      }
    }
  }

  bool holds(std::string_view category) const {
    return std::ranges::find(held_, category) != held_.end();
  }

  const Term* collective_held() const {
    const auto& categories = town_.model.vocabulary.categories;
    const auto held = std::ranges::find_if(categories, [&](const Term& category) {
      return category.collective && holds(category.id);
    });
    return held == categories.end() ? nullptr : &*held;
  }

  /// A list that gives the statute as its law tells what the statute says: that another rule holds
  /// the rest in other words does not make it complete.
  const Rule* retelling_rule() const {
    const auto& categories = town_.model.vocabulary.categories;
    const auto is_statutory = [&](const Reference& named) {
      const Term* category = find_by_id(categories, named.id);
      return category != nullptr && category->statutory == "ja";
    };
    const auto found = std::ranges::find_if(lists_, [&](const Rule* rule) {
      return statute_.is_law_of(*rule) && std::ranges::count_if(rule->categories, is_statutory) > 1;
    });
    return found == lists_.end() ? nullptr : *found;
  }

  Diagnostic& add(const Rule* list, std::string_view subject, Text message, const Text& help) {
    const Text waiver = waiver_help(statutory_gap_kind, subject);
    Diagnostic& found = diagnostics_.report(
        statutory_gap_kind, list != nullptr ? list->span : place_without_list(), std::move(message),
        {help.sv + ", " + waiver.sv, help.en + ", " + waiver.en});
    found.subject = std::string(subject);
    if (list == nullptr) return found;
    if (const Span start = beginning_of(town_.municipality, *list); start.known()) {
      found.places.push_back({start, say("listan börjar här", "the list begins here")});
    }
    return found;
  }

  Span place_without_list() const {
    const auto& rules = town_.municipality.rules;
    const auto removal = std::ranges::find_if(rules, is_removal);
    if (removal != rules.end()) return removal->span;
    const Span title = town_.municipality.guideline.span;
    return title.known() ? title : town_.municipality.span;
  }

  void report_missing(const Term& category, const Rule& list) {
    const Text text = described(town_.model, category);
    add(&list, category.id,
        unnamed("listan över det som ska tas bort", "the list of what must be removed", text),
        say("lägg till det i riktlinjen och i regelns `categories` ({})",
            "add it to the guideline and to the rule's `categories` ({})", category.id));
  }

  Text unnamed(std::string_view sv, std::string_view en, const Text& names) const {
    const Text statute = statute_.named();
    return {fmt::format("{} nämner inte uttryckligen {}, som enligt {} ska tas bort när det är "
                        "uppenbart",
                        sv, names.sv, statute.sv),
            fmt::format("{} does not expressly name {}, which under {} must be removed when it is "
                        "obvious",
                        en, names.en, statute.en)};
  }

  Text names_of_missing() const {
    std::vector<std::string> sv;
    std::vector<std::string> en;
    for (const Term* category : missing_) {
      const Text text = described(town_.model, *category);
      sv.push_back(text.sv);
      en.push_back(text.en);
    }
    return {either(sv, "eller"), either(en, "or")};
  }

  /// A collective entry holds them all, but nobody who looks for one will find it.
  void report_unnamed(const Term& collective) {
    add(lists_.front(), collective.id,
        unnamed("listan över det som ska tas bort", "the list of what must be removed",
                names_of_missing()),
        {fmt::format("bara samlingsposten `{}` rymmer det som saknas; nämn det i riktlinjen",
                     collective.label.sv),
         fmt::format(
             "only the collective entry `{}` holds what is missing; name it in the guideline",
             collective.label.en)})
        .severity = Severity::note;
  }

  /// There is a list, but what it says is only that the content may not be published, or may be
  /// removed.
  void report_only_forbidden() {
    add(lists_.front(), no_list,
        unnamed("listan över otillåtet innehåll", "the list of prohibited content",
                names_of_missing()),
        say("skriv i riktlinjen vad som ska tas bort, och gör en regel av det med `modality: ska` "
            "och `action: ta-bort`",
            "write in the guideline what must be removed, and make it a rule with `modality: ska` "
            "and `action: ta-bort`"))
        .severity = Severity::note;
  }

  void report_no_list() {
    add(nullptr, no_list,
        both_named("ingen regel räknar upp det som enligt {} ska tas bort när det är uppenbart",
                   "no rule lists what under {} must be removed when it is obvious"),
        say("räkna upp i riktlinjen vad som ska tas bort, och ge regeln `categories`",
            "list in the guideline what must be removed, and give the rule its `categories`"))
        .severity = Severity::note;
  }

  Text both_named(std::string_view sv, std::string_view en) const {
    const Text statute = statute_.named();
    return {fmt::format(fmt::runtime(sv), statute.sv), fmt::format(fmt::runtime(en), statute.en)};
  }

  static constexpr std::string_view no_list = "lista";

  const Town& town_;
  Diagnostics& diagnostics_;
  Statute statute_;
  Rules lists_;
  bool binding_;
  std::vector<std::string> held_;
  std::vector<const Term*> missing_;
};

}  // namespace

void statutory_gap(const Town& town, Diagnostics& diagnostics) {
  Gaps(town, diagnostics).report();
}

}  // namespace stadga::check
