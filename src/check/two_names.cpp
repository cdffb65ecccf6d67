// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "check/checks.h"
#include "check/tokens.h"

namespace stadga::check {

const Kind two_names_kind{
    .name = "two-names",
    .severity = Severity::warning,
    .finds = {.sv = "Dokumentet kallar sig något annat i texten än i sin titel, till exempel "
                    "riktlinje i titeln och policy i texten.",
              .en = "The document calls itself something else in its text than in its title, such "
                    "as guideline in the title and policy in the text."},
    .why = {.sv = "I många kommuner avgör dokumentets slag vem som får besluta om det och hur "
                  "bindande det är: en policy antas ofta av fullmäktige, en riktlinje av styrelsen "
                  "eller en förvaltning. Den som läser vet då inte vilket det är.",
            .en =
                "In many municipalities the kind of document settles who may decide on it and how "
                "binding it is: a policy is often adopted by the council, a guideline by the "
                "board or a department. Readers then cannot tell which it is."},
    .example =
        "# Riktlinjer för sociala medier\n\nPolicyn gäller för hela kommunen. Policyn ses "
        "över varje år.\n",
};

namespace {

struct Name {
  std::string_view stem;
  std::vector<std::string_view> definite;  ///< the document itself, where it says no more
};

const std::vector<Name>& all_names() {
  static const std::vector<Name> all = {{"riktlinje", {"riktlinjen", "riktlinjerna"}},
                                        {"policy", {"policyn"}},
                                        {"program", {"programmet"}},
                                        {"reglemente", {"reglementet"}},
                                        {"handbok", {"handboken"}},
                                        {"instruktion", {"instruktionen"}}};
  return all;
}

bool is_definite(const Name& name, std::string_view word) {
  return std::ranges::find(name.definite, word) != name.definite.end();
}

/// Where the guideline calls itself so; nothing once it has told of another document of that kind.
std::vector<Span> calls_itself(const Town& town, const Name& name) {
  std::vector<Span> places;
  for (const Passage& passage : town.laws.prose) {
    if (passage.kind != ProseKind::guideline && passage.kind != ProseKind::heading) continue;
    for (std::size_t i = 0; i < passage.tokens.size(); ++i) {
      const std::string& word = passage.tokens[i].word;
      if (word.find(name.stem) == std::string::npos) continue;
      if (is_definite(name, word)) {
        places.push_back(passage.place(i, i));
      } else if (places.empty()) {
        return {};
      }
    }
  }
  return places;
}

}  // namespace

void two_names(const Town& town, Diagnostics& diagnostics) {
  const std::string title = lower(town.municipality.guideline.title);
  const auto in_title = [&](const Name& name) {
    return title.find(name.stem) != std::string::npos;
  };
  if (std::ranges::none_of(all_names(), in_title)) return;
  for (const Name& name : all_names()) {
    if (in_title(name)) continue;
    const std::vector<Span> places = calls_itself(town, name);
    // Once may be another document that readers know of.
    if (places.size() < 2) continue;
    const std::string called(name.definite.front());
    Diagnostic& found = diagnostics.report(
        two_names_kind, places.front(),
        say("dokumentet heter `{}` men kallas här `{}`",
            "the document is called `{}` but here `{}`", town.municipality.guideline.title, called),
        say("bestäm vilket slag av dokument det är och använd samma ord överallt",
            "settle which kind of document it is and use the same word everywhere"));
    const Span named = town.municipality.guideline.span;
    if (named.known()) found.places.push_back({named, say("så heter det", "its name")});
    for (std::size_t i = 1; i < places.size(); ++i)
      found.places.push_back({places[i], say("även här", "here too")});
  }
}

}  // namespace stadga::check
