// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "decide/decide.h"

namespace stadga::decide {

/// What a step for an action is asked to have.
enum class Lacks { step, deadline, figure };

/// Something that a guideline may leave unsaid of a comment or a message. It does where the steps
/// hold all that `with` names and nothing of `without`, and none of `action` has what is asked.
struct Unsaid {
  std::string_view id;
  Words says;
  std::string_view action;
  Lacks lacks = Lacks::step;
  bool of_what_is_not_allowed = false;        ///< asked only where the content is of some category
  std::array<std::string_view, 2> with = {};  ///< actions; empty: ask nothing
  std::string_view without;                   ///< an action; empty: asks nothing
};

/// In the order of telling.
std::span<const Unsaid> all_unsaid();
/// Told of a message where the guideline has no rule on messages as such; nullptr where it has one.
const Unsaid* unsaid_of_messages(const Municipality& town);

/// What the guideline does not say about the question, given the steps that it does name.
std::vector<Silence> silences(const Model& model, const Municipality& town, const Input& input,
                              const std::vector<Step>& steps);

}  // namespace stadga::decide
