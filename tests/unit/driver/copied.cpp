// SPDX-License-Identifier: EUPL-1.2
// `stadga copied` and `stadga verify` as an editor runs them.
#include "driver/copied.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "unit/driver/cases.h"
#include "unit/driver/command.h"

using namespace stadga;
using namespace stadga::command;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

const std::string accounts = "site/policies/exempelby/accounts.yml";
const std::string information = "site/policies/exempelby/information.yml";
const std::string bio =
    "Välkommen till Kommunikationsenheten, en del av Exempelby kommun.\n\n"
    "Hot och förtal tas bort.\n\nReglerna: https://www.exempelby.example/regler";

std::string base(const std::string& name) {
  return cases::base().read("/site/policies/exempelby/" + name);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

std::string text_at(Site& site, const std::string& path) {
  return cases::text_of(site.at(path));
}

Outcome copied(Site& site, std::vector<std::string> more = {}) {
  std::vector<std::string> words = {"copied", "exempelby-instagram", site.site(), "--today",
                                    "2026-11-21"};
  words.insert(words.end(), more.begin(), more.end());
  return run(words);
}

Outcome verify(Site& site, const std::string& live, std::vector<std::string> more = {}) {
  std::vector<std::string> words = {"verify", "exempelby-instagram", site.site()};
  words.insert(words.end(), more.begin(), more.end());
  Manner manner;
  manner.input = live;
  return run(words, manner);
}

nlohmann::json verified(Site& site, const std::string& live) {
  const Outcome outcome = verify(site, live, {"--format", "json"});
  CHECK(outcome.status == (outcome.out.find("\"current\"") == std::string::npos ? 1 : 0));
  CHECK(outcome.err.empty());
  return nlohmann::json::parse(outcome.out);
}

}  // namespace

TEST_CASE("copied: the stamp is written once, below the account, and nothing else changes") {
  Site site;
  const Outcome first = copied(site);
  CHECK(first.status == 0);
  CHECK(first.err.empty());
  CHECK(first.out ==
        "policies/exempelby/accounts.yml\n"
        "Antecknat som kopierat 2026-11-21: name, bio. Lägg in filen i git.\n");
  const std::string now = text_at(site, accounts);
  const std::string was = base("accounts.yml");
  const std::size_t at = was.find("\n\n  - id: exempelby-youtube");
  CHECK(
      now.starts_with(was.substr(0, at) + "\n    copied:\n      date: 2026-11-21\n      texts:\n"));
  CHECK(now.ends_with(was.substr(at)));
  CHECK_THAT(now, Contains("\n      rules:\n        visa-avsandare: sha256:"));
  CHECK(run({"check", site.site()}).status == 0);

  struct stat before{};
  REQUIRE(::stat(site.at(accounts).c_str(), &before) == 0);
  const Outcome again = copied(site);
  CHECK(again.status == 0);
  CHECK(again.out == "Det är redan antecknat.\n");
  struct stat after{};
  REQUIRE(::stat(site.at(accounts).c_str(), &after) == 0);
  CHECK(before.st_ino == after.st_ino);

  const Outcome earlier = copied(site, {"--on", "2026-11-20", "--quiet"});
  CHECK(earlier.status == 0);
  CHECK(earlier.out.empty());
  CHECK(text_at(site, accounts) == replaced(now, "2026-11-21", "2026-11-20"));
}

TEST_CASE("copied: byte-order mark, line endings and rights stay") {
  Site site;
  const std::string mark = "\xEF\xBB\xBF";
  std::string text = base("accounts.yml");
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
    text.replace(at, 1, "\r\n");
  site.write(accounts, mark + text);
  ::chmod(site.at(accounts).c_str(), 0640);
  REQUIRE(copied(site).status == 0);
  const std::string now = text_at(site, accounts);
  CHECK(now.starts_with(mark + text.substr(0, 100)));
  CHECK(now.find("\n    copied:\r\n      date: 2026-11-21\r\n") != std::string::npos);
  for (std::size_t at = now.find('\n'); at != std::string::npos; at = now.find('\n', at + 1))
    CHECK(now[at - 1] == '\r');
  struct stat status{};
  REQUIRE(::stat(site.at(accounts).c_str(), &status) == 0);
  CHECK((status.st_mode & 07777) == 0640);
}

TEST_CASE("copied: wrong use is status 2, and nothing is written") {
  Site site;
  const auto told = [&](const Outcome& outcome, const std::string& words) {
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, Contains(words));
    CHECK(text_at(site, accounts) == base("accounts.yml"));
  };
  told(copied(site, {"--on", "2026-11-22"}), "2026-11-22 har inte varit än");
  told(copied(site, {"--on", "2026-02-30"}), "`2026-02-30` är inget datum");
  told(copied(site, {"--on", "2015-02-28"}), "ligger före den 2015-03-01, då kontot öppnades");
  told(copied(site, {"--municipality", "exempelbyn"}), "menade du `exempelby`?");
  told(run({"copied", "exempelby-instagran", site.site()}), "menade du `exempelby-instagram`?");
  told(run({"copied", "x", site.site(), "--lang", "en"}),
       "choose among exempelby-instagram, exempelby-youtube");
  told(run({"copied"}), "saknas");
  told(run({"copied", "x", site.at("nowhere")}), "finns inte");
  told(copied(site, {"--format", "json"}), "skriver inte formatet `json`");
}

TEST_CASE("copied: an account that several municipalities have needs one of them") {
  Site site;
  for (const auto& [path, bytes] : cases::base().files("/site/policies/exempelby"))
    site.write("site/policies/annanby/" + path, bytes);
  const Outcome both = copied(site);
  CHECK(both.status == 2);
  CHECK_THAT(both.err, Contains("flera kommuner har ett konto `exempelby-instagram`") &&
                           Contains("annanby, exempelby"));
  CHECK(copied(site, {"--municipality", "annanby"}).status == 0);
  CHECK(text_at(site, accounts) == base("accounts.yml"));
  CHECK_THAT(text_at(site, "site/policies/annanby/accounts.yml"), Contains("copied:\n"));
}

TEST_CASE("copied: an unsound policy is status 1, a file that cannot be written status 3") {
  Site site;
  SECTION("unsound") {
    site.write("site/policies/exempelby/rules.yml",
               replaced(base("rules.yml"), "topic: uppsikt", "topic: upsikt"));
    const Outcome outcome = copied(site);
    CHECK(outcome.status == 1);
    CHECK_THAT(outcome.err, StartsWith("fel[unknown-reference]"));
  }
  SECTION("read-only") {
    ::chmod(site.at(accounts).c_str(), 0444);
    const Outcome outcome = copied(site, {"--lang", "en"});
    CHECK(outcome.status == 3);
    CHECK_THAT(outcome.err, StartsWith("stadga: `policies/exempelby/accounts.yml` is read-only"));
  }
  CHECK(text_at(site, accounts) == base("accounts.yml"));
}

TEST_CASE("copied: an account without text has nothing to record") {
  Site site;
  site.write("site/content/registers/platforms.yml",
             "format: 1\nplatforms:\n"
             "  - {id: instagram, name: Instagram, status: aktiv, fields: []}\n"
             "  - {id: youtube, name: YouTube, status: aktiv, fields: []}\n");
  site.write(accounts, replaced(replaced(base("accounts.yml"),
                                         "    published: [{field: bio, copied: 2026-01-15}]\n", ""),
                                "    published: [{field: description}]\n", ""));
  site.write("site/policies/exempelby/rules.yml",
             replaced(base("rules.yml"), "    must_show: [ai-avsandare]\n", ""));
  const Outcome outcome = copied(site);
  CHECK(outcome.status == 2);
  CHECK_THAT(outcome.err, Contains("har ingen text att kopiera"));
}

TEST_CASE("copied: a file that somebody has edited since it was read is left alone") {
  fs::MemoryFileSystem disk = cases::base();
  const std::string path = "/site/policies/exempelby/accounts.yml";
  CompileOptions options;
  options.site = "/site";
  options.shared = "/shared";
  const auto record = [&](const auto& meanwhile, NotRecorded& fault) {
    const Compilation compilation = compile(disk, options);
    REQUIRE(compilation.sound());
    const Municipality& town = compilation.model.municipalities[0];
    meanwhile();
    return record_copied(disk, options, compilation, town, town.accounts[0],
                         *read_date("2026-11-21"), fault);
  };
  NotRecorded fault;
  const std::string edited = base("accounts.yml") + "# mer\n";
  CHECK_FALSE(record([&] { disk.put(path, edited); }, fault));
  CHECK(fault.grade == NotRecorded::Grade::machine);
  CHECK(fault.message.en == "`policies/exempelby/accounts.yml` has been changed meanwhile");
  CHECK(disk.read(path) == edited);

  // A text at the end of the account that any new line would become part of.
  std::string odd = base("accounts.yml");
  odd = replaced(odd, "  - id: exempelby-instagram\n", "  - note: |+\n      En anmärkning\n\n");
  odd = replaced(odd, "    published: [{field: bio, copied: 2026-01-15}]\n\n",
                 "    id: exempelby-instagram\n    phone: |+\n      0000-000 00\n\n");
  disk.put(path, odd);
  CHECK(record([] {}, fault)->written);
  CHECK(disk.read(path).find("    id: exempelby-instagram\n    copied:\n") != std::string::npos);
}

TEST_CASE("verify: current, outdated, edited, unknown") {
  Site site;
  REQUIRE(copied(site).status == 0);
  const Outcome good = verify(site, bio);
  CHECK(good.status == 0);
  CHECK(good.err.empty());
  CHECK(good.out == "Texten är den som ska stå i fältet `bio` (Presentation).\n");
  CHECK(verify(site, bio, {"--quiet"}).out.empty());
  CHECK(verify(site, bio, {"--field", "bio"}).status == 0);
  CHECK(verify(site, bio, {"--field", "name"}).status == 1);
  CHECK(verified(site, bio).at("status") == "current");

  const Outcome edited = verify(site, replaced(bio, "tas", "tas inte"));
  CHECK(edited.status == 1);
  CHECK(edited.out ==
        "Texten liknar den som ska stå i fältet `bio` (Presentation), men är ändrad för hand.\n"
        "Första skillnaden, vid ord 13:\n"
        "  efter:    Hot och förtal tas\n"
        "  ska stå:  (inget)\n"
        "  står:     inte\n"
        "  före:     bort. Reglerna: https://www.exempelby.example/regler\n");
  CHECK(verify(site, "Öppet alla dagar").status == 1);
  CHECK(verified(site, "Öppet alla dagar").at("field").is_null());

  site.write(information, replaced(base("information.yml"), "Välkommen till", "Hej från"));
  const auto old = verified(site, bio);
  CHECK(old.at("status") == "outdated");
  CHECK(old.at("origin") == "stamp");
  CHECK(old.at("copied") == "2026-11-21");
  CHECK(old.at("rules").empty());
  site.write("site/policies/exempelby/rules.yml",
             replaced(base("rules.yml"), "categories: [hot, fortal]", "categories: [hot]"));
  CHECK(verified(site, bio).at("rules").at(0).at("id") == "ta-bort-hot");
}

TEST_CASE("verify: hostile input is refused or shown harmless") {
  Site site;
  const auto refused = [&](const std::string& live, const std::string& words) {
    const Outcome outcome = verify(site, live);
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, Contains(words));
  };
  refused("", "ingen text kom in");
  refused(" \n\u200b", "ingen text kom in");
  refused(std::string("V\0i", 3), "nolltecken");
  refused("V\xE4lkommen", "UTF-8");
  refused(std::string(300UL * 1024, 'a'), "längre än 262144 byte");
  CHECK(verify(site, std::string(262144, 'a')).status == 1);
  const Outcome escapes = verify(site, replaced(bio, "tas", "\033]0;x\007tas"));
  CHECK(escapes.status == 1);
  CHECK(escapes.out.find('\033') == std::string::npos);
  CHECK(escapes.out.find('\007') == std::string::npos);
  const Outcome json = verify(site, replaced(bio, "tas", "\033]0;x\007tas"), {"--format", "json"});
  CHECK(nlohmann::json::parse(json.out).at("difference").at("found") == "\033]0;x\007tas");
}

TEST_CASE("verify: wrong use is told before any text is read") {
  Site site;
  const Outcome field = verify(site, bio, {"--field", "boi"});
  CHECK(field.status == 2);
  CHECK_THAT(field.err,
             Contains("fältet `boi` finns inte på Instagram") && Contains("menade du `bio`?"));
  CHECK(verify(site, bio, {"--municipality", "annanby"}).status == 2);
  CHECK(verify(site, bio, {"--format", "sarif"}).status == 2);
}

TEST_CASE("the account's page and JSON tell what was recorded, and that it has changed") {
  Site site;
  REQUIRE(copied(site).status == 0);
  const auto json = [&] {
    REQUIRE(run({"build", site.site(), "--out", site.out()}).status == 0);
    return nlohmann::json::parse(site.published().at("exempelby/konton.json")).at("accounts");
  };
  const std::string page = "exempelby/konton/exempelby-instagram.html";
  CHECK(json().at(0).at("copied").at("date") == "2026-11-21");
  CHECK(json().at(0).at("copied").at("texts").at(1).at("current") == true);
  CHECK_FALSE(json().at(1).contains("copied"));
  const auto text = [&] { return site.published().at(page); };
  CHECK_THAT(text(), Contains("Senast kopierad till kontot") && Contains("21 november 2026"));
  CHECK(text().find("har ändrats sedan dess") == std::string::npos);
  site.write(information, replaced(base("information.yml"), "Välkommen till", "Hej från"));
  CHECK(json().at(0).at("copied").at("texts").at(0).at("current") == true);
  CHECK(json().at(0).at("copied").at("texts").at(1).at("current") == false);
  CHECK_THAT(text(), Contains("21 november 2026. Texten har ändrats sedan dess"));
}
