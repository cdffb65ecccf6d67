// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/markdown/read.h"

using namespace stadga;
using namespace stadga::markdown;

namespace {

Strings parts(std::string_view text) {
  Strings out;
  for (const auto& [begin, end] : sentences(text))
    out.emplace_back(text.substr(begin, end - begin));
  return out;
}

}  // namespace

TEST_CASE("a text is parted into its sentences") {
  CHECK(parts("").empty());
  CHECK(parts("   ").empty());
  CHECK(parts("Vi svarar snabbt") == Strings{"Vi svarar snabbt"});
  CHECK(parts("Svara. Alltid! Hur? Så här…") == Strings{"Svara.", "Alltid!", "Hur?", "Så här…"});
  CHECK(parts("  Ett.   Två.  ") == Strings{"Ett.", "Två."});
  CHECK(parts("Vad?! Nej. … Jo.") == Strings{"Vad?!", "Nej.", "…", "Jo."});
  CHECK(parts("Åtgärda. Äldre inlägg. Övrigt. Émile.") ==
        Strings{"Åtgärda.", "Äldre inlägg.", "Övrigt.", "Émile."});
}

TEST_CASE("closing marks belong to the sentence they close") {
  CHECK(parts("Han sa ”nej.” Sedan gick han.") == Strings{"Han sa ”nej.”", "Sedan gick han."});
  CHECK(parts("Svara (snabbt.) Alltid.") == Strings{"Svara (snabbt.)", "Alltid."});
  CHECK(parts("Se \"Regler.\" Läs »Mer.» [Not.] Slut.") ==
        Strings{"Se \"Regler.\"", "Läs »Mer.»", "[Not.]", "Slut."});
}

TEST_CASE("abbreviations end no sentence even before a capital") {
  const char* whole = GENERATE(
      "Använd t.ex. Facebook.", "Använd t ex. Facebook.", "Kanaler, bl.a. Instagram, gäller.",
      "Kanaler, bl a. Instagram, gäller.", "Kontot, dvs. Norbergs konto, gäller.",
      "Kontot, d.v.s. Norbergs, gäller.", "En s.k. Story visas.", "Tjänsten X, f.d. Twitter.",
      "Stängt p.g.a. Semester.", "Stängt pga. Semester.", "Se kap. 2 i lagen.",
      "Se 10 kap. Offentlighets- och sekretesslagen.", "Ärende nr. 12 gäller.",
      "Det tar ca. 2 dagar.", "Se jfr. Lagen.", "Facebook resp. Instagram.",
      "Konton inkl. Facebook.", "Konton exkl. Facebook.", "Ring tel. 0223-000 00.",
      "Senast kl. 16.00 varje dag.", "Se 4 § 2 st. BBS-lagen.", "Enligt 1 mom. Lagen.",
      "Se prop. 1997/98:15.", "Se bet. KU3.", "Se dnr. KS 2017/253.", "Enligt art. 6 i GDPR.",
      "Gäller fr.o.m. Januari.", "Kanaler (t.ex. Facebook) gäller.");
  CHECK(parts(whole) == Strings{whole});
}

TEST_CASE("an abbreviation ends the text and m.m. before a capital ends the sentence") {
  CHECK(parts("Vi använder Facebook m.m. Svara alltid.") ==
        Strings{"Vi använder Facebook m.m.", "Svara alltid."});
  CHECK(parts("Bilder m.m. publiceras.") == Strings{"Bilder m.m. publiceras."});
  CHECK(parts("Se även s.k.") == Strings{"Se även s.k."});
  CHECK(parts("De gick på kontexten. Svara.") == Strings{"De gick på kontexten.", "Svara."});
}

TEST_CASE("figures and addresses and small letters end no sentence") {
  const char* whole =
      GENERATE("Lagen (1998:112) om 3.5 procent gäller.", "Öppet 8.00–16.30 varje dag.",
               "Läs på www.exempelby.example/regler innan.", "Vi svarar … om vi hinner.",
               "Skriv till a.b@exempelby.example i dag.", "Punkt. sedan liten bokstav.",
               "Frågar någon varför? svara då.", "Version 2.1.3 gäller.", "Hej ... då");
  CHECK(parts(whole) == Strings{whole});
}

TEST_CASE("a sentence may begin with a figure or a quotation mark") {
  CHECK(parts("Svara. 3 § gäller.") == Strings{"Svara.", "3 § gäller."});
  CHECK(parts("Svara. ”Nej” är ett svar.") == Strings{"Svara.", "”Nej” är ett svar."});
  CHECK(parts("Svara. (Alltid.)") == Strings{"Svara.", "(Alltid.)"});
}
