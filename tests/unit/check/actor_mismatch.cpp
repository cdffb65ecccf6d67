// SPDX-License-Identifier: EUPL-1.2
// actor-mismatch.
#include <catch2/catch.hpp>

#include "unit/check/rules_example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

Model with_roles() {
  Model model = with_words();
  model.vocabulary.roles[0].collective = true;
  model.vocabulary.roles.push_back(role("ansvarig_chef", {"verksamhet"}));
  model.vocabulary.roles.push_back(role("kommunikator", {"medarbetare"}));
  Municipality& town = municipality_of(model);
  town.roles = {{"kommun", {}, "kommunen"},
                {"verksamhet", {}, "verksamheten"},
                {"ansvarig_chef", {}, "ansvarig chef"},
                {"narmaste_chef", {}, "närmaste chef"},
                {"kommunikationschef", {}, "kommunikationschefen"},
                {"kommunikator", {}, "kommunikatören"},
                {"redaktor", {}, "redaktören"},
                {"kanalansvarig", {}, "den som är ansvarig för kanalen"},
                {"hr", {}, "HR"},
                {"medarbetare", {}, "den anställda"},
                {"anvandare", {}, "användaren"}};
  return model;
}

std::size_t fires(const std::vector<std::string>& actors, const std::string& statement) {
  Model model = with_roles();
  Rule made = act("a", "ska", "svara");
  made.actors = references(actors);
  made.statement = words(statement);
  rules_of(model) = {made};
  return found(model, "actor-mismatch").size();
}

}  // namespace

TEST_CASE("the statement says that another role does it") {
  CHECK(fires({"kommunikator"}, "Redaktören ska svara på frågor.") == 1);
  CHECK(fires({"redaktor"}, "Redaktören ska svara på frågor.") == 0);
  CHECK(fires({"kommunikator"}, "Redaktörerna svarar på frågor.") == 1);
  CHECK(fires({"hr"}, "Varje redaktör ska svara på frågor.") == 1);
  CHECK(fires({"hr"}, "Den redaktör som har skrivit ett inlägg ska svara.") == 1);
  CHECK(fires({"redaktor"}, "HR ska svara på frågor.") == 1);
  CHECK(fires({"redaktor"}, "Den som är ansvarig för kanalen ska svara.") == 1);
  CHECK(fires({"hr"}, "Den anställda får inte svara.") == 1);
  // By the vocabulary's word.
  CHECK(fires({"hr"}, "Medarbetaren ska svara.") == 1);
  CHECK(fires({"medarbetare"}, "Medarbetaren ska svara.") == 0);

  Model model = with_roles();
  Rule made = act("a", "ska", "svara");
  made.actors = references({"kommunikator"});
  made.statement = words("Redaktören ska svara på frågor.");
  rules_of(model) = {made};
  CHECK(found(model, "actor-mismatch")[0].subject == "a");
}

TEST_CASE("several actors, and several who are named") {
  CHECK(fires({"redaktor", "hr"}, "HR ska svara på frågor.") == 0);
  CHECK(fires({"redaktor", "hr"}, "Redaktören och HR ska svara på frågor.") == 0);
  CHECK(fires({"hr"}, "Redaktören och HR ska svara på frågor.") == 0);
  CHECK(fires({"redaktor", "hr"}, "Kommunikatören ska svara på frågor.") == 1);
  CHECK(fires({"kommunikator"}, "Redaktören eller HR ska svara på frågor.") == 1);
  // Somebody whom the roles do not have.
  CHECK(fires({"hr"}, "Redaktören eller den som hen utser ska svara.") == 0);
}

TEST_CASE("names that hold one another") {
  CHECK(fires({"kommunikationschef"}, "Kommunikatören ska svara.") == 1);
  CHECK(fires({"kommunikator"}, "Kommunikationschefen ska svara.") == 1);
  // The subject shortens the actor's name.
  CHECK(fires({"narmaste_chef"}, "Chefen ska svara.") == 0);
  CHECK(fires({"ansvarig_chef"}, "Närmaste chef ska svara.") == 1);
}

TEST_CASE("who acts for another") {
  CHECK(fires({"redaktor"}, "Kommunen ska svara på frågor.") == 0);
  CHECK(fires({"anvandare"}, "Kommunen ska svara på frågor.") == 1);
  CHECK(fires({"ansvarig_chef"}, "Verksamheten ska svara på frågor.") == 0);
  CHECK(fires({"hr"}, "Verksamheten ska svara på frågor.") == 1);
}

TEST_CASE("a role that is named and does not act") {
  CHECK(fires({"hr"}, "Redaktörens svar ska vara korta.") == 0);
  CHECK(fires({"narmaste_chef"}, "Redaktören ska utses av närmaste chef.") == 0);
  CHECK(fires({"narmaste_chef"}, "Redaktören ska alltid utses skriftligt.") == 0);
  CHECK(fires({"narmaste_chef"}, "Redaktören är utsedd skriftligt.") == 0);
  // What the clause says is not said of the subject.
  CHECK(fires({"narmaste_chef"}, "Redaktören ska se till att svaren sparas.") == 1);
  CHECK(fires({"narmaste_chef"}, "Redaktören ska få ett uppdrag.") == 0);
  CHECK(fires({"kommunikationschef"},
              "Verksamheten ska, genom kommunikationschefen, samordna svaren.") == 0);
  CHECK(fires({"hr"}, "Frågor till redaktören ska få svar.") == 0);
  CHECK(fires({"hr"}, "När redaktören är borta ska någon svara.") == 0);
  CHECK(fires({"hr"}, "Den som svarar ska vara kort.") == 0);
  CHECK(fires({"hr"}, "") == 0);
}
