// SPDX-License-Identifier: EUPL-1.2
// Between processes: within one, the same lock would be ours twice.
#include "fs/lock.h"

#include <cerrno>

#include <fcntl.h>

#include "unit/fs/processes.h"
#include "unit/fs/worlds.h"

using namespace stadga;
using fs::as_ordinary_user;
using fs::lock_beside;
using fs::OnDisk;

namespace {

enum Outcome { taken = 1, refused = 2 };

/// Tries in another process, which then ends.
int try_elsewhere(const std::string& folder) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(lock_beside(folder) ? taken : refused);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("a folder is locked for one at a time") {
  OnDisk world;
  auto lock = lock_beside(world.at("ut"));
  REQUIRE(lock);
  CHECK(try_elsewhere(world.at("ut")) == refused);
  CHECK_FALSE(lock_beside(world.at("ut")));
  CHECK(try_elsewhere(world.at("annan")) == taken);
  lock.reset();
  CHECK(try_elsewhere(world.at("ut")) == taken);
  // The other process has ended and holds nothing.
  CHECK(try_elsewhere(world.at("ut")) == taken);
}

TEST_CASE("by whatever way the folder is reached, it is the same lock") {
  OnDisk world;
  world.disk().make_folders(world.at("www"));
  world.link("short", "www");
  const auto lock = lock_beside(world.at("www/ut"));
  CHECK(try_elsewhere(world.at("short/ut")) == refused);
}

TEST_CASE("a process that was killed holds nothing") {
  OnDisk world;
  int ready[2];
  REQUIRE(::pipe(ready) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const auto lock = lock_beside(world.at("ut"));
    if (::write(ready[1], "x", 1) != 1) ::_exit(1);
    ::pause();
  }
  char byte = 0;
  REQUIRE(::read(ready[0], &byte, 1) == 1);
  CHECK(try_elsewhere(world.at("ut")) == refused);
  REQUIRE(::kill(child, SIGKILL) == 0);
  REQUIRE(::waitpid(child, nullptr, 0) == child);
  CHECK(try_elsewhere(world.at("ut")) == taken);
  ::close(ready[0]);
  ::close(ready[1]);
}

TEST_CASE("somebody else's lock is a lock too") {
  OnDisk world;
  REQUIRE(::chmod(world.at("").c_str(), 0755) == 0);
  const auto lock = lock_beside(world.at("ut"));
  const auto try_as_ordinary = [&] {
    return as_ordinary_user([&] { return lock_beside(world.at("ut")) ? taken : refused; });
  };
  const auto outcome = try_as_ordinary();
  if (!outcome) {
    WARN("not tried: cannot become an ordinary user here");
    return;
  }
  CHECK(outcome == refused);
}

TEST_CASE("where no lock can be made nothing is locked and nothing fails") {
  OnDisk world;
  CHECK(lock_beside(world.at("absent/ut")));
  CHECK_FALSE(world.disk().type(world.at("absent")));
  // Closed to an ordinary user.
  REQUIRE(::chmod(world.at("").c_str(), 0555) == 0);
  const auto outcome = as_ordinary_user([&] {
    const auto first = lock_beside(world.at("ut"));
    return first && lock_beside(world.at("ut")) ? taken : refused;
  });
  REQUIRE(::chmod(world.at("").c_str(), 0755) == 0);
  if (outcome) CHECK(outcome == taken);
  CHECK(world.disk().list(world.at("")).empty());
}

TEST_CASE("a link by the lock's name is not followed") {
  OnDisk world;
  world.link(".ut.stadga-lock", "elsewhere");
  CHECK(lock_beside(world.at("ut")));
  CHECK_FALSE(world.disk().type(world.at("elsewhere")));
}
