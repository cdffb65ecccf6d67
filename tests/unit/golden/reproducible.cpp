// SPDX-License-Identifier: EUPL-1.2
// The same input gives the same bytes, whatever the time, the locale, the order in which a folder
// lists its files, its place on the disk or the number of threads.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <locale>
#include <random>
#include <vector>

#include <catch2/catch.hpp>

#include "unit/fs/worlds.h"
#include "unit/golden/sites.h"

using namespace stadga;
using namespace stadga::golden;

namespace {

Files built_in_memory(unsigned jobs) {
  fs::MemoryFileSystem memory = five_municipalities();
  const BuildResult result = build_site(memory, jobs);
  REQUIRE(result.report);
  return memory.files("/out");
}

/// Numbers with points and commas, as a Swedish or German locale writes them.
class OddNumbers : public std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

enum class Order { sorted, reversed, shuffled };

/// The five municipalities on the disk, their files made in that order.
void make_site(const std::string& folder, Order order) {
  Files files;
  for (const std::string part : {"content", "policies", "themes"}) {
    for (auto& [path, bytes] : files_below(STADGA_SOURCE_DIR "/" + part))
      files[part + '/' + path] = bytes;
  }
  files["site.yml"] = fs::disk()->read(STADGA_SOURCE_DIR "/site.yml");
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files) paths.push_back(path);
  if (order == Order::reversed) std::ranges::reverse(paths);
  if (order == Order::shuffled) std::ranges::shuffle(paths, std::mt19937(4711));
  for (const std::string& path : paths) {
    const std::filesystem::path target = std::filesystem::path(folder) / path;
    std::filesystem::create_directories(target.parent_path());
    std::ofstream(target, std::ios::binary) << files[path];
  }
}

/// Runs the program itself with nothing but these variables; the site that it made.
Files built_by_program(const fs::OnDisk& disk, const std::string& site,
                       const std::string& variables, const std::string& options = "") {
  const std::string out = disk.at("out");
  std::filesystem::remove_all(out);
  const std::string command = "cd / && env -i " + variables + " '" STADGA_PROGRAM "' build '" +
                              disk.at(site) + "' --out '" + out + "' --quiet " + options +
                              " 2>/dev/null";
  INFO(command);
  REQUIRE(std::system(command.c_str()) == 0);
  return files_below(out);
}

/// One line a file that differs: comparing the maps themselves would print them whole.
std::vector<std::string> differences(const Files& a, const Files& b) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : a) {
    if (!b.contains(path) || b.at(path) != bytes) paths.push_back(path);
  }
  for (const auto& [path, bytes] : b) {
    if (!a.contains(path)) paths.push_back(path);
  }
  return paths;
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("two builds give the same bytes and so do one thread and several") {
  const Files one = built_in_memory(1);
  CHECK(one.size() > 200);
  CHECK(differences(one, built_in_memory(1)) == Paths{});
  CHECK(differences(one, built_in_memory(4)) == Paths{});
  CHECK(differences(one, built_in_memory(64)) == Paths{});
}

TEST_CASE("the locale of the process changes nothing") {
  const Files before = built_in_memory(2);
  const std::locale usual = std::locale::global(std::locale(std::locale(), new OddNumbers));
  const Files after = built_in_memory(2);
  std::locale::global(usual);
  CHECK(differences(before, after) == Paths{});
}

TEST_CASE("the program gives the same bytes in every environment") {
  const fs::OnDisk disk;
  make_site(disk.at("a"), Order::sorted);
  make_site(disk.at("en-helt-annan/och längre/mapp"), Order::reversed);
  make_site(disk.at("c"), Order::shuffled);
  const Files first = built_by_program(disk, "a", "LC_ALL=C");
  CHECK(first.size() > 200);

  if (std::system("locale -a 2>/dev/null | grep -qi '^sv_SE.utf'") != 0)
    WARN("sv_SE.UTF-8 is not generated on this machine: the runs with it fall back to C");
  struct Run {
    const char* site;
    const char* variables;
    const char* options;
  };
  for (const Run& run : {Run{"a", "LC_ALL=sv_SE.UTF-8 TZ=Pacific/Kiritimati", ""},
                         Run{"a", "LC_ALL=xx_XX.nonsense HOME=/nonexistent TERM=dumb", "--lang en"},
                         Run{"en-helt-annan/och längre/mapp", "LC_ALL=C.UTF-8", "--jobs 1"},
                         Run{"c", "LANG=sv_SE.UTF-8", "--jobs 4"}}) {
    INFO(run.site << ' ' << run.variables << ' ' << run.options);
    CHECK(differences(first, built_by_program(disk, run.site, run.variables, run.options)) ==
          Paths{});
  }
}

TEST_CASE("the date is the one that was given and never the clock's") {
  const fs::OnDisk disk;
  make_site(disk.at("a"), Order::sorted);
  // site.yml speaks of 2026-11-21: the same day said in another way changes nothing.
  const Files by_site = built_by_program(disk, "a", "TZ=UTC");
  CHECK(differences(by_site, built_by_program(disk, "a", "SOURCE_DATE_EPOCH=1795305599")) ==
        Paths{});
  CHECK(differences(by_site, built_by_program(disk, "a", "SOURCE_DATE_EPOCH=0",
                                              "--today 2026-11-21")) == Paths{});
  CHECK(differences(by_site, built_by_program(disk, "a", "SOURCE_DATE_EPOCH=0")) != Paths{});

  // Without any date the site says none.
  const std::string settings = disk.at("a/site.yml");
  std::string text = fs::disk()->read(settings);
  text.erase(text.find("as_of:"), text.find('\n', text.find("as_of:")) - text.find("as_of:"));
  std::ofstream(settings, std::ios::binary) << text;
  const Files undated = built_by_program(disk, "a", "TZ=UTC");
  CHECK(undated.at("norberg/regler.json").find("\"as_of\": null") != std::string::npos);
  CHECK(undated.at("index.html").find("2026") == std::string::npos);
}
