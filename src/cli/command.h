// SPDX-License-Identifier: EUPL-1.2
// The commands of the program: one file a command, one line a command in command.cpp.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/options.h"

namespace stadga::cli {

struct Command {
  std::string name;
  std::string about;  ///< `på svenska / in English`, for --help
  /// Declares what the command alone takes; what it takes lives in the closures.
  std::function<void(CLI::App& app, Options& common)> declare;
  std::function<int(const Options& options)> run;  ///< the exit status
  std::vector<std::string> formats = {
      "human"};  ///< what --format may be; the first where it is not given
};

Command build_command();
Command check_command();
Command copied_command();
Command decide_command();
Command diff_command();
Command explain_command();
Command fragment_command();
Command new_command();
Command norms_command();
Command release_command();
Command schema_command();
Command serve_command();
Command verify_command();

/// What the commands that print findings can write.
inline const std::vector<std::string> finding_formats = {"human", "json", "sarif", "github",
                                                         "gitlab"};

/// All of them, in the order of --help.
std::vector<Command> commands();

}  // namespace stadga::cli
