// SPDX-License-Identifier: EUPL-1.2
#include "load/load.h"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "fs/memory.h"

using namespace stadga;
using namespace stadga::load;

namespace {

using Strings = std::vector<std::string>;

/// A site whose files hold their own path.
fs::MemoryFileSystem site() {
  fs::MemoryFileSystem disk;
  for (const char* path :
       {"site.yml", "content/start.md", "content/om.md", "content/registers/laws.yml",
        "content/registers/platforms.yml", "content/registers/vocabulary.yml"})
    disk.put(fs::join("/site", path), path);
  for (const char* name : {"municipality.yml", "guideline.md", "rules.yml", "accounts.yml",
                           "information.yml", "checklists.yml"})
    disk.put(fs::join("/site/policies/exempelby", name), name);
  return disk;
}

struct Loaded {
  Inputs inputs;
  Diagnostics found;

  /// `unknown-file policies/x/y`, sorted.
  Strings told() {
    found.sort();
    Strings out;
    for (const Diagnostic& d : found.list())
      out.push_back(std::string(d.kind->name) + ' ' + d.span.file->path());
    return out;
  }
};

Loaded load_all(const fs::FileSystem& disk, const std::string& shared = "", unsigned jobs = 1) {
  Loaded out;
  out.inputs = load_inputs(disk, "/site", shared, jobs, out.found);
  return out;
}

}  // namespace

TEST_CASE("every input file is found and read") {
  fs::MemoryFileSystem disk = site();
  disk.put("/site/policies/exempelby/bilaga.md", "Bilaga.");
  disk.put("/site/policies/andra-by/municipality.yml", "x");
  Loaded loaded = load_all(disk);
  const Inputs& in = loaded.inputs;
  REQUIRE(in.site);
  CHECK(in.site->path() == "site.yml");
  CHECK(in.site->text() == "site.yml");
  CHECK(in.registers.size() == 3);
  CHECK(in.registers.at("laws")->path() == "content/registers/laws.yml");
  CHECK(in.pages.size() == 2);
  CHECK(in.pages.at("om")->path() == "content/om.md");
  REQUIRE(in.municipalities.size() == 2);
  CHECK(in.municipalities[0].id == "andra-by");
  CHECK(in.municipalities[1].id == "exempelby");
  CHECK(in.municipalities[1].folder == "policies/exempelby");
  CHECK(in.municipalities[1].files.size() == 7);
  CHECK(in.municipalities[1].files.at("bilaga.md")->text() == "Bilaga.");
  CHECK(loaded.told() == Strings{"missing-file policies/andra-by/accounts.yml",
                                 "missing-file policies/andra-by/guideline.md",
                                 "missing-file policies/andra-by/information.yml",
                                 "missing-file policies/andra-by/rules.yml"});
}

TEST_CASE("a site without site.yml and pages is fine and one without municipalities is not") {
  fs::MemoryFileSystem disk = site();
  disk.remove_file("/site/site.yml");
  disk.remove_file("/site/content/start.md");
  disk.remove_file("/site/content/om.md");
  Loaded fine = load_all(disk);
  CHECK(fine.told().empty());
  CHECK_FALSE(fine.inputs.site);
  fs::MemoryFileSystem empty;
  empty.make_folders("/site");
  const Strings told = load_all(empty).told();
  CHECK(told == Strings{"missing-file content/registers/laws.yml",
                        "missing-file content/registers/platforms.yml",
                        "missing-file content/registers/vocabulary.yml",
                        "no-municipality policies"});
}

TEST_CASE("a byte-order mark is left out") {
  fs::MemoryFileSystem disk = site();
  disk.put("/site/content/om.md", "\xEF\xBB\xBF---\ntitle: Om\n---\n");
  CHECK(load_all(disk).inputs.pages.at("om")->text() == "---\ntitle: Om\n---\n");
}

TEST_CASE("a file that is not read is told with the name that may be meant") {
  fs::MemoryFileSystem disk = site();
  disk.put("/site/policies/exempelby/rule.yml", "x");
  disk.put("/site/policies/exempelby/skiss.png", "x");  // may be a logotype: parse sees to it
  disk.make_folders("/site/policies/exempelby/bilder");
  for (const char* by_product : {".rules.yml.swp", "rules.yml~", "rules.yml.bak", "#rules.yml#"})
    disk.put(fs::join("/site/policies/exempelby", by_product), "x");
  Loaded loaded = load_all(disk);
  CHECK(loaded.told() == Strings{"unknown-file policies/exempelby/bilder",
                                 "unknown-file policies/exempelby/rule.yml"});
  CHECK(loaded.found.list()[1].help.sv.find("`rules.yml`") != std::string::npos);
  CHECK_FALSE(loaded.found.has_errors());
  CHECK(loaded.inputs.municipalities[0].files.size() == 6);
}

TEST_CASE("a folder's name must be an id and none that the site itself uses") {
  fs::MemoryFileSystem disk = site();
  for (const char* name : {"Norsjö", "assets", "a--b", ".git", "con", "lpt1"})
    disk.make_folders(fs::join("/site/policies", name));
  disk.put("/site/policies/README.md", "ingen mapp");
  Loaded loaded = load_all(disk);
  CHECK(loaded.told() ==
        Strings{"bad-municipality-folder policies/Norsjö", "bad-municipality-folder policies/a--b",
                "bad-municipality-folder policies/assets", "bad-municipality-folder policies/con",
                "bad-municipality-folder policies/lpt1"});
  CHECK(loaded.found.list()[0].help.sv.find("`norsjo`") != std::string::npos);
  CHECK(loaded.inputs.municipalities.size() == 1);
}

TEST_CASE("links may lead to files in the site and not out of it nor in circles") {
  fs::MemoryFileSystem disk = site();
  disk.put("/etc/passwd", "root");
  disk.put("/site/delat/bilaga.md", "Delad.");
  disk.put_link("/site/policies/exempelby/bilaga.md", "../../delat/bilaga.md");
  disk.put_link("/site/policies/exempelby/ut.md", "../../../etc/passwd");
  disk.put_link("/site/policies/exempelby/rot.md", "/etc/passwd");
  disk.put_link("/site/policies/exempelby/runt.md", "runt.md");
  disk.put_link("/site/policies/exempelby/inget.md", "finns-inte.md");
  disk.put_link("/site/policies/lankad", "exempelby");
  disk.put_link("/site/policies/utlankad", "/etc");
  disk.make_folders("/site/policies/exempelby/mapp.md");
  Loaded loaded = load_all(disk);
  const Strings told = loaded.told();
  const auto& files = loaded.inputs.municipalities[0].files;
  CHECK(files.at("bilaga.md")->text() == "Delad.");
  CHECK(files.at("bilaga.md")->path() == "policies/exempelby/bilaga.md");
  for (const char* refused : {"ut.md", "rot.md", "runt.md", "inget.md", "mapp.md"})
    CHECK_FALSE(files.contains(refused));
  const std::set<std::string> all(told.begin(), told.end());
  CHECK(all.contains("link-out-of-site policies/exempelby/ut.md"));
  CHECK(all.contains("link-out-of-site policies/exempelby/rot.md"));
  CHECK(all.contains("link-loop policies/exempelby/runt.md"));
  CHECK(all.contains("link-loop policies/exempelby/inget.md"));
  CHECK(all.contains("not-a-file policies/exempelby/mapp.md"));
  CHECK(all.contains("link-out-of-site policies/utlankad"));
  for (const auto& input : loaded.inputs.municipalities) {
    for (const auto& [name, file] : input.files) CHECK(file->text() != "root");
  }
}

TEST_CASE("a whole folder may be a link that stays in the site") {
  fs::MemoryFileSystem disk = site();
  disk.put_link("/lank", "/site");
  Diagnostics found;
  CHECK(load_inputs(disk, "/lank", "", 1, found).municipalities.size() == 1);
  CHECK(found.empty());
}

TEST_CASE("a file over the size is not read") {
  fs::MemoryFileSystem disk = site();
  disk.put("/site/policies/exempelby/rules.yml", std::string(4 * 1024 * 1024 + 1, 'a'));
  Loaded loaded = load_all(disk);
  CHECK(loaded.told() == Strings{"input-too-large policies/exempelby/rules.yml"});
  CHECK_FALSE(loaded.inputs.municipalities[0].files.contains("rules.yml"));
}

TEST_CASE("registers come from the installed ones where the site has none") {
  fs::MemoryFileSystem disk = site();
  disk.remove_file("/site/content/registers/laws.yml");
  disk.put("/usr/share/stadga/registers/laws.yml", "delade lagar");
  disk.put("/usr/share/stadga/registers/platforms.yml", "delade plattformar");
  Loaded loaded = load_all(disk, "/usr/share/stadga");
  CHECK(loaded.told().empty());
  CHECK(loaded.inputs.registers.at("laws")->text() == "delade lagar");
  CHECK(loaded.inputs.registers.at("platforms")->text() == "content/registers/platforms.yml");
}

TEST_CASE("the number of threads changes nothing") {
  fs::MemoryFileSystem disk = site();
  for (int i = 0; i < 20; ++i)
    disk.put("/site/policies/by-" + std::to_string(i) + "/rule.yml", "x");
  Loaded one = load_all(disk, "", 1);
  Loaded four = load_all(disk, "", 4);
  CHECK(one.told() == four.told());
  CHECK(std::ranges::equal(one.inputs.municipalities, four.inputs.municipalities, {},
                           &MunicipalityInput::id, &MunicipalityInput::id));
}

TEST_CASE("the site's own words on a format go before those of the program") {
  fs::MemoryFileSystem disk = site();
  disk.put("/shared/format/csv.md", "programmets");
  disk.put("/shared/format/schema.md", "programmets");
  disk.put("/site/content/format/csv.md", "webbplatsens");
  disk.put("/site/content/format/eget.md", "webbplatsens");
  disk.put("/site/content/format/anteckningar.txt", "x");
  Loaded loaded = load_all(disk, "/shared");
  const auto& formats = loaded.inputs.formats;
  CHECK(loaded.told().empty());
  REQUIRE(formats.size() == 3);
  CHECK(formats.at("csv")->text() == "webbplatsens");
  CHECK(formats.at("schema")->text() == "programmets");
  CHECK(formats.at("eget")->path() == "content/format/eget.md");
  CHECK(loaded.inputs.pages.size() == 2);
}

TEST_CASE("a page on a format has an address of its own") {
  fs::MemoryFileSystem disk = site();
  disk.put("/site/content/format/index.md", "x");
  disk.put("/site/content/format/Min fil.md", "x");
  disk.put("/site/content/format/lagar.md", "x");
  Loaded loaded = load_all(disk);
  CHECK(loaded.told() == Strings{"bad-page-name content/format/Min fil.md",
                                 "bad-page-name content/format/index.md"});
  CHECK(loaded.inputs.formats.size() == 1);
}

TEST_CASE("the site's own chapters and pictures go before those of the program") {
  fs::MemoryFileSystem disk = site();
  disk.put("/shared/handbok/index.md", "programmets");
  disk.put("/shared/handbok/ord.md", "programmets");
  disk.put("/shared/handbok/bilder/en.png", "programmets");
  disk.put("/site/content/handbok/ord.md", "webbplatsens");
  disk.put("/site/content/handbok/bilder/en.png", "webbplatsens");
  disk.put("/site/content/handbok/bilder/.DS_Store", "x");
  Loaded loaded = load_all(disk, "/shared");
  CHECK(loaded.told().empty());
  CHECK(loaded.inputs.handbook.size() == 2);
  CHECK(loaded.inputs.handbook.at("index")->text() == "programmets");
  CHECK(loaded.inputs.handbook.at("ord")->text() == "webbplatsens");
  CHECK(loaded.inputs.pictures == std::map<std::string, std::string>{{"en.png", "webbplatsens"}});
}

TEST_CASE("a picture has a plain name, and lies within the site") {
  fs::MemoryFileSystem disk = site();
  disk.put("/site/content/handbok/bilder/Min bild.png", "x");
  disk.put("/site/content/handbok/bilder/skiss.svg", "x");
  disk.put("/secret.png", "x");
  disk.put_link("/site/content/handbok/bilder/hemlig.png", "/secret.png");
  Loaded loaded = load_all(disk);
  CHECK(loaded.told() == Strings{"unknown-file content/handbok/bilder/Min bild.png",
                                 "link-out-of-site content/handbok/bilder/hemlig.png",
                                 "unknown-file content/handbok/bilder/skiss.svg"});
  CHECK(loaded.inputs.pictures.empty());
}

TEST_CASE("a municipality cannot take the name of a folder of the site's own") {
  for (const std::string name : {"format", "handbok", "schema"}) {
    fs::MemoryFileSystem disk = site();
    disk.put("/site/policies/" + name + "/municipality.yml", "x");
    CHECK(load_all(disk).told() == Strings{"bad-municipality-folder policies/" + name});
  }
}

TEST_CASE("pictures and fonts are read without judging, and what cannot be is kept as such") {
  using State = AssetInput::State;
  fs::MemoryFileSystem disk = site();
  const std::string folder = "/site/policies/exempelby/";
  disk.put(folder + "logotyp.svg", "<svg/>");
  disk.put(folder + "Stor.PNG", std::string(most_asset_bytes + 1, 'x'));
  disk.put(folder + "lagom.woff2", std::string(most_asset_bytes, 'x'));
  disk.put(folder + "logotyp.svg~", "x");
  disk.put("/elsewhere/hemlig.svg", "<svg/>");
  disk.put_link(folder + "ut.svg", "/elsewhere/hemlig.svg");
  disk.put_link(folder + "in.svg", "logotyp.svg");
  disk.put_link(folder + "runt.svg", "runt.svg");
  disk.put(folder + "mapp.svg/x", "x");
  disk.put(folder + "foto.jpg", "x");
  Loaded loaded = load_all(disk);
  CHECK(loaded.told() == Strings{"unknown-file policies/exempelby/foto.jpg"});
  const auto& assets = loaded.inputs.municipalities.at(0).assets;
  CHECK(assets.size() == 7);
  CHECK(assets.at("logotyp.svg").bytes == "<svg/>");
  CHECK(assets.at("in.svg").bytes == "<svg/>");
  CHECK(assets.at("lagom.woff2").state == State::read);
  CHECK(assets.at("Stor.PNG").state == State::too_large);
  CHECK(assets.at("ut.svg").state == State::out_of_site);
  CHECK(assets.at("ut.svg").bytes.empty());
  CHECK(assets.at("runt.svg").state == State::leads_nowhere);
  CHECK(assets.at("mapp.svg").state == State::not_a_file);
}

namespace {

ThemeInput theme(const fs::FileSystem& disk, const std::string& shared, const std::string& name,
                 Diagnostics& found) {
  return load_theme(disk, "/site", shared, name, {}, found);
}

}  // namespace

TEST_CASE("a theme lies over the default one file by file") {
  fs::MemoryFileSystem disk = site();
  disk.put("/shared/themes/default/templates/rules.html", "grund");
  disk.put("/shared/themes/default/templates/page.html", "grund");
  disk.put("/shared/themes/default/texts/sv.yml", "grund");
  disk.put("/shared/themes/default/assets/stadga.css", "grund");
  disk.put("/shared/themes/default/assets/.hidden", "x");
  disk.put("/site/themes/eget/templates/rules.html", "eget");
  disk.put("/site/themes/eget/assets/logo.svg", "\xff eget");
  Diagnostics found;
  const ThemeInput made = theme(disk, "/shared", "eget", found);
  CHECK(found.empty());
  CHECK(made.templates.at("rules.html")->text() == "eget");
  CHECK(made.templates.at("page.html")->text() == "grund");
  CHECK(made.texts.at("sv")->text() == "grund");
  CHECK(made.assets.at("assets/stadga.css") == "grund");
  CHECK(made.assets.at("assets/logo.svg") == "\xff eget");
  CHECK(made.assets.size() == 2);

  SECTION("the site's own default lies over the installed one") {
    disk.put("/site/themes/default/templates/page.html", "webbplatsens");
    const ThemeInput own = theme(disk, "/shared", "default", found);
    CHECK(own.templates.at("page.html")->text() == "webbplatsens");
    CHECK(own.templates.at("rules.html")->text() == "grund");
  }
  SECTION("one that does not exist is told") {
    theme(disk, "/shared", "inget", found);
    REQUIRE(found.list().size() == 1);
    CHECK(found.list()[0].kind->name == "unknown-theme");
  }
  SECTION("a link out of the site is not followed") {
    disk.put("/etc/passwd", "root");
    disk.put_link("/site/themes/eget/assets/x.css", "/etc/passwd");
    CHECK_FALSE(theme(disk, "/shared", "eget", found).assets.contains("assets/x.css"));
    REQUIRE(found.list().size() == 1);
    CHECK(found.list()[0].kind->name == "link-out-of-site");
  }
}
