// SPDX-License-Identifier: EUPL-1.2
// A policy in an officer's own words, edited as officers edit.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "history/compare.h"
#include "history/describe.h"
#include "parse/documents.h"

namespace stadga::example {

/// Six rules of the usual kinds.
inline const std::string rules = R"(
rules:
  - id: svara-inom-tid
    title: Svara på frågor
    modality: ska
    topic: svar
    actor: redaktor
    statement: Redaktören ska svara på frågor inom två arbetsdagar.
    quote: Frågor ska besvaras inom två arbetsdagar.
    occasions: [svara]
    action: svara
    deadline: inom 2 arbetsdagar

  - id: se-over-konton
    title: Se över kontona
    modality: ska
    topic: uppsikt
    actor: redaktor
    statement: Redaktören ska läsa kommentarerna varje vecka.
    quote: Kommentarerna ska läsas varje vecka.
    occasions: [bevaka]
    action: bevaka
    recurrence: varje vecka

  - id: ta-bort-hot
    title: Ta bort hot och förtal
    modality: får
    topic: moderering
    actor: [redaktor, chef]
    statement: Redaktören och chefen får ta bort hot och förtal.
    quote: Hot och förtal får tas bort.
    occasions: [ta-bort]
    action: ta-bort
    categories: [hot, fortal]

  - id: skriv-under
    title: Skriv under med namn
    modality: bör
    topic: ton
    actor: redaktor
    statement: Redaktören bör skriva under sina svar med namn.
    quote: Skriv gärna under dina svar med namn.
    action: signera
    condition: när svaret gäller ett ärende

  - id: inte-reklam
    title: Gör inte reklam
    modality: får inte
    topic: innehall
    actor: redaktor
    statement: Redaktören får inte göra reklam för företag.
    quote: Reklam för företag får inte förekomma.
    action: publicera
    platforms: [facebook, instagram]

  - id: privata-konton
    title: Privata konton
    modality: behöver inte
    topic: privat
    actor: medarbetare
    statement: Medarbetare behöver inte anmäla sina privata konton.
    quote: Privata konton behöver inte anmälas.
    action: registrera
)";

/// Holds the policy with what it was read from.
struct Town {
  explicit Town(const std::string& text, const std::string& decided_on = "2026-01-15")
      : file(std::make_shared<const SourceFile>("rules.yml", "format: 1\n" + text)) {
    Diagnostics found;
    town.id = "exempelby";
    town.name = "Exempelby kommun";
    town.guideline.decided_on = read_date(decided_on);
    parse::parse_rules(*file, town, found);
    if (!found.empty()) throw std::runtime_error(found.list().front().message.en);
    policy = history::from_version(Model{}, town,
                                   {"", town.span, town.guideline, town.roles, town.rules});
  }
  SourcePtr file;
  Municipality town;
  history::Policy policy;
};

/// The rules with one place edited; it must stand there once.
inline std::string edited(const std::string& from, const std::string& to,
                          std::string text = rules) {
  const std::size_t at = text.find(from);
  if (from.empty() || at == std::string::npos || text.find(from, at + 1) != std::string::npos)
    throw std::runtime_error("not there once: " + from);
  return text.replace(at, from.size(), to);
}

/// From the first words to just before the others (or to the end).
inline std::string without_part(const std::string& first, const std::string& before) {
  const std::size_t at = rules.find(first);
  const std::size_t end = before.empty() ? rules.size() : rules.find(before);
  return rules.substr(0, at) + rules.substr(end);
}

/// `svara-inom-tid stricter+other: deadline stricter, law other`, a line a change.
inline std::string told(const history::Changes& changes) {
  std::string out;
  for (const history::RuleChange& change : changes.rules) {
    if (!out.empty()) out += '\n';
    if (change.before == nullptr || change.after == nullptr) {
      const auto& rule = change.before == nullptr ? *change.after : *change.before;
      out += rule.id + ' ' + std::string(key_of(change.fate));
      continue;
    }
    if (change.fate != history::Fate::kept) {
      out += change.before->id + " → " + change.after->id + ' ' + std::string(key_of(change.fate));
      continue;
    }
    if (change.renamed()) out += change.before->id + " → ";
    out += change.after->id + ' ' + std::string(key_of(change.effect));
    if (change.also_other) out += "+other";
    if (change.renamed()) out += " by " + std::string(key_of(change.ground));
    for (std::size_t i = 0; i < change.fields.size(); ++i)
      out += (i == 0 ? ": " : ", ") + std::string(change.fields[i].field) + ' ' +
             std::string(key_of(change.fields[i].effect));
  }
  return out;
}

}  // namespace stadga::example
