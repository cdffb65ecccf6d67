// SPDX-License-Identifier: EUPL-1.2
#include "norms/lexicon.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace stadga::norms {
namespace {

constexpr std::array<std::string_view, 10> negations{
    "inte", "ej", "aldrig", "inga", "ingen", "inget", "icke", "varken", "ingenting", "ikke"};
constexpr std::array<std::string_view, 6> onlys{"bara",        "endast", "enbart",
                                                "uteslutande", "blott",  "allenast"};
constexpr std::array<std::string_view, 3> softeners{"garna", "helst", "forslagsvis"};
constexpr std::array<std::string_view, 4> person_pronouns{"vi", "du", "ni", "man"};

constexpr std::array<std::string_view, 17> documents{
    "riktlinjer",   "riktlinjerna",   "riktlinje",    "riktlinjen",    "policy",  "policyn",
    "dokument",     "dokumentet",     "anvisningar",  "anvisningarna", "handbok", "handboken",
    "styrdokument", "styrdokumentet", "vagledningen", "handledningen", "guiden"};

/// A role in any compound: `kommunikationschefen`, `förvaltningschef`, `webbredaktör`.
constexpr std::array<std::string_view, 43> role_endings{
    "chef",           "chefen",          "chefer",           "cheferna",          "direktor",
    "direktoren",     "redaktor",        "redaktoren",       "redaktorer",        "redaktorerna",
    "administrator",  "administratoren", "administratorer",  "administratorerna", "avdelningen",
    "enheten",        "forvaltningen",   "forvaltningar",    "forvaltningarna",   "namnden",
    "namnder",        "namnderna",       "styrelsen",        "fullmaktige",       "kommunikator",
    "kommunikatoren", "kommunikatorer",  "kommunikatorerna", "ansvarig",          "ansvariga",
    "ansvarige",      "registrator",     "registratorn",     "gruppen",           "kommunen",
    "verksamheten",   "verksamheter",    "verksamheterna",   "bolagen",           "kontoret",
    "strateg",        "strategen",       "registratorer"};
constexpr std::array<std::string_view, 40> roles{
    "verksamhet",      "avdelning",   "avdelningarna", "forvaltning",
    "enhet",           "namnd",       "kansli",        "kansliet",
    "kommun",          "medarbetare", "medarbetaren",  "medarbetarna",
    "anstallda",       "anstalld",    "handlaggare",   "handlaggaren",
    "myndigheten",     "myndigheter", "informator",    "informatoren",
    "arkivarie",       "ersattare",   "ersattaren",    "hr",
    "personal",        "personalen",  "rektor",        "tjansteperson",
    "tjanstepersoner", "tjansteman",  "tjanstemannen", "fortroendevalda",
    "politiker",       "den",         "denne",         "staden",
    "regionen",        "enheterna",   "anvandaren",    "webmaster"};

constexpr std::array<std::string_view, 46> adverbs{
    "alltid",      "aven",       "ocksa",    "darfor",
    "dock",        "daremot",    "istallet", "snabbt",
    "tydligt",     "sedan",      "darefter", "alltsa",
    "saledes",     "endast",     "bara",     "enbart",
    "omgaende",    "omedelbart", "direkt",   "garna",
    "helst",       "heller",     "absolut",  "normalt",
    "normaltsett", "vanligen",   "ofta",     "ibland",
    "vid",         "behov",      "forst",    "da",
    "saklart",     "sjalvklart", "givetvis", "naturligtvis",
    "sjalv",       "sjalva",     "extra",    "mycket",
    "i",           "stallet",    "noga",     "kontinuerligt",
    "lopande",     "regelbundet"};
constexpr std::array<std::string_view, 7> coordinators{"och",  "eller", "samt",      "men",
                                                       "utan", "resp",  "respektive"};
constexpr std::array<std::string_view, 27> determiners{
    "det",      "den",           "de",     "en",       "ett",
    "varje",    "alla",          "nagon",  "nagot",    "nagra",
    "detta",    "denna",         "dessa",  "vi",       "du",
    "ni",       "man",           "han",    "hon",      "hen",
    "inlagget", "informationen", "kontot", "kommunen", "inte",
    "sociala",  "innehallet"};
constexpr std::array<std::string_view, 11> modals{
    "ska", "skall", "maste", "bor", "borde", "far", "kan", "behover", "behova", "kunna", "skulle"};

}  // namespace

bool is_one_of(const Word& word, std::span<const std::string_view> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return word.is(key); });
}

bool is_negation(const Word& word) {
  return is_one_of(word, negations);
}
bool is_only(const Word& word) {
  return is_one_of(word, onlys);
}
bool is_softener(const Word& word) {
  return is_one_of(word, softeners);
}
bool is_person_pronoun(const Word& word) {
  return is_one_of(word, person_pronouns);
}
bool is_document(const Word& word) {
  return is_one_of(word, documents);
}
bool is_adverb(const Word& word) {
  return is_one_of(word, adverbs);
}
bool is_coordinator(const Word& word) {
  return is_one_of(word, coordinators);
}
bool is_determiner(const Word& word) {
  return is_one_of(word, determiners);
}
bool is_modal(const Word& word) {
  return is_one_of(word, modals);
}

bool is_role(const Word& word) {
  return is_person_pronoun(word) || is_one_of(word, roles) ||
         std::any_of(role_endings.begin(), role_endings.end(),
                     [&](std::string_view ending) { return word.ends(ending); });
}

}  // namespace stadga::norms
