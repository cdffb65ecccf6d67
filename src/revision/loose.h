// SPDX-License-Identifier: EUPL-1.2
// Reading git's loose objects. libgit2 1.5 inflates an object that has been cut short for ever, so
// that they are inflated here.
#pragma once

#include <string>

#include <git2.h>

namespace stadga::revision {

/// Lets the repository read its loose objects with ours, and packs as before; those of alternates
/// too. Returns what libgit2 does.
int read_loose_objects_safely(git_repository* repository);

/// Whether a pack or its index has been cut short, in the repository or its alternates.
bool has_damaged_pack(git_repository* repository);

}  // namespace stadga::revision
