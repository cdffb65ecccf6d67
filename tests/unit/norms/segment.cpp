// SPDX-License-Identifier: EUPL-1.2
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "norms/norms.h"
#include "norms/sentences.h"

using namespace stadga::norms;

namespace {

/// `line class text`, one a sentence.
std::vector<std::string> rows(std::string_view document) {
  std::vector<std::string> out;
  for (const Sentence& sentence : read(document)) {
    out.push_back(std::to_string(sentence.line) + " " + std::string(word(sentence.judgement.norm)) +
                  " " + sentence.text);
  }
  return out;
}
using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("Markdown: headings, paragraphs, items with their lead-in") {
  CHECK(rows("# Konton\n\nStaben ska:\n\n- föra **register**\n- svara på [frågor](https://x.se)\n"
             "\nBilder får beskäras. Namn får inte\nsynas.\n") ==
        Rows{"1 none Konton", "3 ska Staben ska:", "5 ska föra register", "6 ska svara på frågor",
             "8 får Bilder får beskäras.", "8 får-inte Namn får inte synas."});
}

TEST_CASE("nested lists inherit through both lead-ins") {
  CHECK(rows("Inlägg får inte innehålla:\n- hot\n- bilder som visar:\n  - elever\n  - patienter\n"
             "- skryt\n") == Rows{"1 får-inte Inlägg får inte innehålla:", "2 får-inte hot",
                                  "3 får-inte bilder som visar:", "4 får-inte elever",
                                  "5 får-inte patienter", "6 får-inte skryt"});
}

TEST_CASE("a lead-in without a colon, and a list after a heading") {
  CHECK(rows("Kanalvärden ska\n\n- svara\n- spara\n") ==
        Rows{"1 ska Kanalvärden ska", "3 ska svara", "4 ska spara"});
  CHECK(rows("## Råd\n\n- Skriv kort.\n- Använd gärna bilder.\n") ==
        Rows{"1 none Råd", "3 ska Skriv kort.", "4 bör Använd gärna bilder."});
}

TEST_CASE("wrapped lines and hyphenation are joined, the line is where the sentence begins") {
  CHECK(rows("Alla som arbetar med kommunens kanaler ska läsa rikt-\n"
             "linjen varje år. Den som slutar ska lämna ifrån sig\n"
             "sina lösenord. Det gäller även vikarier och den som\n"
             "är tjänstledig. Frågor ställs via e-\n"
             "post till staben, som svarar samma dag om det går.\n"
             "Chefen beslutar i övriga fall som inte nämns här ovan.\n") ==
        Rows{"1 ska Alla som arbetar med kommunens kanaler ska läsa riktlinjen varje år.",
             "2 ska Den som slutar ska lämna ifrån sig sina lösenord.",
             "3 ska Det gäller även vikarier och den som är tjänstledig.",
             "4 ska Frågor ställs via e-post till staben, som svarar samma dag om det går.",
             "6 ska Chefen beslutar i övriga fall som inte nämns här ovan."});
}

TEST_CASE("headings without marks, numbered and not") {
  CHECK(rows("1 Inledning\n\nKommunen har konton.\n\n2.1 Vem får logga in\n\nChefen beslutar.\n\n"
             "Språk och ton\n\nSkriv kort.\n") ==
        Rows{"1 none 1 Inledning", "3 none Kommunen har konton.", "5 none 2.1 Vem får logga in",
             "7 ska Chefen beslutar.", "9 none Språk och ton", "11 ska Skriv kort."});
}

TEST_CASE("bullets as OCR reads them") {
  CHECK(rows("Staben ska:\n\ne Svara snabbt\n\n¢ Spara kopior\n\no Ringa polisen\n\n« Fora bok\n\n"
             "* Lara ut\n") == Rows{"1 ska Staben ska:", "3 ska Svara snabbt", "5 ska Spara kopior",
                                    "7 ska Ringa polisen", "9 ska Fora bok", "11 ska Lara ut"});
}

TEST_CASE("page headers, footers and numbers do not cut sentences") {
  const auto found = rows(
      "Norra kommunen\n\nAlla som skriver i kommunens namn ska följa\n\nNorra kommunen\n3 (7)\n\n"
      "reglerna i den här texten.\n\nNorra kommunen\n4 (7)\n");
  CHECK(found ==
        Rows{"1 none Norra kommunen",
             "3 ska Alla som skriver i kommunens namn ska följa reglerna i den här texten.",
             "5 none Norra kommunen", "6 none 3 (7)", "10 none Norra kommunen", "11 none 4 (7)"});
}

TEST_CASE("tables: cells are judged one by one under the head of their row") {
  CHECK(rows("| Kanal | Regel |\n|---|---|\n| Chatt | Svara inom en timme. Du får skämta. |\n") ==
        Rows{"1 none Kanal", "1 none Regel", "3 none Chatt", "3 ska Svara inom en timme.",
             "3 får Du får skämta."});
  CHECK(rows("Syfte\tVisa upp bygden för nya invånare.\n") ==
        Rows{"1 none Syfte", "1 none Visa upp bygden för nya invånare."});
}

TEST_CASE("a table of contents is no text") {
  CHECK(rows("Syfte ..... 2\nAtt svara ..... 3\n") ==
        Rows{"1 none Syfte ..... 2", "2 none Att svara ..... 3"});
}

TEST_CASE("abbreviations do not end sentences") {
  const std::string_view text =
      "Ange t.ex. namn, jfr kap. 3 och bl.a. Dnr. Svara sen. Hot, hat m.m. Anmäl det!";
  std::vector<std::string> found;
  for (const auto& part : sentences(text)) {
    found.emplace_back(text.substr(part.begin, part.end - part.begin));
  }
  CHECK(found == Rows{"Ange t.ex. namn, jfr kap. 3 och bl.a. Dnr. Svara sen.", "Hot, hat m.m.",
                      "Anmäl det!"});
}

TEST_CASE("what extends the sentence before demands the same") {
  CHECK(rows("Hot ska anmälas. Detta gäller även skämt.\n") ==
        Rows{"1 ska Hot ska anmälas.", "1 ska Detta gäller även skämt."});
  CHECK(rows("Detta gäller även skämt.\n") == Rows{"1 none Detta gäller även skämt."});
}

TEST_CASE("one sentence a line, and nothing at all") {
  CHECK(rows("Svara kort.\nSpara kopian.\n") == Rows{"1 ska Svara kort.", "2 ska Spara kopian."});
  CHECK(read("").empty());
  CHECK(read("\n \n\t\n").empty());
  CHECK(read("---\ntitle: x\n---\n```\nska\n```\n").empty());
}

TEST_CASE("odd bytes and shapes are read without harm") {
  for (const std::string_view text : {"\xFF\xFE ska",
                                      "[",
                                      "]",
                                      "&",
                                      "@",
                                      "|",
                                      "| |",
                                      "-",
                                      "- ",
                                      "1.",
                                      "a)",
                                      "**",
                                      "<i",
                                      "](",
                                      "é",
                                      "\xC3",
                                      "ska ska ska ska",
                                      "att att att",
                                      "som som som ska",
                                      "Det är som",
                                      ":",
                                      "??"}) {
    CHECK_NOTHROW(read(text));
    CHECK_NOTHROW(judge(text, Context{}));
    CHECK_NOTHROW(judge(text, Context{std::string(text) + ":", std::string(text), true}));
  }
}

TEST_CASE("lists whose marks were lost are known by their lead-in") {
  CHECK(rows("Trådar får inte innehålla:\n\nhot och hat\n\nskvaller\n\nreklam\n\nAnnat\n\n"
             "Spara kopian.\n") ==
        Rows{"1 får-inte Trådar får inte innehålla:", "3 får-inte hot och hat",
             "5 får-inte skvaller", "7 får-inte reklam", "9 none Annat", "11 ska Spara kopian."});
}

TEST_CASE("long and deep texts take no long time") {
  std::string words;
  std::string deep;
  for (int i = 0; i < 20000; ++i) {
    words += "som att ska ";
    deep += std::string(static_cast<std::size_t>(i % 50), ' ') + "- a:\n";
  }
  CHECK(read(words).size() == 1);
  CHECK(read(deep).size() == 20000);
}
