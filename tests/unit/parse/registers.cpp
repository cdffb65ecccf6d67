// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/parse/read.h"

using namespace stadga;
using namespace stadga::parse;

TEST_CASE("every key of vocabulary.yml") {
  YamlFile yaml(R"(modalities:
  - {id: ska, word: ska, label: {sv: Ska, en: Must}, meaning: {sv: Plikt., en: Duty.}}
topics:
  - {id: svar, label: {sv: Svar, en: Answers}, covers: {sv: Om svar., en: On answers.}}
roles:
  - {id: chef, label: {sv: Chef, en: Head}}
categories:
  - {id: hot, label: {sv: Hot, en: Threats}, statutory: ja, law: bbs-lagen, section: 5 §, note: Obs.}
  - {id: spam, label: {sv: Spam, en: Spam}, statutory: nej}
elements:
  - {id: ai-syfte, label: {sv: Syfte, en: Purpose}, statutory: nej}
  - {id: ai-bild, label: {sv: Bild, en: Picture}, statutory: nej, in_text: nej}
contents:
  - id: fraga
    label: {sv: Fråga, en: Question}
    alias: question
occasions:
  - {id: kris, label: {sv: Kris, en: Crisis}, silent: {sv: Tyst., en: Silent.}}
actions:
  - {id: svara, label: {sv: Svara, en: Answer}}
properties:
  - {id: bild, label: {sv: Bild, en: Picture}}
)");
  const Vocabulary words = parse_vocabulary(*yaml.file, yaml.found);
  CHECK(yaml.told().empty());
  CHECK(words.modalities.at(0).id == "ska");
  CHECK(words.modalities.at(0).word == "ska");
  CHECK(words.modalities.at(0).label.en == "Must");
  CHECK(words.modalities.at(0).meaning.sv == "Plikt.");
  CHECK(words.topics.at(0).meaning.en == "On answers.");
  CHECK(words.roles.at(0).label.sv == "Chef");
  CHECK(words.categories.at(0).statutory == "ja");
  CHECK(words.categories.at(0).law.id == "bbs-lagen");
  CHECK(words.categories.at(0).section == "5 §");
  CHECK(words.categories.at(0).note.sv == "Obs.");
  CHECK_FALSE(words.categories.at(1).law.given());
  CHECK(words.elements.at(0).in_text);
  CHECK_FALSE(words.elements.at(1).in_text);
  CHECK(words.contents.at(0).id == "fraga");
  CHECK(words.contents.at(0).alias == "question");
  CHECK(words.occasions.at(0).meaning.sv == "Tyst.");
  CHECK(words.actions.at(0).id == "svara");
  CHECK(words.properties.at(0).id == "bild");
}

TEST_CASE("the keys of vocabulary.yml that the checks go by") {
  YamlFile yaml(R"(modalities:
  - {id: ska, word: ska, label: {sv: Ska, en: Must}, meaning: {sv: Plikt., en: Duty.}}
topics:
  - id: svar
    label: {sv: Svar, en: Answers}
    covers: {sv: Om svar., en: On answers.}
    laws: [fl-2017]
roles:
  - {id: chef, label: {sv: Chef, en: Head}}
categories:
  - id: pornografi
    label: {sv: Pornografi, en: Pornography}
    statutory: nej
    crime: barnpornografibrott
    includes: [barnpornografi]
    misnomers: [olovlig* bild]
    words: [hotfull*]
elements:
  - {id: ai-verksamhet, label: {sv: A, en: A}, statutory: nej, includes: [ai-avsandare]}
occasions:
  - {id: kris, label: {sv: Kris, en: Crisis}, silent: {sv: Tyst., en: Silent.}}
actions:
  - id: ta-bort
    label: {sv: Ta bort, en: Remove}
    needs: promptness
    words: [omgående]
    asks: {sv: hur snabbt, en: how fast}
properties:
  - {id: bild, label: {sv: Bild, en: Picture}}
)");
  const Vocabulary words = parse_vocabulary(*yaml.file, yaml.found);
  CHECK(yaml.told().empty());
  CHECK(ids(words.topics.at(0).laws) == Strings{"fl-2017"});
  CHECK(words.categories.at(0).word == "barnpornografibrott");
  CHECK(ids(words.categories.at(0).includes) == Strings{"barnpornografi"});
  CHECK(words.categories.at(0).misnomers == Strings{"olovlig* bild"});
  CHECK(words.categories.at(0).words == Strings{"hotfull*"});
  CHECK(ids(words.elements.at(0).includes) == Strings{"ai-avsandare"});
  CHECK(words.actions.at(0).needs == Figure::promptness);
  CHECK(words.actions.at(0).words == Strings{"omgående"});
  CHECK(words.actions.at(0).asks.en == "how fast");
}

TEST_CASE("every key of laws.yml") {
  YamlFile yaml(R"(laws:
  - id: pul
    name: Personuppgiftslag (1998:204)
    short: personuppgiftslagen
    sfs: "1998:204"
    kind: lag
    status: upphävd
    from: 1998-10-24
    until: 2018-05-25
    replaced_by: [gdpr]
    repealed_by: lag (2018:218)
    other_names: [PuL]
    former_names: [datalagen]
    note: {sv: Upphävd., en: Repealed.}
    confidence: hög
    checked: 2026-11-21
    source: SFS
    sections:
      - {ref: 1 §, says: {sv: Syfte., en: Purpose.}, lists: elements}
    unsettled:
      - section: 4 §
        from: 2024-12-01
        words: [uppsikt*]
        claims: [enligt lag]
        named: ja
        caveats: [4 a §]
        action: bevaka
        says: {sv: Öppet., en: Open.}
    shorthand:
      - {words: [diarieför*], says: {sv: Mer., en: More.}}
)");
  const std::vector<Law> laws = parse_laws(*yaml.file, yaml.found);
  CHECK(yaml.told().empty());
  REQUIRE(laws.size() == 1);
  const Law& law = laws[0];
  CHECK(law.id == "pul");
  CHECK(law.name == "Personuppgiftslag (1998:204)");
  CHECK(law.short_name == "personuppgiftslagen");
  CHECK(law.sfs == "1998:204");
  CHECK(law.kind == "lag");
  CHECK(law.status == "upphävd");
  CHECK(iso(*law.from) == "1998-10-24");
  CHECK(iso(*law.until) == "2018-05-25");
  CHECK(ids(law.replaced_by) == Strings{"gdpr"});
  CHECK(law.repealed_by == "lag (2018:218)");
  CHECK(law.other_names == Strings{"PuL"});
  CHECK(law.note.en == "Repealed.");
  CHECK(law.confidence == "hög");
  CHECK(iso(*law.checked) == "2026-11-21");
  CHECK(law.source == "SFS");
  REQUIRE(law.sections.size() == 1);
  CHECK(law.sections[0].ref == "1 §");
  CHECK(law.sections[0].says.sv == "Syfte.");
  CHECK(law.sections[0].lists == "elements");
  CHECK(law.former_names == Strings{"datalagen"});
  REQUIRE(law.unsettled.size() == 1);
  const LawClaim& claim = law.unsettled[0];
  CHECK(claim.section == "4 §");
  CHECK(iso(*claim.from) == "2024-12-01");
  CHECK(claim.words == Strings{"uppsikt*"});
  CHECK(claim.claims == Strings{"enligt lag"});
  CHECK(claim.named);
  CHECK(claim.caveats == Strings{"4 a §"});
  CHECK(claim.action == "bevaka");
  CHECK(claim.says.en == "Open.");
  REQUIRE(law.shorthand.size() == 1);
  CHECK(law.shorthand[0].section.empty());
  CHECK_FALSE(law.shorthand[0].named);
}

TEST_CASE("every key of platforms.yml") {
  YamlFile yaml(R"(platforms:
  - id: x
    name: X
    former_names: [Twitter]
    aliases: [twitter]
    status: bytt namn
    own_service: ja
    public: nej
    note: {sv: Obs., en: Note.}
    checked: 2026-11-21
    fields:
      - id: bio
        label: {sv: Presentation, en: Bio}
        kind: text
        limit: 160
        bytes: 2560
        count: utf16
        line_breaks: nej
        max_links: 1
        confidence: medel
        source: webblistor
        note: {sv: Osäkert., en: Unsure.}
      - {id: a, label: {sv: a, en: a}, kind: name, confidence: ingen, source: s}
      - {id: b, label: {sv: a, en: a}, kind: link, count: kodpunkter, confidence: ingen, source: s}
      - {id: c, label: {sv: a, en: a}, kind: place, count: grafem, confidence: ingen, source: s}
      - {id: d, label: {sv: a, en: a}, kind: text, count: grafem-lankar-23, confidence: ingen, source: s}
      - {id: e, label: {sv: a, en: a}, kind: text, count: störst, confidence: ingen, source: s}
)");
  const std::vector<Platform> platforms = parse_platforms(*yaml.file, yaml.found);
  CHECK(yaml.told().empty());
  REQUIRE(platforms.size() == 1);
  const Platform& platform = platforms[0];
  CHECK(platform.id == "x");
  CHECK(platform.name == "X");
  CHECK(platform.former_names == Strings{"Twitter"});
  CHECK(platform.aliases == Strings{"twitter"});
  CHECK(platform.status == "bytt namn");
  CHECK(platform.own_service);
  CHECK_FALSE(platform.open_to_all);
  CHECK(platform.note.sv == "Obs.");
  CHECK(iso(*platform.checked) == "2026-11-21");
  REQUIRE(platform.fields.size() == 6);
  const PlatformField& bio = platform.fields[0];
  CHECK(bio.id == "bio");
  CHECK(bio.label.en == "Bio");
  CHECK(bio.kind == FieldKind::text);
  CHECK(bio.limit == 160U);
  CHECK(bio.bytes == 2560U);
  CHECK(bio.counting == Counting::utf16);
  CHECK_FALSE(bio.line_breaks);
  CHECK(bio.max_links == 1U);
  CHECK(bio.confidence == "medel");
  CHECK(bio.source == "webblistor");
  CHECK(bio.note.en == "Unsure.");
  CHECK(platform.fields[1].kind == FieldKind::name);
  CHECK(platform.fields[1].counting == Counting::largest);
  CHECK(platform.fields[1].line_breaks);
  CHECK_FALSE(platform.fields[1].limit);
  CHECK(platform.fields[2].kind == FieldKind::link);
  CHECK(platform.fields[2].counting == Counting::code_points);
  CHECK(platform.fields[3].kind == FieldKind::place);
  CHECK(platform.fields[3].counting == Counting::graphemes);
  CHECK(platform.fields[4].counting == Counting::graphemes_links_23);
  CHECK(platform.fields[5].counting == Counting::largest);
}

TEST_CASE("a risk says what its rules are about, in beginnings of words") {
  const auto told = [](const std::string& keys) {
    YamlFile yaml(
        "modalities: []\ntopics: []\nroles: []\ncategories: []\nelements: []\n"
        "occasions: []\nactions: []\nproperties: []\nrisks:\n"
        "  - {id: vag, label: {sv: är vag, en: is vague}, why: {sv: Se., en: See.}" +
        keys + "}\n");
    parse_vocabulary(*yaml.file, yaml.found);
    return yaml.found.list().size();
  };
  CHECK(told("") == 1);
  CHECK(told(", modalities: [ska]") == 1);
  CHECK(told(", modalities: [ska], general_only: ja, unless: [hot]") == 1);
  CHECK(told(", topics: [svar]") == 0);
  CHECK(told(", actions: svara") == 0);
  CHECK(told(", categories: [hot]") == 0);
  CHECK(told(", words: [stötande, öppen, 5 §]") == 0);
  CHECK(told(", words: [\"*\"]") == 1);
  CHECK(told(", words: [\"*\", stötande, a, \" x\"]") == 3);
  CHECK(told(", topics: [svar], unless: [\".\"]") == 1);
}

TEST_CASE("a question, and what answers it") {
  YamlFile yaml(
      "modalities: []\ntopics:\n"
      "  - {id: uppsikt, label: {sv: Uppsikt, en: Watch}, covers: {sv: Allt., en: All.},\n"
      "     covered_by: [bevaka], rests_on: [bbs-lagen]}\n"
      "roles: []\ncategories: []\nelements: []\noccasions: []\nactions: []\nproperties: []\n"
      "questions:\n"
      "  - {id: vem, label: {sv: vem som gör det, en: who does it}, topic: uppsikt,\n"
      "     actions: [bevaka], action_topics: [uppsikt], occasions: [kris], owner: ja,\n"
      "     properties: [ersattare], categories: [hot], words: [vid frånvaro, semester*],\n"
      "     why: {sv: Någon måste., en: Somebody must.}}\n"
      "  - {id: bara, label: {sv: om, en: whether}, why: {sv: Se., en: See.}}\n");
  const Vocabulary vocabulary = parse_vocabulary(*yaml.file, yaml.found);
  CHECK(yaml.found.list().empty());
  REQUIRE(vocabulary.topics.size() == 1);
  CHECK(vocabulary.topics[0].covered_by.at(0).id == "bevaka");
  CHECK(vocabulary.topics[0].rests_on.at(0).id == "bbs-lagen");
  REQUIRE(vocabulary.questions.size() == 2);
  const Question& asked = vocabulary.questions[0];
  CHECK(asked.id == "vem");
  CHECK(asked.label.sv == "vem som gör det");
  CHECK(asked.topic.id == "uppsikt");
  CHECK(asked.actions.at(0).id == "bevaka");
  CHECK(asked.action_topics.at(0).id == "uppsikt");
  CHECK(asked.occasions.at(0).id == "kris");
  CHECK(asked.owner);
  CHECK(asked.properties.at(0).id == "ersattare");
  CHECK(asked.categories.at(0).id == "hot");
  CHECK(asked.words == std::vector<std::string>{"vid frånvaro", "semester*"});
  CHECK(asked.why.en == "Somebody must.");
  CHECK_FALSE(vocabulary.questions[1].owner);
  CHECK_FALSE(vocabulary.questions[1].topic.given());
}

TEST_CASE("what a law was amended by, and claims that are wrong") {
  YamlFile yaml(
      "laws:\n"
      "  - id: bbs-lagen\n    name: Lag\n    short: BBS-lagen\n    kind: lag\n    status: gäller\n"
      "    confidence: hög\n    checked: 2026-11-21\n    source: påhittad\n"
      "    amended:\n      - {from: 2024-12-01, by: \"SFS 2024:956\", sections: 4 a §}\n"
      "    shorthand:\n"
      "      - {words: [uppsikt], wrong: ja, says: {sv: Nej., en: No.}}\n"
      "      - {words: [uppsikt], says: {sv: Mer., en: More.}}\n");
  const std::vector<Law> laws = parse_laws(*yaml.file, yaml.found);
  CHECK(yaml.found.list().empty());
  REQUIRE(laws.size() == 1);
  REQUIRE(laws[0].amended.size() == 1);
  CHECK(laws[0].amended[0].from == read_date("2024-12-01"));
  CHECK(laws[0].amended[0].by == "SFS 2024:956");
  CHECK(laws[0].amended[0].sections == "4 a §");
  REQUIRE(laws[0].shorthand.size() == 2);
  CHECK(laws[0].shorthand[0].wrong);
  CHECK_FALSE(laws[0].shorthand[1].wrong);
}
