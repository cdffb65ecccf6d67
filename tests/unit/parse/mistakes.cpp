// SPDX-License-Identifier: EUPL-1.2
// What is wrong is told at its own place, and reading goes on.
#include <algorithm>

#include <catch2/catch.hpp>

#include "parse/fields.h"
#include "parse/parse.h"
#include "unit/parse/read.h"

using namespace stadga;
using namespace stadga::parse;

namespace {

/// What is told of one account with these lines besides the necessary ones.
Strings account(const std::string& lines) {
  YamlFile yaml(
      "accounts:\n  - id: a\n    name: A\n    platform: x\n    unit: U\n    purpose: P\n" + lines);
  Municipality town;
  parse_accounts(*yaml.file, town, yaml.found);
  return yaml.told();
}

}  // namespace

TEST_CASE("a value of the wrong kind is told") {
  struct Mistake {
    const char* line;
    const char* told;
  };
  const Mistake mistake = GENERATE(values<Mistake>({
      {"    handle: [a, b]\n", "wrong-type [a, b]"},
      {"    handle: {a: b}\n", "wrong-type {a: b}"},
      {"    handle:\n", "missing-key handle"},
      {"    handle: \" \"\n", "missing-key \" \""},
      {"    handle: \u00a0\u00ad\u3164\n", "missing-key \u00a0\u00ad\u3164"},
      {"    responsible: a/b\n", "bad-id a/b"},
      {"    example: ja\n    handle: \"@simhallen\"\n", "example-looks-real \"@simhallen\""},
      {"    example: ja\n    handle: min exempelhall\n", "example-looks-real min exempelhall"},
      {"    address: https://www.example.se/a\n    example: ja\n",
       "example-looks-real https://www.example.se/a"},
      {"    example: ja\n    contact: a@example.se\n", "example-looks-real a@example.se"},
      {"    deputy: kanske\n", "bad-choice kanske"},
      {"    deputy: yes\n", "bad-choice yes"},
      {"    administrators: två\n", "bad-number två"},
      {"    administrators: -1\n", "bad-number -1"},
      {"    administrators: 1.5\n", "bad-number 1.5"},
      {"    administrators: 99999999999\n", "bad-number 99999999999"},
      {"    opened: 2026-02-30\n", "bad-date 2026-02-30"},
      {"    opened: 21/11 2026\n", "bad-date 21/11 2026"},
      {"    status: aktiv\n", "bad-choice aktiv"},
      {"    contact: kommunen(at)a.example\n", "bad-email kommunen(at)a.example"},
      {"    contact: a@b\n", "bad-email a@b"},
      {"    contact: a@b@c.example\n", "bad-email a@b@c.example"},
      {"    contact: \"@a.example\"\n", "bad-email \"@a.example\""},
      {"    contact: a@b..example\n", "bad-email a@b..example"},
      {"    responsible: Chef.Åsa\n", "bad-id Chef.Åsa"},
      {"    handel: x\n", "unknown-key handel"},
      {"    texts: Hej\n", "wrong-type Hej"},
      {"    published: {field: a}\n", "wrong-type {field: a}"},
      {"    published: [a]\n", "wrong-type a"},
  }));
  INFO(mistake.line);
  CHECK(account(mistake.line) == Strings{mistake.told});
}

TEST_CASE("what is made up, or real, is left alone") {
  for (const char* lines :
       {"    example: ja\n    handle: \"@Exempelbadet\"\n    address: https://X.Example/a\n",
        "    example: ja\n    contact: a@b.example\n    address: https://b.example:81\n",
        "    handle: \"@simhallen\"\n    contact: a@kommun.se\n", "    example: ja\n",
        // Looked up in the list of roles, which knows better what was meant.
        "    responsible: redaktör\n", "    responsible: Redaktor\n"}) {
    INFO(lines);
    CHECK(account(lines).empty());
  }
}

TEST_CASE("an address must be one that may be published") {
  for (const char* good : {"https://a.example", "http://a.example:8080/b?c#d",
                           "http://a.example:65535", "https://å.example/"})
    CHECK_FALSE(address_fault(good));
  for (const char* bad : {"javascript:alert(1)",
                          "JaVaScRiPt:alert(1)",
                          "ftp://a.example",
                          "//a.example",
                          "https://user@a.example",
                          "https://u:p@a.example/",
                          "https:\\\\u@a.example",
                          "a.example",
                          "https://",
                          "https://a",
                          "https://a..example",
                          "https://.example",
                          "https://a.example:x",
                          "https://a.example:",
                          "https://a.example:99999",
                          "https://a.example:0",
                          "https://a b.example",
                          "https://a.example/\tb",
                          "mailto:a@b.example",
                          "",
                          "https://a\"b.example",
                          "https://<script>.example"}) {
    INFO(bad);
    CHECK(address_fault(bad));
  }
}

TEST_CASE("all mistakes of a file are told in one reading") {
  YamlFile yaml(R"(rules:
  - titel: Fel
    modality: skall
    topic: Upp.Sikt
    actor: {a: b}
    quote: Q.
    law: [gdpr]
  - id: två
)");
  Municipality town;
  parse_rules(*yaml.file, town, yaml.found);
  const Strings told = yaml.told();
  CHECK(town.rules.empty());
  const auto holds = [&](const char* line) { return std::ranges::find(told, line) != told.end(); };
  CHECK(holds("unknown-key titel"));
  CHECK(holds("missing-key titel"));  // id, title and statement, at the mapping's first key
  CHECK(holds("bad-choice skall"));
  CHECK(holds("bad-id Upp.Sikt"));
  CHECK(holds("wrong-type {a: b}"));
  CHECK(holds("wrong-type gdpr"));
  CHECK(holds("bad-id två"));
}

TEST_CASE("another format is not read as this one") {
  const SourceFile file("a.yml", "format: 2\naccounts: []\n");
  Diagnostics found;
  Municipality town;
  parse_accounts(file, town, found);
  REQUIRE(found.list().size() == 1);
  CHECK(found.list()[0].kind->name == "unknown-format");
  CHECK(found.list()[0].span.text() == "2");
}

TEST_CASE("chapters are read in the order of files and those that are none are told") {
  load::Inputs inputs;
  load::MunicipalityInput input;
  input.id = "exempelby";
  input.folder = "policies/exempelby";
  const auto put = [&](const std::string& name, const std::string& text) {
    input.files[name] = std::make_shared<const SourceFile>(name, text);
  };
  put("municipality.yml",
      "format: 1\nname: E\nshort_name: E\nguideline:\n  title: R\n  type: riktlinje\n"
      "  files: [b.md, a.md, guidline.md]\nroles: []\n");
  put("a.md", "# Svar\n\nEtt.\n");
  put("b.md", "# Svar\n\nTvå.\n");
  put("guideline.md", "Tre.\n");
  put("tillagg.md", "Fyra.\n");
  inputs.municipalities = {input};
  Diagnostics found;
  const Model model = parse_inputs(inputs, 1, found);
  const Municipality& town = model.municipalities.at(0);
  REQUIRE(town.chapters.size() == 2);
  CHECK(town.chapters[0].document.units.at(0).text == "Två.");
  CHECK(town.chapters[0].document.headings.at(0).id == "svar");
  CHECK(town.chapters[1].document.headings.at(0).id == "svar-2");
  found.sort();
  Strings told;
  for (const Diagnostic& d : found.list())
    told.push_back(std::string(d.kind->name) + ' ' + d.span.file->path());
  CHECK(std::ranges::count(told, "unknown-chapter municipality.yml") == 1);
  CHECK(std::ranges::count(told, "unused-chapter tillagg.md") == 1);
}

TEST_CASE("a theme's texts are a flat list") {
  const SourceFile file("themes/default/texts/sv.yml", "home: Start\nof: \"av\"\n");
  Diagnostics found;
  CHECK(parse_texts(file, found) ==
        std::map<std::string, std::string>{{"home", "Start"}, {"of", "av"}});
  CHECK(found.empty());
  const SourceFile bad("themes/default/texts/sv.yml", "home: [a]\n");
  parse_texts(bad, found);
  CHECK(found.has_errors());
}

TEST_CASE("every kind is listed and explained in both languages") {
  for (const Kind* kind : kinds()) {
    INFO(kind->name);
    CHECK_FALSE(kind->finds.sv.empty());
    CHECK_FALSE(kind->finds.en.empty());
    CHECK_FALSE(kind->why.sv.empty());
    CHECK_FALSE(kind->why.en.empty());
    CHECK_FALSE(kind->example.empty());
  }
}
