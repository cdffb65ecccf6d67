// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/checks.h"

namespace stadga::check {

const Kind list_mismatch_kind{
    .name = "list-mismatch",
    .severity = Severity::error,
    .finds = {.sv = "Kommunens listor över otillåtet innehåll stämmer inte överens.",
              .en = "The municipality's lists of content that is not allowed differ."},
    .why = {.sv =
                "Den som skriver får veta en sak på kontot, och den som tar bort följer en annan "
                "lista. Då blir det svårt att motivera en borttagning. Programmet jämför reglernas "
                "listor med varandra och med dem i kontonas texter. Regler som räknar upp färre "
                "än fem slag räknas inte som listor. En lista som bara har det som lagen kräver "
                "att kommunen tar bort får vara kortare än de andra.",
            .en = "Those who write are told one thing on the account, and those who remove go by "
                  "another list. Then a removal is hard to give reasons for. The rules' lists are "
                  "compared "
                  "with each other and with those of the accounts' texts. Rules that list fewer "
                  "than five kinds are no lists. A list with nothing but what the law demands "
                  "removed may be shorter than the others."},
    .example =
        "# rules.yml\n"
        "  - id: otillatet\n"
        "    categories: [hot, fortal, pornografi, sexism, svordomar_obscent]\n"
        "# information.yml\n"
        "  - id: regler-for-kommentarer\n"
        "    categories: [hot, fortal, pornografi, sexism]  # svordomar saknas\n",
    .waivable = true,
};

namespace {

struct List {
  std::string id;
  Span span;
  std::vector<Reference> categories;
  bool partial = false;  ///< the statute's list: lacks nothing that is the municipality's own
};

bool is_about_content(const Rule& rule) {
  return !rule.categories.empty() && !(rule.modality.id == "behover_inte") &&
         (rule.topic.id == "forbjudet-innehall" || rule.action.id == "ta-bort" ||
          rule.modality.id == "far_inte");
}

/// Fewer are grounds in a sentence, and add to the lists of the same action.
bool is_long(const Rule& rule) {
  static constexpr std::size_t least = 5;
  return rule.categories.size() >= least;
}

bool is_statutory(const Vocabulary& vocabulary, const Reference& category) {
  const Term* term = find_by_id(vocabulary.categories, category.id);
  return term != nullptr && term->statutory == "ja";
}

/// The rules' lists; where no rule is one, what all of them name together.
std::vector<List> rule_lists(const Town& town) {
  std::vector<List> lists;
  const std::vector<Rule>& rules = town.municipality.rules;
  for (const Rule& rule : rules) {
    if (!is_about_content(rule) || !is_long(rule)) continue;
    const bool partial = std::ranges::all_of(rule.categories, [&](const Reference& category) {
      return is_statutory(town.model.vocabulary, category);
    });
    lists.push_back({rule.id, rule.span, rule.categories, partial});
    for (const Rule& other : rules) {
      if (!is_about_content(other) || is_long(other) || other.action.id != rule.action.id) continue;
      std::ranges::copy(other.categories, std::back_inserter(lists.back().categories));
    }
  }
  if (!lists.empty()) return lists;
  for (const Rule& rule : rules) {
    if (!is_about_content(rule)) continue;
    if (lists.empty()) lists.push_back({"rules.yml", rule.span, {}, false});
    std::ranges::copy(rule.categories, std::back_inserter(lists.front().categories));
  }
  return lists;
}

std::vector<List> lists_of(const Town& town) {
  std::vector<List> lists = rule_lists(town);
  // Without a rule that names something there is nothing that the texts could depart from.
  if (lists.empty()) return lists;
  for (const Paragraph& paragraph : town.municipality.information.paragraphs) {
    if (paragraph.categories.empty()) continue;
    const Span at = paragraph.categories.front().span;
    lists.push_back({paragraph.id, at.known() ? at : paragraph.span, paragraph.categories, false});
  }
  return lists;
}

const Reference* find(const List& list, std::string_view category) {
  const auto found = std::ranges::find(list.categories, category, &Reference::id);
  return found == list.categories.end() ? nullptr : &*found;
}

bool has(const List& list, std::string_view category) {
  return find(list, category) != nullptr;
}

/// Where one category stands in it.
Span place_of(const List& list, const std::string& category) {
  const Reference* named = find(list, category);
  return named != nullptr && named->span.known() ? named->span : list.span;
}

/// For each way of standing in some lists and lacking in others: the categories that do so.
std::map<std::vector<bool>, std::set<std::string>> differences(const Vocabulary& vocabulary,
                                                               const std::vector<List>& lists) {
  std::map<std::vector<bool>, std::set<std::string>> groups;
  for (const List& list : lists) {
    for (const Reference& category : list.categories) {
      const Term* term = find_by_id(vocabulary.categories, category.id);
      if (term != nullptr && term->catch_all) continue;
      std::vector<bool> lacking;
      for (const List& each : lists) lacking.push_back(!each.partial && !has(each, category.id));
      if (std::ranges::find(lacking, true) != lacking.end()) groups[lacking].insert(category.id);
    }
  }
  return groups;
}

std::string named(const std::vector<List>& lists, const std::vector<bool>& chosen) {
  std::string out;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (chosen[i]) out += fmt::format("{}`{}`", out.empty() ? "" : ", ", lists[i].id);
  }
  return out;
}

void report(const Town& town, const std::vector<List>& lists, const std::vector<bool>& lacking,
            const std::set<std::string>& categories, Diagnostics& diagnostics) {
  std::vector<bool> holding;
  for (const List& list : lists) {
    holding.push_back(std::ranges::all_of(
        categories, [&](const std::string& category) { return has(list, category); }));
  }
  const std::vector<std::string> ids(categories.begin(), categories.end());
  Text labels;
  for (const std::string& id : ids) {
    const auto& terms = town.model.vocabulary.categories;
    labels.sv +=
        fmt::format("{}`{}`", labels.sv.empty() ? "" : ", ", label(terms, id, Language::sv));
    labels.en +=
        fmt::format("{}`{}`", labels.en.empty() ? "" : ", ", label(terms, id, Language::en));
  }
  const std::string there = named(lists, holding);
  const std::string not_there = named(lists, lacking);
  const std::string subject = join(ids, " + ");
  const std::size_t first =
      static_cast<std::size_t>(std::ranges::find(lacking, true) - lacking.begin());
  Diagnostic& found = diagnostics.report(
      list_mismatch_kind, lists[first].span,
      {fmt::format("{} står i listan {} men saknas i {}", labels.sv, there, not_there),
       fmt::format("{} stands in the list {} but not in {}", labels.en, there, not_there)},
      say("gör listorna lika, eller skriv ett undantag i waivers.yml: `check: list-mismatch`, "
          "`subject: {}`",
          "make the lists equal, or write a waiver in waivers.yml: `check: list-mismatch`, "
          "`subject: {}`",
          subject));
  found.subject = subject;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (i == first || !(lacking[i] || holding[i])) continue;
    found.places.push_back({lacking[i] ? lists[i].span : place_of(lists[i], ids.front()),
                            lacking[i]
                                ? say("det saknas här också", "it is lacking here too")
                                : say("det står i den här listan", "it stands in this list")});
  }
}

}  // namespace

void list_mismatch(const Town& town, Diagnostics& diagnostics) {
  const std::vector<List> lists = lists_of(town);
  for (const auto& [lacking, categories] : differences(town.model.vocabulary, lists)) {
    report(town, lists, lacking, categories, diagnostics);
  }
}

}  // namespace stadga::check
