// SPDX-License-Identifier: EUPL-1.2
#include "sentences.h"

using stadga::norms::Context;
using stadga::norms::item;
using stadga::norms::judge;
using stadga::norms::Norm;

TEST_CASE("items inherit what their lead-in demands") {
  CHECK(item("hålla listan aktuell", "Staben ska:") == Norm::ska);
  CHECK(item("kommunens namn", "Följande bör alltid anges:") == Norm::bor);
  CHECK(item("påhopp på namngivna", "Följande får inte publiceras:") == Norm::far_inte);
  CHECK(item("reklam", "Staben förbehåller sig rätten att ta bort:") == Norm::far);
  CHECK(item("att kommunen är avsändare", "Det ska framgå:") == Norm::ska);
  CHECK(item("skryt", "Inlägg som ska tas bort:") == Norm::ska);
  CHECK(item("Svara kort.", "Tänk på att:") == Norm::bor);
  CHECK(item("listor som rör elever", "Det innebär att trådar inte får innehålla:") ==
        Norm::far_inte);
}

TEST_CASE("items of lead-ins that demand nothing") {
  CHECK(item("öka insynen", "Syftet är att:") == Norm::none);
  CHECK(item("berätta om bygden", "Vi använder kanalen till att") == Norm::none);
  CHECK(item("bloggar", "Exempel på kanaler är:") == Norm::none);
  CHECK(item("Svara samma dag.", "Riktlinjer:") == Norm::ska);
  CHECK(item("Använd gärna bilder.", "Att tänka på:") == Norm::bor);
}

TEST_CASE("an item with a stricter demand of its own keeps it") {
  CHECK(item("Chefen ska godkänna texten.", "Följande bör gälla:") == Norm::ska);
  CHECK(item("inte lämna ut namn", "Redaktören ska:") == Norm::far_inte);
  CHECK(item("undvika långa texter", "Redaktören ska:") == Norm::far_inte);
  CHECK(item("Dela inte lösenord.", "Redaktören ska tänka på följande:") == Norm::far_inte);
}

TEST_CASE("a whole sentence that only tells does not inherit") {
  CHECK(item("Det tar tid att svara.", "Följande regler måste följas:") == Norm::none);
}

TEST_CASE("items without a subject below a role") {
  CHECK(item("Ansvarar för schemat", "Kanalvärd:") == Norm::ska);
  CHECK(item("Beslutar om avslut", "Förvaltningschef:") == Norm::ska);
}

TEST_CASE("bare infinitives are duties, but purposes under such a heading") {
  CHECK(judge("Skriva kort", Context{"", "Språk", true}).norm == Norm::ska);
  CHECK(judge("Öka insynen", Context{"", "Syfte", true}).norm == Norm::none);
  CHECK(judge("Stärka dialogen", Context{"", "Syfte", true}).norm == Norm::none);
}
