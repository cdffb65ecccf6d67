// SPDX-License-Identifier: EUPL-1.2
#include <stdexcept>

#include <catch2/catch.hpp>

#include "unit/publish/site.h"

using namespace stadga;
using namespace stadga::publish;

namespace {

Report replace(fs::FileSystem& disk, const std::vector<OutputFile>& files) {
  Diagnostics diagnostics;
  const Report report = replace_site(disk, "/www/ut", files, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.list()) INFO(diagnostic.message.en);
  REQUIRE(diagnostics.empty());
  return report;
}

}  // namespace

TEMPLATE_TEST_CASE("a first site is written, folders above included", "", fs::MemoryFileSystem,
                   WithoutExchange) {
  TestType disk;
  const auto files = site({{"index.html", "start"}, {"norberg/konton/a.html", "A"}});
  const Report report = replace(disk, files);
  CHECK(disk.files("/www/ut") == published(files));
  CHECK(names_in(disk, "/www") == std::vector<std::string>{"ut"});
  CHECK(report.written == 3);
  CHECK(report.unchanged == 0);
  CHECK(report.removed == 0);
  CHECK(report.kept.empty());
}

TEMPLATE_TEST_CASE("an empty folder is taken", "", fs::MemoryFileSystem, WithoutExchange) {
  TestType disk;
  disk.make_folders("/www/ut");
  const auto files = site({{"index.html", "start"}});
  replace(disk, files);
  CHECK(disk.files("/www/ut") == published(files));
  CHECK(names_in(disk, "/www") == std::vector<std::string>{"ut"});
}

TEMPLATE_TEST_CASE("a new site takes the old one's place", "", fs::MemoryFileSystem,
                   WithoutExchange) {
  TestType disk;
  replace(disk, site({{"same.html", "same"},
                      {"changed.html", "before"},
                      {"gone.html", "gone"},
                      {"lekeberg/gone.html", "gone"}}));
  std::vector<std::string> written;
  std::vector<std::string> carried;
  disk.on_change([&](std::string_view operation, const std::string& path) {
    if (operation == "write_new" && path != "/www/.ut.stadga-journal")
      written.push_back(fs::file_name(path));
    if (operation == "link_or_copy") carried.push_back(fs::file_name(path));
  });
  const auto files =
      site({{"same.html", "same"}, {"changed.html", "after"}, {"norberg/new.html", "new"}});
  const Report report = replace(disk, files);

  CHECK(disk.files("/www/ut") == published(files));
  CHECK(names_in(disk, "/www") == std::vector<std::string>{"ut"});
  CHECK_FALSE(disk.type("/www/ut/lekeberg"));
  CHECK(report.written == 3);  // changed, new, manifest
  CHECK(report.unchanged == 1);
  CHECK(report.removed == 2);
  CHECK(written == std::vector<std::string>{"changed.html", "new.html", "manifest.json"});
  CHECK(carried == std::vector<std::string>{"same.html"});
}

TEST_CASE("a site that is as it was is not touched") {
  fs::MemoryFileSystem disk;
  const auto files = site({{"index.html", "start"}, {"a/b.html", "B"}});
  replace(disk, files);
  disk.put("/www/ut/CNAME", "regler.example");
  disk.on_change([](std::string_view operation, const std::string&) { FAIL(operation); });
  const Report report = replace(disk, files);
  CHECK(report.written == 0);
  CHECK(report.unchanged == 3);
  CHECK(report.removed == 0);
  CHECK(report.kept == std::vector<std::string>{"CNAME"});
}

TEST_CASE("a new date in the manifest alone is published") {
  fs::MemoryFileSystem disk;
  std::vector<OutputFile> files = {page("index.html", "start")};
  files.push_back(manifest(files, info));
  replace(disk, files);
  files.back() = manifest(files, {"Regler", "", "2027-01-01", "stadga 0.1.0"});
  CHECK(replace(disk, files).written == 1);
  CHECK(disk.files("/www/ut") == published(files));
}

TEMPLATE_TEST_CASE("foreign files are carried over", "", fs::MemoryFileSystem, WithoutExchange) {
  TestType disk;
  replace(disk, site({{"norberg/index.html", "old"}, {"lekeberg/index.html", "L"}}));
  disk.put("/elsewhere/secret", "untouched");
  disk.put("/www/ut/.nojekyll", "");
  disk.put("/www/ut/.git/objects/ab/cd", "blob");
  disk.put("/www/ut/lekeberg/anteckning.txt", "mine");
  disk.put_link("/www/ut/norberg/link", "/elsewhere");
  disk.put_link("/www/ut/dangling", "nowhere");
  disk.make_folders("/www/ut/tom/mapp");

  const auto files = site({{"norberg/index.html", "new"}});
  const Report report = replace(disk, files);
  CHECK(disk.files("/www/ut") == published(files, {{".nojekyll", ""},
                                                   {".git/objects/ab/cd", "blob"},
                                                   {"lekeberg/anteckning.txt", "mine"},
                                                   {"norberg/link", "-> /elsewhere"},
                                                   {"dangling", "-> nowhere"},
                                                   {"tom/mapp/", ""}}));
  CHECK(report.kept == std::vector<std::string>{".git/objects/ab/cd", ".nojekyll", "dangling",
                                                "lekeberg/anteckning.txt", "norberg/link"});
  CHECK(disk.files("/elsewhere") == Contents{{"secret", "untouched"}});
  CHECK(names_in(disk, "/www") == std::vector<std::string>{"ut"});
}

TEST_CASE("a published file that was deleted by hand comes back") {
  fs::MemoryFileSystem disk;
  const auto files = site({{"index.html", "start"}, {"a/b.html", "B"}});
  replace(disk, files);
  disk.remove_file("/www/ut/a/b.html");
  disk.remove_folder("/www/ut/a");
  const Report report = replace(disk, files);
  CHECK(report.written == 1);
  CHECK(report.unchanged == 2);
  CHECK(disk.files("/www/ut") == published(files));

  disk.remove_file("/www/ut/a/b.html");
  CHECK(replace(disk, site({{"index.html", "start"}})).removed == 0);
}

TEST_CASE("a change by hand that the source has caught up with is no edit") {
  fs::MemoryFileSystem disk;
  replace(disk, site({{"index.html", "before"}}));
  disk.put("/www/ut/index.html", "after");
  const auto files = site({{"index.html", "after"}});
  CHECK(replace(disk, files).unchanged == 1);
  CHECK(disk.files("/www/ut") == published(files));
}

TEST_CASE("a file may become a folder and a folder a file") {
  fs::MemoryFileSystem disk;
  replace(disk, site({{"a", "file"}, {"b/inside.html", "B"}}));
  const auto files = site({{"a/inside.html", "A"}, {"b", "file"}});
  replace(disk, files);
  CHECK(disk.files("/www/ut") == published(files));
}

TEST_CASE("paths that would leave the folder are a programmer's mistake") {
  fs::MemoryFileSystem disk;
  Diagnostics diagnostics;
  for (const char* path : {"../x", "/x", "a/../../x", "", "a//b"}) {
    std::vector<OutputFile> files = {page(path, "")};
    files.push_back(manifest({}, info));
    CHECK_THROWS_AS(replace_site(disk, "/www/ut", files, diagnostics), std::logic_error);
  }
  const std::vector<OutputFile> without_manifest = {page("a", "")};
  CHECK_THROWS_AS(replace_site(disk, "/www/ut", without_manifest, diagnostics), std::logic_error);
  CHECK(disk.files("/").empty());
}
