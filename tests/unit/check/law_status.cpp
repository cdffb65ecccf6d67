// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/check/law_example.h"

using namespace stadga;
using namespace stadga::example;

TEST_CASE("a repealed law is found in all its forms") {
  const auto repealed = [](const std::string& text) { return found("repealed-law", text); };
  CHECK(repealed("Följ personuppgiftslagen.") == Found{"personuppgiftslagen"});
  CHECK(repealed("Personuppgiftslagens krav gäller.") == Found{"Personuppgiftslagens"});
  CHECK(repealed("Enligt PERSONUPPGIFTSLAGEN.") == Found{"PERSONUPPGIFTSLAGEN"});
  CHECK(repealed("En personuppgiftslag styr.") == Found{"personuppgiftslag"});
  CHECK(repealed("Enligt PuL krävs samtycke.") == Found{"PuL"});
  CHECK(repealed("Enligt PUL krävs samtycke.") == Found{"PUL"});
  CHECK(repealed("Följ PuL:s regler.") == Found{"PuL:s"});
  CHECK(repealed("Fråga PuL-ombudet.") == Found{"PuL-ombudet"});
  CHECK(repealed("Följ PuLs regler.") == Found{"PuLs"});
  CHECK(repealed("Följ lagen (1998:204).") == Found{"1998:204"});
  CHECK(repealed("Se SFS 1998:204.") == Found{"1998:204"});
  CHECK(repealed("Följ personuppgiftslagen (1998:204).") == Found{"personuppgiftslagen (1998:204"});
  CHECK(repealed("Följ **PuL** (*1998:204*).").size() == 1);
  CHECK(repealed("Följ [PuL](https://lagen.example/1998:204).") == Found{"PuL"});
  CHECK(repealed("E-delegationens råd gäller.") == Found{"E-delegationens"});
  CHECK(repealed("## Personuppgiftslagen\n\nText.") == Found{"Personuppgiftslagen"});
  CHECK(repealed("- Personuppgiftslagen\n- Arkivlagen") == Found{"Personuppgiftslagen"});
  CHECK(repealed("| Lag | Vad |\n|---|---|\n| PuL | Uppgifter |") == Found{"PuL"});
  CHECK(repealed("Följ personuppgiftslagen och\nPuL.") == Found{"personuppgiftslagen", "PuL"});
}

TEST_CASE("what only looks like a repealed law is left alone") {
  const auto quiet = [](const std::string& text) {
    INFO(text);
    CHECK(found("repealed-law", text).empty());
  };
  quiet("Håll fingret på pulsen, mät din puls och pulsera.");
  quiet("Impulser och Puls.");
  quiet("Följ dataskyddsförordningen (GDPR).");
  quiet("Skriv till pul@exempelby.example eller www.pul.example.");
  quiet("Beslutet har beteckningen KS/1998:204 och dnr 1998:204.");
  quiet("Se KS 1998:204.");
  quiet("Uppgifterna regleras i lag, och lagen gäller alla.");
}

TEST_CASE("a name that two laws share is decided by its number") {
  CHECK(found("repealed-law", "Följ förvaltningslagen.").empty());
  CHECK(found("repealed-law", "Följ Förvaltningslagen (2017:900).").empty());
  CHECK(found("repealed-law", "Följ förvaltningslagen (1986:223).") ==
        Found{"förvaltningslagen (1986:223"});
  CHECK(found("repealed-law", "Följ 1986 års förvaltningslag.") ==
        Found{"1986 års förvaltningslag"});
  CHECK(found("wrong-sfs-number", "Följ förvaltningslagen (1986:223).").empty());
  CHECK(found("repealed-law", "Följ förvaltningslagen (2017:900) och (1986:223).") ==
        Found{"1986:223"});
}

TEST_CASE("a sentence that itself says that the law is gone is left alone") {
  const auto quiet = [](const std::string& text) {
    INFO(text);
    CHECK(found("repealed-law", text).empty());
    CHECK(found("renamed-law", text).empty());
  };
  quiet("PuL, som upphävdes 2018, gällde tidigare.");
  quiet("Personuppgiftslagen är sedan den 25 maj 2018 upphävd.");
  quiet("Personuppgiftslagen har ersatts av dataskyddsförordningen.");
  quiet("Dataskyddsförordningen ersatte personuppgiftslagen.");
  quiet("I stället för PuL gäller GDPR.");
  quiet("Den tidigare personuppgiftslagen (1998:204) ställde andra krav.");
  quiet("Personuppgiftslagen gäller inte längre.");
  quiet("Enligt PuL (upphävd 2018) krävdes anmälan.");
  quiet("Integritetsskyddsmyndigheten (tidigare Datainspektionen) svarar.");
  quiet("Integritetsskyddsmyndigheten, som tidigare hette Datainspektionen, svarar.");
  quiet("Fråga SKR (tidigare SKL).");
  quiet("SKL heter sedan 2019 SKR.");
  quiet("Fråga SKL/SKR.");
  quiet("Personuppgiftslagen upphävdes i maj 2018 och 1986 års förvaltningslag i juli.");
}

TEST_CASE("words that say it of something else do not excuse a citation") {
  const auto fires = [](const std::string& text) {
    INFO(text);
    CHECK_FALSE(found("repealed-law", text).empty());
  };
  fires("Beslutet upphävs enligt 1986 års förvaltningslag.");
  fires("Enligt personuppgiftslagen upphävs tillståndet.");
  fires("Personuppgiftslagen kräver att uppgifter som inte längre behövs gallras.");
  fires("Tidigare inlägg gallras enligt PuL.");
  fires("PuL har inte upphävts.");
  fires("Datainspektionen heter nu IMY, men PuL gäller.");
  fires("Personuppgiftslagen, PuL (1998:204), med efterföljaren dataskyddsförordningen\n");
}

TEST_CASE("authorities under old names") {
  const auto renamed = [](const std::string& text) { return found("renamed-law", text); };
  CHECK(renamed("Datainspektionens råd gäller.") == Found{"Datainspektionens"});
  CHECK(renamed("Se SKL:s skrift.") == Found{"SKL:s"});
  CHECK(renamed("Sveriges Kommuner och Landstings råd.") ==
        Found{"Sveriges Kommuner och Landstings"});
  CHECK(renamed("Anmäl till Myndigheten för press, radio och tv.") ==
        Found{"Myndigheten för press, radio och tv"});
  CHECK(renamed("Kommunen gör en datainspektion.").empty());
  CHECK(renamed("Kommuner och regioner samverkar.").empty());
  CHECK(renamed("IMY och SKR svarar.").empty());
}

TEST_CASE("the finding names what is in force, the waiver's subject, and the law's own day") {
  LawTown town("Följ personuppgiftslagen.");
  const Diagnostic finding = town.of("repealed-law").at(0);
  CHECK(finding.severity == Severity::error);
  CHECK(finding.subject == "pul");
  CHECK(finding.message.sv ==
        "`personuppgiftslagen (1998:204)` upphävdes den 25 maj 2018 genom lag (2018:218)");
  CHECK(finding.help.sv.find("dataskyddsförordningen") != std::string::npos);
  CHECK(finding.help.sv.ends_with("check: repealed-law, subject: pul"));
  SECTION("before that day it was in force") {
    town.model.as_of = read_date("2018-05-24");
    CHECK(town.found("repealed-law").empty());
    town.model.as_of = read_date("2018-05-25");
    CHECK(town.found("repealed-law").size() == 1);
  }
  SECTION("without a date the register's status decides") {
    town.model.as_of.reset();
    CHECK(town.found("repealed-law").size() == 1);
  }
  SECTION("what the register is not sure of is a warning") {
    town.law("pul").confidence = "låg";
    CHECK(town.of("repealed-law").at(0).severity == Severity::warning);
  }
}

TEST_CASE("what a court has struck down") {
  CHECK(found("invalid-instrument", "Vi stöder oss på Privacy Shield-avtalet.") ==
        Found{"Privacy Shield-avtalet"});
  CHECK(found("invalid-instrument", "## Privacy Shield\n\nText.") == Found{"Privacy Shield"});
  CHECK(found("invalid-instrument", "Privacy Shield ogiltigförklarades 2020.").empty());
  CHECK(found("invalid-instrument", "Use a privacy filter.").empty());
}

TEST_CASE("a text that tells what the court found is left alone, and so is its heading") {
  const std::string told =
      "Privacy Shield-avtalet mellan EU och USA ger enligt EU-domstolen inte tillräckligt skydd åt "
      "personuppgifter.";
  const auto invalid = [](const std::string& text) { return found("invalid-instrument", text); };
  CHECK(invalid(told).empty());
  CHECK(invalid("## Privacy Shield och domen\n\n" + told).empty());
  CHECK(invalid("Privacy Shield ger ett otillräckligt skydd.").empty());
  CHECK(invalid("## Privacy Shield\n\n" + told + " Överföringen sker enligt Privacy Shield.") ==
        Found{"Privacy Shield", "Privacy Shield"});
  CHECK(invalid("## Privacy Shield\n\nText.\n\n## Annat\n\n" + told) == Found{"Privacy Shield"});
  CHECK(invalid("Privacy Shield ger tillräckligt skydd.").size() == 1);
  CHECK(invalid("Samtycke ger inte tillräckligt skydd, men Privacy Shield gör det.").size() == 1);
}

TEST_CASE("a work keeps the name that its author had") {
  const auto renamed = [](const std::string& text) { return found("renamed-law", text); };
  const auto severity = [](const std::string& text) {
    const auto list = LawTown(text).of("renamed-law");
    REQUIRE(list.size() == 1);
    return list[0].severity;
  };
  CHECK(severity("- SKL:s ”Sociala medier och handlingsoffentligheten”") == Severity::note);
  CHECK(severity("Se SKL, *Sociala medier*.") == Severity::note);
  CHECK(severity("Följ SKL:s råd om ”sociala medier”.") == Severity::error);
  // Beside a name that is no title's, the title is nothing to mend.
  CHECK(severity("Se SKL:s ”Sociala medier”. Fråga SKL.") == Severity::error);
  CHECK(renamed("Se SKL:s ”Sociala medier”. Fråga SKL.") == Found{"SKL"});
  CHECK(renamed("Se SKL:s (nu SKR) ”Sociala medier”.").empty());
  CHECK(renamed("Se ”SKL” och andra.") == Found{"SKL"});
  CHECK(renamed("Se *SKL*, som ger råd.") == Found{"SKL"});
  CHECK(renamed("Följ SKL:s råd om ”sociala medier”.") == Found{"SKL:s"});
  // An act that is repealed is not excused by a title beside it.
  CHECK(found("repealed-law", "Följ PuL: *hela lagen*.").size() == 1);
}

TEST_CASE("a law that has another name now") {
  LawTown town("Följ lagen om kommuners åtgärder.");
  CHECK(town.found("renamed-law").empty());
  town.law("arkivlagen").former_names = {"lagen (1990:782) om kommuners åtgärder"};
  CHECK(town.found("renamed-law") == Found{"lagen om kommuners åtgärder"});
}

TEST_CASE(
    "rules, their fields and the information text are read, remarks and closed accounts not") {
  LawTown town("Inget om lagar.");
  Municipality& municipality = municipality_of(town.model);
  const auto count = [&] { return town.of("repealed-law").size(); };
  municipality.rules = {rule("en", "ska", {})};
  municipality.rules[0].note.text = "Följ PuL.";
  CHECK(count() == 0);
  municipality.rules[0].statement.text = "Redaktören ska följa PuL.";
  CHECK(count() == 1);
  municipality.rules[0].statement.text.clear();
  municipality.rules[0].law.clear();
  municipality.rules[0].law.push_back({{"pul", {}}, ""});
  CHECK(count() == 1);
  municipality.rules[0].law.clear();
  municipality.rules[0].law.push_back({{"gdpr", {}}, ""});
  CHECK(count() == 0);
  paragraphs_of(town.model) = {paragraph("a", {form("Vi följer PuL.")})};
  CHECK(count() == 1);
  paragraphs_of(town.model).clear();
  account_of(town.model).purpose.text = "Berätta om PuL.";
  CHECK(count() == 1);
  account_of(town.model).status = "avslutat";
  CHECK(count() == 0);
}

TEST_CASE("a number that belongs to another law, or to none") {
  const auto wrong = [](const std::string& text) { return found("wrong-sfs-number", text); };
  CHECK(wrong("Följ arkivlagen (1990:728).") == Found{"1990:728"});
  CHECK(wrong("Följ Arkivlagen (1998:204).") == Found{"1998:204"});
  CHECK(wrong("Följ lagen (1998:121) om ansvar för elektroniska anslagstavlor.") ==
        Found{"1998:121"});
  CHECK(wrong("### Arkivlagen (SFS 1990:728)\n\nText.") == Found{"1990:728"});
  CHECK(wrong("Följ arkivlagen (1990:782) och OSL (2009:400).").empty());
  CHECK(wrong("Följ arkivlagen, ändrad genom 2019:866.").empty());
  CHECK(wrong("Arkivlagen, SFS 2019:866, gäller.").empty());
  CHECK(wrong("Genom lag (2018:1801) ändrades arkivlagen.").empty());
  CHECK(wrong("Följ arkivlagen (KS 2017:253).").empty());
  const Diagnostic finding = LawTown("Följ arkivlagen (1990:728).").of("wrong-sfs-number").at(0);
  CHECK(finding.message.sv == "`arkivlagen` har nummer 1990:782, inte `1990:728`");
  REQUIRE(finding.fixes.size() == 1);
  CHECK(finding.fixes[0].replacement == "1990:782");
  CHECK_FALSE(finding.fixes[0].certain);
}
