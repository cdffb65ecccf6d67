// SPDX-License-Identifier: EUPL-1.2
// Whether two rules with the same action and topic are about the same thing, where the fields do
// not tell: by what their titles name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

namespace stadga::check {

/// What a rule names, read once: each pair is compared.
struct Named {
  /// Of the title; what action, topic and platform are called, and words that every rule has, name
  /// nothing.
  std::vector<std::string> title;
  std::vector<std::string> all;  ///< of title, text and quotes
};
Named named_by(const Model& model, const Rule& rule);

/// At least half of what the title of the one names the other names too: `Ta hand om frågor` and
/// `besvara de frågor som kommer in`, not `Svara med en länk`.
bool is_same_thing(const Named& one, const Named& other);

/// A word of the text stands in the title.
bool is_about(std::string_view text, const Named& rule);

/// One word in two forms: `identifierbara` and `identifiera`, `fråga` and `frågor`.
bool is_one_word(std::string_view one, std::string_view other);

}  // namespace stadga::check
