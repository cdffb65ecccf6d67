// SPDX-License-Identifier: EUPL-1.2
// What a rule is about, and whether two rules can meet: the same person, on the same occasion, on
// the same account.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/checks.h"

namespace stadga::check {

/// `ska` or `bör`: something that is to be done.
bool is_duty(const Rule& rule);

/// Who has the one role may be, or act for, who has the other (`acts_as` in the vocabulary).
/// A role that the vocabulary does not have is only itself.
bool may_be_one(const Vocabulary& vocabulary, std::string_view one, std::string_view other);

/// Somebody may have to follow both: an actor of the one may be an actor of the other. A rule that
/// names nobody is for everybody.
bool actors_meet(const Vocabulary& vocabulary, const Rule& one, const Rule& other);

/// False where the content that the one is about (`when`) is what the other leaves out.
bool may_be_about_one_thing(const Rule& one, const Rule& other);

/// The smallest example of two rules that apply at once. What is absent need not be named.
struct Meeting {
  const Account* account = nullptr;
  std::string occasion;
};
/// Whoever acts by them.
std::optional<Meeting> meeting(const Town& town, const Rule& one, const Rule& other);
/// The end of a message: the account and the occasion on which two rules meet. Empty where neither
/// need be named.
Text example_of(const Model& model, const Meeting& met);

/// Whether the list holds the id.
bool names(const std::vector<Reference>& list, std::string_view id);
/// Whether the lists have an id in common.
bool share(const std::vector<Reference>& one, const std::vector<Reference>& other);

/// What the action is called.
Text act_of(const Model& model, const Rule& rule);

/// Adds the sentence of the guideline that the rule rests on to the finding's places.
void add_quote(const Municipality& municipality, const Rule& rule, Diagnostic& finding);

/// The whole guideline without markup, in lower case.
std::string lower_text(const Municipality& municipality);

/// True where a word of the lower-case text begins with one of these, in any case.
bool has_word(std::string_view lower_text, const std::vector<std::string>& beginnings);

}  // namespace stadga::check
