// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "sentences.h"

using stadga::norms::check;
using stadga::norms::Example;
using stadga::norms::Norm;

TEST_CASE("ska and måste are duties, with a negation prohibitions and releases") {
  check(std::array{
      Example{"Varje konto ska ha en länk till startsidan.", Norm::ska},
      Example{"Loggboken skall fyllas i samma dag.", Norm::ska},
      Example{"Nya konton måste anmälas till webbgruppen.", Norm::ska},
      Example{"Lösenord ska inte delas mellan kollegor.", Norm::far_inte},
      Example{"Fotografier av elever ska aldrig läggas ut.", Norm::far_inte},
      Example{"Inga hemliga handlingar ska visas i flödet.", Norm::far_inte},
      Example{"Automatiska svar ska undvikas.", Norm::far_inte},
      Example{"Sidan ska bara innehålla kommunal information.", Norm::ska},
      Example{"Flödet ska endast bemannas av utbildad personal.", Norm::ska},
      Example{"Besökare ska kunna nå oss på telefon.", Norm::ska},
      Example{"Kallelsen ska inte bara anslås utan även läggas på webben.", Norm::ska},
      Example{"Du måste inte svara på skämt.", Norm::far},
      Example{"Redaktören ska se till att ingen uppgift är inaktuell.", Norm::ska},
  });
}

TEST_CASE("bör is advice, also against") {
  check(std::array{
      Example{"Inlägg bör ha en bildtext.", Norm::bor},
      Example{"Långa trådar bör inte lämnas obesvarade.", Norm::bor},
      Example{"Versaler bör undvikas i rubriker.", Norm::bor},
      Example{"Ska ni sända direkt bör två personer vara på plats.", Norm::bor},
  });
}

TEST_CASE("får permits with an infinitive, forbids with inte and bara") {
  check(std::array{
      Example{"Praktikanter får skriva utkast.", Norm::far},
      Example{"Praktikanter får inte godkänna utkast.", Norm::far_inte},
      Example{"Kontot får bara användas i tjänsten.", Norm::far_inte},
      Example{"Bilderna får endast publiceras efter samtycke.", Norm::far_inte},
      Example{"Elevrådet får gärna föreslå ämnen.", Norm::bor},
      Example{"Inga barn får kunna kännas igen.", Norm::far_inte},
      Example{"Den som skriver till oss får svar samma vecka.", Norm::none},
      Example{"Varje fråga får ett ärendenummer.", Norm::none},
  });
}

TEST_CASE("behöver demands with an infinitive, releases with inte") {
  check(std::array{
      Example{"Skämtsamma kommentarer behöver inte besvaras.", Norm::far},
      Example{"Nämnden behöver ta ställning till kanalvalet.", Norm::ska},
      Example{"Kanalen behöver mer tid.", Norm::none},
  });
}

TEST_CASE("kan permits where somebody may choose, else it tells what is possible") {
  check(std::array{
      Example{"Kommunchefen kan besluta om undantag.", Norm::far},
      Example{"Redaktören kan blockera den som upprepar påhoppen.", Norm::far},
      Example{"Gamla trådar kan raderas efter ett år.", Norm::far},
      Example{"Hotfulla skribenter kan komma att stängas av.", Norm::far},
      Example{"Ett olyckligt inlägg kan skada förtroendet.", Norm::none},
      Example{"Det kan handla om allt från lekplatser till vinterväglag.", Norm::none},
      Example{"Genom att synas i flödet kan vi nå fler unga.", Norm::none},
      Example{"I ett forum kan användarna själva starta trådar.", Norm::none},
      Example{"Här kan du läsa om vår vardag.", Norm::none},
      Example{"Listan kan komma att kompletteras.", Norm::none},
      Example{"En tråd kan ofta bli lång.", Norm::none},
  });
}

TEST_CASE("kommer att is a duty where it tells of an act") {
  check(std::array{
      Example{"Reklam kommer att tas bort.", Norm::ska},
      Example{"Likaså kommer trådar som spårar ur att raderas.", Norm::ska},
      Example{"Fler kommer att upptäcka bygden.", Norm::none},
  });
}

TEST_CASE("modal verbs in subordinate clauses demand nothing") {
  check(std::array{
      Example{"Den som ska publicera heter redaktör.", Norm::none},
      Example{"Här beskrivs hur kontona ska skötas.", Norm::none},
      Example{"Listan visar vilka som får logga in.", Norm::none},
      Example{"Om en förskola ska öppna en kanal hjälper staben till.", Norm::none},
      Example{"Hur snabbt vi ska svara beror på frågan.", Norm::none},
      Example{"Vi deltar för att alla ska känna sig hörda.", Norm::none},
  });
}

TEST_CASE("the modal verb of the main clause is found behind subordinate clauses") {
  check(std::array{
      Example{"Den som öppnar en kanal ska meddela staben.", Norm::ska},
      Example{"När du ställt en fråga ska du få besked.", Norm::ska},
      Example{"Om någon hotar en anställd ska chefen underrättas.", Norm::ska},
      Example{"Ska ni byta namn på kanalen måste staben säga ja.", Norm::ska},
      Example{"Att lämna ut lösenord får inte förekomma.", Norm::far_inte},
      Example{"De kanaler vi använder ska finnas i registret.", Norm::ska},
      Example{"För att undvika missförstånd ska avsändaren anges.", Norm::ska},
      Example{"Trots att vi informerat om reglerna ska påminnelser skickas.", Norm::ska},
  });
}

TEST_CASE("what a rule, a law or det innebär says is asserted") {
  check(std::array{
      Example{"Huvudregeln är att varje kanal ska ha två redaktörer.", Norm::ska},
      Example{"Det innebär att du inte får gilla partiers inlägg.", Norm::far_inte},
      Example{"Av stadgan framgår att listan inte behöver diarieföras.", Norm::far},
      Example{"Det finns uppgifter som alltid ska stå i presentationen.", Norm::ska},
      Example{"Det är rektorn som ska skriva under.", Norm::ska},
      Example{"Grundregeln är en genomgång i veckan.", Norm::ska},
  });
}

TEST_CASE("of two modalities the stricter decides") {
  check(std::array{
      Example{"Bilder får användas men källan ska anges.", Norm::ska},
      Example{"Du bör svara samma dag och måste svara inom tre.", Norm::ska},
      Example{"Inlägg kan gallras men får inte förvanskas.", Norm::far_inte},
      Example{"Logotypen får beskäras men bör visas hel.", Norm::bor},
  });
}
