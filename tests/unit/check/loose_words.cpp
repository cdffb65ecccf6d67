// SPDX-License-Identifier: EUPL-1.2
// What the prose of a guideline says in two ways, or of a time that no calendar tells.
#include <catch2/catch.hpp>

#include "parse/time_words.h"
#include "unit/check/law_example.h"

using namespace stadga;
using namespace stadga::example;

TEST_CASE("an official document here, perhaps one there") {
  const auto places = [](const std::string& guideline) {
    return found("firm-and-tentative", guideline).size();
  };
  CHECK(places("Kommentarer blir allmän handling.\n\nInlägg kan bli allmänna handlingar.") == 2);
  CHECK(
      places("Allt är allmänna handlingar.\n\nDet gäller när ett inlägg är en allmän handling.") ==
      2);
  CHECK(places("Kommentaren blir allmän handling. Inlägg är allmänna handlingar.") == 0);
  CHECK(places("Inlägg kan bli allmänna handlingar. De kan vara allmänna handlingar.") == 0);
  CHECK(places("Vi är skyldiga att lämna ut allmänna handlingar.\n\nDe kan bli allmän handling.") ==
        0);
}

TEST_CASE("a document that calls itself by two names") {
  const auto places = [](const std::string& title, const std::string& guideline) {
    LawTown town(guideline);
    municipality_of(town.model).guideline.title = title;
    return town.found("two-names").size();
  };
  const std::string itself = "Policyn gäller alla. Fullmäktige antar policyn.";
  CHECK(places("Riktlinjer för sociala medier", itself) >= 2);
  CHECK(places("Policy för sociala medier", itself) == 0);
  CHECK(places("Sociala medier", itself) == 0);
  CHECK(places("Riktlinjer", "Policyn gäller alla.") == 0);
  CHECK(places("Riktlinjer", "Följ kommunens policy. " + itself) == 0);
  CHECK(places("Riktlinjer", "Informationspolicyn gäller. " + itself) == 0);
  CHECK(places("Policy", "Riktlinjerna gäller alla. Läs riktlinjerna.") >= 2);
  CHECK(places("Policy",
               "E-delegationens riktlinjer gäller. Riktlinjerna är gamla. Läs "
               "riktlinjerna.") == 0);
}

TEST_CASE("a term of office that is over") {
  const auto times = [](const std::string& guideline, const char* decided) {
    LawTown town(guideline);
    municipality_of(town.model).guideline.decided_on = read_date(decided);
    return town.of("past-period").size();
  };
  const std::string current = "Följ planen för innevarande mandatperiod.";
  CHECK(times(current, "2017-12-08") == 1);
  CHECK(times(current, "2022-10-14") == 1);
  CHECK(times(current, "2022-10-15") == 1);
  CHECK(times(current, "2026-10-16") == 0);
  CHECK(times("Planen följs upp varje mandatperiod.", "2017-12-08") == 0);
  CHECK(times("Planen gäller mandatperioden 2019–2022.", "2026-10-16") == 1);
  CHECK(times("Planen gäller mandatperioden 2026–2030.", "2017-12-08") == 0);
  LawTown town(current);
  municipality_of(town.model).guideline.decided_on.reset();
  CHECK(town.of("past-period").empty());
  municipality_of(town.model).guideline.decided_on = read_date("2017-12-08");
  CHECK(town.of("past-period")[0].message.sv ==
        "mandatperioden som texten menar tog slut i oktober 2018");
  town.model.as_of = read_date("2018-10-14");
  CHECK(town.of("past-period").empty());
  town.model.as_of.reset();
  CHECK(town.of("past-period").empty());
}

TEST_CASE("a vague time beside a figure") {
  const auto rule_of = [](std::string id, std::string quote, const std::string& deadline) {
    Rule made;
    made.id = std::move(id);
    made.modality.id = "ska";
    made.action.id = "svara";
    made.topic.id = "svar";
    Quote said;
    said.text.text = std::move(quote);
    said.unit = made.id.size();
    made.quotes.push_back(std::move(said));
    Diagnostics none;
    if (!deadline.empty()) made.deadline = parse::read_deadline({deadline, {}}, none);
    return made;
  };
  const auto times = [](std::vector<Rule> rules) {
    LawTown town("Text.");
    municipality_of(town.model).rules = std::move(rules);
    return town.of("vague-time").size();
  };
  const Rule figure = rule_of("snabbt", "Svara inom en dag.", "inom 1 dag");
  const Rule vague = rule_of("sedan", "Går det inte inom rimlig tid, säg det.", "");
  CHECK(times({figure, vague}) == 1);
  CHECK(times({vague}) == 0);
  CHECK(times({figure, rule_of("sedan", "Svara så snabbt som möjligt.", "")}) == 0);
  Rule other = figure;
  other.topic.id = "uppsikt";
  CHECK(times({other, vague}) == 0);
  other = figure;
  other.condition.text = "vid kris";
  CHECK(times({other, vague}) == 0);
  // Its own figure counts: when does it hold?
  CHECK(times({rule_of("sedan", "Går det inte inom rimlig tid, svara inom en dag.",
                       "inom 1 dag")}) == 1);

  Diagnostics none;
  Rule archive = rule_of("arkiv", "Arkivera varje halvår.", "");
  archive.recurrence = parse::read_recurrence({"varje halvår", {}}, none);
  const Rule plan = rule_of("plan", "Arkivera så ofta som planen säger.", "");
  CHECK(times({archive, plan}) == 1);
  Rule both = plan;
  both.recurrence = archive.recurrence;
  CHECK(times({archive, both}) == 0);
  other = plan;
  other.action.id = "bevaka";
  CHECK(times({archive, other}) == 0);
}

TEST_CASE("a heading that demands what its text advises") {
  const auto times = [](const std::string& guideline) {
    LawTown town(guideline);
    std::size_t count = 0;
    for (const Diagnostic& finding : town.of("uneven-strength"))
      count += finding.message.sv.starts_with("rubriken") ? 1 : 0;
    return count;
  };
  CHECK(times("## Information som ska finnas\n\nDen här informationen bör finnas på kontot:\n\n"
              "- avsändare") == 1);
  CHECK(times("## Information som ska finnas\n\nDen här informationen ska finnas på kontot.") == 0);
  CHECK(times("## Information som bör finnas\n\nDen här informationen bör finnas på kontot.") == 0);
  CHECK(times("## Information som ska finnas\n\nBilderna bör vara ljusa.") == 0);
  CHECK(times("## Vilken information ska finnas?\n\nInformationen bör finnas på kontot.") == 0);
}
