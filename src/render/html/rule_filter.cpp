// SPDX-License-Identifier: EUPL-1.2
#include "render/html/rule_filter.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace stadga::render {
namespace {

using Ids = std::vector<std::string>;

/// Names as they stand in addresses: they stay.
constexpr std::array<std::string_view, 4> choices = {"roll", "styrka", "plattform", "tillfalle"};

Ids ids_of(const std::vector<Reference>& references) {
  Ids ids;
  for (const Reference& reference : references) ids.push_back(reference.id);
  return ids;
}

Ids ids_of(const Model& model, const Rule& rule, std::string_view choice) {
  if (choice == "roll") return ids_of(rule.actors);
  if (choice == "styrka") return {rule.modality.id};
  if (choice == "tillfalle") return ids_of(rule.occasions);
  Ids ids;
  for (const Reference& reference : rule.platforms) {
    const Platform* platform = find_platform(model.platforms, reference.id);
    ids.push_back(platform == nullptr ? reference.id : platform->id);
  }
  return ids;
}

std::string words_for(const SitePages& site, const Municipality& town, std::string_view choice,
                      const std::string& id) {
  const Vocabulary& words = site.model().vocabulary;
  if (choice == "roll") return role_name(town, id);
  if (choice == "styrka") return label(site, words.modalities, id);
  if (choice == "tillfalle") return label(site, words.occasions, id);
  const Platform* platform = find_platform(site.model().platforms, id);
  return platform == nullptr ? id : platform->name;
}

}  // namespace

void show_rule_filter(const SitePages& site, const Municipality& town, View& view) {
  View* filter = nullptr;
  for (const std::string_view choice : choices) {
    Ids ids;
    for (const Rule& rule : town.rules) {
      for (std::string& id : ids_of(site.model(), rule, choice)) {
        if (std::ranges::find(ids, id) == ids.end()) ids.push_back(std::move(id));
      }
    }
    // Forces and occasions keep the vocabulary's order; roles and platforms have none.
    std::vector<std::pair<std::string, std::string>> options;
    for (const std::string& id : ids) options.emplace_back(words_for(site, town, choice, id), id);
    if (choice == "roll" || choice == "plattform") {
      std::ranges::sort(
          options, [](const auto& a, const auto& b) { return swedish_less(a.first, b.first); });
    }
    if (options.size() < 2) continue;
    if (filter == nullptr) filter = &view.add("FILTER");
    View& shown = filter->add("CHOICE");
    shown.set("NAME", std::string(choice)).set("LABEL", site.text("filter_" + std::string(choice)));
    for (const auto& [words, id] : options)
      shown.add("OPTION").set("VALUE", id).set("LABEL", words);
  }
}

void show_filtered_by(const Rule& rule, const SitePages& site, View& view) {
  for (const std::string_view choice : choices) {
    view.add("FILTERED")
        .set("NAME", std::string(choice))
        .set("VALUE", join(ids_of(site.model(), rule, choice), " "));
  }
}

}  // namespace stadga::render
