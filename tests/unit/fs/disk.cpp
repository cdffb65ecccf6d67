// SPDX-License-Identifier: EUPL-1.2
// What only a real disk can show.
#include <cerrno>
#include <clocale>
#include <csignal>

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit/fs/processes.h"
#include "unit/fs/worlds.h"

using namespace stadga;
using fs::EntryType;
using fs::error_of;
using fs::OnDisk;
using fs::status_of;

TEST_CASE("a pipe is neither read nor waited for") {
  OnDisk world;
  REQUIRE(::mkfifo(world.at("pipe").c_str(), 0600) == 0);
  auto& disk = world.disk();
  CHECK(disk.type(world.at("pipe")) == EntryType::other);
  CHECK(disk.list(world.at(""))[0].type == EntryType::other);
  CHECK(error_of([&] { disk.read(world.at("pipe")); }) == EINVAL);
  CHECK(error_of([&] { disk.size(world.at("pipe")); }) == EINVAL);
}

TEST_CASE("what a killed process left beside a file that it replaced is removed by the next one") {
  OnDisk world;
  auto& disk = world.disk();
  const pid_t gone = ::fork();
  if (gone == 0) ::_exit(0);
  ::waitpid(gone, nullptr, 0);
  const std::string start = ".a.yml.stadga-fix-";
  const std::vector<std::string> stay = {start + "1", start + "x", start, start + "99999999999",
                                         ".b.yml.stadga-fix-" + std::to_string(gone)};
  disk.write_new(world.at("a.yml"), "x");
  disk.write_new(world.at(start + std::to_string(gone)), "half");
  disk.write_new(world.at(start + std::to_string(::getpid())), "half");
  for (const std::string& name : stay) disk.write_new(world.at(name), "of others");
  CHECK(disk.replace_file(world.at("a.yml"), "x", "y") == fs::Replaced::done);
  CHECK(disk.read(world.at("a.yml")) == "y");
  CHECK(disk.list(world.at("")).size() == stay.size() + 1);
  for (const std::string& name : stay) CHECK(disk.type(world.at(name)));
}

TEST_CASE("a file whose size the system does not tell is read whole") {
  OnDisk world;
  CHECK(world.disk().read("/proc/self/status").find("VmPeak") != std::string::npos);
}

TEST_CASE("a second name is the same file, so that its time stands") {
  OnDisk world;
  world.disk().write_new(world.at("a"), "x");
  world.disk().link_or_copy(world.at("a"), world.at("b"));
  CHECK(status_of(world.at("a")).st_ino == status_of(world.at("b")).st_ino);
}

TEST_CASE("between two devices a file is copied with its time and rights, a link as a link") {
  struct stat shared{};
  OnDisk world;
  if (::stat("/dev/shm", &shared) == -1 || ::access("/dev/shm", W_OK) == -1 ||
      shared.st_dev == status_of(world.at("")).st_dev) {
    WARN("no second device to try with");
    return;
  }
  OnDisk other("/dev/shm");
  world.disk().write_new(world.at("a"), "bytes");
  REQUIRE(::chmod(world.at("a").c_str(), 0640) == 0);
  const struct timespec times[] = {{1'000'000, 0}, {1'500'000'000, 7'000}};
  REQUIRE(::utimensat(AT_FDCWD, world.at("a").c_str(), times, 0) == 0);
  world.link("link", "nowhere");

  world.disk().link_or_copy(world.at("a"), other.at("a"));
  CHECK(world.disk().read(other.at("a")) == "bytes");
  CHECK(status_of(other.at("a")).st_mtime == 1'500'000'000);
  CHECK((status_of(other.at("a")).st_mode & 0777) == 0640);
  world.disk().link_or_copy(world.at("link"), other.at("link"));
  CHECK(std::filesystem::read_symlink(other.at("link")) == "nowhere");
  CHECK(error_of([&] { world.disk().link_or_copy(world.at("a"), other.at("a")); }) == EEXIST);
  CHECK(error_of([&] { world.disk().rename_new(world.at("a"), other.at("new")); }) == EXDEV);
}

TEST_CASE("Swedish names work in the C locale") {
  const std::string before = std::setlocale(LC_ALL, nullptr);
  std::setlocale(LC_ALL, "C");
  OnDisk world;
  auto& disk = world.disk();
  disk.make_folders(world.at("Norsjö/åtgärder"));
  disk.write_new(world.at("Norsjö/åtgärder/ö.md"), "x");
  CHECK(disk.list(world.at("Norsjö/åtgärder"))[0].name == "ö.md");
  CHECK(disk.real_path(world.at("Norsjö/åtgärder/ö.md")) == world.at("Norsjö/åtgärder/ö.md"));
  std::setlocale(LC_ALL, before.c_str());
}

TEST_CASE("the current folder is an absolute path") {
  CHECK(fs::current_folder().starts_with('/'));
  CHECK(fs::disk()->type(fs::current_folder()) == EntryType::folder);
}

TEST_CASE("a full disk leaves no half file behind") {
  // /dev/full cannot hold files; a limit on file size fails in the same place.
  OnDisk world;
  const pid_t child = ::fork();
  if (child == 0) {
    const struct rlimit limit = {1000, 1000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    ::signal(SIGXFSZ, SIG_IGN);
    const auto disk = fs::disk();
    const int error = error_of([&] { disk->write_new(world.at("big"), std::string(5000, 'x')); });
    ::_exit(error == EFBIG && !disk->type(world.at("big")) ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(status == 0);
}
