// SPDX-License-Identifier: EUPL-1.2
// Swedish verbs of the field: which form of which verb a word is.
#pragma once

#include <cstdint>
#include <string_view>

#include "norms/words.h"

namespace stadga::norms {

/// What a verb does in a guideline.
enum class Sense : std::uint8_t {
  none,      ///< the word is no verb
  act,       ///< something that the bound ones do: `besvara`, `spara`
  decide,    ///< a decision or responsibility of a role: `besluta`, `utse`, `ansvara`
  describe,  ///< tells what is: `innebära`, `omfatta`; never a rule in the passive
  other,     ///< any other verb; known so that clauses can be told apart
};

/// The forms that a word may be; several at once (`publicera` is infinitive and imperative).
struct Verb {
  Sense sense = Sense::none;
  bool infinitive = false;
  bool imperative = false;
  bool present = false;
  bool passive = false;  ///< present with -s (`sparas`); with class 1 also the infinitive
  bool past = false;
  bool supine = false;  ///< `ställt`; in subordinate clauses `har` before it may be left out

  bool finite() const { return present || passive || past; }
  explicit operator bool() const { return sense != Sense::none; }
};

/// Words that are also nouns (`länkar`, `delar`) are verbs only where clauses.cpp says so.
Verb verb(const Word& word);

/// A word that can hardly be anything but a noun in this field, though a verb looks the same.
bool is_noun_too(const Word& word);

/// An unknown word that has the look of a verb in the present tense; plurals of nouns have it too,
/// so this counts only where a verb must stand.
bool looks_finite(const Word& word);

/// Any word that has the look of an infinitive, known or not: used only after `att` and modals.
bool looks_infinitive(const Word& word);

}  // namespace stadga::norms
