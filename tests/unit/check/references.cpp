// SPDX-License-Identifier: EUPL-1.2
// duplicate-section-number and dangling-reference.
#include <catch2/catch.hpp>

#include "unit/check/law_example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

const std::string sections =
    "# Riktlinjer\n\n"
    "## 1. Inledning\n\n"
    "## 4 Konton\n\n"
    "1. Först.\n2. Sedan.\n\n"
    "   Inte tillåtet:\n\n   - a) hot\n   - b) förtal\n   - c) reklam\n\n"
    "### 4.1 Skriva\n\n"
    "## Bilaga 1: Texter\n\n"
    "## Bilaga B\n\n";

Found dangling(const std::string& sentence) {
  return found("dangling-reference", sections + sentence + "\n");
}

}  // namespace

TEST_CASE("a reference to a section, point or annex that is not there") {
  CHECK(dangling("Ta bort hot, se avsnitt 7.3.") == Found{"7.3"});
  CHECK(dangling("Se kapitel 19.") == Found{"19"});
  CHECK(dangling("Se **avsnitt 9**.") == Found{"9"});
  CHECK(dangling("Se avsnitt [7](#sju).") == Found{"7"});
  CHECK(dangling("Se även kap. 12 för mer.") == Found{"12"});
  CHECK(dangling("Det strider mot punkt 4:19.") == Found{"4:19"});
  CHECK(dangling("Det följer av punkten 7.") == Found{"7"});
  CHECK(dangling("Texten finns i bilaga 2.") == Found{"2"});
  CHECK(dangling("Se bilaga C.") == Found{"C"});
  CHECK(dangling("Se avsnitt 1 och 8.") == Found{"8"});
  CHECK(dangling("Se avsnitt\n7.3 och\n8.") == Found{"7.3", "8"});
  CHECK(dangling("Se kapitel 4–6.") == Found{"6"});
  CHECK(dangling("Det gäller enligt 4:19.") == Found{"4:19"});
  CHECK(dangling("Det gäller enligt avsnitt 8 i de här riktlinjerna.") == Found{"8"});
  CHECK(dangling("Det står i riktlinjens avsnitt 8.") == Found{"8"});
  CHECK(dangling("Det finns avsnitt 8 att läsa.") == Found{"8"});
  CHECK(dangling("| Vad | Var |\n|---|---|\n| Ton | avsnitt 8 |") == Found{"8"});
}

TEST_CASE("a letter that the point does not have") {
  CHECK(dangling("Det gäller punkt 4:2 a och d.") == Found{"4:2 a och d"});
  CHECK(dangling("Det gäller punkt 4:2 a–e.") == Found{"4:2 a–e"});
  CHECK(dangling("Det gäller punkt 4:2 a–c.").empty());
  CHECK(dangling("Det gäller punkt 4:2 a–b och c.").empty());
  CHECK(dangling("Det gäller punkt 4:2 i riktlinjen.").empty());
}

TEST_CASE("a reference that leads somewhere, or out of the guideline, is left alone") {
  const auto quiet = [](const std::string& sentence) {
    INFO(sentence);
    CHECK(dangling(sentence).empty());
  };
  quiet("Se avsnitt 1 och 4.1.");
  quiet("Se kapitel 4.");
  quiet("Se punkt 4:1, punkt 4:2 och punkt 2.");
  quiet("Texterna finns i bilaga 1 och bilaga B.");
  quiet("Ett förslag finns som bilaga.");
  quiet("Handlingar registreras enligt 5 kap. 1 § offentlighets- och sekretesslagen.");
  quiet("Handlingar registreras enligt 5 kap 1 § OSL.");
  quiet("Se 16 kap. 10 a § brottsbalken och 3 kap. 2–4 §§.");
  quiet("Kapitel 7 i kommunens informationspolicy gäller också.");
  quiet("Se avsnitt 7 i kommunikationsplanen.");
  quiet("Se informationspolicyns avsnitt 7 och handboken, där mer står.");
  quiet("Se policyn avsnitt 8.");
  quiet("Se OSL kap. 19.");
  quiet("Se bilaga 3 till avtalet.");
  quiet("Öppet till kl. 16:30 och enligt 16:30.");
  quiet("Lagen (1998:112) gäller enligt SFS 2018:218.");
  quiet("På den punkten 2018 ändrades mycket.");
  quiet("Vi har 3 avsnitt och 8 kapitel.");
}

TEST_CASE("two headings with one number") {
  const auto twice = [](const std::string& text) {
    return found("duplicate-section-number", text);
  };
  CHECK(twice("## 6.1 Redaktörer\n\n## 6.1 Skriva\n\n## 6.2 Svara\n").size() == 2);
  CHECK(twice("## 1 Början\n\n## 2. Mitt\n\n## 2 Slut\n").size() == 2);
  CHECK(twice("## Bilaga 1\n\n## Bilaga 1: Text\n").size() == 2);
  CHECK(twice("## Kapitel 2: A\n\n## Kapitel 1\n\n## 2 B\n").size() == 2);
  CHECK(twice("## 1 Början\n\n## 2 Mitt\n\n## 2.1 Slut\n\n## Bilaga 1\n").empty());
  CHECK(twice("## 3 steg för konton\n\n## 3 frågor\n").empty());
  CHECK(twice("## 2018 års mål\n\n## 2018 års plan\n\n## 1 A\n").empty());
  CHECK(twice("## Mål\n\n## Mål\n").empty());
}
