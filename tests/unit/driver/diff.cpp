// SPDX-License-Identifier: EUPL-1.2
// `stadga diff` and `stadga release` as they are run, on folders, built sites and git.
#include <cerrno>
#include <fstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hash.h"
#include "base/text.h"
#include "driver/driver.h"
#include "driver/origin.h"
#include "driver/release.h"
#include "unit/driver/cases.h"
#include "unit/driver/command.h"
#include "unit/driver/repository.h"

using namespace stadga;
using namespace stadga::command;
using Catch::Matchers::Contains;
using Json = nlohmann::json;

namespace {

const std::string town = "site/policies/exempelby/";

/// A file of the base with one place edited.
std::string edited(const std::string& file, const std::string& from, const std::string& to) {
  std::string text = cases::base().read("/site/policies/exempelby/" + file);
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// From a recurrence of every working day to every week.
std::string looser_rules() {
  return edited("rules.yml", "recurrence: varje arbetsdag", "recurrence: varje vecka");
}

/// A sound site still: a condition of removal.
std::string narrower_rules() {
  return edited("rules.yml", "    categories: [hot, fortal]\n",
                "    categories: [hot, fortal]\n    condition: när det gäller en anställd\n");
}

Json diff_json(const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {"diff"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  words.insert(words.end(), {"--format", "json"});
  const Outcome out = run(words);
  INFO(out.err);
  REQUIRE(out.status == 0);
  return Json::parse(out.out);
}

/// Has room for the first of the files that a version has.
class FullDisk : public fs::MemoryFileSystem {
 public:
  explicit FullDisk(fs::MemoryFileSystem files) : fs::MemoryFileSystem(std::move(files)) {}
  void write_new(const std::string& path, std::string_view bytes) override {
    if (path.ends_with("rules.yml")) throw fs::Error(path, ENOSPC);
    fs::MemoryFileSystem::write_new(path, bytes);
  }
};

/// Runs where the folder is the current one.
Outcome run_in(const std::string& folder, const std::vector<std::string>& arguments) {
  const std::string here = fs::current_folder();
  REQUIRE(::chdir(folder.c_str()) == 0);
  const Outcome out = run(arguments);
  REQUIRE(::chdir(here.c_str()) == 0);
  return out;
}

/// Both languages; the first line of what is said.
void check_refused(const std::string& folder, const std::vector<std::string>& arguments, int status,
                   const std::string& sv, const std::string& en) {
  const Outcome swedish = run_in(folder, arguments);
  CHECK(swedish.status == status);
  CHECK(swedish.out.empty());
  CHECK_THAT(swedish.err, Contains(sv));
  std::vector<std::string> in_english = arguments;
  in_english.insert(in_english.end(), {"--lang", "en"});
  CHECK_THAT(run_in(folder, in_english).err, Contains(en));
}

/// Changes published bytes and the manifest's word of them.
void forge(Site& site, const std::string& path, const std::string& from, const std::string& to) {
  const auto files = site.published();
  std::string text = files.at(path);
  REQUIRE(text.find(from) != std::string::npos);
  const std::string old_hash = sha256(text);
  text = replace_all(std::move(text), from, to);
  site.write("public/" + path, text);
  site.write("public/manifest.json",
             replace_all(files.at("manifest.json"), old_hash, sha256(text)));
}

}  // namespace

TEST_CASE("diff: a site against what was built from it is no change") {
  Site site;
  REQUIRE(run({"build", site.site(), "--out", site.out()}).status == 0);
  const Json same = diff_json({site.out(), site.site()});
  CHECK(same["format"] == 1);
  CHECK(same["old"]["kind"] == "output");
  CHECK(same["new"]["kind"] == "site");
  REQUIRE(same["municipalities"].size() == 1);
  CHECK(same["municipalities"][0]["status"] == "unchanged");
  CHECK(run({"diff", site.out(), site.site()}).out == "Exempelby kommun: inga ändringar\n");
  CHECK(run({"diff", site.out(), site.site(), "--lang", "en"}).out ==
        "Exempelby kommun: no changes\n");
}

TEST_CASE("diff: built site against edited site, in each form") {
  Site site;
  REQUIRE(run({"build", site.site(), "--out", site.out()}).status == 0);
  site.write(town + "rules.yml", looser_rules());
  site.write(town + "information.yml",
             edited("information.yml", "Hot och förtal tas bort.", "Vi tar bort hot och förtal."));
  const Json town_json = diff_json({site.out(), site.site()})["municipalities"][0];
  CHECK(town_json["status"] == "changed");
  CHECK(town_json["decision"]["changed"] == false);
  REQUIRE(town_json["rules"].size() == 1);
  CHECK(town_json["rules"][0]["effect"] == "looser");
  CHECK(town_json["rules"][0]["fields"][0]["field"] == "recurrence");
  CHECK(town_json["rules"][0]["fields"][0]["old"]["sv"] == "varje arbetsdag");
  CHECK(town_json["accounts"].size() == 2);
  CHECK(town_json["checklists"][0]["occasion"] == "bevaka");

  const Outcome human = run({"diff", site.out(), site.site()});
  CHECK_THAT(human.out, Contains("Exempelby kommun: regler: 1 mildare"));
  CHECK_THAT(human.out, Contains("+ varje vecka"));
  CHECK_THAT(human.out, Contains("Checklistor att skriva ut igen"));
  const Outcome markdown = run({"diff", site.out(), site.site(), "--format", "markdown"});
  CHECK_THAT(markdown.out, Contains("### Mildare"));
  CHECK_THAT(markdown.out, Contains("- Hur ofta: varje arbetsdag → varje vecka (*mildare*)"));
}

TEST_CASE("diff: revisions of a repository, from the root and from a folder in it") {
  Site site;
  Repository repository(site.at("."));
  const std::string first = repository.commit_all("first");
  site.write(town + "rules.yml", looser_rules());
  repository.commit_all("second");

  const std::string folder = site.site();
  for (const std::string& given :
       std::vector<std::string>{"HEAD~1", first, "HEAD~1:site", "HEAD~1:./", first.substr(0, 10)}) {
    INFO(given);
    const Outcome out = run_in(folder, {"diff", given, "--format", "json"});
    INFO(out.err);
    REQUIRE(out.status == 0);
    const Json json = Json::parse(out.out);
    CHECK(json["old"]["kind"] == "revision");
    CHECK(json["old"]["commit"] == first);
    CHECK(json["municipalities"][0]["rules"][0]["effect"] == "looser");
  }
  const Outcome back = run_in(folder, {"diff", "HEAD", "HEAD~1", "--format", "json"});
  CHECK(Json::parse(back.out)["municipalities"][0]["rules"][0]["effect"] == "stricter");
  check_refused(folder, {"diff", "HEAD~2"}, 2, "`HEAD~2` är varken en mapp eller en revision",
                "`HEAD~2` is neither a folder nor a revision");
  check_refused(folder, {"diff", "HEAD:inget"}, 2, "har ingen mapp `inget`",
                "has no folder `inget`");
  check_refused(site.at("."), {"diff", "HEAD", "HEAD"}, 2,
                "har varken mappen `policies` eller filen `manifest.json`",
                "has neither the folder `policies` nor the file `manifest.json`");
}

TEST_CASE("diff: a built site in a revision") {
  Site site;
  REQUIRE(run({"build", site.site(), "--out", site.out()}).status == 0);
  Repository repository(site.at("."));
  repository.commit_all("built");
  const Outcome out = run_in(site.site(), {"diff", "HEAD:public", ".", "--format", "json"});
  INFO(out.err);
  REQUIRE(out.status == 0);
  CHECK(Json::parse(out.out)["municipalities"][0]["status"] == "unchanged");
}

TEST_CASE("diff: a revision that cannot be read is refused with its findings") {
  Site site;
  Repository repository(site.at("."));
  site.write(town + "rules.yml", edited("rules.yml", "topic: uppsikt", "topic: upsikt"));
  repository.commit_all("unsound");
  site.write(town + "rules.yml", looser_rules());
  check_refused(site.site(), {"diff", "HEAD"}, 1, "riktlinjerna i `HEAD` går inte att läsa",
                "the policies in `HEAD` cannot be read");
  CHECK_THAT(run_in(site.site(), {"diff", "HEAD"}).err,
             Contains("--> policies/exempelby/rules.yml:23:12"));
}

TEST_CASE("diff: what is no site, no output and no revision") {
  Site site;
  check_refused("/", {"diff", "/nowhere", "/nowhere"}, 2, "inget git-förråd", "no git repository");
  check_refused("/", {"diff", site.at("."), "/"}, 2, "har varken `policies` eller `manifest.json`",
                "has neither `policies` nor `manifest.json`");
  check_refused(site.site(), {"diff", ".", "--municipality", "exempelbi"}, 2,
                "menade du `exempelby`?", "did you mean `exempelby`?");
}

TEST_CASE("diff: a damaged repository is said to be one, and reading it ends") {
  Site site;
  Repository repository(site.at("."));
  const std::string commit = repository.commit_all("first");
  const auto path_of = [&](const std::string& id) {
    return site.at(".git/objects/" + id.substr(0, 2) + '/' + id.substr(2));
  };
  for (const std::string& id :
       {commit, repository.id_of("HEAD^{tree}"), repository.id_of("HEAD:site"),
        repository.id_of("HEAD:site/policies/exempelby/rules.yml")}) {
    INFO(id);
    const std::string whole = cases::text_of(path_of(id));
    REQUIRE(::chmod(path_of(id).c_str(), 0600) == 0);
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, whole.size() / 2, whole.size() - 1}) {
      REQUIRE(::truncate(path_of(id).c_str(), static_cast<off_t>(size)) == 0);
      for (const std::string& given : {std::string("HEAD"), commit})
        check_refused(site.site(), {"diff", given}, 3, "git-förrådet är skadat",
                      "the git repository is damaged");
      std::ofstream(path_of(id), std::ios::binary) << whole;
    }
  }
  CHECK(run_in(site.site(), {"diff", "HEAD"}).status == 0);
}

TEST_CASE("diff: packs are read, and one that is cut short is damaged") {
  Site site;
  Repository repository(site.at("."));
  const std::string commit = repository.commit_all("first");
  const std::string pack = repository.pack_all();
  REQUIRE(run_in(site.site(), {"diff", "HEAD"}).status == 0);
  for (const char* ending : {"pack", "idx"}) {
    const std::string path = pack + ending;
    const std::string whole = cases::text_of(path);
    REQUIRE(::chmod(path.c_str(), 0600) == 0);
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{50}, whole.size() / 2, whole.size() - 1}) {
      INFO(ending << ' ' << size);
      REQUIRE(::truncate(path.c_str(), static_cast<off_t>(size)) == 0);
      for (const std::string& given : {std::string("HEAD"), commit, std::string("HEAD:site")})
        check_refused(site.site(), {"diff", given}, 3, "git-förrådet är skadat",
                      "the git repository is damaged");
      std::ofstream(path, std::ios::binary) << whole;
    }
  }
}

TEST_CASE("diff: a submodule where the rules should be is no empty folder") {
  Site site;
  Repository repository(site.at("."));
  repository.commit_all("first");
  repository.commit_submodule("site/policies/grannby");
  check_refused(site.site(), {"diff", "HEAD"}, 3, "`policies/grannby` en delmodul",
                "`policies/grannby` is a submodule");
}

TEST_CASE("diff: an argument that is empty is not one that is absent") {
  Site site;
  check_refused(site.site(), {"diff", ""}, 2, "värdet för `OLD` är tomt",
                "the value of `OLD` is empty");
  check_refused(site.site(), {"diff", ".", ""}, 2, "värdet för `NEW` är tomt",
                "the value of `NEW` is empty");
  check_refused(site.site(), {"diff", ".", "--municipality", ""}, 2,
                "värdet för `--municipality` är tomt", "the value of `--municipality` is empty");
  check_refused(site.site(), {"diff", ".", "--municipality", "a", "--municipality", "b"}, 2,
                "`--municipality` får bara stå en gång", "`--municipality` can only be given once");
  check_refused(site.site(), {"release", "exempelby", "--site", ""}, 2,
                "värdet för `--site` är tomt", "the value of `--site` is empty");
  for (const char* option : {"--lang=xx", "--jobs=x", "--color=x"}) {
    const Outcome out = run_in(site.site(), {"diff", ".", option});
    CHECK(out.status == 2);
    CHECK_THAT(out.err, Contains("går inte att använda"));
    CHECK_THAT(out.err, Contains("skriv "));
    CHECK_THAT(out.err, !Contains("not"));
  }
  CHECK(run_in(site.site(), {"diff", ".", "--quiet"}).out.empty());
}

TEST_CASE("diff: a folder is named where it was given as dots") {
  Site site;
  const Outcome out = run_in(site.site(), {"diff", ".", "--format", "markdown"});
  CHECK_THAT(out.out, Contains("Från site till site."));
}

TEST_CASE("diff: a shallow repository is said to be one") {
  Site site;
  const std::string old = [&] {
    Repository repository(site.at("."));
    const std::string first = repository.commit_all("first");
    site.write(town + "rules.yml", looser_rules());
    const std::string second = repository.commit_all("second");
    // What `git clone --depth 1` leaves: the last commit without its parent.
    site.write(".git/shallow", second + "\n");
    const std::string object = ".git/objects/" + first.substr(0, 2) + '/' + first.substr(2);
    REQUIRE(::unlink(site.at(object).c_str()) == 0);
    return first;
  }();
  for (const std::string& given : std::vector<std::string>{"HEAD~1", old})
    check_refused(site.site(), {"diff", given}, 2, "git fetch --unshallow",
                  "git fetch --unshallow");
  CHECK(run_in(site.site(), {"diff", "HEAD"}).status == 0);
}

TEST_CASE("diff: a repository of somebody else is not read") {
  Site site;
  Repository repository(site.at("."));
  repository.commit_all("first");
  if (::geteuid() != 0) return;  // only root can give a folder away
  constexpr uid_t nobody = 65534;
  REQUIRE(::chown(site.at(".").c_str(), nobody, nobody) == 0);
  REQUIRE(::chown(site.at(".git").c_str(), nobody, nobody) == 0);
  check_refused(site.site(), {"diff", "HEAD"}, 3, "ägs av en annan användare",
                "belongs to another user");
}

TEST_CASE("diff: damaged output folders") {
  Site site;
  REQUIRE(run({"build", site.site(), "--out", site.out()}).status == 0);
  const std::string rules = "exempelby/regler.json";
  const auto whole = site.published();
  const auto refused = [&](const std::string& sv, const std::string& en) {
    check_refused("/", {"diff", site.out(), site.site()}, 1, sv, en);
    for (const auto& [path, bytes] : whole) site.write("public/" + path, bytes);
  };
  site.write("public/" + rules, whole.at(rules) + ' ');
  refused("`exempelby/regler.json` är inte som den skrevs",
          "`exempelby/regler.json` is not as it was written");
  REQUIRE(::unlink(site.at("public/exempelby/konton.json").c_str()) == 0);
  refused("`exempelby/konton.json` är inte som den skrevs", "is not as it was written");
  site.write("public/manifest.json", "{");
  refused("`manifest.json` är inte som den skrevs", "is not as it was written");
  site.write("public/manifest.json",
             replace_all(whole.at("manifest.json"), "\"format\": 1", "\"format\": 7"));
  refused("är skriven i format 7", "is written in format 7");
  forge(site, rules, "\"format\": 1", "\"format\": 2");
  refused("är skriven i ett format (`2`)", "is written in a format (`2`)");
  forge(site, rules, "\"statement\": ", "\"statment\": ");
  refused("saknas `rules[0].statement`", "there is no `rules[0].statement`");
  forge(site, rules, "\"times\": 1", "\"times\": \"1\"");
  refused("recurrence.times`", "recurrence.times`");
  forge(site, "exempelby/konton.json", "\"id\": \"exempelby\"", "\"id\": \"annanby\"");
  refused("är inte som den skrevs", "is not as it was written");
}

TEST_CASE("release: a decided version is recorded once, a draft never") {
  Site site;
  const std::string folder = town + "versions/2017-12-08/";
  const Outcome first = run({"release", "exempelby", "--site", site.site()});
  INFO(first.err);
  CHECK(first.status == 0);
  CHECK_THAT(first.out, Contains("policies/exempelby/versions/2017-12-08/rules.yml"));
  CHECK(cases::text_of(site.at(folder + "rules.yml")) ==
        cases::text_of(site.at(town + "rules.yml")));
  CHECK_THAT(run({"release", "exempelby", "--site", site.site()}).out, Contains("redan antecknad"));
  CHECK(run({"check", site.site(), "--quiet"}).out.empty());

  // Changed under the same decision: told, not recorded unless it mends what was mistyped.
  site.write(town + "rules.yml", narrower_rules());
  CHECK_THAT(run({"check", site.site()}).out, Contains("varning[undecided-change]"));
  const Outcome draft = run({"release", "exempelby", "--site", site.site()});
  CHECK(draft.status == 1);
  CHECK_THAT(draft.err, Contains("reglerna har ändrats sedan beslutet 2017-12-08"));
  CHECK(cases::text_of(site.at(folder + "rules.yml")) ==
        cases::base().read("/site/policies/exempelby/rules.yml"));

  // Decided: a version of its own.
  site.write(town + "municipality.yml",
             edited("municipality.yml", "decided_on: 2017-12-08", "decided_on: 2026-03-01"));
  CHECK_THAT(run({"check", site.site()}).out, Contains("varning[unrecorded-decision]"));
  CHECK(run({"release", "exempelby", "--site", site.site()}).status == 0);
  CHECK(run({"check", site.site(), "--quiet"}).out.empty());
  REQUIRE(run({"build", site.site(), "--out", site.out()}).status == 0);
  const auto built = site.published();
  CHECK_THAT(built.at("exempelby/andringar.html"), Contains("id=\"version--2026-03-01\""));
  CHECK_THAT(built.at("exempelby/andringar.html"),
             Contains("<ins>när det gäller en anställd</ins>"));
  CHECK_THAT(built.at("exempelby/andringar.atom"), Contains("<updated>2026-03-01T12:00:00Z"));

  // Older than what is recorded, ahead of the day, or without a day.
  const auto refused = [&](const std::string& to, const std::string& sv) {
    site.write(town + "municipality.yml",
               edited("municipality.yml", "  decided_on: 2017-12-08\n", to));
    const Outcome out = run({"release", "exempelby", "--site", site.site()});
    CHECK(out.status == 1);
    CHECK_THAT(out.err, Contains(sv));
  };
  refused("  decided_on: 2016-01-01\n", "är äldre än versionen `2026-03-01`");
  refused("  decided_on: 2031-01-01\n", "ett utkast antecknas inte");
  refused("", "säger inte när riktlinjen beslutades");
  CHECK(run({"release", "exempelbi", "--site", site.site()}).status == 2);
}

TEST_CASE("release: a full disk leaves nothing behind") {
  FullDisk disk(cases::base());
  const CompileOptions options{.site = "/site", .shared = "/shared"};
  const Compilation compilation = compile(disk, options);
  REQUIRE(compilation.sound());
  Text message;
  Text help;
  CHECK_THROWS_AS(release(disk, options, compilation, compilation.model.municipalities.front(),
                          false, message, help),
                  fs::Error);
  CHECK_FALSE(disk.type("/site/policies/exempelby/versions/.2017-12-08"));
  CHECK_FALSE(disk.type("/site/policies/exempelby/versions/2017-12-08"));
}

TEST_CASE("release --replace mends what was recorded") {
  Site site;
  REQUIRE(run({"release", "exempelby", "--site", site.site()}).status == 0);
  site.write(town + "rules.yml", narrower_rules());
  CHECK(run({"release", "exempelby", "--site", site.site(), "--replace"}).status == 0);
  CHECK(cases::text_of(site.at(town + "versions/2017-12-08/rules.yml")) == narrower_rules());
  CHECK(run({"check", site.site(), "--quiet"}).out.empty());
}

TEST_CASE("the five municipalities: what is published reads back as what was read") {
  const auto disk = fs::disk();
  CompileOptions options;
  options.site = STADGA_SOURCE_DIR;
  options.jobs = 2;
  Compilation compilation = compile(*disk, options);
  fs::MemoryFileSystem memory;
  const std::vector<OutputFile> files = render_files(*disk, options, compilation);
  REQUIRE(compilation.sound());
  for (const OutputFile& file : files) memory.put("/out/" + file.path, file.bytes);
  memory.put("/out/manifest.json", publish::manifest(files, {"", "", "", "stadga"}).bytes);
  OriginFault fault;
  const auto published = open_origin(memory, options, "/", "/out", fault);
  INFO(fault.message.sv);
  REQUIRE(published);
  REQUIRE(published->policies.size() == 5);
  for (const Municipality& each : compilation.model.municipalities) {
    const history::Policy read = history::from_model(compilation.model, each);
    const auto found =
        std::ranges::find(published->policies, each.id, &history::Policy::municipality);
    REQUIRE(found != published->policies.end());
    CHECK(history::compare(*found, read).empty());
    CHECK(found->rules.size() == each.rules.size());
    CHECK(found->accounts.size() == each.accounts.size());
  }
}
