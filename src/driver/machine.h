// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "diag/diagnostic.h"
#include "fs/file_system.h"

namespace stadga {

struct MachineFault {
  Text message;  ///< what failed, and at which path
  Text help;     ///< what can be done; may be empty
};

/// A failure of the machine in words that an officer knows. `builds`: false for a command that has
/// neither --out nor a site that it replaces.
MachineFault describe(const fs::Error& error, bool builds = true);

}  // namespace stadga
