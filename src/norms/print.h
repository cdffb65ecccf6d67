// SPDX-License-Identifier: EUPL-1.2
// The output of `stadga norms`.
#pragma once

#include <string>
#include <vector>

#include "norms/norms.h"

namespace stadga::norms {

enum class Format {
  human,  ///< one line a sentence, the words that decided, the lead-in of items
  json,   ///< version 1, see docs; everything that is known of each sentence
  tsv,    ///< exactly `line⇥class⇥sentence`; tabs and line breaks in sentences become blanks
};

std::string print(const std::vector<Sentence>& sentences, Format format);

}  // namespace stadga::norms
