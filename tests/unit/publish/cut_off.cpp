// SPDX-License-Identifier: EUPL-1.2
// Runs that were cut off, and what somebody did meanwhile.
#include <cerrno>
#include <fstream>

#include <catch2/catch.hpp>

#include "publish/journal.h"
#include "unit/fs/worlds.h"
#include "unit/publish/site.h"

using namespace stadga;
using namespace stadga::publish;

namespace {

const std::string out = "/www/ut";

const std::vector<OutputFile> old_site =
    site({{"same.html", "same"}, {"changed.html", "before"}, {"gone/x.html", "x"}});
const std::vector<OutputFile> new_site = site({{"same.html", "same"}, {"changed.html", "after"}});

struct Told {
  Report report;
  std::vector<std::string> messages;
};

Told replace(fs::FileSystem& disk, const std::vector<OutputFile>& files) {
  Diagnostics diagnostics;
  Told told{replace_site(disk, out, files, diagnostics), {}};
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    told.messages.push_back(diagnostic.message.en);
  }
  return told;
}

struct PowerCut {};

/// Publishes the new site over the old one and stops for good at the `nth` step of this name;
/// `meanwhile` happens then.
template <typename Disk>
void cut_off_at(Disk& disk, std::string_view step, int nth,
                const std::function<void()>& meanwhile = nullptr) {
  int seen = 0;
  disk.on_change([&](std::string_view operation, const std::string&) {
    if (operation != step || ++seen != nth) return;
    if (meanwhile) meanwhile();
    throw PowerCut();
  });
  // Not an fs::Error: nothing in the program tidies up after it once the new site stands.
  CHECK_THROWS_AS(replace(disk, new_site), PowerCut);
  disk.on_change(nullptr);
}

/// As a kill leaves it: the staging is cleared after any exception, so it is laid down by hand.
template <typename Disk>
void leave_staging(Disk& disk, const Contents& contents) {
  const Previous previous = read_previous(disk, out);
  disk.put("/www/.ut.stadga-journal",
           print_journal(journal_of(previous, foreign_entries(previous), new_site)));
  disk.make_folders("/www/.ut.stadga-new");
  for (const auto& [path, bytes] : contents) disk.put("/www/.ut.stadga-new/" + path, bytes);
}

template <typename Disk>
void publish_old(Disk& disk) {
  REQUIRE(replace(disk, old_site).messages.empty());
  disk.put("/www/ut/CNAME", "regler.example");
}

void check_only_the_site(const fs::MemoryFileSystem& disk) {
  CHECK(names_in(disk, "/www") == std::vector<std::string>{"ut"});
}

}  // namespace

TEST_CASE("what is left of a new site that was being made is removed, links not followed") {
  fs::MemoryFileSystem disk;
  publish_old(disk);
  disk.put("/elsewhere/secret", "untouched");
  disk.put_link("/www/ut/link", "/elsewhere");
  leave_staging(disk, {{"changed.html", "aft"}, {"CNAME", "regler.example"}});
  disk.put_link("/www/.ut.stadga-new/link", "/elsewhere");
  const bool changed = GENERATE(true, false);
  CHECK(replace(disk, changed ? new_site : old_site).messages.empty());
  CHECK(disk.files(out) == published(changed ? new_site : old_site,
                                     {{"CNAME", "regler.example"}, {"link", "-> /elsewhere"}}));
  CHECK(disk.files("/elsewhere") == Contents{{"secret", "untouched"}});
  check_only_the_site(disk);
}

TEST_CASE("a journal that was cut off is removed, but not a folder that it does not know") {
  fs::MemoryFileSystem disk;
  publish_old(disk);
  const std::string whole = print_journal(journal_of(read_previous(disk, out), {}, new_site));
  const std::size_t length = GENERATE_COPY(std::size_t{0}, std::size_t{1}, std::size_t{200},
                                           whole.size() / 2 + 200, whole.size() - 2);
  REQUIRE(length < whole.size());
  CHECK_FALSE(read_journal(whole.substr(0, length)));
  CHECK(read_journal(whole));
  disk.put("/www/.ut.stadga-journal", whole.substr(0, length));
  SECTION("alone") {
    CHECK(replace(disk, new_site).messages.empty());
    check_only_the_site(disk);
  }
  SECTION("beside somebody's folder") {
    disk.put("/www/.ut.stadga-new/same.html", "mine");
    CHECK(replace(disk, new_site).messages.size() == 1);
    CHECK(disk.read("/www/.ut.stadga-new/same.html") == "mine");
    CHECK(disk.read("/www/ut/changed.html") == "before");
  }
}

TEST_CASE("somebody's file in the new site that was being made stops the next run") {
  fs::MemoryFileSystem disk;
  publish_old(disk);
  leave_staging(disk, {{"changed.html", "after"}, {"mine.txt", "mine"}});
  const auto before = disk.files("/");
  CHECK(
      replace(disk, new_site).messages ==
      std::vector<std::string>{"the folder `/www/.ut.stadga-new` holds `mine.txt`, which somebody "
                               "other than stadga made or changed"});
  CHECK(disk.files("/") == before);
}

TEMPLATE_TEST_CASE("what somebody adds during the exchange is moved into the new site", "",
                   fs::MemoryFileSystem, WithoutExchange) {
  TestType disk;
  publish_old(disk);
  disk.set_rights("/www/ut/gone", 0711);
  disk.on_change([&](std::string_view operation, const std::string&) {
    if (operation != "sync_all") return;
    disk.put("/www/ut/gone/late.txt", "mine");
    disk.put("/www/ut/folder/late.txt", "mine");
    disk.put_link("/www/ut/late", "/elsewhere");
  });
  const Told told = replace(disk, new_site);
  CHECK(told.messages.empty());
  CHECK(told.report.left.empty());
  CHECK(told.report.kept == std::vector<std::string>{"CNAME", "folder", "gone/late.txt", "late"});
  CHECK(disk.files(out) == published(new_site, {{"CNAME", "regler.example"},
                                                {"gone/late.txt", "mine"},
                                                {"folder/late.txt", "mine"},
                                                {"late", "-> /elsewhere"}}));
  CHECK(disk.rights("/www/ut/gone") == 0711);
  check_only_the_site(disk);
}

TEMPLATE_TEST_CASE("what somebody changes during the exchange stays, and the next run stops", "",
                   fs::MemoryFileSystem, WithoutExchange) {
  TestType disk;
  publish_old(disk);
  const std::string changed = GENERATE("CNAME", "changed.html", "same.html");
  disk.on_change([&](std::string_view operation, const std::string&) {
    if (operation == "sync_all") disk.put("/www/ut/" + changed, "changed by hand just now");
  });
  const Told told = replace(disk, new_site);
  const std::string left =
      disk.type("/www/.ut.stadga-new") ? "/www/.ut.stadga-new" : "/www/.ut.stadga-old";
  CHECK(told.messages.empty());
  CHECK(told.report.left == std::vector<std::string>{left + "/" + changed});
  CHECK(disk.files(left) == Contents{{changed, "changed by hand just now"}});
  CHECK(disk.files(out) == published(new_site, {{"CNAME", "regler.example"}}));

  disk.on_change(nullptr);
  CHECK(replace(disk, old_site).messages ==
        std::vector<std::string>{"the folder `" + left + "` holds `" + changed +
                                 "`, which somebody other than stadga made or changed"});
  CHECK(disk.files(out) == published(new_site, {{"CNAME", "regler.example"}}));
  disk.remove_file(left + "/" + changed);
  CHECK(replace(disk, old_site).messages.empty());
  check_only_the_site(disk);
}

TEMPLATE_TEST_CASE("cut off after the exchange, with something added since", "",
                   fs::MemoryFileSystem, WithoutExchange) {
  TestType disk;
  publish_old(disk);
  const int removed = GENERATE(1, 2, 3, 4, 5);
  std::string old;
  cut_off_at(disk, "remove_file", removed, [&] {
    old = disk.type("/www/.ut.stadga-new") ? "/www/.ut.stadga-new" : "/www/.ut.stadga-old";
    disk.put(old + "/gone/late.txt", "mine");
  });
  CHECK(disk.files(out) == published(new_site, {{"CNAME", "regler.example"}}));
  SECTION("its place is free") {
    CHECK(replace(disk, new_site).messages.empty());
    CHECK(disk.files(out) ==
          published(new_site, {{"CNAME", "regler.example"}, {"gone/late.txt", "mine"}}));
    check_only_the_site(disk);
  }
  SECTION("its place is taken") {
    disk.put("/www/ut/gone/late.txt", "another");
    CHECK(replace(disk, new_site).messages.size() == 1);
    CHECK(disk.read(old + "/gone/late.txt") == "mine");
    CHECK(disk.read("/www/ut/gone/late.txt") == "another");
  }
  SECTION("a link stands where its folder was") {
    disk.make_folders("/elsewhere");
    disk.put_link("/www/ut/gone", "/elsewhere");
    CHECK(replace(disk, new_site).messages.size() == 1);
    CHECK(disk.read(old + "/gone/late.txt") == "mine");
    CHECK(disk.files("/elsewhere").empty());
  }
  SECTION("a foreign file was changed since, and is no reason to stop") {
    disk.put("/www/ut/CNAME", "changed since");
    CHECK(replace(disk, new_site).messages.empty());
    CHECK(disk.read("/www/ut/CNAME") == "changed since");
    check_only_the_site(disk);
  }
}

TEST_CASE("on the disk, cut off after the exchange, a foreign file written in since") {
  fs::OnDisk world;
  fs::FileSystem& disk = world.disk();
  const std::string site_folder = world.at("ut");
  const std::string old_folder = world.at(".ut.stadga-new");
  Diagnostics diagnostics;
  replace_site(disk, site_folder, old_site, diagnostics);
  disk.write_new(site_folder + "/log", "one\n");
  const Previous previous = read_previous(disk, site_folder);
  disk.write_new(world.at(".ut.stadga-journal"),
                 print_journal(journal_of(previous, foreign_entries(previous), new_site)));
  disk.rename_new(site_folder, old_folder);
  disk.make_folders(site_folder);
  for (const OutputFile& file : new_site) disk.write_new(site_folder + "/" + file.path, file.bytes);
  disk.link_or_copy(old_folder + "/log", site_folder + "/log");
  std::ofstream(site_folder + "/log", std::ios::app) << "two\n";
  disk.write_new(old_folder + "/late.txt", "mine");

  const Report report = replace_site(disk, site_folder, new_site, diagnostics);
  CHECK(diagnostics.empty());
  CHECK(report.kept == std::vector<std::string>{"late.txt", "log"});
  CHECK(disk.read(site_folder + "/log") == "one\ntwo\n");
  CHECK(disk.read(site_folder + "/late.txt") == "mine");
  CHECK(names_in(disk, world.at("")) == std::vector<std::string>{"ut"});
}

TEST_CASE("an old site left under its other name is put back first") {
  fs::MemoryFileSystem disk;
  publish_old(disk);
  leave_staging(disk, {{"same.html", "same"}});
  disk.rename_new(out, "/www/.ut.stadga-old");
  SECTION("where nothing stands") {}
  SECTION("where somebody made the folder anew") {
    disk.make_folders(out);
  }
  const Told told = replace(disk, new_site);
  CHECK(told.messages.empty());
  CHECK(told.report.removed == 1);
  CHECK(told.report.kept == std::vector<std::string>{"CNAME"});
  CHECK(disk.files(out) == published(new_site, {{"CNAME", "regler.example"}}));
  check_only_the_site(disk);
}

TEST_CASE("a site that somebody put aside is not taken for one that we left") {
  fs::MemoryFileSystem disk;
  publish_old(disk);
  disk.rename_new(out, "/www/.ut.stadga-old");
  const auto before = disk.files("/");
  CHECK(replace(disk, new_site).messages.size() == 1);
  CHECK(disk.files("/") == before);
}

TEST_CASE("the output was deleted after a run that was cut off after the exchange") {
  fs::MemoryFileSystem disk;
  publish_old(disk);
  cut_off_at(disk, "remove_file", 2);
  for (const auto& [path, bytes] : disk.files(out)) disk.remove_file(out + "/" + path);
  disk.remove_folder(out);
  CHECK(replace(disk, new_site).messages.empty());
  CHECK(disk.files(out).size() >= published(new_site).size());
  check_only_the_site(disk);
}

TEST_CASE("where the output is somebody's own folder now, what we left is left") {
  fs::MemoryFileSystem disk;
  publish_old(disk);
  cut_off_at(disk, "remove_file", 2);
  disk.rename_new(out, "/www/aside");
  disk.put("/www/ut/thesis.doc", "years of work");
  const auto before = disk.files("/");
  CHECK(replace(disk, new_site).messages.size() == 1);
  CHECK(disk.files("/") == before);
}

TEST_CASE("all is on the disk before the exchange, and the exchange before anything is removed") {
  fs::MemoryFileSystem disk;
  publish_old(disk);
  std::string steps;
  disk.on_change([&](std::string_view operation, const std::string& path) {
    const std::string step = std::string(operation) + " " + path + "\n";
    const bool of_folder = path == "/www/.ut.stadga-new" || path == "/www/ut" || path == "/www";
    if (operation.starts_with("sync") || operation == "exchange") steps += step;
    if (operation == "write_new" && !of_folder && steps.empty()) steps += "first write\n";
    if (operation == "remove_file" && !steps.ends_with("removal\n")) steps += "removal\n";
  });
  replace(disk, new_site);
  CHECK(steps ==
        "first write\nsync_all /www/.ut.stadga-new\nexchange /www/ut\nsync_names /www\nremoval\n");
}

TEST_CASE("a journal holds any name") {
  fs::MemoryFileSystem disk;
  publish_old(disk);
  disk.put("/www/ut/two\nlines", "");
  disk.put("/www/ut/\xE5\xE4\xF6 latin-1/.", "");
  const Previous previous = read_previous(disk, out);
  const Journal journal = journal_of(previous, foreign_entries(previous), new_site);
  const auto read = read_journal(print_journal(journal));
  REQUIRE(read);
  CHECK(read->old_site == journal.old_site);
  CHECK(read->made == journal.made);
  CHECK(read->old == journal.old);
  CHECK(read->old_folders == journal.old_folders);
  CHECK(read->made.contains("two\nlines"));
  CHECK(read->old.contains("two\nlines"));
}
