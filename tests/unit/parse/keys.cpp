// SPDX-License-Identifier: EUPL-1.2
// Every key of every file reaches the model.
#include <catch2/catch.hpp>

#include "unit/parse/read.h"

using namespace stadga;
using namespace stadga::parse;

TEST_CASE("every key of site.yml") {
  YamlFile yaml(
      "title: Regler\nbase_url: https://a.example/b\nsource_url: https://git.example/a\nlicense: "
      "CC-BY-4.0\n"
      "language: en\ntheme: eget\nas_of: 2026-11-21\nchecks:\n  unknown-file: error\n"
      "  raw-html: note\n  taken-id: warning\n");
  const SiteSettings site = parse_site(*yaml.file, yaml.found);
  CHECK(yaml.told().empty());
  CHECK(site.title == "Regler");
  CHECK(site.base_url == "https://a.example/b/");
  CHECK(site.source_url == "https://git.example/a");
  CHECK(site.license == "CC-BY-4.0");
  CHECK(site.language == "en");
  CHECK(site.theme == "eget");
  REQUIRE(site.as_of);
  CHECK(iso(*site.as_of) == "2026-11-21");
  REQUIRE(site.checks.size() == 3);
  CHECK(site.checks.at("unknown-file") == Severity::error);
  CHECK(site.checks.at("raw-html") == Severity::note);
  CHECK(site.checks.at("taken-id") == Severity::warning);
}

TEST_CASE("every key of municipality.yml") {
  YamlFile yaml(R"(name: Exempelby kommun
short_name: Exempelby
code: 0584
website: https://www.exempelby.example/
rules_address: https://exempelby.example/sm
contact:
  name: Kommunikation
  email: info@exempelby.example
  phone: 0000-000 00
  example: ja
guideline:
  title: Riktlinjer
  type: policy
  files: [guideline.md, bilaga.md]
  decided_by: styrelse
  decided_on: 2017-12-08
  reference: KS/2017:253 - 009
  responsible: chef
  review: varje år
  review_by: 2027-01-31
  covers: alla
  based_on: [E-delegationen, SKR]
roles:
  - {id: chef, name: chefen}
  - {id: styrelse, name: styrelsen}
channels:
  - platforms: [facebook, x]
    name: Facebook
    purpose: Svara.
    content: Beslut.
    tone: Öppen.
    status: Vilande.
notes: [En not., Två.]
)");
  Municipality town;
  parse_municipality(*yaml.file, nullptr, town, yaml.found);
  CHECK(yaml.told().empty());
  CHECK(town.name == "Exempelby kommun");
  CHECK(town.short_name == "Exempelby");
  CHECK(town.code == "0584");
  CHECK(town.website == "https://www.exempelby.example/");
  CHECK(town.rules_address == "https://exempelby.example/sm");
  REQUIRE(town.contact);
  CHECK(town.contact->name == "Kommunikation");
  CHECK(town.contact->email == "info@exempelby.example");
  CHECK(town.contact->phone == "0000-000 00");
  CHECK(town.contact->example);
  const Guideline& guideline = town.guideline;
  CHECK(guideline.title == "Riktlinjer");
  CHECK(guideline.type == "policy");
  REQUIRE(guideline.files.size() == 2);
  CHECK(guideline.files[1].text == "bilaga.md");
  CHECK(guideline.files[1].span.text() == "bilaga.md");
  CHECK(guideline.decided_by.id == "styrelse");
  CHECK(iso(*guideline.decided_on) == "2017-12-08");
  CHECK(guideline.reference == "KS/2017:253 - 009");
  CHECK(guideline.responsible.id == "chef");
  CHECK(guideline.review->unit == TimeUnit::year);
  CHECK(iso(*guideline.review_by) == "2027-01-31");
  CHECK(guideline.covers == "alla");
  CHECK(guideline.based_on == Strings{"E-delegationen", "SKR"});
  REQUIRE(town.roles.size() == 2);
  CHECK(town.roles[1].id == "styrelse");
  CHECK(town.roles[1].name == "styrelsen");
  CHECK(town.roles[1].span.text() == "styrelse");
  REQUIRE(town.channels.size() == 1);
  CHECK(ids(town.channels[0].platforms) == Strings{"facebook", "x"});
  CHECK(town.channels[0].name == "Facebook");
  CHECK(town.channels[0].purpose == "Svara.");
  CHECK(town.channels[0].content == "Beslut.");
  CHECK(town.channels[0].tone == "Öppen.");
  CHECK(town.channels[0].status == "Vilande.");
  CHECK(town.notes == Strings{"En not.", "Två."});
}

TEST_CASE("every key of rules.yml") {
  YamlFile yaml(R"(rules:
  - id: uppsikt
    title: Se över kontona
    modality: får inte
    topic: uppsikt
    actor: [redaktor, chef]
    statement: Redaktören ser över.
    quote: Kontona ses över.
    section: uppsikt
    occasions: [bevaka, svara]
    checklist: Se över.
    action: bevaka
    condition: när det går
    exception: inte i juli
    when:
      events: [kommentar, personal slutar]
      contains_any: [fraga, forslag]
      contains_all: atgard
      contains_none: [ringa]
      breaks: [lag, riktlinje]
      obvious: nej
      judged: ja
    deadline: inom 1 arbetsdag
    recurrence: varje dag
    law:
      - id: bbs-lagen
        section: 4 §
      - id: gdpr
    platforms: facebook
    accounts: [a, b]
    categories: [hot]
    must_show: [ai-avsandare]
    must_have: [tvafaktor]
    former_ids: [gammal]
    changed: 2026-03-01
    note: Obs.
  - id: innehall
    title: T
    modality: bör
    topic: t
    actor: chef
    statement: S
    quotes:
      - text: hot
        section: otillatet
        categories: [hot, hat]
      - text: spam
        categories: [spam, hot]
    categories: [spam]
citations:
  - law: pul
    words: Personuppgiftslagen
    caveat: Upphävd.
)");
  Municipality town;
  parse_rules(*yaml.file, town, yaml.found);
  CHECK(yaml.told().empty());
  REQUIRE(town.rules.size() == 2);
  const Rule& rule = town.rules[0];
  CHECK(rule.id == "uppsikt");
  CHECK(rule.span.text() == "uppsikt");
  CHECK(rule.title.text == "Se över kontona");
  CHECK(rule.modality.id == "far_inte");
  CHECK(rule.modality.span.text() == "får inte");
  CHECK(rule.topic.id == "uppsikt");
  CHECK(ids(rule.actors) == Strings{"redaktor", "chef"});
  CHECK(rule.statement.text == "Redaktören ser över.");
  REQUIRE(rule.quotes.size() == 1);
  CHECK(rule.quotes[0].text.text == "Kontona ses över.");
  CHECK(rule.quotes[0].section.id == "uppsikt");
  CHECK(ids(rule.occasions) == Strings{"bevaka", "svara"});
  CHECK(rule.checklist.text == "Se över.");
  CHECK(rule.action.id == "bevaka");
  CHECK(rule.condition.text == "när det går");
  CHECK(rule.exception.text == "inte i juli");
  REQUIRE(rule.when);
  REQUIRE(rule.when->events.size() == 2);
  CHECK(rule.when->events[1].text == "personal slutar");
  CHECK(ids(rule.when->contains_any) == Strings{"fraga", "forslag"});
  CHECK(ids(rule.when->contains_all) == Strings{"atgard"});
  CHECK(ids(rule.when->contains_none) == Strings{"ringa"});
  REQUIRE(rule.when->breaks.size() == 2);
  CHECK(rule.when->breaks[0].text == "lag");
  CHECK(rule.when->obvious == false);
  CHECK(rule.when->judged);
  CHECK(rule.deadline->amount == 1U);
  CHECK(rule.recurrence->unit == TimeUnit::day);
  REQUIRE(rule.law.size() == 2);
  CHECK(rule.law[0].law.id == "bbs-lagen");
  CHECK(rule.law[0].section == "4 §");
  CHECK(rule.law[1].section.empty());
  CHECK(ids(rule.platforms) == Strings{"facebook"});
  CHECK(ids(rule.accounts) == Strings{"a", "b"});
  CHECK(ids(rule.categories) == Strings{"hot"});
  CHECK(ids(rule.must_show) == Strings{"ai-avsandare"});
  CHECK(ids(rule.must_have) == Strings{"tvafaktor"});
  CHECK(ids(rule.former_ids) == Strings{"gammal"});
  CHECK(iso(*rule.changed) == "2026-03-01");
  CHECK(rule.note.text == "Obs.");
  const Rule& several = town.rules[1];
  CHECK(several.modality.id == "bor");
  REQUIRE(several.quotes.size() == 2);
  CHECK(several.quotes[0].section.id == "otillatet");
  CHECK(ids(several.quotes[1].categories) == Strings{"spam", "hot"});
  CHECK(ids(several.categories) == Strings{"spam", "hot", "hat"});
  REQUIRE(town.citations.size() == 1);
  CHECK(town.citations[0].law.id == "pul");
  CHECK(town.citations[0].words.text == "Personuppgiftslagen");
  CHECK(town.citations[0].caveat.text == "Upphävd.");
}

TEST_CASE("an event that there is none of is told with the nearest") {
  YamlFile yaml(
      "rules:\n  - id: a\n    title: T\n    modality: ska\n    topic: t\n    actor: chef\n"
      "    statement: S\n    quote: C\n    when:\n      events: [komentar, kris]\n"
      "      contains: [fraga]\n");
  Municipality town;
  parse_rules(*yaml.file, town, yaml.found);
  REQUIRE(yaml.found.list().size() == 2);
  yaml.found.sort();
  CHECK(yaml.found.list()[0].message.sv == "`komentar` är inget värde för `events`");
  CHECK(yaml.found.list()[0].help.sv.find("menade du `kommentar`?") != std::string::npos);
  CHECK(yaml.found.list()[1].message.sv.find("`contains`") != std::string::npos);
  REQUIRE(town.rules.at(0).when);
  CHECK(town.rules[0].when->events.size() == 1);
}

TEST_CASE("every word of modality has its id") {
  for (const auto& [word, id] : std::map<std::string, std::string>{{"ska", "ska"},
                                                                   {"bör", "bor"},
                                                                   {"får", "far"},
                                                                   {"får inte", "far_inte"},
                                                                   {"bör inte", "bor_inte"},
                                                                   {"behöver inte", "behover_inte"},
                                                                   {"princip", "princip"}}) {
    YamlFile yaml("rules:\n  - {id: a, title: t, modality: " + word +
                  ", topic: t, actor: a, statement: s, quote: q}\n");
    Municipality town;
    parse_rules(*yaml.file, town, yaml.found);
    CHECK(yaml.told().empty());
    CHECK(town.rules.at(0).modality.id == id);
  }
}

TEST_CASE("every key of accounts.yml") {
  YamlFile yaml(R"(accounts:
  - id: exempelby-facebook
    name: Exempelby kommun
    platform: facebook
    example: ja
    handle: "@exempelby"
    address: https://facebook.example/exempelby
    unit: Kommunikation
    purpose: Svara.
    contact: info@exempelby.example
    phone: 0000-000 00
    responsible: redaktor
    monitored: vardagar
    administrators: 2
    editors: 0
    deputy: ja
    two_factor: nej
    central_login: ja
    approved: nej
    logotype: ja
    picture: nej
    website_link: ja
    listed: nej
    work_email: ja
    opened: 2015-03-01
    archived: 2026-01-15
    status: vilande
    note: Obs.
    texts:
      intro: Egen text
    published:
      - field: intro
        copied: 2026-02-01
      - field: name
  - id: b
    name: B
    platform: x
    unit: U
    purpose: P
)");
  Municipality town;
  parse_accounts(*yaml.file, town, yaml.found);
  CHECK(yaml.told().empty());
  REQUIRE(town.accounts.size() == 2);
  const Account& account = town.accounts[0];
  CHECK(account.id == "exempelby-facebook");
  CHECK(account.name.text == "Exempelby kommun");
  CHECK(account.platform.id == "facebook");
  CHECK(account.example);
  CHECK(account.handle.text == "@exempelby");
  CHECK(account.address.text == "https://facebook.example/exempelby");
  CHECK(account.unit.text == "Kommunikation");
  CHECK(account.purpose.text == "Svara.");
  CHECK(account.contact.text == "info@exempelby.example");
  CHECK(account.phone.text == "0000-000 00");
  CHECK(account.responsible.id == "redaktor");
  CHECK(account.monitored.text == "vardagar");
  CHECK(account.administrators == 2U);
  CHECK(account.editors == 0U);
  CHECK(account.deputy == true);
  CHECK(account.two_factor == false);
  CHECK(account.central_login == true);
  CHECK(account.approved == false);
  CHECK(account.logotype == true);
  CHECK(account.picture == false);
  CHECK(account.website_link == true);
  CHECK(account.listed == false);
  CHECK(account.work_email == true);
  CHECK(iso(*account.opened) == "2015-03-01");
  CHECK(iso(*account.archived) == "2026-01-15");
  CHECK(account.status == "vilande");
  CHECK(account.place_of("status").text() == "vilande");
  CHECK(account.place_of("archived").text() == "2026-01-15");
  CHECK(account.note.text == "Obs.");
  REQUIRE(account.texts.size() == 1);
  CHECK(account.texts[0].field.id == "intro");
  CHECK(account.texts[0].text.text == "Egen text");
  REQUIRE(account.published.size() == 2);
  CHECK(account.published[0].field.id == "intro");
  CHECK(iso(*account.published[0].copied) == "2026-02-01");
  CHECK_FALSE(account.published[1].copied);
  // What was not stated is absent, not `no`.
  const Account& bare = town.accounts[1];
  CHECK_FALSE(bare.example);
  CHECK_FALSE(bare.deputy);
  CHECK_FALSE(bare.administrators);
  CHECK_FALSE(bare.opened);
  CHECK_FALSE(bare.handle.given());
  CHECK(bare.status == "aktivt");
}

TEST_CASE("every key of information.yml and checklists.yml") {
  YamlFile yaml(R"(links: [regellank, webbplats]
paragraphs:
  - id: vem
    elements: [ai-avsandare, ai-syfte]
    text: |
      Vi är [enhet].
      Hej.
    categories: [hot]
    shorter:
      - text: "[enhet]."
      - text: Vi.
        elements: ai-avsandare
)");
  Municipality town;
  parse_information(*yaml.file, town, yaml.found);
  CHECK(yaml.told().empty());
  CHECK(ids(town.information.links) == Strings{"regellank", "webbplats"});
  REQUIRE(town.information.paragraphs.size() == 1);
  const Paragraph& paragraph = town.information.paragraphs[0];
  CHECK(paragraph.id == "vem");
  CHECK(ids(paragraph.categories) == Strings{"hot"});
  REQUIRE(paragraph.forms.size() == 3);
  CHECK(paragraph.forms[0].text.text == "Vi är [enhet].\nHej.\n");
  CHECK(ids(paragraph.forms[1].elements) == Strings{"ai-avsandare", "ai-syfte"});
  CHECK(ids(paragraph.forms[2].elements) == Strings{"ai-avsandare"});

  YamlFile lists(R"(checklists:
  - occasion: bevaka
    title: Uppsikt
    intro: Så här.
    who: Redaktörer
    order: [b, a]
)");
  parse_checklists(*lists.file, town, lists.found);
  CHECK(lists.told().empty());
  REQUIRE(town.checklist_heads.size() == 1);
  const ChecklistHead& head = town.checklist_heads[0];
  CHECK(head.occasion.id == "bevaka");
  CHECK(head.title.text == "Uppsikt");
  CHECK(head.intro.text == "Så här.");
  CHECK(head.who.text == "Redaktörer");
  CHECK(ids(head.order) == Strings{"b", "a"});
}

TEST_CASE("every key of a page's front matter") {
  Diagnostics found;
  const auto file = std::make_shared<const SourceFile>(
      "content/om.md",
      "---\ntitle: Om oss\nnav: Om\nlanguage: en\norder: 7\n---\n\n# Rubrik\n\nText.\n");
  const auto page = parse_page("om", file, found);
  CHECK(found.empty());
  REQUIRE(page);
  CHECK(page->id == "om");
  CHECK(page->title == "Om oss");
  CHECK(page->nav == "Om");
  CHECK(page->language == "en");
  CHECK(page->order == 7);
  REQUIRE(page->text.document.headings.size() == 1);
  CHECK(file->position(page->text.document.headings[0].span.begin).line == 8);

  const auto bare = std::make_shared<const SourceFile>("content/b.md", "Bara text.\n");
  const auto without = parse_page("b", bare, found);
  REQUIRE(without);
  CHECK(without->title == "b");
  CHECK(without->order == 100);
  const auto open = std::make_shared<const SourceFile>("content/c.md", "---\ntitle: C\n\nText\n");
  CHECK_FALSE(parse_page("c", open, found));
  REQUIRE(found.list().size() == 1);
  CHECK(found.list()[0].kind->name == "unclosed-front-matter");
}
