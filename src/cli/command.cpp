// SPDX-License-Identifier: EUPL-1.2
#include "cli/command.h"

namespace stadga::cli {

std::vector<Command> commands() {
  return {build_command(), check_command(),   copied_command(),   decide_command(),
          diff_command(),  explain_command(), fragment_command(), new_command(),
          norms_command(), release_command(), schema_command(),   serve_command(),
          verify_command()};
}

}  // namespace stadga::cli
