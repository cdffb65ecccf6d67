// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/check/law_example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

LawClaim claim(std::string section, std::vector<std::string> words, std::vector<std::string> claims,
               bool named, std::vector<std::string> caveats) {
  LawClaim made;
  made.section = std::move(section);
  made.words = std::move(words);
  made.claims = std::move(claims);
  made.named = named;
  made.caveats = std::move(caveats);
  made.says = {"Det är inte avgjort.", "It is not settled."};
  return made;
}

/// The register's claims, in short.
LawTown town_of(const std::string& guideline) {
  LawTown town(guideline);
  const std::vector<std::string> caveats = {"4 a §", "förmedlingstjänst*", "avgjor*"};
  LawClaim duty = claim("4 §", {"uppsiktsplikt*"}, {}, false, caveats);
  duty.action = "bevaka";
  duty.from = read_date("2024-12-01");
  town.law("bbs-lagen").unsettled = {duty, claim("4 §", {"uppsikt*"}, {}, true, caveats)};
  town.law("bbs-lagen").shorthand = {
      claim("4 §", {"uppsikt*"}, {"i veckan", "varje dag"}, true, {"skälig*", "egen regel"})};
  town.law("osl").shorthand = {
      claim("5 kap. 1 §", {"diarieför*"},
            {"behöver … inte … diarieför*", "inte behöver … diarieför*", "bara nödvändig*"}, false,
            {"sekretess", "sekretessbelag*"})};
  return town;
}

Found unsettled(const std::string& guideline) {
  return town_of(guideline).found("unsettled-law");
}

Found shorthand(const std::string& guideline) {
  return town_of(guideline).found("statute-shorthand");
}

}  // namespace

TEST_CASE("a claim that the law demands what is not settled") {
  CHECK(unsettled("Du har uppsiktsplikt.") == Found{"uppsiktsplikt"});
  CHECK(unsettled("Uppsiktsplikten gäller alla.") == Found{"Uppsiktsplikten"});
  CHECK(unsettled("Kommunen måste enligt lag ha uppsikt.") == Found{"uppsikt"});
  CHECK(unsettled("BBS-lagen kräver **uppsikt** över inlägg.") == Found{"uppsikt"});
  CHECK(unsettled("## BBS-lagen (1998:112)\n\nKommunen ska:\n\n- hålla uppsikt") ==
        Found{"uppsikt"});
  CHECK(unsettled("Enligt BBS-lagen ska kommunen:\n\n- ha uppsikt över inlägg") ==
        Found{"uppsikt"});
}

TEST_CASE("the municipality's own rule, another law and a claim with its caveat are left alone") {
  const auto quiet = [](const std::string& guideline) {
    INFO(guideline);
    CHECK(unsettled(guideline).empty());
  };
  quiet("Kontona ska hållas under uppsikt varje arbetsdag.");
  quiet("Vi följer lagen. Redaktören har uppsikt.");
  quiet("Enligt lag ska du ha tillsyn.");
  quiet("## Arkivlagen\n\nKommunen har uppsikt enligt lagen.");
  quiet("Uppsiktsplikten i 4 § gäller inte förmedlingstjänster.");
  quiet("## Uppsikt\n\nDu har uppsiktsplikt. Det är dock inte avgjort om den gäller här.");
  CHECK(unsettled("## Uppsikt\n\nDu har uppsiktsplikt.\n\n## Annat\n\nInget är avgjort.").size() ==
        1);
}

TEST_CASE("a rule that cites the section, and since when the law is unsettled") {
  LawTown town = town_of("Inget.");
  Municipality& municipality = municipality_of(town.model);
  municipality.rules = {rule("en", "ska", {})};
  Rule& rule = municipality.rules[0];
  rule.action.id = "bevaka";
  rule.law.push_back({{"bbs-lagen", {}}, "4 §"});
  const auto count = [&] { return town.of("unsettled-law").size(); };
  CHECK(count() == 1);
  rule.law[0].section = "5 §";
  CHECK(count() == 0);
  rule.law[0].section.clear();
  CHECK(count() == 1);
  rule.action.id = "svara";
  CHECK(count() == 0);
  rule.action.id = "bevaka";
  rule.note.text = "Sedan 2024 finns ett undantag i 4 a §.";
  CHECK(count() == 0);
  rule.note.text.clear();
  town.model.as_of = read_date("2024-11-30");
  CHECK(count() == 0);
}

TEST_CASE("registration without the caveat of secrecy") {
  CHECK(shorthand("Handlingar i sociala medier behöver inte diarieföras.") == Found{"diarieföras"});
  CHECK(shorthand("De kan ordnas på annat sätt och inte behöver diarieföras.").size() == 1);
  CHECK(shorthand("Därför behöver inte alla diarieföras.").size() == 1);
  CHECK(shorthand("Diarieföring är enligt OSL (5 kap 1 §) bara nödvändig ibland.") ==
        Found{"Diarieföring"});
  // The law's name has the word in it, and `lagen tar upp sekretess` does not tell the rest.
  CHECK(shorthand("Enligt offentlighets- och sekretesslagen behöver de inte diarieföras. Lagen tar "
                  "även upp sekretess.")
            .size() == 1);
}

TEST_CASE("registration told with the caveat, or something else that need not be done") {
  const auto quiet = [](const std::string& guideline) {
    INFO(guideline);
    CHECK(shorthand(guideline).empty());
  };
  quiet("Handlingar utan sekretess behöver inte diarieföras.");
  quiet("De behöver inte diarieföras.\n\nInlägg med sekretess ska diarieföras.");
  quiet("De behöver inte diarieföras.\n\nDetta ska diarieföras:\n\n- sådant med sekretess");
  quiet("En kommentar behöver inte besvaras men ska diarieföras.");
  quiet("Nya konton behöver inte anmälas.");
  quiet("Viktiga handlingar diarieförs.");
}

TEST_CASE("a figure told as if the statute gave it") {
  CHECK(shorthand("## BBS-lagen\n\nUppsikt ska hållas minst en gång i veckan.") ==
        Found{"Uppsikt"});
  CHECK(shorthand("Enligt lag krävs uppsikt varje dag.").size() == 1);
  CHECK(shorthand("Uppsikt ska hållas varje dag.").empty());
  CHECK(shorthand("## BBS-lagen\n\nUppsikt ska hållas.").empty());
  CHECK(shorthand("## BBS-lagen\n\nUppsikt hålls en gång i veckan, som vår egen regel.").empty());
}

TEST_CASE("a finding tells what the law says and how to waive it") {
  const Diagnostic finding = town_of("Du har uppsiktsplikt.").of("unsettled-law").at(0);
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.subject == "bbs-lagen + 4 §");
  CHECK(finding.message.sv == "det är inte avgjort om lagen kräver det här (4 § BBS-lagen)");
  CHECK(finding.help.sv.starts_with("så säger lagregistret: Det är inte avgjort."));
  CHECK(finding.help.sv.ends_with("check: unsettled-law, subject: bbs-lagen + 4 §"));
}

TEST_CASE("each place of the guideline is a finding of its own, and other files go with it") {
  LawTown town = town_of(
      "## Uppsikt\n\nDu har uppsiktsplikt. Du har uppsiktsplikt.\n\n## Redaktör\n\nDu har "
      "uppsiktsplikt.");
  municipality_of(town.model).rules = {rule("en", "ska", {})};
  municipality_of(town.model).rules[0].action.id = "bevaka";
  municipality_of(town.model).rules[0].law.push_back({{"bbs-lagen", {}}, "4 §"});
  const auto list = town.of("unsettled-law");
  REQUIRE(list.size() == 2);
  CHECK(list[0].subject == "bbs-lagen + 4 § + uppsikt");
  CHECK(list[1].subject == "bbs-lagen + 4 § + redaktor");
  CHECK(list[0].places.size() == 1);
  CHECK(list[1].places.empty());
}
