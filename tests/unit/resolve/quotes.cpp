// SPDX-License-Identifier: EUPL-1.2
// A quote stands in the guideline once, whole.
#include "resolve/quotes.h"

#include <memory>

#include <catch2/catch.hpp>

using namespace stadga;

namespace {

using Strings = std::vector<std::string>;

struct Town {
  explicit Town(const std::vector<std::string>& chapters) {
    markdown::HeadingIds ids;
    for (const std::string& text : chapters) {
      auto file = std::make_shared<const SourceFile>("guideline.md", text);
      auto document = markdown::parse(*file, 0, found, ids);
      municipality.chapters.push_back({file, std::move(*document)});
    }
  }

  /// `found` and the text of the unit; else the name of what was told.
  std::string find(const std::string& words, const std::string& section = "") {
    Diagnostics told;
    const SourceFile rules("rules.yml", words + '\n' + section);
    Quote quote;
    quote.text = {words, {&rules, 0, words.size()}};
    if (!section.empty()) {
      quote.section = {section, {&rules, words.size() + 1, words.size() + 1 + section.size()}};
    }
    municipality.rules.assign(1, {});
    municipality.rules[0].quotes = {quote};
    resolve::find_quotes(municipality, told);
    last = std::move(told);
    if (!last.empty()) {
      place = last.list()[0].span.text();
      return std::string(last.list()[0].kind->name);
    }
    const Quote& resolved = municipality.rules[0].quotes[0];
    const markdown::Unit& unit = municipality.unit_of(resolved);
    return std::to_string(resolved.chapter) + ' ' + unit.text;
  }

  Diagnostics found;
  Diagnostics last;
  std::string place;
  Municipality municipality;
};

}  // namespace

TEST_CASE("a sentence or an item or a cell is found") {
  Town town(
      {"# A\n\nVi svarar. Kontona ses över.\n\n- hot och hat\n- Ett. Två.\n\n"
       "| Kanal | Ton |\n|---|---|\n| X | Öppen. Ärlig. |\n"});
  CHECK(town.find("Vi svarar.") == "0 Vi svarar.");
  CHECK(town.find("hot och hat") == "0 hot och hat");
  CHECK(town.find("Ett. Två.") == "0 Ett. Två.");
  CHECK(town.find("Två.") == "0 Två.");
  CHECK(town.find("Öppen. Ärlig.") == "0 Öppen. Ärlig.");
  CHECK(town.find("Kanal") == "0 Kanal");
}

TEST_CASE("white space and markup and decomposed letters do not matter") {
  Town town(
      {"Kontona ska **ses över**\nminst en gång varje [arbetsdag](https://a.example).\n\n"
       "3\u00a0§ gäller `alltid`.\n\nA\u030atga\u0308rda felen.\n"});
  const std::string whole = "0 Kontona ska ses över minst en gång varje arbetsdag.";
  CHECK(town.find("Kontona ska ses över minst en gång varje arbetsdag.") == whole);
  CHECK(town.find("  Kontona  ska ses över\n minst en gång\tvarje arbetsdag. ") == whole);
  CHECK(town.find("Kontona ska **ses över** minst en gång varje arbetsdag.") == whole);
  CHECK(town.find("Kontona ska _ses över_ minst en gång varje [arbetsdag](https://b.example).") ==
        whole);
  CHECK(town.find("Kontona ska ses o\u0308ver minst en ga\u030ang varje arbetsdag.") == whole);
  CHECK(town.find("3 § gäller alltid.") == "0 3 § gäller alltid.");
  CHECK(town.find("Åtgärda felen.").starts_with("0 "));
}

TEST_CASE("a part of a sentence is told with the whole") {
  Town town({"Kontona ska inte ses över varje dag. Kort.\n"});
  CHECK(town.find("ses över varje dag.") == "partial-quote");
  CHECK(town.place == "ses över varje dag.");
  REQUIRE(town.last.list()[0].places.size() == 1);
  CHECK(town.last.list()[0].places[0].span.text() == "Kontona ska inte ses över varje dag.");
  CHECK(town.find("Kontona ska inte ses över varje dag") == "partial-quote");
}

TEST_CASE("words that stand nowhere are told with the closest sentence") {
  Town town({"Kontona ska ses över varje dag. Något helt annat.\n"});
  CHECK(town.find("Kontona ska ses över varje vecka.") == "quote-drift");
  REQUIRE(town.last.list()[0].places.size() == 1);
  CHECK(town.last.list()[0].places[0].span.text() == "Kontona ska ses över varje dag.");
  CHECK(town.find("Xyz wvu 123 qrs två!") == "quote-drift");
  CHECK(town.last.list()[0].places.empty());
  // A heading is no sentence, and case matters: it is a quote.
  CHECK(town.find("kontona ska ses över varje dag.") == "quote-drift");
}

TEST_CASE("the closest sentence is offered, for certain where only the writing differs") {
  Town town({"Kontona ska ses över varje dag, \"alltid\". Redaktören ska svara på alla frågor.\n"});
  CHECK(town.find("kontona ska ses över varje dag – ”alltid”") == "quote-drift");
  REQUIRE(town.last.list()[0].fixes.size() == 1);
  CHECK(town.last.list()[0].fixes[0].certain);
  CHECK(town.last.list()[0].fixes[0].replacement ==
        "\"Kontona ska ses över varje dag, \\\"alltid\\\".\"");

  CHECK(town.find("Redaktören får svara på alla frågor.") == "quote-drift");
  REQUIRE(town.last.list()[0].fixes.size() == 1);
  CHECK_FALSE(town.last.list()[0].fixes[0].certain);
  CHECK(town.last.list()[0].fixes[0].replacement == "Redaktören ska svara på alla frågor.");
  CHECK(
      town.last.list()[0].places[0].message.sv ==
      "närmast är den här meningen; det skiljer hur bindande den är (här `ska`, i citatet `får`)");

  CHECK(town.find("Redaktören ska inte svara på alla frågor.") == "quote-drift");
  CHECK(town.last.list()[0].places[0].message.sv ==
        "närmast är den här meningen; den ena nekar, inte den andra (i citatet `inte`)");
  // A question is no duty, however alike the words are.
  CHECK(town.find("Redaktören ska svara på alla frågor?") == "quote-drift");
  CHECK_FALSE(town.last.list()[0].fixes[0].certain);

  CHECK(town.find("Alla filmer textas.") == "quote-drift");
  CHECK(town.last.list()[0].fixes.empty());
}

TEST_CASE("where two sentences are equally close, neither is certain") {
  Town town({"- Svara snabbt!\n- svara snabbt\n"});
  CHECK(town.find("Svara snabbt.") == "quote-drift");
  REQUIRE(town.last.list()[0].fixes.size() == 1);
  CHECK_FALSE(town.last.list()[0].fixes[0].certain);
}

TEST_CASE("a sentence that stands twice needs its section") {
  Town town({"# A\n\nSvara snabbt.\n\n## B\n\nSvara snabbt.\n\n# C\n\nAnnat.\n",
             "# D\n\n- Svara snabbt.\n"});
  CHECK(town.find("Svara snabbt.") == "quote-found-twice");
  CHECK(town.last.list()[0].places.size() == 3);
  CHECK(town.find("Svara snabbt.", "b") == "0 Svara snabbt.");
  CHECK(town.find("Svara snabbt.", "d") == "1 Svara snabbt.");
  CHECK(town.find("Svara snabbt.", "a") == "quote-found-twice");  // under A and B, which is in A
  CHECK(town.last.list()[0].places.size() == 2);
  CHECK(town.find("Svara snabbt.", "c") == "quote-drift");
  CHECK(town.place == "c");
  CHECK(town.find("Svara snabbt.", "dd") == "unknown-section");
  CHECK(town.place == "dd");
}

TEST_CASE("an item of one sentence is one place and not two") {
  Town town({"- Svara snabbt.\n"});
  CHECK(town.find("Svara snabbt.") == "0 Svara snabbt.");
}

TEST_CASE("every quote of every rule is looked for") {
  Town town({"Ett. Två.\n"});
  Diagnostics told;
  Rule rule;
  Quote quote;
  for (const char* words : {"Ett.", "Tre.", "Två.", "Fyra."}) {
    quote.text.text = words;
    rule.quotes.push_back(quote);
  }
  town.municipality.rules = {rule, rule};
  resolve::find_quotes(town.municipality, told);
  CHECK(told.list().size() == 4);
  CHECK(town.municipality.rules[1].quotes[2].unit == 1);
}

TEST_CASE("quotes made to be slow end quickly") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "Mening nummer " + std::to_string(i) + " är här. ";
  Town town({text});
  CHECK(town.find(std::string(1'000'000, '[')) == "quote-drift");
  CHECK(town.find(std::string(9'000, '*') + "a" + std::string(9'000, '_')) == "quote-drift");
  std::string table = "|";
  for (int i = 0; i < 5000; ++i) table += "a|";
  table += "\n|";
  for (int i = 0; i < 5000; ++i) table += "-|";
  for (int i = 0; i < 5000; ++i) table += "\n|a";
  CHECK(town.find(table) == "quote-drift");
}

TEST_CASE("the words of a citation stand in a sentence or a heading") {
  Town town({"# Lagen (1998:112) om ansvar\n\nPersonuppgiftslagen\n(1998:204) gäller.\n"});
  const auto place = [&](const std::string& words) {
    Diagnostics told;
    Citation citation;
    citation.words.text = words;
    town.municipality.rules.clear();
    town.municipality.citations = {citation};
    resolve::find_quotes(town.municipality, told);
    if (!told.empty()) return std::string(told.list()[0].kind->name);
    return std::string(town.municipality.citations[0].place.text());
  };
  CHECK(place("Personuppgiftslagen (1998:204)") == "Personuppgiftslagen\n(1998:204) gäller.");
  CHECK(place("1998:112") == "# Lagen (1998:112) om ansvar");
  CHECK(place("GDPR") == "citation-not-found");
}
