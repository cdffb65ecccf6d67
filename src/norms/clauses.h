// SPDX-License-Identifier: EUPL-1.2
// Splits a sentence into what it asserts (main clauses) and what only qualifies that.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "norms/verbs.h"
#include "norms/words.h"

namespace stadga::norms {

enum class Clause {
  main,
  /// Part of the assertion though subordinate in form: `det är chefen som beslutar`, `regeln är att
  /// alla svarar`, `det finns uppgifter som ska stå där`.
  asserted,
  relative,    ///< `som`, `där`, `vilket`
  complement,  ///< `att`
  condition,   ///< `om`, `när`, `innan`, `ska du …`
  purpose,     ///< `för att`, `så att`, `genom att`
  question,    ///< `hur`, `vad`, `vem` …
  reason,      ///< `eftersom`, `då`, `därför att`
};

/// A word in its clause.
struct Token {
  Word word;
  Verb verb;
  Clause clause = Clause::main;
  /// Number of the stretch of words that belong to one clause; clauses that go on after an inserted
  /// one keep their number.
  std::size_t stretch = 0;
  /// The finite verb of its clause (the first one where several are coordinated, and the others).
  bool finite = false;
  /// The verb stands first in the sentence and makes it a condition: `upprättar vi ett ärende …`.
  bool opens_condition = false;

  bool asserts() const { return clause == Clause::main || clause == Clause::asserted; }
};

/// At most the first 400 words.
std::vector<Token> clauses(std::string_view sentence);

}  // namespace stadga::norms
