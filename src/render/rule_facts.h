// SPDX-License-Identifier: EUPL-1.2
// What several rule formats say of a rule in the same words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/model.h"

namespace stadga::render {

/// A figure of a rule that its users may set another value for: its deadline, its recurrence.
/// Words without a figure (`skyndsamt`, `vid behov`) are one too, as text.
struct RuleFigure {
  std::string id;     ///< `tidsfrist`, `intervall`; with the rule's id it is unique
  Text label;         ///< with the unit: `Tidsfrist i arbetsdagar`
  std::string value;  ///< `1`, or the words
  bool is_number = false;
  bool at_most = false;  ///< a number is kept by less rather than by more
  std::string words;     ///< as rules.yml has it
  std::string duration;  ///< ISO 8601; empty where the words give none
  bool business_days = false;
};
std::vector<RuleFigure> figures_of(const Rule& rule);

/// `Lag (1998:112) …, 4 §`.
std::string law_words(const Model& model, const LawReference& reference);
/// The law's entry on the site's page of laws.
std::string law_uri(const Model& model, const LawReference& reference);
/// What to know of a law that is not simply in force, as a sentence; empty for one that is.
std::string law_caution(const Law& law);

/// The first day on which the rules were all as they are, as far as is stated: the decision, or the
/// latest `changed` of a rule; else the date that the site speaks of.
std::optional<Date> dated(const Model& model, const Municipality& town);
/// What the version is called: that of the decision; else the date that the site speaks of.
std::string version_name(const Model& model, const Municipality& town);

/// A statement as lines: its condition, its exception, who acts, and what it applies to. Lines that
/// would be empty are left out. `figures` are not among them.
std::vector<std::string> details_of(const Model& model, const Municipality& town, const Rule& rule);

/// Where the quote stands on the guideline's page.
std::string quote_uri(const Model& model, const Municipality& town, const Rule& rule,
                      std::size_t index);

}  // namespace stadga::render
