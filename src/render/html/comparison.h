// SPDX-License-Identifier: EUPL-1.2
// What the guidelines answer to the questions of the vocabulary's list `comparisons`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/html/site.h"

namespace stadga::render {

/// The rules that answer the question: those with a time first where it asks for one, then by
/// strength, then as they stand.
std::vector<const Rule*> answers(const Model& model, const Municipality& town,
                                 const Comparison& question);

/// The answer in few words: the time, the roles, or the rule's title. Empty where the question asks
/// for a time and the rule gives none.
std::string answer_words(const Municipality& town, const Comparison& question, const Rule& rule);

/// The answers as the section ANSWER of a view, at most `most` of them, and MORE where there are
/// others; NO_TIME where there are rules and none gives the time; SAYS_NOTHING where there is no
/// rule.
void show_answers(const SitePages& site, const Municipality& town, const Comparison& question,
                  std::string_view from, std::size_t most, View& view);

/// The municipalities side by side, and a page for each question.
std::vector<OutputFile> comparison_pages(const SitePages& site);

}  // namespace stadga::render
