// SPDX-License-Identifier: EUPL-1.2
// Classes of words other than verbs, as the grammar names them.
#pragma once

#include <span>
#include <string_view>

#include "norms/words.h"

namespace stadga::norms {

bool is_one_of(const Word& word, std::span<const std::string_view> keys);

/// `inte`, `ej`, `aldrig`, `inga` …
bool is_negation(const Word& word);
/// `bara`, `endast`, `enbart`, `uteslutande`.
bool is_only(const Word& word);
/// `gärna`, `helst`: makes a demand a piece of advice.
bool is_softener(const Word& word);
/// Those whom a guideline binds or empowers: offices (`chef`, `registrator`, `nämnden`), people
/// (`medarbetare`, `den`), the municipality and its units, and `vi`, `du`, `man`.
bool is_role(const Word& word);
/// `vi`, `du`, `ni`, `man`.
bool is_person_pronoun(const Word& word);
/// The guideline itself or its like: `riktlinjerna`, `policyn`, `dokumentet`.
bool is_document(const Word& word);
/// Adverbs that may stand between a verb and what it governs: `alltid`, `även`, `därför` …
bool is_adverb(const Word& word);
/// `och`, `eller`, `samt`, `men`, `utan`.
bool is_coordinator(const Word& word);
/// Words with which a noun phrase that is a subject may begin: `den`, `en`, `det`, `varje` …
bool is_determiner(const Word& word);
/// `ska`, `måste`, `bör`, `får`, `kan`, `behöver`: verbs that an infinitive follows.
bool is_modal(const Word& word);

}  // namespace stadga::norms
