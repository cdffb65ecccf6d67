// SPDX-License-Identifier: EUPL-1.2
// One thing that the guideline says is so, and elsewhere that it may be so.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "check/checks.h"
#include "check/tokens.h"

namespace stadga::check {

const Kind firm_and_tentative_kind{
    .name = "firm-and-tentative",
    .severity = Severity::note,
    .finds = {.sv = "Riktlinjen säger på ett ställe att det som skrivs är eller blir allmän "
                    "handling, och på ett annat att det kan vara det.",
              .en =
                  "The guideline says in one place that what is written is or becomes an official "
                  "document, and in another that it may be one."},
    .why = {.sv = "Den som läser det ena stället behandlar varje inlägg som allmän handling, den "
                  "som läser det andra bara vissa. Ett inlägg som har kommit in till kommunen, "
                  "eller som kommunen har lagt ut, är allmän handling enligt 2 kap. "
                  "tryckfrihetsförordningen, oavsett hur viktigt det är.",
            .en =
                "Those who read the one place treat every post as an official document, those who "
                "read the other only some. A post that was received by the municipality, or "
                "that it has published, is an official document by chapter 2 of the Freedom of "
                "the Press Act, however important it is."},
    .example = "Kommentarer blir allmän handling.\n\nInläggen kan bli allmänna handlingar.\n",
};

namespace {

constexpr std::array<std::string_view, 6> firm = {
    "är allmän* handling*",    "är en allmän handling",    "blir allmän* handling*",
    "blir en allmän handling", "blir … allmän* handling*", "är alltid allmän* handling*"};
constexpr std::array<std::string_view, 6> tentative = {
    "kan bli … allmän* handling*", "kan vara … allmän* handling*", "kan bli allmän* handling*",
    "när … är … allmän handling",  "om … är en allmän handling",   "i de fall … allmän* handling*"};

template <std::size_t count>
std::vector<Phrase> ready(const std::array<std::string_view, count>& written) {
  std::vector<Phrase> out;
  for (const std::string_view each : written) out.push_back(phrase_of(each));
  return out;
}

const Phrase* first_of(const Passage& passage, const std::vector<Phrase>& phrases,
                       std::size_t& at) {
  for (const Phrase& phrase : phrases) {
    at = find_phrase(passage.tokens, phrase);
    if (at < passage.tokens.size()) return &phrase;
  }
  return nullptr;
}

bool has_word(const Passage& passage, std::string_view beginning) {
  return std::ranges::any_of(passage.tokens,
                             [&](const Token& token) { return token.word.starts_with(beginning); });
}

}  // namespace

void firm_and_tentative(const Town& town, Diagnostics& diagnostics) {
  static const std::vector<Phrase> sure = ready(firm);
  static const std::vector<Phrase> unsure = ready(tentative);
  std::vector<Span> surely;
  std::vector<Span> maybe;
  for (const Passage& passage : town.laws.prose) {
    if (passage.kind != ProseKind::guideline || !has_word(passage, "allmän")) continue;
    std::size_t at = 0;
    if (first_of(passage, unsure, at) != nullptr) {
      maybe.push_back(passage.place(at, at));
    } else if (first_of(passage, sure, at) != nullptr) {
      surely.push_back(passage.place(at, at));
    }
  }
  if (surely.empty() || maybe.empty()) return;
  Diagnostic& found = diagnostics.report(
      firm_and_tentative_kind, maybe.front(),
      say("här är det ovisst om det som skrivs är allmän handling, men på ett annat ställe säger "
          "riktlinjen att det är så",
          "here it is uncertain whether what is written is an official document, but elsewhere the "
          "guideline says that it is"),
      say("säg det likadant på alla ställen: det som kommer in till kommunen eller läggs ut av den "
          "är allmän handling",
          "say it alike everywhere: what the municipality receives or publishes is an official "
          "document"));
  for (std::size_t i = 1; i < maybe.size(); ++i)
    found.places.push_back({maybe[i], say("ovisst även här", "uncertain here too")});
  for (const Span& place : surely)
    found.places.push_back({place, say("här är det så", "here it is so")});
}

}  // namespace stadga::check
