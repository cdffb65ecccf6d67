// SPDX-License-Identifier: EUPL-1.2
// `stadga serve`: builds into memory, serves it on this computer, builds again when a file changes.
// Nothing is written to the disk.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "fs/watcher.h"
#include "serve/builder.h"

namespace stadga::serve {

struct Settings {
  CompileOptions compile;
  std::string generator;
  std::optional<Language> language;  ///< absent: the site's own
  std::uint16_t port = 0;            ///< 0: any that is free
  bool or_next_port = false;         ///< where it is taken, the first free one after it
};

/// What is told of a build.
struct Outcome {
  const Made& made;
  std::set<std::string> sources;       ///< what had changed, relative to the site; empty: the first
  bool all = false;                    ///< or too much to be listed
  std::size_t pages = 0;               ///< pages that now read otherwise
  std::chrono::milliseconds shown{0};  ///< from the first change until the pages were told
  Language language = Language::sv;
};

/// Where the user is told what happens.
class Told {
 public:
  virtual ~Told() = default;
  virtual void ready(const std::string& address, const Outcome& outcome) = 0;
  virtual void built(const Outcome& outcome) = 0;
  /// Changes in that folder will not be seen.
  virtual void unwatched(const fs::Error& error) = 0;
};

enum class Ended { by_user, port_taken, port_forbidden };

/// Comes back on Ctrl-C (SIGINT, SIGTERM), or at once where the port cannot be had. Throws
/// fs::Error where the folders cannot be watched.
Ended run(const fs::FileSystem& disk, const Settings& settings, Told& told);

}  // namespace stadga::serve
