// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "sentences.h"

using stadga::norms::check;
using stadga::norms::Example;
using stadga::norms::Norm;

TEST_CASE("responsibility and obligation are duties") {
  check(std::array{
      Example{"Biblioteket ansvarar för sin egen kanal.", Norm::ska},
      Example{"Fritidschefen har ansvar för schemat.", Norm::ska},
      Example{"Staben har ett samordnande ansvar för kanalerna.", Norm::ska},
      Example{"Varje rektor är ansvarig för skolans sida.", Norm::ska},
      Example{"Ansvaret för registret ligger på staben.", Norm::ska},
      Example{"Kommunen är skyldig att lämna ut handlingar.", Norm::ska},
      Example{"Den som modererar har tystnadsplikt.", Norm::ska},
      Example{"Arkivarien har i uppdrag att spara sidorna.", Norm::ska},
      Example{"Växeln har till uppgift att vidarebefordra frågor.", Norm::ska},
      Example{"Leverantören åtar sig att följa avtalet.", Norm::ska},
      Example{"För sändning krävs tillstånd.", Norm::ska},
      Example{"Filmning kräver samtycke från alla som syns.", Norm::ska},
      Example{"Att ta bort en tråd räknas som gallring, vilket kräver gallringsbeslut.", Norm::ska},
      Example{"Beslutet om avslut ligger hos förvaltningschefen.", Norm::ska},
      Example{"För vikarier gäller samma regler som för fast anställda.", Norm::ska},
  });
}

TEST_CASE("responsibility in a subordinate clause only tells who is meant") {
  check(std::array{
      Example{"Den som ansvarar för kanalen heter kanalvärd.", Norm::none},
      Example{"Listan visar vem som har ansvar för växeln.", Norm::none},
  });
}

TEST_CASE("advice without bör") {
  check(std::array{
      Example{"Det är viktigt att svara artigt.", Norm::bor},
      Example{"Därför är det viktigt att bilden är skarp.", Norm::bor},
      Example{"Tänk på att skriva kort.", Norm::bor},
      Example{"Tänk på vilka som läser.", Norm::bor},
      Example{"Vi rekommenderar högst två hashtaggar.", Norm::bor},
      Example{"En rekommendation är att planera veckovis.", Norm::bor},
      Example{"Kortare filmer är att rekommendera.", Norm::bor},
      Example{"Vi ser gärna fler bilder från förskolan.", Norm::bor},
      Example{"Använd gärna citat.", Norm::bor},
      Example{"Försök att svara före lunch.", Norm::bor},
      Example{"Glöm inte att tacka för tipset.", Norm::bor},
      Example{"Det är bra om två personer läser texten.", Norm::bor},
      Example{"Vi är restriktiva med direktsändning.", Norm::bor},
      Example{"Beskär i möjligaste mån bilden.", Norm::none},
      Example{"Visa i möjligaste mån hela bilden.", Norm::bor},
  });
}

TEST_CASE("near misses of advice") {
  check(std::array{
      Example{"Det är ett bra sätt att möta unga.", Norm::none},
      Example{"Tänk på att bilder omfattas av lagen.", Norm::none},
      Example{"Vi svarar gärna på frågor om badet.", Norm::none},
      Example{"En viktig kanal är torget.", Norm::none},
  });
}

TEST_CASE("permissions and powers") {
  check(std::array{
      Example{"Kommunen förbehåller sig rätten att stänga trådar.", Norm::far},
      Example{"Staben har rätt att stänga vilande kanaler.", Norm::far},
      Example{"Det går bra att länka till föreningar.", Norm::far},
      Example{"Det är okej att visa omslag.", Norm::far},
      Example{"Det är tillåtet att citera.", Norm::far},
      Example{"Det är upp till varje skola att välja kanal.", Norm::far},
      Example{"För alla anställda gäller yttrandefrihet.", Norm::far},
  });
}

TEST_CASE("prohibitions without får inte") {
  check(std::array{
      Example{"Det är inte tillåtet att låna ut inloggningen.", Norm::far_inte},
      Example{"Reklam är inte tillåten.", Norm::far_inte},
      Example{"Reklam tillåts inte.", Norm::far_inte},
      Example{"Vi accepterar inte personangrepp.", Norm::far_inte},
      Example{"Det är förbjudet att köpa följare.", Norm::far_inte},
      Example{"Det är inte lagligt att sprida listan.", Norm::far_inte},
      Example{"Det är inte okej att filma i väntrummet.", Norm::far_inte},
      Example{"Bara bokomslag är det okej att visa.", Norm::far_inte},
      Example{"Kommentarsfältet är inget forum för valarbete.", Norm::far_inte},
      Example{"Köpta annonser är otillåtna.", Norm::far_inte},
  });
}

TEST_CASE("decisions and acts of roles in the present tense are duties") {
  check(std::array{
      Example{"Kommunikationschefen beslutar om nya kanaler.", Norm::ska},
      Example{"Nämnden utser redaktörer varje höst.", Norm::ska},
      Example{"Det är förvaltningschefen som godkänner planen.", Norm::ska},
      Example{"Registratorn diarieför inkomna klagomål.", Norm::ska},
      Example{"Vi tar bort hotfulla inlägg.", Norm::ska},
      Example{"När en tråd spårar ur avslutar redaktören den.", Norm::ska},
      Example{"Vid behov kontrollerar vi oftare.", Norm::ska},
      Example{"Kränkande bilder flyttar vi till arkivet.", Norm::ska},
      Example{"Vi hanterar inga personärenden i chatten.", Norm::far_inte},
  });
}

TEST_CASE("passives in the present tense are duties") {
  check(std::array{
      Example{"Skärmbilden sparas i arkivet.", Norm::ska},
      Example{"Planen beslutas av nämnden.", Norm::ska},
      Example{"Frågor om bygglov hänvisas till kontaktcenter.", Norm::ska},
      Example{"Nya konton skapas av staben och delas ut till skolorna.", Norm::ska},
      Example{"Hotfulla inlägg polisanmäls.", Norm::ska},
      Example{"Namn på elever publiceras inte.", Norm::far_inte},
  });
}

TEST_CASE("the present tense that only describes") {
  check(std::array{
      Example{"Kommunen delar nyheter från länet.", Norm::none},
      Example{"I kapitlet redovisas lagarna.", Norm::none},
      Example{"Arkivlagen reglerar bevarandet.", Norm::none},
      Example{"Plattformarna ägs av utländska bolag.", Norm::none},
      Example{"Oftast besvarar en kommunikatör frågorna.", Norm::none},
      Example{"Flödet används för nyheter.", Norm::none},
      Example{"Vi finns där invånarna finns.", Norm::none},
  });
}

TEST_CASE("imperatives are duties, softened advice, negated prohibitions") {
  check(std::array{
      Example{"Svara inom två dagar.", Norm::ska},
      Example{"Skriv under med förnamn.", Norm::ska},
      Example{"Utse alltid en reserv.", Norm::ska},
      Example{"Se till att länken fungerar.", Norm::ska},
      Example{"Håll en vänlig ton.", Norm::ska},
      Example{"Kom ihåg att spara en kopia.", Norm::ska},
      Example{"Om du är osäker, kontakta staben.", Norm::ska},
      Example{"Får du ett hot ring polisen.", Norm::none},
      Example{"Vid hot: Kontakta polisen.", Norm::ska},
      Example{"Kan du inte svara så meddela kollegan.", Norm::ska},
      Example{"Lägg inte ut schemat.", Norm::far_inte},
      Example{"Dela aldrig lösenordet.", Norm::far_inte},
      Example{"Publicera inga listor med namn.", Norm::far_inte},
      Example{"Undvik interna förkortningar.", Norm::far_inte},
      Example{"Uppdatera gärna varje vecka, låt inte sidan somna.", Norm::far_inte},
      Example{"Svara artigt och använd gärna bilder.", Norm::ska},
      Example{"Läs mer på intranätet.", Norm::none},
      Example{"Räkna med att svaret dröjer.", Norm::none},
  });
}

TEST_CASE("nouns that look like imperatives") {
  check(std::array{
      Example{"Besök i chatten räknas varje månad.", Norm::none},
      Example{"Försök till intrång förekommer.", Norm::none},
      Example{"Tryck på sociala medier växer.", Norm::none},
  });
}

TEST_CASE("everything that a sentence demands is told, and what advice is against") {
  using stadga::norms::judge;
  const auto both = judge("Inlägget ska sparas och får därefter tas bort.", {});
  REQUIRE(both.all.size() >= 2);
  CHECK(both.norm == Norm::ska);
  const auto against = [](std::string_view sentence) {
    const auto judgement = judge(sentence, {});
    REQUIRE(!judgement.all.empty());
    return judgement.all.front().against;
  };
  CHECK(against("Versaler bör undvikas."));
  CHECK(against("Versaler bör inte användas."));
  CHECK(against("Kommunen bör vara mycket restriktiv med nya konton."));
  CHECK(against("Du behöver inte svara på skämt."));
  CHECK_FALSE(against("Versaler bör inte undvikas."));
  CHECK_FALSE(against("Inlägg bör ha en bildtext."));
  CHECK_FALSE(against("Glöm inte att svara."));
}

TEST_CASE("what was misread in guidelines") {
  check(std::array{
      Example{"Ibland får en anställd en fråga på sin egen sida.", Norm::none},
      Example{"Framför allt handlar det om att samtala.", Norm::none},
      Example{"Arkivlagen innehåller regler om hur handlingar sparas, gallras och arkiveras.",
              Norm::none},
      Example{"Du kan vilja delta i slutna grupper.", Norm::none},
      Example{"Det som sägs där bör ses som en del av tjänsten.", Norm::bor},
      Example{"Locka gärna till samtal: ställ frågor och be om tips.", Norm::bor},
      Example{"Kontakta kansliet om du vill veta mer.", Norm::far},
  });
}
