// SPDX-License-Identifier: EUPL-1.2
// The program itself, run as a user runs it, on the real disk.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "unit/fs/worlds.h"

namespace stadga::command {

struct Outcome {
  int status = -1;  ///< exit status; -1 where it did not end by itself
  std::string out;
  std::string err;
};

/// The sound site of tests/diagnostics/base with its registers and themes, in a fresh folder.
class Site {
 public:
  Site();

  std::string at(const std::string& path) { return world_.at(path); }
  std::string site() { return at("site"); }
  std::string out() { return at("public"); }
  void write(const std::string& path, const std::string& bytes);
  /// Every file of the published site with its bytes.
  std::map<std::string, std::string> published();

 private:
  fs::OnDisk world_;
};

struct Manner {
  std::map<std::string, std::string> environment;  ///< added to ours
  bool on_terminal = false;                        ///< then `out` holds both streams
  bool as_ordinary_user = false;                   ///< status 99 where we cannot become one
  std::optional<std::string> input = {};           ///< on standard input; absent: ours
};

constexpr int not_possible = 99;

Outcome run(const std::vector<std::string>& arguments, const Manner& manner = {});

}  // namespace stadga::command
