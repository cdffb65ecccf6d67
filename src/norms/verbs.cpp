// SPDX-License-Identifier: EUPL-1.2
#include "norms/verbs.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/text.h"
#include "norms/verb_table.h"

namespace stadga::norms {
namespace {

using Forms = std::unordered_map<std::string, Verb>;

/// The first entry of a word tells its sense; forms add up.
void add(Forms& forms, std::string word, Sense sense, bool Verb::* form) {
  if (word.empty() || word == "-") return;
  Verb& verb = forms[std::move(word)];
  if (verb.sense == Sense::none) verb.sense = sense;
  verb.*form = true;
}

void add_regular(Forms& forms, const std::string& infinitive, Conjugation conjugation,
                 Sense sense) {
  const std::string stem = infinitive.substr(0, infinitive.size() - 1);
  add(forms, infinitive, sense, &Verb::infinitive);
  switch (conjugation) {
    case Conjugation::a:
      add(forms, infinitive, sense, &Verb::imperative);
      add(forms, infinitive + "r", sense, &Verb::present);
      add(forms, infinitive + "s", sense, &Verb::passive);
      add(forms, infinitive + "de", sense, &Verb::past);
      add(forms, infinitive + "t", sense, &Verb::supine);
      break;
    case Conjugation::e:
      add(forms, stem.substr(0, stem.size() - (stem.ends_with('d') ? 1 : 0)) + "t", sense,
          &Verb::supine);
      add(forms, stem + "it", sense, &Verb::supine);
      add(forms, stem, sense, &Verb::imperative);
      add(forms, stem + "er", sense, &Verb::present);
      add(forms, stem + "s", sense, &Verb::passive);
      add(forms, stem + "es", sense, &Verb::passive);
      add(forms, infinitive + "s", sense, &Verb::infinitive);
      break;
    case Conjugation::r:
      add(forms, stem, sense, &Verb::imperative);
      add(forms, stem, sense, &Verb::present);
      add(forms, stem + "s", sense, &Verb::passive);
      add(forms, stem + "de", sense, &Verb::past);
      add(forms, stem + "t", sense, &Verb::supine);
      add(forms, infinitive + "s", sense, &Verb::infinitive);
      break;
  }
}

Forms make_forms() {
  Forms forms;
  for (const IrregularVerb& row : irregular_verbs) {
    add(forms, std::string(row.infinitive), row.sense, &Verb::infinitive);
    add(forms, std::string(row.present), row.sense, &Verb::present);
    add(forms, std::string(row.passive), row.sense, &Verb::passive);
    add(forms, std::string(row.imperative), row.sense, &Verb::imperative);
    add(forms, std::string(row.past), row.sense, &Verb::past);
  }
  for (const std::string_view supine : irregular_supines) {
    add(forms, std::string(supine), Sense::other, &Verb::supine);
  }
  for (const VerbRow& row : verb_rows) {
    for (const std::string_view infinitive : split(row.infinitives, ' ')) {
      if (!infinitive.empty()) {
        add_regular(forms, std::string(infinitive), row.conjugation, row.sense);
      }
    }
  }
  return forms;
}

const Forms& all_forms() {
  static const Forms forms = make_forms();
  return forms;
}

constexpr std::array noun_too{
    "lankar", "delar",      "bloggar",     "chattar", "loggar", "malar",   "kallar",
    "rader",  "ratter",     "leder",       "val",     "hall",   "stallen", "anmalan",
    "planer", "skillnader", "skarmdumpar", "for",     "las",    "satt",    "stall",
    "besok",  "forsok",     "lyft",        "tryck",   "kallas", "bygg",    "hor",
    "driv",   "rattas",     "texter",      "fors",    "hjalp",
};

/// Words in -a that stand after `att` or a modal without being infinitives.
constexpr std::array not_infinitives{
    "alla",     "andra",      "samma",     "dessa",    "vara2",      "sociala",
    "vaara",    "flera",      "manga",     "enda",     "sista",      "forsta",
    "nya",      "stora",      "egna",      "olika",    "bada",       "da",
    "bara",     "extra",      "vissa",     "aktuella", "kommunala",  "enskilda",
    "allmanna", "personliga", "samtliga",  "berorda",  "nagra",      "inga",
    "ofta",     "sadana",     "ratta",     "ovriga",   "anstallda",  "fortroendevalda",
    "detta",    "denna",      "sarskilda", "privata",  "officiella", "mera",
    "media",    "politiska",  "externa",   "interna",  "data",       "respektive",
};

template <std::size_t N>
bool among(const Word& word, const std::array<const char*, N>& list) {
  return std::any_of(list.begin(), list.end(), [&](const char* key) { return word.is(key); });
}

}  // namespace

Verb verb(const Word& word) {
  const Forms& forms = all_forms();
  auto found = forms.find(word.folded.key);
  if (found == forms.end() && !word.folded.other.empty()) found = forms.find(word.folded.other);
  if (found != forms.end()) return found->second;
  Verb unknown;
  // -era verbs are open: nobody can list them all.
  const std::string& key = word.folded.key;
  if (key.size() > 6 && key.ends_with("erar")) {
    unknown.sense = Sense::other;
    unknown.present = true;
  } else if (key.size() > 6 && key.ends_with("eras")) {
    unknown.sense = Sense::act;
    unknown.passive = true;
  } else if (key.size() > 6 && key.ends_with("era")) {
    unknown.sense = Sense::act;
    unknown.infinitive = unknown.imperative = true;
  }
  return unknown;
}

bool looks_finite(const Word& word) {
  const std::string& key = word.folded.key;
  static constexpr std::array never{"utover", "efter",  "under",  "eller",  "heller",
                                    "annars", "medier", "person", "senast", "nar"};
  if (key.size() < 5 || verb(word) || word.capital || among(word, never)) return false;
  return key.ends_with("ar") || key.ends_with("er") || key.ends_with("as");
}

bool is_noun_too(const Word& word) {
  return among(word, noun_too);
}

bool looks_infinitive(const Word& word) {
  if (verb(word).infinitive || word.is("tas") || word.is("ges") || word.is("ses")) return true;
  if (among(word, not_infinitives)) return false;
  const std::string& key = word.folded.key;
  // Definite plurals (`kontona`) and plural adjectives (`känsliga`) end alike.
  static constexpr std::array<std::string_view, 5> nominal{"na", "iga", "iska", "ella", "bara"};
  if (key.size() <= 3 || word.capital) return false;
  for (const std::string_view ending : nominal) {
    if (key.size() > ending.size() + 2 && key.ends_with(ending)) return false;
  }
  // With -s the passive infinitive: `förtydligas`.
  return key.ends_with("a") || key.ends_with("as");
}

}  // namespace stadga::norms
