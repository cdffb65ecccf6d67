// SPDX-License-Identifier: EUPL-1.2
#include "norms/ocr.h"

#include <array>

#include "sentences.h"

using namespace stadga::norms;

TEST_CASE("damaged and undamaged spellings fold alike") {
  CHECK(fold("måste").key == "maste");
  CHECK(fold("m4ste").key == "maste");
  CHECK(fold("beh6ver").key == "behover");
  CHECK(fold("fér").key == "for");
  CHECK(fold("idéer").key == "ideer");
  CHECK(fold("krdvs").other == "kravs");
  CHECK(fold("&r").key == "ar");
  CHECK(fold("dven").other == "aven");
  CHECK(fold("BÖR").key == "bor");
  CHECK(fold("BÖR").marked);
  CHECK_FALSE(fold("bor").marked);
}

TEST_CASE("words that the grammar must tell apart stay apart") {
  CHECK(fold("år").key != fold("är").key);
  CHECK(fold("här").key != fold("har").key);
  CHECK(fold("våra").key != fold("vara").key);
  CHECK(fold("när").key != fold("når").key);
}

TEST_CASE("a fingerprint does not depend on marks, case and wrapping") {
  CHECK(fingerprint("- **Två** är\n nog.") == fingerprint("tva ar nog"));
}

TEST_CASE("norms in texts that lost their dots and rings") {
  check(std::array{
      Example{"Varje konto maste ha tva vardar.", Norm::ska},
      Example{"Losenord far inte delas ut.", Norm::far_inte},
      Example{"Bilder bor ha bildtext.", Norm::bor},
      Example{"Bilder b6r ha bildtext.", Norm::bor},
      Example{"Skamt beh6ver inte besvaras.", Norm::far},
      Example{"Rektorn 4r ansvarig for sidan.", Norm::ska},
      Example{"Rektorn &r ansvarig fér sidan.", Norm::ska},
      Example{"Det krdvs tillstand.", Norm::ska},
      Example{"| kanalen ska avsandaren synas.", Norm::ska},
      Example{"Praktikanten far skriva utkast.", Norm::far},
      Example{"Det ar inte tillatet att hota.", Norm::far_inte},
  });
}

TEST_CASE("far and bor that are other words") {
  check(std::array{
      Example{"Redaktoren bor i Tranemo.", Norm::none},
      Example{"Hans far var kommunalrad.", Norm::none},
      Example{"Alla som bor i kommunen laser bladet.", Norm::none},
      Example{"Avsandaren far ett svar inom tva ar.", Norm::none},
      Example{"Var ambition ar hog.", Norm::none},
      Example{"Var tydlig.", Norm::ska},
  });
}

TEST_CASE("capitals throughout, and words of other languages") {
  check(std::array{
      Example{"ALLA KONTON SKA HA EN LOGOTYP.", Norm::ska},
      Example{"LÖSENORD FÅR INTE DELAS.", Norm::far_inte},
      Example{"En policy för employer branding ska finnas.", Norm::ska},
      Example{"The account is called Upplev Bygden.", Norm::none},
      Example{"Svar på norska («hvordan», «takk») ska översättas.", Norm::ska},
  });
}
