// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/check/law_example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

Term topic(std::string id, const std::vector<std::string>& laws) {
  Term made;
  made.id = id;
  made.label = {id, id};
  made.laws = references(laws);
  return made;
}

/// One rule on `sprak` that rests on the guideline's units with these words.
LawTown with_rule(const std::string& guideline, const std::vector<std::string>& laws,
                  const std::vector<std::string>& quotes) {
  LawTown town(guideline);
  town.model.vocabulary.topics = {topic("sprak", {}), topic("arkiv", {"arkivlagen"})};
  Rule made = rule("regel", "ska", {});
  made.topic.id = "sprak";
  for (const std::string& id : laws) made.law.push_back({{id, {}}, ""});
  const auto& units = municipality_of(town.model).chapters[0].document.units;
  for (const std::string& words : quotes) {
    Quote quote;
    for (quote.unit = 0; quote.unit + 1 < units.size(); ++quote.unit) {
      if (units[quote.unit].text.find(words) != std::string::npos) break;
    }
    made.quotes.push_back(quote);
  }
  municipality_of(town.model).rules = {made};
  return town;
}

std::vector<std::string> told(const LawTown& town) {
  std::vector<std::string> messages;
  for (const Diagnostic& finding : town.of("law-mismatch")) {
    messages.push_back(std::string(finding.severity == Severity::error ? "fel: " : "varning: ") +
                       finding.message.sv);
  }
  return messages;
}

std::vector<std::string> told(const std::string& guideline, const std::vector<std::string>& laws) {
  return told(with_rule(guideline, laws, {"x-"}));
}

}  // namespace

TEST_CASE("the quote names another law than the rule") {
  const std::string text = "Gallra x-inlägg enligt arkivlagen (1990:782).";
  CHECK(told(text, {"osl"}) ==
        Found{"fel: regeln anger offentlighets- och sekretesslagen, men citatet nämner "
              "arkivlagen"});
  CHECK(told(text, {"arkivlagen"}).empty());
  CHECK(told("Gallra x-inlägg enligt arkivlagens och OSL:s regler.", {"gdpr"}) ==
        Found{"fel: regeln anger dataskyddsförordningen, men citatet nämner arkivlagen och "
              "offentlighets- och sekretesslagen"});
  const LawTown town = with_rule(text, {"osl"}, {"x-"});
  const Diagnostic finding = town.of("law-mismatch").at(0);
  CHECK(finding.subject == "regel");
  REQUIRE(finding.places.size() == 1);
  CHECK(finding.places[0].span.text() == "arkivlagen (1990:782");
}

TEST_CASE("one of several laws, on either side") {
  CHECK(told("Gallra x-inlägg enligt arkivlagen och OSL.", {"osl"}) ==
        Found{"varning: citatet nämner arkivlagen, som regeln inte anger"});
  CHECK(told("Gallra x-inlägg enligt arkivlagen.", {"arkivlagen", "osl"}) ==
        Found{"varning: regeln anger offentlighets- och sekretesslagen, som varken citatet, dess "
              "avsnitt eller ämnet har att göra med"});
  CHECK(told("Gallra x-inlägg enligt arkivlagen och OSL.", {"osl", "arkivlagen"}).empty());
}

TEST_CASE("a law that nothing speaks for is a warning") {
  const std::string text = "Gallra x-inlägg.";
  CHECK(told(text, {"arkivlagen"}).size() == 1);
  CHECK(told(text, {}).empty());
  SECTION("the topic does") {
    LawTown town = with_rule(text, {"arkivlagen"}, {"x-"});
    municipality_of(town.model).rules[0].topic.id = "arkiv";
    CHECK(told(town).empty());
  }
  SECTION("the remark on the rule does") {
    LawTown town = with_rule(text, {"arkivlagen"}, {"x-"});
    municipality_of(town.model).rules[0].note.text = "Arkivlagens 10 § gäller.";
    CHECK(told(town).empty());
  }
  SECTION("the section does, by a sentence or a heading") {
    CHECK(told("## Gallring\n\nArkivlagen gäller. Gallra x-inlägg.", {"arkivlagen"}).empty());
    CHECK(told("## Arkivlagen (1990:782)\n\nText.\n\n### Hur\n\n- Gallra x-inlägg", {"arkivlagen"})
              .empty());
  }
  SECTION("another section does not") {
    CHECK(
        told("## Arkivlagen\n\nText om arkivlagen.\n\n## Språk\n\nGallra x-inlägg.", {"arkivlagen"})
            .size() == 1);
  }
  SECTION("the lead-in, quoted with the item, does") {
    CHECK(told(with_rule("Enligt arkivlagen ska vi:\n\n- gallra x-inlägg", {"arkivlagen"},
                         {"Enligt", "x-"}))
              .empty());
  }
}

TEST_CASE("what came in a law's place is the same law, and what is outdated is not demanded") {
  CHECK(told("Behandla x-uppgifter enligt PuL.", {"gdpr"}).empty());
  CHECK(told("Dataskyddsförordningen (GDPR), som ersatte PuL, gäller x-uppgifter.", {"gdpr"})
            .empty());
  CHECK(told("Fråga SKR om x-uppgifter enligt GDPR.", {"gdpr"}).empty());
  CHECK(told("Fråga SKR om x-uppgifter.", {"gdpr"}).at(0).starts_with("varning"));
}
