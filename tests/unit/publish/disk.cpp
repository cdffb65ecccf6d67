// SPDX-License-Identifier: EUPL-1.2
// Publishing on the real disk.
#include <cerrno>

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "unit/fs/processes.h"
#include "unit/fs/worlds.h"
#include "unit/publish/site.h"

using namespace stadga;
using namespace stadga::publish;

namespace {

Report replace(fs::OnDisk& world, const std::vector<OutputFile>& files) {
  Diagnostics diagnostics;
  const Report report = replace_site(world.disk(), world.at("www/ut"), files, diagnostics);
  REQUIRE(diagnostics.empty());
  return report;
}

}  // namespace

TEST_CASE("unchanged and foreign files stay the same files on the disk") {
  fs::OnDisk world;
  replace(world, site({{"same.html", "same"}, {"changed.html", "before"}, {"a/b.html", "B"}}));
  world.disk().write_new(world.at("www/ut/CNAME"), "regler.example");
  world.disk().make_folders(world.at("elsewhere"));
  world.disk().write_new(world.at("elsewhere/secret"), "untouched");
  world.link("www/ut/link", world.at("elsewhere"));
  const auto same = fs::status_of(world.at("www/ut/same.html"));
  const auto cname = fs::status_of(world.at("www/ut/CNAME"));

  const Report report =
      replace(world, site({{"same.html", "same"}, {"changed.html", "after"}, {"c.html", "C"}}));
  CHECK(report.written == 3);
  CHECK(report.unchanged == 1);
  CHECK(report.removed == 1);
  CHECK(report.kept == std::vector<std::string>{"CNAME", "link"});
  const auto same_now = fs::status_of(world.at("www/ut/same.html"));
  CHECK(same_now.st_ino == same.st_ino);
  CHECK(same_now.st_nlink == 1);
  CHECK(same_now.st_mtim.tv_nsec == same.st_mtim.tv_nsec);
  CHECK(fs::status_of(world.at("www/ut/CNAME")).st_ino == cname.st_ino);
  CHECK(world.disk().read(world.at("www/ut/changed.html")) == "after");
  CHECK(world.disk().type(world.at("www/ut/link")) == fs::EntryType::link);
  CHECK(world.disk().read(world.at("elsewhere/secret")) == "untouched");
  CHECK(names_in(world.disk(), world.at("www/ut")) ==
        std::vector<std::string>{"CNAME", "c.html", "changed.html", "link", "manifest.json",
                                 "same.html"});
  CHECK(names_in(world.disk(), world.at("www")) == std::vector<std::string>{"ut"});
}

TEST_CASE("a second run writes nothing") {
  fs::OnDisk world;
  const auto files = site({{"index.html", "start"}, {"åäö/ö.html", "ö"}});
  replace(world, files);
  const auto folder = fs::status_of(world.at("www/ut"));
  CHECK(replace(world, files).unchanged == 3);
  CHECK(fs::status_of(world.at("www/ut")).st_ino == folder.st_ino);
  CHECK(fs::status_of(world.at("www/ut")).st_ctim.tv_nsec == folder.st_ctim.tv_nsec);
}

TEST_CASE("where the folder above is closed to us the old site stands") {
  fs::OnDisk world;
  const auto old_files = site({{"index.html", "old"}});
  replace(world, old_files);
  const std::string out = world.at("www/ut");
  // So that an ordinary user reads everything and changes nothing beside the output.
  REQUIRE(::chmod(world.at("").c_str(), 0755) == 0);
  REQUIRE(::chmod(world.at("www").c_str(), 0555) == 0);
  const auto run = [&](const std::vector<OutputFile>& files) {
    return fs::as_ordinary_user([&] {
      const auto disk = fs::disk();
      Diagnostics diagnostics;
      return fs::error_of([&] { replace_site(*disk, out, files, diagnostics); });
    });
  };
  const auto changed = run(site({{"index.html", "new"}}));
  const auto unchanged = run(old_files);
  REQUIRE(::chmod(world.at("www").c_str(), 0755) == 0);
  if (!changed) {
    WARN("not tried: cannot become an ordinary user here");
    return;
  }
  CHECK(changed == EACCES);
  CHECK(unchanged == 0);
  CHECK(world.disk().read(out + "/index.html") == "old");
  CHECK(names_in(world.disk(), world.at("www")) == std::vector<std::string>{"ut"});
}

TEST_CASE("a published file that we may not read stops us, and the old site stands") {
  fs::OnDisk world;
  replace(world, site({{"index.html", "old"}}));
  const std::string out = world.at("www/ut");
  REQUIRE(::chmod(world.at("").c_str(), 0755) == 0);
  REQUIRE(::chmod((out + "/index.html").c_str(), 0) == 0);
  const auto error = fs::as_ordinary_user([&] {
    const auto disk = fs::disk();
    Diagnostics diagnostics;
    const auto files = site({{"index.html", "new"}});
    return fs::error_of([&] { replace_site(*disk, out, files, diagnostics); });
  });
  REQUIRE(::chmod((out + "/index.html").c_str(), 0644) == 0);
  if (!error) {
    WARN("not tried: cannot become an ordinary user here");
    return;
  }
  CHECK(error == EACCES);
  CHECK(world.disk().read(out + "/index.html") == "old");
}

TEST_CASE("an output below a file is the machine's refusal") {
  fs::OnDisk world;
  world.disk().write_new(world.at("file"), "text");
  Diagnostics diagnostics;
  CHECK(fs::error_of([&] {
          replace_site(world.disk(), world.at("file/ut"), site({}), diagnostics);
        }) == ENOTDIR);
  CHECK(world.disk().read(world.at("file")) == "text");
}
