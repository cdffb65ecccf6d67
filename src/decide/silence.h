// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "decide/decide.h"

namespace stadga::decide {

/// What the guideline does not say about the question, given the steps that it does name.
std::vector<Silence> silences(const Model& model, const Municipality& town, const Input& input,
                              const std::vector<Step>& steps);

}  // namespace stadga::decide
