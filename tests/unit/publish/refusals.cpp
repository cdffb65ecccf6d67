// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/publish/site.h"

using namespace stadga;
using namespace stadga::publish;

namespace {

const std::string out = "/www/ut";

void publish_first(fs::MemoryFileSystem& disk, const Contents& contents) {
  Diagnostics diagnostics;
  replace_site(disk, out, site(contents), diagnostics);
  REQUIRE(diagnostics.empty());
}

/// `kind: message` of everything reported; checks that nothing changed and that help is given.
std::vector<std::string> refusals(fs::MemoryFileSystem& disk, const std::vector<OutputFile>& files,
                                  const std::string& folder = out) {
  const auto before = disk.files("/");
  disk.on_change([](std::string_view operation, const std::string& path) {
    FAIL("changed: " << operation << " " << path);
  });
  Diagnostics diagnostics;
  const Report report = replace_site(disk, folder, files, diagnostics);
  CHECK(disk.files("/") == before);
  CHECK(report.written + report.unchanged + report.removed == 0);
  std::vector<std::string> told;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    CHECK(diagnostic.severity == Severity::error);
    CHECK_FALSE(diagnostic.span.known());
    CHECK_FALSE(diagnostic.message.sv.empty());
    CHECK_FALSE(diagnostic.help.sv.empty());
    CHECK_FALSE(diagnostic.help.en.empty());
    told.push_back(std::string(diagnostic.kind->name) + ": " + diagnostic.message.en);
  }
  return told;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder with other things in it is not ours") {
  fs::MemoryFileSystem disk;
  SECTION("a file") {
    disk.put("/www/ut/thesis.doc", "years of work");
  }
  SECTION("a hidden file") {
    disk.put("/www/ut/.profile", "");
  }
  SECTION("an empty folder") {
    disk.make_folders("/www/ut/photos");
  }
  CHECK(refusals(disk, site({{"index.html", ""}})) ==
        Told{"output-not-ours: the folder `/www/ut` is not empty, and without a `manifest.json` "
             "nobody can tell what in it comes from stadga"});
}

TEST_CASE("a damaged or alien manifest is not ours") {
  fs::MemoryFileSystem disk;
  const std::string good = site({{"a.html", "A"}}).back().bytes;
  SECTION("an app's") {
    disk.put("/www/ut/manifest.json", R"({"name": "App", "icons": []})");
  }
  SECTION("cut off") {
    disk.put("/www/ut/manifest.json", good.substr(0, good.size() / 2));
  }
  SECTION("a link to one of ours") {
    disk.put("/other/manifest.json", good);
    disk.put_link("/www/ut/manifest.json", "/other/manifest.json");
  }
  SECTION("a folder") {
    disk.make_folders("/www/ut/manifest.json");
  }
  SECTION("one that lists a path outside") {
    std::string bad = good;
    bad.replace(bad.find("a.html"), 6, "../a.html");
    disk.put("/www/ut/manifest.json", bad);
  }
  CHECK(refusals(disk, site({{"index.html", ""}})) ==
        Told{"output-not-ours: `manifest.json` in the folder `/www/ut` is damaged or does not come "
             "from stadga"});
}

TEST_CASE("a file is no output folder") {
  fs::MemoryFileSystem disk;
  disk.put(out, "text");
  CHECK(refusals(disk, site({})) == Told{"output-not-folder: `/www/ut` is no folder"});
}

TEST_CASE("a link is no output folder") {
  fs::MemoryFileSystem disk;
  SECTION("to a folder") {
    disk.make_folders("/www/target");
  }
  SECTION("to nothing") {}
  disk.put_link(out, "target");
  CHECK(refusals(disk, site({})) == Told{"output-is-link: `/www/ut` is a link, no folder"});
}

TEST_CASE("the root is no output folder, even when empty") {
  fs::MemoryFileSystem disk;
  CHECK(refusals(disk, site({}), "/") ==
        Told{"output-not-ours: `/` is the computer's root and cannot be the site's folder"});
}

TEST_CASE("every file edited by hand is named") {
  fs::MemoryFileSystem disk;
  publish_first(disk, {{"a.html", "A"}, {"b.html", "B"}, {"c.html", "C"}, {"d/e.html", "E"}});
  disk.put("/www/ut/a.html", "A, edited");
  disk.put("/www/ut/b.html", "B, edited, and no longer part of the site");
  disk.put_link("/www/ut/c.html", "/elsewhere");
  CHECK(refusals(disk, site({{"a.html", "A"}, {"c.html", "C"}, {"d/e.html", "E"}})) ==
        Told{"output-edited: the published file `a.html` was changed by hand",
             "output-edited: the published file `b.html` was changed by hand",
             "output-edited: the published file `c.html` was replaced by a folder or a link"});
}

TEST_CASE("a foreign entry in the way of a new file") {
  fs::MemoryFileSystem disk;
  publish_first(disk, {{"index.html", "I"}, {"old/page.html", "P"}});
  const auto told = [](const std::string& entry, const std::string& file) {
    return Told{"output-in-the-way: `" + entry + "` was not made by stadga" +
                (entry == file ? ", and the site has a file of its own by that name"
                               : " and is in the way of the site's file `" + file + "`")};
  };
  SECTION("the same name") {
    disk.put("/www/ut/new.html", "mine");
    CHECK(refusals(disk, site({{"new.html", "new"}})) == told("new.html", "new.html"));
  }
  SECTION("the same name and the same bytes") {
    disk.put("/www/ut/new.html", "new");
    CHECK(refusals(disk, site({{"new.html", "new"}})) == told("new.html", "new.html"));
  }
  SECTION("a file where a folder shall be, told once") {
    disk.put("/www/ut/norberg", "mine");
    CHECK(refusals(disk, site({{"norberg/a.html", ""}, {"norberg/b.html", ""}})) ==
          told("norberg", "norberg/a.html"));
  }
  SECTION("a link where a folder shall be") {
    disk.put("/elsewhere/a.html", "theirs");
    disk.put_link("/www/ut/norberg", "/elsewhere");
    CHECK(refusals(disk, site({{"norberg/a.html", ""}})) == told("norberg", "norberg/a.html"));
  }
  SECTION("a published folder that became a link") {
    disk.remove_file("/www/ut/old/page.html");
    disk.remove_folder("/www/ut/old");
    disk.put("/elsewhere/page.html", "P");
    disk.put_link("/www/ut/old", "/elsewhere");
    CHECK(refusals(disk, site({{"old/page.html", "P"}})) == told("old", "old/page.html"));
  }
  SECTION("a folder where a file shall be, told once") {
    disk.put("/www/ut/norberg/mine/a.txt", "");
    CHECK(refusals(disk, site({{"norberg", ""}})) == told("norberg", "norberg"));
  }
  SECTION("a file in a folder of ours that shall be a file") {
    disk.put("/www/ut/old/mine.txt", "");
    CHECK(refusals(disk, site({{"old", ""}})) == told("old/mine.txt", "old"));
  }
}

TEST_CASE("names that the exchange needs may not be taken by anything but folders") {
  fs::MemoryFileSystem disk;
  disk.put_link("/www/.ut.stadga-new", "/elsewhere");
  disk.put("/elsewhere/secret", "");
  disk.put("/www/.ut.stadga-old", "a file");
  CHECK(refusals(disk, site({})) ==
        Told{"output-in-the-way: `/www/.ut.stadga-new` is no folder, and stadga needs the name "
             "while the site is replaced",
             "output-in-the-way: `/www/.ut.stadga-old` is no folder, and stadga needs the name "
             "while the site is replaced"});
}

TEST_CASE("a file by the journal's name that is not ours") {
  fs::MemoryFileSystem disk;
  SECTION("a text") {
    disk.put("/www/.ut.stadga-journal", "Dear diary");
  }
  SECTION("a folder") {
    disk.make_folders("/www/.ut.stadga-journal/2026");
  }
  SECTION("a link") {
    disk.put_link("/www/.ut.stadga-journal", "/elsewhere");
  }
  CHECK(refusals(disk, site({})) ==
        Told{"output-in-the-way: `/www/.ut.stadga-journal` was not made by stadga, and stadga "
             "needs the name while the site is replaced"});
}

TEST_CASE("a folder by a name of ours that no run of ours left") {
  const std::string name = GENERATE("/www/.ut.stadga-new", "/www/.ut.stadga-old");
  const bool publish = GENERATE(false, true);
  const std::string what_else = ", which somebody other than stadga made or changed";
  fs::MemoryFileSystem disk;
  if (publish) publish_first(disk, {{"index.html", "I"}});
  SECTION("with a file") {
    disk.put(name + "/thesis.doc", "years of work");
    CHECK(refusals(disk, site({{"index.html", "I"}})) ==
          Told{"output-left-over: the folder `" + name + "` holds `thesis.doc`" + what_else});
  }
  SECTION("with an empty folder") {
    disk.make_folders(name + "/photos");
    CHECK(refusals(disk, site({{"index.html", "I"}})) ==
          Told{"output-left-over: the folder `" + name + "` holds `photos`" + what_else});
  }
  SECTION("a copy of the site that somebody put aside") {
    for (const OutputFile& file : site({{"index.html", "I"}})) {
      disk.put(name + "/" + file.path, file.bytes);
    }
    CHECK(refusals(disk, site({{"index.html", "new"}})) ==
          Told{"output-left-over: the folder `" + name +
               "` holds `index.html` and 1 more that somebody other than stadga made or changed"});
  }
}

TEST_CASE("two outputs under one name") {
  fs::MemoryFileSystem disk;
  const auto told = [&](std::vector<std::string> paths) {
    std::vector<OutputFile> files;
    for (const std::string& path : paths) files.push_back(page(path, ""));
    files.push_back(manifest({}, info));
    return refusals(disk, files);
  };
  CHECK(told({"a.html", "b.html", "a.html"}) ==
        Told{"output-collision: two files of the site are called `a.html`"});
  CHECK(told({"Å.html", "å.html"}) ==
        Told{"output-collision: `Å.html` and `å.html` differ only by upper and lower case"});
  CHECK(told({"A/x.html", "a/X.html"}).size() == 1);
  CHECK(told({"norberg", "Norberg/x.html"}) ==
        Told{"output-collision: `norberg` is a file of the site, but also the folder of "
             "`Norberg/x.html`"});
  CHECK(told({"Manifest.json"}).size() == 1);
}

TEST_CASE("every kind is named and explained in both languages") {
  CHECK(kinds().size() == 7);
  for (const Kind* kind : kinds()) {
    CAPTURE(kind->name);
    CHECK(kind->severity == Severity::error);
    CHECK_FALSE(kind->finds.sv.empty());
    CHECK_FALSE(kind->finds.en.empty());
    CHECK_FALSE(kind->why.sv.empty());
    CHECK_FALSE(kind->why.en.empty());
    CHECK_FALSE(kind->example.empty());
  }
}
