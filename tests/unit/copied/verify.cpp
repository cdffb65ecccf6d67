// SPDX-License-Identifier: EUPL-1.2
// Current, outdated, edited or unknown; and what the stamp is made of.
#include "copied/verify.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "copied/normalise.h"
#include "copied/print.h"
#include "unit/copied/library.h"

using namespace stadga;
using namespace stadga::copied;
using namespace stadga::example;
using Catch::Matchers::Contains;

namespace {

Verdict verdict(const Model& model, const std::string& live, const char* field = "") {
  return verify(model, model.municipalities[0], model.municipalities[0].accounts[0],
                texts_of(model), field, live);
}

void stamp_today(Model& model) {
  account_of(model).copied = stamp_of(model, municipality_of(model), account_of(model),
                                      texts_of(model), *read_date("2026-09-01"));
}

std::string told(const Model& model, const std::string& live, Language language = Language::sv) {
  const Verdict found = verdict(model, live);
  return print_human({model, model.municipalities[0], model.municipalities[0].accounts[0], found},
                     language);
}

void add_version(Model& model, const char* name, std::vector<Rule> rules) {
  Version version;
  version.name = name;
  version.rules = std::move(rules);
  municipality_of(model).versions.push_back(version);
}

}  // namespace

TEST_CASE("the text of today is current, in whatever form the platform shows it") {
  const Model model = library();
  CHECK(verdict(model, purpose).status == Status::current);
  CHECK(verdict(model, purpose).field->id == "bio");
  CHECK(verdict(model,
                "  Här tipsar vi om\u00a0böcker\noch svarar på frågor inom 2 dagar. … Visa mer\n")
            .status == Status::current);
  CHECK(verdict(model, "exempelby.example/regler").field->id == "website");
  CHECK(verdict(model, "exempelby.example/reg…").status == Status::current);
  CHECK(verdict(model, "Exempelby bibliotek").field->id == "name");
}

TEST_CASE("a field that was asked for is the only one looked at") {
  const Model model = library();
  CHECK(verdict(model, purpose, "bio").status == Status::current);
  CHECK(verdict(model, purpose, "name").status == Status::unknown);
  CHECK(verdict(model, "Exempelby bibliotek", "bio").status == Status::unknown);
}

TEST_CASE(
    "a text that was recorded and has changed since is outdated, with the rules that changed") {
  Model model = library();
  stamp_today(model);
  REQUIRE(account_of(model).copied->rules.size() == 1);
  municipality_of(model).rules[0].modality.id = "bor";
  SECTION("not while today's text is still the same") {
    CHECK(verdict(model, purpose).status == Status::current);
  }
  paragraphs_of(model)[1] = paragraph("syfte", {form("Vi tipsar om böcker.", {"ai-syfte"})});
  const Verdict found = verdict(model, purpose);
  CHECK(found.status == Status::outdated);
  CHECK(found.origin == Origin::stamp);
  CHECK(found.changed_since_copied);
  REQUIRE(found.rules.size() == 1);
  CHECK(found.rules[0].id == "visa-syfte");
  CHECK(found.rules[0].what == RuleSince::changed);
  CHECK_THAT(told(model, purpose), Contains("kopierades 2026-09-01") &&
                                       Contains("  `visa-syfte` Visa syftet: har ändrats\n") &&
                                       Contains("stadga copied biblioteket --municipality"));
  SECTION("through the platform's changes as well") {
    CHECK(
        verdict(model, "Här tipsar vi om böcker\noch svarar på frågor inom 2\u00a0dagar. Visa mer")
            .status == Status::outdated);
  }
  SECTION("not with a figure changed by hand") {
    CHECK(verdict(model, "Här tipsar vi om böcker och svarar på frågor inom 3 dagar.").status !=
          Status::outdated);
  }
  SECTION("a rule that is gone, one that has come, one under a new name") {
    municipality_of(model).rules = {rule("ny", "ska", {"ai-syfte"})};
    std::vector<RuleChange> changes = verdict(model, purpose).rules;
    REQUIRE(changes.size() == 2);
    CHECK((changes[0].id == "ny" && changes[0].what == RuleSince::added));
    CHECK((changes[1].id == "visa-syfte" && changes[1].what == RuleSince::removed));
    municipality_of(model).rules[0].former_ids = references({"visa-syfte"});
    CHECK(verdict(model, purpose).rules.empty());
  }
  SECTION("a rule that only another field carries is not told") {
    municipality_of(model).rules.push_back(rule("visa-webb", "ska", {"ai-webb"}));
    municipality_of(model).information.links = references({"webbplats"});
    CHECK(verdict(model, purpose).rules.size() == 1);
    stamp_today(model);
    municipality_of(model).rules[1].modality.id = "bor";
    municipality_of(model).website = "https://ny.example/";
    const Verdict website = verdict(model, "www.exempelby.example");
    REQUIRE(website.status == Status::outdated);
    REQUIRE(website.rules.size() == 1);
    CHECK(website.rules[0].id == "visa-webb");
  }
  SECTION("by the template alone") {
    municipality_of(model).rules[0].modality.id = "ska";
    CHECK(verdict(model, purpose).rules.empty());
    CHECK_THAT(told(model, purpose, Language::en), Contains("No rule in the text has changed"));
  }
}

TEST_CASE("a text by the rules of a recorded version is outdated") {
  Model model = library();
  const std::vector<Rule> now = municipality_of(model).rules;
  add_version(model, "2016-01-01", {});
  add_version(model, "2017-12-08", {rule("visa-avsandare", "ska", {"ai-avsandare"})});
  add_version(model, "2020-02-02", now);
  const Verdict found = verdict(model, sender);
  CHECK(found.status == Status::outdated);
  CHECK(found.origin == Origin::version);
  CHECK(found.version == "2017-12-08");
  REQUIRE(found.rules.size() == 2);
  CHECK((found.rules[0].id == "visa-syfte" && found.rules[0].what == RuleSince::added));
  CHECK((found.rules[1].id == "visa-avsandare" && found.rules[1].what == RuleSince::removed));
  CHECK(verdict(model, purpose).status == Status::current);
  CHECK_THAT(told(model, sender), Contains("versionen `2017-12-08`") &&
                                      Contains("\n  `visa-syfte` Visa syftet: har kommit till\n") &&
                                      Contains("\n  `visa-avsandare`: finns inte längre\n"));
  CHECK(verdict(library(), sender).status == Status::unknown);
  // The newest of those by which it read so.
  add_version(model, "2018-05-05", {rule("visa-avsandare", "ska", {"ai-avsandare"})});
  CHECK(verdict(model, sender).version == "2018-05-05");
}

TEST_CASE("an edited text is told with the first words that differ") {
  const Model model = library();
  const auto difference = [&](const std::string& live) {
    const Verdict found = verdict(model, live);
    REQUIRE(found.status == Status::edited);
    return *found.difference;
  };
  SECTION("a word changed") {
    const Difference at = difference("Här tipsar vi om böcker och svarar på frågor inom 3 dagar.");
    CHECK(at.word == 11);
    CHECK(at.before == "svarar på frågor inom");
    CHECK(at.expected == "2");
    CHECK(at.found == "3");
    CHECK(at.after == "dagar.");
  }
  SECTION("a negation added") {
    const Difference at =
        difference("Här tipsar vi om böcker och svarar inte på frågor inom 2 dagar.");
    CHECK(at.expected.empty());
    CHECK(at.found == "inte");
    CHECK(at.after == "på frågor inom 2");
  }
  SECTION("a word dropped") {
    const Difference at = difference("Här tipsar vi om och svarar på frågor inom 2 dagar.");
    CHECK(at.expected == "böcker");
    CHECK(at.found.empty());
  }
  SECTION("words added at the end") {
    const Difference at = difference(purpose + " Välkommen!");
    CHECK(at.word == 12 + 1);
    CHECK(at.found == "Välkommen!");
    CHECK(at.after.empty());
  }
  SECTION("the end dropped") {
    const Difference at = difference("Här tipsar vi om böcker och svarar på frågor");
    CHECK(at.expected == "inom 2 dagar.");
    CHECK(at.found.empty());
  }
  SECTION("two edits: the first is told alone") {
    const Difference at = difference("Här läser vi om böcker och svarar på frågor inom 3 dagar.");
    CHECK(at.expected == "tipsar");
    CHECK(at.found == "läser");
    CHECK(at.after == "vi om böcker och");
  }
  SECTION("a link to somewhere else") {
    Model linked = library();
    paragraphs_of(linked)[1] = paragraph(
        "syfte", {form("Reglerna står på https://exempelby.example/regler här.", {"ai-syfte"})});
    const Verdict found = verdict(linked, "Reglerna står på https://ont.example/regler här.");
    REQUIRE(found.status == Status::edited);
    CHECK(found.difference->found == "https://ont.example/regler");
  }
  SECTION("escape sequences are shown, not sent on") {
    const std::string said =
        told(model, "Här tipsar vi om \033[31mböcker och svarar på frågor inom 2 dagar.");
    CHECK(said.find('\033') == std::string::npos);
    CHECK_THAT(said, Contains("[31mböcker"));
  }
  SECTION("long words are cut between characters") {
    std::string long_word;
    for (int i = 0; i < 100; ++i) long_word += "å";
    const Difference at =
        difference("Här tipsar vi om " + long_word + " och svarar på frågor inom 2 dagar.");
    CHECK(at.found.size() < 70);
    CHECK_FALSE(find_invalid_utf8(at.found));
  }
}

TEST_CASE("an edited text of a version is told as one") {
  Model model = library();
  add_version(model, "2017-12-08", {rule("visa-avsandare", "ska", {"ai-avsandare"})});
  const Verdict found = verdict(model, "Välkommen till Exempelby.");
  CHECK(found.status == Status::edited);
  CHECK(found.version == "2017-12-08");
  CHECK(found.difference->found == "Exempelby.");
}

TEST_CASE("an edited text whose own has changed since it was recorded says so") {
  Model model = library();
  stamp_today(model);
  paragraphs_of(model)[1] = paragraph(
      "syfte", {form("Här tipsar vi om böcker och svarar på frågor inom 1 dag.", {"ai-syfte"})});
  const Verdict found = verdict(model, "Här tipsar vi om böcker och svarar på allt inom 2 dagar.");
  CHECK(found.status == Status::edited);
  CHECK(found.changed_since_copied);
}

TEST_CASE("a text that is like none is unknown, and so is one of which only the beginning shows") {
  const Model model = library();
  CHECK(verdict(model, "Öppettider: måndag till fredag 10 till 18").status == Status::unknown);
  CHECK(verdict(model, "Här").status == Status::unknown);
  CHECK(verdict(model, "\u200b").status == Status::unknown);
  const Verdict cut = verdict(model, "Här tipsar vi om böcker och sva… visa mer");
  CHECK(cut.status == Status::unknown);
  CHECK(cut.cut);
  CHECK(verdict(model, "Här tipsar vi om böcker och sva…").cut);
  CHECK(verdict(model, "Här tipsar vi om böcker och svarar ...").cut);
  CHECK_FALSE(verdict(model, "Här tipsar vi om böcker och svar på …").cut);
  CHECK(verdict(model, purpose + "…").status == Status::edited);
  CHECK(verdict(model, purpose + " …").status == Status::edited);
  CHECK_THAT(told(model, "Här tipsar vi om böcker … visa mer"), Contains("bara början"));
  CHECK(verdict(model, "Här läser vi om böcker och svarar på … visa mer").status == Status::edited);
  // Without the platform's words somebody has shortened it.
  CHECK(verdict(model, "Här tipsar vi om böcker och svarar på").status == Status::edited);
}

TEST_CASE("the text within a whole copied page is edited, not unknown") {
  std::string page;
  for (int i = 0; i < 300; ++i) page += "inlägg " + std::to_string(i) + " om annat ";
  CHECK(verdict(library(), page).status == Status::unknown);
  CHECK(verdict(library(), page + purpose + page).status == Status::edited);
}

TEST_CASE("a huge text is judged in no time") {
  std::string page;
  while (page.size() < most_live_bytes - 20) page += "om böcker och ";
  CHECK(verdict(library(), page).status != Status::current);
}

TEST_CASE("the answer as JSON has every key in every case") {
  Model model = library();
  stamp_today(model);
  const auto keys = [&](const std::string& live) {
    const Verdict found = verdict(model, live);
    const auto json = nlohmann::json::parse(
        print_json({model, model.municipalities[0], account_of(model), found}));
    CHECK(json.at("format") == 1);
    CHECK(json.at("status") == name_of(found.status));
    CHECK(json.at("copied") == "2026-09-01");
    std::vector<std::string> names;
    for (const auto& [name, value] : json.items()) names.push_back(name);
    return names;
  };
  const auto all = keys(purpose);
  CHECK(all.size() == 12);
  CHECK(keys("Öppettider måndag") == all);
  CHECK(keys("Här tipsar vi om böcker och svarar på allt.") == all);
}
