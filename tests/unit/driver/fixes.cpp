// SPDX-License-Identifier: EUPL-1.2
// `check --fix`: only what is certain, only in the site, every other byte as it was.
#include "driver/fixes.h"

#include <catch2/catch.hpp>

#include "fs/memory.h"

using namespace stadga;

namespace {

const Kind kind{"odd-word", Severity::error, {"", ""}, {"", ""}, ""};

constexpr const char* path = "/site/policies/x/accounts.yml";
const std::string mark = "\xEF\xBB\xBF";
const std::string text = "handle: @ett  # anm\r\nother:   'två'\r\nmore: @tre";

/// A site with one file, read, and findings in it.
struct World {
  fs::MemoryFileSystem disk;
  SourceFile file{"policies/x/accounts.yml", text};
  Diagnostics found;

  World() {
    disk.put(path, mark + text);
    disk.put("/elsewhere/laws.yml", "name: a\n");
  }
  void fix(std::string_view words, std::string replacement, bool certain) {
    const std::size_t at = text.find(words);
    found.report(kind, {&file, at, at + words.size()}, {})
        .fixes.push_back({{&file, at, at + words.size()}, std::move(replacement), certain});
  }
  FixReport apply() { return apply_fixes(disk, "/site", found); }
};

}  // namespace

TEST_CASE("certain fixes are made, and every other byte stays") {
  World world;
  world.fix("@tre", "\"@tre\"", true);
  world.fix("'två'", "fyra", false);
  world.fix("@ett", "\"@ett\"", true);
  const std::vector<AppliedFix> applied = world.apply().applied;
  CHECK(world.disk.read(path) ==
        mark + "handle: \"@ett\"  # anm\r\nother:   'två'\r\nmore: \"@tre\"");
  REQUIRE(applied.size() == 2);
  CHECK(applied[0].file == "policies/x/accounts.yml");
  CHECK(applied[0].line == 1);
  CHECK(applied[0].before == "@ett");
  CHECK(applied[1].line == 3);
  CHECK(applied[1].after == "\"@tre\"");
}

TEST_CASE("the same fix told twice is made once, and overlapping ones do not mix") {
  World world;
  world.fix("@ett", "A", true);
  world.fix("@ett", "A", true);
  world.fix("ett  # anm", "B", true);
  CHECK(world.apply().applied.size() == 1);
  CHECK(world.disk.read(path) == mark + "handle: A  # anm\r\nother:   'två'\r\nmore: @tre");
}

TEST_CASE("a file that somebody has edited since is left alone, and that is told") {
  for (const std::string& now : {mark + text + "\n", mark + mark + text, "\xEF\xBB" + text}) {
    World world;
    world.fix("@ett", "A", true);
    world.disk.put(path, now);
    const FixReport report = world.apply();
    CHECK(report.applied.empty());
    REQUIRE(report.left.size() == 1);
    CHECK(report.left[0].file == "policies/x/accounts.yml");
    CHECK(report.left[0].why.en.find("changed meanwhile") != std::string::npos);
    CHECK(world.disk.read(path) == now);
  }
}

TEST_CASE("a file that lost its byte-order mark since is mended without one") {
  World world;
  world.fix("@ett", "A", true);
  world.disk.put(path, text);
  CHECK(world.apply().applied.size() == 1);
  CHECK(world.disk.read(path) == "handle: A  # anm\r\nother:   'två'\r\nmore: @tre");
}

TEST_CASE("a read-only file is left alone, and that is told") {
  World world;
  world.fix("@ett", "A", true);
  world.disk.set_rights(path, 0444);
  const FixReport report = world.apply();
  CHECK(report.applied.empty());
  REQUIRE(report.left.size() == 1);
  CHECK(report.left[0].why.en.find("read-only") != std::string::npos);
  CHECK(world.disk.read(path) == mark + text);
  CHECK(world.disk.rights(path) == 0444);
}

TEST_CASE("a file that is not the site's is left alone") {
  World world;
  const SourceFile installed{"registers/laws.yml", "name: a\n"};
  world.disk.put_link("/site/registers", "/elsewhere");
  world.found.report(kind, {&installed, 0, 4}, {}).fixes.push_back({{&installed, 0, 4}, "x", true});
  const FixReport report = world.apply();
  CHECK(report.applied.empty());
  CHECK(report.left.empty());
  CHECK(world.disk.read("/elsewhere/laws.yml") == "name: a\n");
}
