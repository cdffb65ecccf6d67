// SPDX-License-Identifier: EUPL-1.2
// On real folders: what the kernel tells of saves, renames and folders that come and go.
#include "fs/watcher.h"

#include <chrono>
#include <fstream>

#include <catch2/catch.hpp>
#include <poll.h>
#include <sys/stat.h>

#include "unit/fs/worlds.h"

using namespace stadga;
using fs::Changes;
using fs::OnDisk;
using fs::Watcher;

namespace {

void save(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

/// A site with one municipality in `site`; `other` is outside it.
struct World {
  OnDisk disk;
  World() {
    disk.disk().make_folders(disk.at("site/policies/norsjo"));
    disk.disk().make_folders(disk.at("site/content"));
    disk.disk().make_folders(disk.at("site/public"));
    disk.disk().make_folders(disk.at("other"));
    save(at("policies/norsjo/rules.yml"), "a");
    save(at("site.yml"), "title: x");
  }
  std::string at(const std::string& path) const { return disk.at("site/" + path); }
};

struct Watched : World {
  Watcher watcher{disk.disk(), disk.at("site"), {"site.yml", "policies", "content", "themes"}, {}};

  /// Everything that is told within a moment; waits for the first of it.
  Changes changes() {
    Changes all;
    for (int wait = 2000;; wait = 20) {
      pollfd ready{watcher.descriptor(), POLLIN, 0};
      if (::poll(&ready, 1, wait) <= 0) return all;
      Changes some = watcher.read();
      all.paths.merge(some.paths);
      all.all = all.all || some.all;
    }
  }
  /// Nothing that is worth a rebuild happens.
  bool is_quiet() {
    pollfd ready{watcher.descriptor(), POLLIN, 0};
    Changes all;
    while (::poll(&ready, 1, 30) > 0) {
      Changes some = watcher.read();
      all.paths.merge(some.paths);
      all.all = all.all || some.all;
    }
    return all.empty();
  }
  bool tells(const std::string& path) { return changes().paths.contains(at(path)); }
};

}  // namespace

TEST_CASE("the watcher tells of a file written in place, again and again") {
  Watched world;
  for (int i = 0; i < 3; ++i) {
    save(world.at("policies/norsjo/rules.yml"), std::to_string(i));
    CHECK(world.changes().paths == std::set{world.at("policies/norsjo/rules.yml")});
  }
}

TEST_CASE("the watcher goes on after a save by rename") {
  Watched world;
  for (int i = 0; i < 3; ++i) {
    save(world.at("policies/norsjo/.rules.yml.swp"), std::to_string(i));
    std::filesystem::rename(world.at("policies/norsjo/.rules.yml.swp"),
                            world.at("policies/norsjo/rules.yml"));
    CHECK(world.changes().paths == std::set{world.at("policies/norsjo/rules.yml")});
  }
}

TEST_CASE("what editors leave behind is not told") {
  Watched world;
  for (const char* name : {".rules.yml.swp", "rules.yml~", "4913", "#rules.yml#", "rules.yml.bak"})
    save(world.at("policies/norsjo/") + name, "x");
  CHECK(world.is_quiet());
  save(world.at("policies/norsjo/49130"), "x");
  CHECK(world.tells("policies/norsjo/49130"));
}

TEST_CASE("of the site's own folder only its own names are told") {
  Watched world;
  save(world.at("README.md"), "x");
  save(world.at("public/index.html"), "x");
  world.disk.disk().make_folders(world.at("build"));
  CHECK(world.is_quiet());
  save(world.at("site.yml"), "title: y");
  CHECK(world.tells("site.yml"));
}

TEST_CASE("a new folder is watched with what it holds already") {
  Watched world;
  world.disk.disk().make_folders(world.at("policies/norberg/versions/2020"));
  CHECK(world.tells("policies/norberg"));
  save(world.at("policies/norberg/rules.yml"), "x");
  CHECK(world.tells("policies/norberg/rules.yml"));
  save(world.at("policies/norberg/versions/2020/rules.yml"), "x");
  CHECK(world.tells("policies/norberg/versions/2020/rules.yml"));
}

TEST_CASE("a folder under the site that was not there at first is watched") {
  Watched world;
  world.disk.disk().make_folders(world.at("themes/eget/templates"));
  CHECK(world.tells("themes"));
  save(world.at("themes/eget/templates/page.html"), "x");
  CHECK(world.tells("themes/eget/templates/page.html"));
}

TEST_CASE("a folder that is moved away is watched no longer, and one moved in is") {
  Watched world;
  world.disk.disk().make_folders(world.disk.at("other/vadstena"));
  std::filesystem::rename(world.at("policies/norsjo"), world.disk.at("other/norsjo"));
  CHECK(world.tells("policies/norsjo"));
  save(world.disk.at("other/norsjo/rules.yml"), "x");
  CHECK(world.is_quiet());
  std::filesystem::rename(world.disk.at("other/vadstena"), world.at("policies/vadstena"));
  CHECK(world.tells("policies/vadstena"));
  save(world.at("policies/vadstena/rules.yml"), "x");
  CHECK(world.tells("policies/vadstena/rules.yml"));
}

TEST_CASE("a folder that is renamed is told by its new name") {
  Watched world;
  std::filesystem::rename(world.at("policies/norsjo"), world.at("policies/norberg"));
  CHECK(world.tells("policies/norberg"));
  save(world.at("policies/norberg/rules.yml"), "x");
  CHECK(world.changes().paths == std::set{world.at("policies/norberg/rules.yml")});
}

TEST_CASE("a folder that is removed and made again is watched") {
  Watched world;
  std::filesystem::remove_all(world.at("policies/norsjo"));
  CHECK(world.tells("policies/norsjo"));
  world.disk.disk().make_folders(world.at("policies/norsjo"));
  CHECK(world.tells("policies/norsjo"));
  save(world.at("policies/norsjo/rules.yml"), "x");
  CHECK(world.tells("policies/norsjo/rules.yml"));
}

TEST_CASE("where a link leads is watched too") {
  World first;
  save(first.disk.at("site/shared.yml"), "x");
  first.disk.disk().make_folders(first.disk.at("site/common"));
  save(first.at("common/rules.yml"), "x");
  std::filesystem::create_symlink(first.at("common/rules.yml"),
                                  first.at("policies/norsjo/accounts.yml"));
  Watcher watcher(first.disk.disk(), first.disk.at("site"), {"policies"}, {});
  save(first.at("common/rules.yml"), "y");
  pollfd ready{watcher.descriptor(), POLLIN, 0};
  REQUIRE(::poll(&ready, 1, 2000) == 1);
  CHECK(watcher.read().paths.contains(first.at("common/rules.yml")));
}

TEST_CASE("links in a circle end the walk") {
  World first;
  std::filesystem::create_symlink(first.at("policies"), first.at("policies/norsjo/again"));
  const Watcher watcher(first.disk.disk(), first.disk.at("site"), {"policies"}, {});
  CHECK(watcher.folder_count() == 3);
}

TEST_CASE("a site that goes away and comes back is noticed") {
  Watched world;
  std::filesystem::rename(world.disk.at("site"), world.disk.at("gone"));
  CHECK_FALSE(world.changes().empty());
  CHECK_FALSE(world.watcher.has_root());
  CHECK(world.watcher.read().empty());
  std::filesystem::rename(world.disk.at("gone"), world.disk.at("site"));
  CHECK(world.watcher.read().all);
  CHECK(world.watcher.has_root());
  save(world.at("policies/norsjo/rules.yml"), "x");
  CHECK(world.tells("policies/norsjo/rules.yml"));
}

TEST_CASE("more than the kernel keeps is told as everything") {
  Watched world;
  for (int i = 0; i < 20000; ++i)
    save(world.at("policies/norsjo/" + std::to_string(i) + ".md"), "");
  CHECK(world.changes().all);
  std::filesystem::remove(world.at("policies/norsjo/1.md"));
  CHECK(world.tells("policies/norsjo/1.md"));
}
