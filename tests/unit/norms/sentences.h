// SPDX-License-Identifier: EUPL-1.2
// Sentences made up for the tests, each with the class that it must get.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "norms/norms.h"

namespace stadga::norms {

struct Example {
  std::string_view sentence;
  Norm norm;
};

/// Judges each sentence as running text.
inline void check(std::span<const Example> examples) {
  for (const Example& example : examples) {
    const Judgement judgement = judge(example.sentence, Context{});
    INFO(example.sentence);
    CHECK(word(judgement.norm) == word(example.norm));
    CHECK((judgement.norm == Norm::none) == (judgement.reason != Reason::normative));
  }
}

/// Judges one item below a lead-in.
inline Norm item(std::string_view sentence, std::string_view lead_in) {
  return judge(sentence, Context{std::string(lead_in), "", true}).norm;
}

}  // namespace stadga::norms
