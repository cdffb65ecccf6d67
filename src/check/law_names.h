// SPDX-License-Identifier: EUPL-1.2
// Finding the register's laws and authorities in running text: by name, short name, other names
// and number, in their Swedish forms.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "check/tokens.h"
#include "model/terms.h"

namespace stadga::check {

struct LawName {
  const Law* law = nullptr;
  std::string written;             ///< as the register writes it, without number
  std::vector<std::string> words;  ///< in lower case
  bool former = false;             ///< the law has another name now
};

/// A law named in a text.
struct NamedLaw {
  const Law* law = nullptr;
  const LawName* name = nullptr;  ///< absent: by number alone
  std::size_t first = 0;          ///< tokens
  std::size_t last = 0;           ///< with the number, where it follows
  /// The number beside the name where the register gives that law another one; else no token.
  std::size_t wrong_number = none;
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

class LawNames {
 public:
  explicit LawNames(const std::vector<Law>& laws);

  /// In the text's order. A name that an older law shares means the law in force, unless a number
  /// says otherwise.
  std::vector<NamedLaw> find_in(std::string_view text, const std::vector<Token>& tokens) const;

 private:
  struct Match;
  void add(const Law& law, const std::string& written, bool former);
  std::vector<Match> matches(std::string_view text, const std::vector<Token>& tokens) const;
  NamedLaw decide(const Match& match, std::string_view text, const std::vector<Token>& tokens,
                  std::size_t number) const;
  const Law* by_number(std::string_view number) const;

  std::unordered_multimap<std::string, LawName> names_;  ///< by the stem of their first word
  std::unordered_map<std::string, const Law*> numbers_;
};

}  // namespace stadga::check
