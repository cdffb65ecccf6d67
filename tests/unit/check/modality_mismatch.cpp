// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/check/agreement.h"
#include "unit/check/findings.h"

using stadga::agreement::Town;

namespace {

std::vector<std::string> said(const std::string& modality, const std::string& quote,
                              const std::string& statement) {
  Town town(quote + "\n");
  town.rule(modality, statement, {quote});
  return town.found("modality-mismatch");
}

bool agree(const std::string& modality, const std::string& quote, const std::string& statement) {
  return said(modality, quote, statement).empty();
}

}  // namespace

TEST_CASE("each modality has its words") {
  CHECK(agree("ska", "Vi måste svara.", "Redaktören ska svara."));
  CHECK(agree("ska", "Svara alltid.", "Redaktören ska svara."));
  CHECK(agree("bor", "Det är viktigt att svara.", "Redaktören bör svara."));
  CHECK(agree("far", "Redaktören får ta bort inlägg.", "Redaktören får ta bort inlägg."));
  CHECK(agree("far_inte", "Du ska inte publicera hot.", "Redaktören får inte publicera hot."));
  CHECK(agree("far_inte", "Publicera aldrig hot.", "Redaktören får inte publicera hot."));
  CHECK(
      agree("bor_inte", "Privata konton bör undvikas.", "Redaktören bör inte ha privata konton."));
  CHECK(agree("bor_inte", "Det är viktigt att kontona inte är inaktiva.",
              "Kommunen bör inte ha inaktiva konton."));
  CHECK(agree("behover_inte", "Enkla frågor behöver inte diarieföras.",
              "Registrator behöver inte diarieföra enkla frågor."));
  CHECK(agree("princip", "Chefen beslutar om konton.", "Chefen beslutar om konton."));
  CHECK(agree("princip", "Kommentarer är allmänna handlingar.",
              "Kommentarer är allmänna handlingar."));
}

TEST_CASE("a stricter or milder quote is reported") {
  CHECK(said("ska", "Vi bör svara.", "Redaktören ska svara.") ==
        std::vector<std::string>{"citatet säger `bör`, men regeln har `modality: ska`"});
  CHECK(!agree("bor", "Vi ska svara.", "Redaktören bör svara."));
  CHECK(!agree("ska", "Redaktören får ta bort inlägg.", "Redaktören ska ta bort inlägg."));
  CHECK(!agree("far", "Redaktören måste ta bort inlägg.", "Redaktören får ta bort inlägg."));
  CHECK(!agree("princip", "Chefen ska besluta om konton.", "Chefen beslutar om konton."));
}

TEST_CASE("what is needed only if something is so need not be done otherwise") {
  const std::string release = "Kommunen behöver inte diarieföra det som saknar vikt.";
  CHECK(agree("behover_inte",
              "Diarieföring är enligt lagen (5 kap 1 §) bara nödvändig om den har vikt.", release));
  CHECK(agree("behover_inte", "Diarieföring är endast nödvändig om inlägget har vikt.", release));
  CHECK(agree("behover_inte", "Diarieföring krävs bara om inlägget har vikt.", release));
  CHECK(!agree("behover_inte", "Diarieföring är nödvändig om inlägget har vikt.", release));
  CHECK(!agree("behover_inte", "Bara registrator ska diarieföra.", release));
}

TEST_CASE("a negation put in or removed is reported") {
  CHECK(!agree("ska", "Vi ska inte svara.", "Redaktören ska svara."));
  CHECK(!agree("far_inte", "Du får publicera hot.", "Redaktören får inte publicera hot."));
  CHECK(!agree("bor", "Vi bör inte svara.", "Redaktören bör svara."));
  CHECK(!agree("bor_inte", "Privata konton bör inte undvikas.",
               "Redaktören bör inte ha privata konton."));
  CHECK(!agree("behover_inte", "Enkla frågor behöver diarieföras.",
               "Registrator behöver inte diarieföra enkla frågor."));
  CHECK(!agree("princip", "Kommentarer är inte allmänna handlingar.",
               "Kommentarer är allmänna handlingar."));
  CHECK(!agree("ska", "Vi ska svara den som inte är anonym.",
               "Redaktören ska svara den som är anonym."));
}

TEST_CASE("the statement is held to the modality as well") {
  CHECK(said("ska", "Vi ska svara.", "Redaktören bör svara.") ==
        std::vector<std::string>{"regelns text säger `bör`, men regeln har `modality: ska`"});
  CHECK(!agree("ska", "Vi ska svara.", "Redaktören ska inte svara."));
}

TEST_CASE("other words for a negation are no difference") {
  CHECK(agree("ska", "Svaren ska vara personliga utan att bli privata.",
              "Redaktören ska vara personlig men inte bli privat."));
  CHECK(agree("ska", "Kontakta registrator om det är osäkert.",
              "Redaktören ska kontakta registrator om det inte är säkert."));
}

TEST_CASE("a modal verb of a clause is compared with the statement's") {
  CHECK(agree("princip", "Chefen beslutar vilka som får skriva.",
              "Chefen beslutar vilka som får skriva."));
  CHECK(!agree("princip", "Chefen beslutar vilka som ska skriva.",
               "Chefen beslutar vilka som får skriva."));
}

TEST_CASE("one of several demands of a sentence is enough, and each item is summed up") {
  CHECK(agree("far", "Inlägget ska sparas och får därefter tas bort.",
              "Redaktören får därefter ta bort inlägget."));
  Town town("Kommentarer får inte innehålla:\n\n- hot\n- sådant som inte är sant\n");
  town.rule("far_inte", "Användaren får inte skriva hot eller osanningar.",
            {"hot", "sådant som inte är sant"});
  CHECK(town.found("modality-mismatch").empty());
  Town changed("Kommentarer bör innehålla:\n\n- hot\n");
  changed.rule("far_inte", "Användaren får inte skriva hot.", {"hot"});
  CHECK(changed.found("modality-mismatch").size() == 1);
}

TEST_CASE("what the judge cannot read can be waived by the rule's id") {
  Town town("Vi bör svara.\n");
  town.rule("ska", "Redaktören ska svara.", {"Vi bör svara."});
  stadga::Waiver waiver;
  waiver.check.id = "modality-mismatch";
  waiver.subject.id = "regel-1";
  town.town().waivers.push_back(waiver);
  const auto all = town.findings();
  CHECK(all.waived.size() == 1);
  CHECK(stadga::example::of_kinds(
            all.open, {"modality-mismatch", "unused-waiver", "expired-waiver", "not-waivable"})
            .empty());
}
