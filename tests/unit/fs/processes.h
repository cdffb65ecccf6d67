// SPDX-License-Identifier: EUPL-1.2
// What takes another process, or the system's own view of a file.
#pragma once

#include <optional>
#include <string>

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace stadga::fs {

inline struct stat status_of(const std::string& path) {
  struct stat status{};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status;
}

inline unsigned mode_of(const std::string& path) {
  return status_of(path).st_mode & 07777;
}

/// Runs `work` in a process of an ordinary user, who cannot pass over rights as root can, and
/// gives the number that it returns; nullopt where this machine does not let us become one.
template <typename Work>
std::optional<int> as_ordinary_user(Work&& work) {
  constexpr int not_possible = 99;
  const pid_t child = ::fork();
  if (child == 0) {
    constexpr uid_t nobody = 65534;
    if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) {
      ::_exit(not_possible);
    }
    int result = not_possible - 1;
    try {
      result = work();
    } catch (...) {
      result = not_possible - 2;
    }
    ::_exit(result);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  if (WEXITSTATUS(status) == not_possible) return std::nullopt;
  return WEXITSTATUS(status);
}

}  // namespace stadga::fs
