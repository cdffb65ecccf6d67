// SPDX-License-Identifier: EUPL-1.2
// Options, exit status and streams of the program.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "driver/driver.h"
#include "fs/lock.h"
#include "unit/driver/cases.h"
#include "unit/driver/command.h"

using namespace stadga;
using namespace stadga::command;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

const std::string rules = "site/policies/exempelby/rules.yml";

/// The base's rules with one topic misspelt.
std::string unsound_rules() {
  std::string text = cases::base().read("/site/policies/exempelby/rules.yml");
  return text.replace(text.find("topic: uppsikt"), 14, "topic: upsikt");
}

bool has_escape(const std::string& text) {
  return text.find('\033') != std::string::npos;
}

}  // namespace

TEST_CASE("a sound site: status 0, the report on standard output") {
  Site site;
  const Outcome built = run({"build", site.site(), "--out", site.out()});
  CHECK(built.status == 0);
  CHECK(built.err.empty());
  CHECK_THAT(built.out, Contains("skrivna"));
  CHECK(site.published().contains("manifest.json"));
  const Outcome quiet = run({"build", site.site(), "--out", site.out(), "--quiet"});
  CHECK(quiet.status == 0);
  CHECK(quiet.out.empty());
  const Outcome checked = run({"check", site.site()});
  CHECK(checked.status == 0);
  CHECK(checked.out == "Exempelby: 6 normer, 5 med regel, 1 undantagen (1 exempel)\nInga fel.\n");
  CHECK(run({"check", site.site(), "--lang", "en"}).out ==
        "Exempelby: 6 norms, 5 with a rule, 1 listed as no rule (1 exempel)\nNo errors.\n");
  CHECK(run({"check", site.site(), "--quiet"}).out.empty());
}

TEST_CASE("an unsound site: status 1, and the earlier one stands") {
  Site site;
  REQUIRE(run({"build", site.site(), "--out", site.out()}).status == 0);
  const auto before = site.published();
  site.write(rules, unsound_rules());

  const Outcome built = run({"build", site.site(), "--out", site.out()});
  CHECK(built.status == 1);
  CHECK(built.out.empty());
  CHECK_THAT(built.err, StartsWith("fel[unknown-reference]: ämnet `upsikt` finns inte"));
  CHECK_THAT(built.err, Contains("--> policies/exempelby/rules.yml:23:12"));
  CHECK_THAT(built.err, Contains("Inget har publicerats."));
  CHECK(site.published() == before);

  const Outcome checked = run({"check", site.site(), "--lang", "en"});
  CHECK(checked.status == 1);
  CHECK(checked.err.empty());
  CHECK_THAT(checked.out, StartsWith("error[unknown-reference]: there is no topic `upsikt`"));
}

TEST_CASE("a warning stops nothing") {
  Site site;
  site.write("site/policies/exempelby/anteckningar.txt", "Kom ihåg.\n");
  const Outcome built = run({"build", site.site(), "--out", site.out()});
  CHECK(built.status == 0);
  CHECK_THAT(built.err, StartsWith("varning[unknown-file]"));
  CHECK_FALSE(site.published().empty());
}

TEST_CASE("check --strict fails where an account does not meet a rule that binds") {
  Site site;
  CHECK(run({"check", site.site(), "--strict"}).status == 0);
  std::string accounts = cases::base().read("/site/policies/exempelby/accounts.yml");
  accounts.replace(accounts.find("editors: 1"), 10, "editors: 0");
  site.write("site/policies/exempelby/accounts.yml", accounts);
  CHECK(run({"check", site.site()}).status == 0);
  const Outcome strict = run({"check", site.site(), "--strict"});
  CHECK(strict.status == 1);
  CHECK_THAT(strict.out, Contains("inte är uppfyllda: 1\n"));
  CHECK_THAT(run({"check", site.site(), "--strict", "--lang", "en"}).out,
             Contains("are not met: 1\n"));
  const Outcome json = run({"check", site.site(), "--strict", "--format", "json"});
  CHECK(json.status == 1);
  CHECK(nlohmann::json::parse(json.out).contains("diagnostics"));
  CHECK(run({"build", site.site(), "--out", site.out()}).status == 0);
}

TEST_CASE("a site in English is told of in English") {
  Site site;
  std::string settings = cases::base().read("/site/site.yml");
  settings.replace(settings.find("language: sv"), 12, "language: en");
  site.write("site/site.yml", settings);
  site.write(rules, unsound_rules());
  CHECK_THAT(run({"check", site.site()}).out, StartsWith("error[unknown-reference]"));
  CHECK_THAT(run({"check", site.site(), "--lang", "sv"}).out, StartsWith("fel[unknown-reference]"));
}

TEST_CASE("the same findings as JSON") {
  Site site;
  site.write(rules, unsound_rules());
  const Outcome checked = run({"check", site.site(), "--format", "json"});
  CHECK(checked.status == 1);
  CHECK(checked.err.empty());
  const auto json = nlohmann::json::parse(checked.out);
  CHECK(json.at("format") == 1);
  REQUIRE(json.at("diagnostics").size() == 1);
  const auto& finding = json.at("diagnostics").at(0);
  CHECK(finding.at("name") == "unknown-reference");
  CHECK(finding.at("severity") == "error");
  CHECK(finding.at("place").at("file") == "policies/exempelby/rules.yml");
  CHECK(finding.at("place").at("line") == 23);
  CHECK(finding.at("place").at("column") == 12);
  CHECK(finding.at("help").at("sv") == "menade du `uppsikt`?");

  const Outcome built = run({"build", site.site(), "--out", site.out(), "--format", "json"});
  CHECK(built.status == 1);
  CHECK(built.out.empty());
  CHECK(nlohmann::json::parse(built.err) == json);

  site.write("site/themes/default/templates/page.html", "<a href={{TITLE}}>mer</a>\n");
  site.write(rules, cases::base().read("/site/policies/exempelby/rules.yml"));
  const auto theme = run({"build", site.site(), "--out", site.out(), "--format", "json"});
  CHECK(nlohmann::json::parse(theme.err).at("diagnostics").at(0).at("name") == "broken-template");
}

TEST_CASE("wrong use: status 2, and what may have been meant") {
  Site site;
  const auto told = [](const Outcome& outcome, const std::string& words) {
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, StartsWith("stadga: "));
    CHECK_THAT(outcome.err, Contains(words));
  };
  told(run({"bild"}), "menade du `build`?");
  told(run({"bild", "--lang", "en"}), "did you mean `build`?");
  told(run({"bild", "--lang=en"}), "did you mean `build`?");
  told(run({"publicera"}), "`stadga --help`");
  told(run({"build", site.site(), "--otu", site.out()}), "menade du `--out`?");
  told(run({"check", site.site(), "--frmat=json"}), "menade du `--format`?");
  told(run({"check", site.site(), "--format", "yaml"}), "skriver inte formatet `yaml`");
  told(run({"check", site.site(), "--jobs", "0"}), "värdet för `--jobs`");
  told(run({"check", site.site(), "--jobs", "många"}), "värdet för `--jobs`");
  told(run({"check", site.site(), "--today", "2026-02-30"}), "`2026-02-30` är inget datum");
  told(run({"check", site.site()}, {{{"SOURCE_DATE_EPOCH", "igår"}}}), "SOURCE_DATE_EPOCH");
  told(run({"check", site.at("borta")}), "finns inte");
  told(run({"build", site.site(), "--out"}), "`--out` ska följas av ett värde");
  told(run({"build", site.site(), "--out", site.at("site/policies")}), "källorna");
  told(run({"build", site.site(), "--out", site.site()}), "källorna");
  std::filesystem::create_symlink(site.at("site/policies"), site.at("genväg"));
  told(run({"build", site.site(), "--out", site.at("genväg/ut")}), "källorna");
  CHECK_FALSE(std::filesystem::exists(site.at("site/policies/ut")));
  told(run({"explain", "quote-drfit"}), "menade du `quote-drift`?");
  told(run({"schema", "rules-jsn"}), "menade du `rules-json`?");
  CHECK(run({}).status == 2);
}

TEST_CASE("serve: what cannot be served is told before anything is") {
  Site site;
  CHECK(run({"serve", site.at("nowhere")}).status == 2);
  const Outcome port = run({"serve", site.site(), "--port", "65536"});
  CHECK(port.status == 2);
  CHECK_THAT(port.err, Contains("skriv ett heltal från 0 till 65535"));
  CHECK(run({"serve", site.site(), "--port", "x"}).status == 2);
  CHECK(run({"serve", site.site(), "--format", "json"}).status == 2);
  // Port 1 belongs to the computer.
  const Outcome forbidden = run({"serve", site.site(), "--port", "1"}, {.as_ordinary_user = true});
  if (forbidden.status != not_possible) {
    CHECK(forbidden.status == 3);
    CHECK_THAT(forbidden.err, Contains("port 1 får du inte använda"));
  }
}

TEST_CASE("fragment: a piece of a page, as the published one") {
  Site site;
  REQUIRE(run({"build", site.site(), "--out", site.out()}).status == 0);
  const auto published = site.published();
  const auto fragment = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"fragment", "--site", site.site()});
    return run(more);
  };
  const std::string from = "exempelby/fragment/";
  for (const auto& [kind, file] : std::map<std::string, std::string>{{"regler", "regler"},
                                                                     {"rules", "regler"},
                                                                     {"konton", "konton"},
                                                                     {"accounts", "konton"}}) {
    INFO(kind);
    const Outcome plain = fragment({kind});
    CHECK(plain.status == 0);
    CHECK(plain.err.empty());
    CHECK(plain.out == published.at(from + file + ".html"));
    CHECK(fragment({kind, "--municipality", "exempelby", "--format", "markdown"}).out ==
          published.at(from + file + ".md"));
    CHECK(fragment({kind, "--format", "text"}).out == published.at(from + file + ".txt"));
  }
  const std::string account = published.lower_bound(from + "konto-")->first;
  const std::string id = account.substr(from.size() + 6, account.rfind('.') - from.size() - 6);
  CHECK(fragment({"konto", "--account", id}).out == published.at(account));
  CHECK_THAT(fragment({"regler", "--heading-level", "4"}).out, Contains("<h6 id="));

  const auto told = [](const Outcome& outcome, const std::string& said) {
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, Contains(said));
  };
  told(fragment({"reglar"}), "menade du `regler`?");
  told(fragment({"rulez", "--lang", "en"}), "did you mean `rules`?");
  told(fragment({"konto"}), "`--account` saknas");
  told(fragment({"konto", "--account", "x", "--lang", "en"}), "there is no account `x`");
  told(fragment({"regler", "--account", id}), "gäller inte ett enda konto");
  told(fragment({"regler", "--heading-level", "5"}), "rubriknivån 5 går inte");
  told(fragment({"regler", "--heading-level", "0", "--lang", "en"}), "between 1 and 4");
  told(fragment({"regler", "--municipality", "exempelbyn"}), "menade du `exempelby`?");
  told(fragment({"regler", "--format", "json"}),
       "skriv --format med något av: html, markdown, text");
  told(fragment({}), "KIND");
  site.write(rules, unsound_rules());
  const Outcome unsound = fragment({"regler"});
  CHECK(unsound.status == 1);
  CHECK(unsound.out.empty());
  CHECK_THAT(unsound.err, Contains("unknown-reference"));
}

TEST_CASE("decide: what to do, by the rules of the municipality") {
  Site site;
  const std::vector<std::string> comment = {"decide",         "--site",    site.site(),
                                            "--municipality", "exempelby", "--event"};
  const auto decide = [&](std::vector<std::string> more) {
    std::vector<std::string> all = comment;
    all.insert(all.end(), more.begin(), more.end());
    return run(all);
  };
  const Outcome plain = decide({"comment", "--category", "hot", "--at", "2026-11-20"});
  CHECK(plain.status == 0);
  CHECK(plain.err.empty());
  CHECK_THAT(plain.out, StartsWith("Exempelby kommun: kommentar"));
  const Outcome json = decide({"kris", "--format", "json"});
  CHECK(json.status == 0);
  CHECK(nlohmann::json::parse(json.out)["input"]["event"] == "crisis");

  const auto told = [](const Outcome& outcome, const std::string& words) {
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, Contains(words));
  };
  told(decide({"komentar"}), "menade du `kommentar`?");
  told(decide({"coment", "--lang", "en"}), "did you mean `comment`?");
  told(decide({"comment", "--category", "hott"}), "menade du `hot`?");
  told(decide({"comment", "--category", "hott", "--lang", "en"}), "did you mean `hot`?");
  told(decide({"comment", "--contains", "xyz"}), "innehållet `xyz` finns inte");
  told(decide({"comment", "--account", "x", "--lang", "en"}), "there is no account `x`");
  told(decide({"comment", "--platform", "bortabok"}), "plattformen `bortabok` finns inte");
  told(decide({"comment", "--at", "i går"}), "`i går` är varken ett datum eller en tid");
  told(decide({"comment", "--at", "2026-11-20T14:30"}), "saknar tidszon");
  told(decide({"comment", "--at", "2026-11-20T14:30", "--lang", "en"}), "has no time zone");
  told(decide({"comment", "--at", "1000-01-01"}), "utanför åren");
  told(run({"decide", "--site", site.site(), "--event", "comment", "--municipality", "exempelb"}),
       "menade du `exempelby`?");
  told(run({"decide", "--site", site.site(), "--event", "comment"}), "`--municipality` saknas");

  site.write(rules, unsound_rules());
  const Outcome unsound = decide({"comment"});
  CHECK(unsound.status == 1);
  CHECK(unsound.out.empty());
  CHECK_THAT(unsound.err, Contains("unknown-reference"));
}

TEST_CASE("an output folder that is not ours is left alone") {
  Site site;
  site.write("public/brev.txt", "Hej!\n");
  const Outcome built = run({"build", site.site(), "--out", site.out()});
  CHECK(built.status == 1);
  CHECK_THAT(built.err, StartsWith("fel[output-not-ours]"));
  CHECK(site.published() == std::map<std::string, std::string>{{"brev.txt", "Hej!\n"}});
}

TEST_CASE("an output that an ordinary user may not write: status 3, and the earlier site stands") {
  Site site;
  site.write("www/public/README", "");
  const std::string www = site.at("www");
  const std::string out = www + "/ut";
  REQUIRE(run({"build", site.site(), "--out", out}).status == 0);
  const std::string before = cases::text_of(out + "/manifest.json");
  std::string text = cases::base().read("/site/policies/exempelby/rules.yml");
  text.replace(text.find("title: Besluta"), 14, "title: Bestämma");
  site.write(rules, text);
  REQUIRE(::chmod(www.c_str(), 0555) == 0);
  Manner manner;
  manner.as_ordinary_user = true;
  const Outcome built = run({"build", site.site(), "--out", out}, manner);
  const Outcome fresh = run({"build", site.site(), "--out", www + "/annan"}, manner);
  REQUIRE(::chmod(www.c_str(), 0755) == 0);
  CHECK(cases::text_of(out + "/manifest.json") == before);
  if (built.status == not_possible) {
    WARN("not tried: cannot run the program as an ordinary user here");
    return;
  }
  CHECK(built.status == 3);
  CHECK(built.out.empty());
  CHECK_THAT(built.err, StartsWith("stadga: `"));
  CHECK_THAT(built.err, Contains("behörighet saknas"));
  CHECK(fresh.status == 3);
  CHECK_FALSE(std::filesystem::exists(www + "/annan"));
}

TEST_CASE("while another build writes there: status 3, and nothing is changed") {
  Site site;
  REQUIRE(run({"build", site.site(), "--out", site.out()}).status == 0);
  const auto before = site.published();
  site.write("site/content/ny.md", "---\ntitle: Ny\nnav: Ny\norder: 3\n---\n\nText.\n");
  auto lock = fs::lock_beside(site.out());
  const Outcome built = run({"build", site.site(), "--out", site.out()});
  CHECK(built.status == 3);
  CHECK(built.out.empty());
  CHECK_THAT(built.err, StartsWith("stadga: ett annat bygge skriver just nu till `"));
  CHECK_THAT(built.err, Contains("vänta tills det är klart"));
  const Outcome english = run({"build", site.site(), "--out", site.out(), "--lang", "en"});
  CHECK_THAT(english.err, StartsWith("stadga: another build is writing to `"));
  CHECK(site.published() == before);
  // A folder beside it, and checking, wait for nobody.
  CHECK(run({"build", site.site(), "--out", site.at("annan")}).status == 0);
  CHECK(run({"check", site.site()}).status == 0);

  lock.reset();
  CHECK(run({"build", site.site(), "--out", site.out()}).status == 0);
  CHECK(site.published().contains("ny.html"));
}

TEST_CASE("every check is explained in both languages") {
  const std::string list = run({"explain"}).out;
  for (const Kind* kind : all_kinds()) {
    const std::string name(kind->name);
    CHECK_THAT(list, Contains(name));
    for (const std::string language : {"sv", "en"}) {
      const Outcome told = run({"explain", name, "--lang", language});
      CHECK(told.status == 0);
      CHECK(told.err.empty());
      CHECK_THAT(told.out, StartsWith(name + " ("));
      CHECK_THAT(told.out, Contains(language == "sv" ? "Varför" : "Why"));
      CHECK_THAT(told.out, Contains(language == "sv" ? "Exempel" : "Example"));
      CHECK_FALSE(has_escape(told.out));
    }
  }
}

TEST_CASE("a schema is printed as it is published, and needs no site") {
  const Outcome list = run({"schema"});
  CHECK(list.status == 0);
  for (const std::string kind :
       {"accounts-json", "audit-json", "decisions-json", "manifest", "rules-json"}) {
    CHECK_THAT(list.out, Contains(kind + ' '));
    const Outcome printed = run({"schema", kind});
    CHECK(printed.status == 0);
    CHECK(printed.err.empty());
    CHECK_THAT(printed.out,
               StartsWith("{\n \"$schema\": \"http://json-schema.org/draft-07/schema#\""));
    CHECK_THAT(printed.out, Contains("\"$id\": \"schema/" + kind + "-1.json\""));
  }
  const Outcome english = run({"schema", "x", "--lang", "en"});
  CHECK(english.status == 2);
  CHECK_THAT(english.err, Contains("there is no schema for `x`"));
  CHECK(english.out.empty());
}

TEST_CASE("colour on a terminal only, and not where NO_COLOR is set") {
  Site site;
  site.write(rules, unsound_rules());
  Manner terminal;
  terminal.on_terminal = true;
  const Outcome coloured = run({"check", site.site()}, terminal);
  if (coloured.status == not_possible) {
    WARN("not tried: this machine gives no terminal (is /dev/pts there?)");
    return;
  }
  CHECK(coloured.status == 1);
  CHECK(has_escape(coloured.out));
  CHECK(has_escape(run({"check", site.site(), "--color", "always"}).out));
  CHECK_FALSE(has_escape(run({"check", site.site()}).out));
  CHECK_FALSE(has_escape(run({"check", site.site(), "--color", "never"}, terminal).out));
  terminal.environment["NO_COLOR"] = "1";
  CHECK_FALSE(has_escape(run({"check", site.site()}, terminal).out));
}

TEST_CASE("nothing in the input or on the command line steers the terminal") {
  const std::string hostile = "\033[2J\033]0;ägd\a\u009b31m";
  Site site;
  site.write("site/policies/exempelby/" + hostile + ".txt", "");
  site.write("site/policies/exempelby/bilaga\033[31m.md",
             "# " + hostile + "\n\n<b>" + hostile + "</b> ![x](" + hostile + ")\n");
  site.write(rules, unsound_rules() + "# " + hostile + "\n" + hostile + ": ja\n");
  site.write("site/policies/" + hostile + "/rules.yml", hostile);
  const std::vector<std::vector<std::string>> calls = {
      {"check", site.site()},
      {"check", site.site(), "--format", "json"},
      {"build", site.site(), "--out", site.out()},
      {"build", site.site(), "--out", site.at(hostile)},
      {"check", site.at(hostile)},
      {hostile},
      {"check", "--" + hostile},
      {"check", "--format", hostile},
      {"check", "--today", hostile},
      {"explain", hostile}};
  for (const std::vector<std::string>& call : calls) {
    const Outcome outcome = run(call);
    INFO(outcome.out << outcome.err);
    CHECK((outcome.status == 1 || outcome.status == 2));
    for (const std::string& text : {outcome.out, outcome.err}) {
      CHECK_FALSE(has_escape(text));
      CHECK(text.find('\a') == std::string::npos);
      CHECK(text.find("\u009b") == std::string::npos);
    }
  }
}
