// SPDX-License-Identifier: EUPL-1.2
// A quote that no longer stands in the guideline: the sentence that it was, and what has changed.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

namespace stadga::resolve {

/// What differs between a quote and the sentence closest to it.
enum class Change {
  writing,   ///< white space, punctuation, capitals, quotation marks and dashes
  wording,   ///< words, none of those below
  figure,    ///< a figure or a word for time
  modal,     ///< `ska`, `bör`, `får` …
  negation,  ///< `inte` …
};

struct Closest {
  const markdown::Unit* unit = nullptr;
  double likeness = 0;  ///< share of the words that both have, 0 to 1
  bool alone = true;    ///< no other sentence is as close
  Change change = Change::wording;
  std::string here;  ///< words that only the guideline has; the quote's are in `there`
  std::string there;

  bool resembles() const;
};

/// Finds the sentence closest to a text. The index is built by the first search.
class Sentences {
 public:
  explicit Sentences(const Municipality& municipality) : municipality_(municipality) {}
  /// nullopt: nothing shares a word with it, or so much has been looked for that it would take
  /// long.
  std::optional<Closest> closest(std::string_view text);

 private:
  void index();

  const Municipality& municipality_;
  std::vector<const markdown::Unit*> units_;
  std::vector<std::vector<std::string>> words_;  ///< of each unit, in its order
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_word_;
  std::size_t searches_ = 0;
};

/// The text as a YAML value on one line.
std::string yaml_scalar(std::string_view text);

}  // namespace stadga::resolve
