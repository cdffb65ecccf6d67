// SPDX-License-Identifier: EUPL-1.2
// The files of a git revision, read without touching the work tree. The only code that knows git.
#pragma once

#include <optional>
#include <string>

#include "diag/diagnostic.h"
#include "fs/memory.h"

namespace stadga::revision {

struct Revision {
  std::string commit;  ///< forty hexadecimal digits
};

/// Why a revision could not be read.
struct Refusal {
  enum class Reason {
    no_repository,  ///< the folder lies in none
    unknown,        ///< the repository knows no such revision, or no such folder in it
    unreadable      ///< the repository is damaged, somebody else's, or lacks what it should hold
  };
  Reason reason = Reason::unknown;
  Text message;
  Text help;
};

/// Reads `written` (`REV`, or `REV:path` with the path as from the repository's root; `REV` alone
/// means the folder itself as it was then) out of the repository that holds `folder`. Puts what a
/// site or a published site is compared by into `into` below `at`: site.yml, content/, policies/,
/// manifest.json and the rule files. Nothing is written to the repository.
std::optional<Revision> read(const std::string& folder, const std::string& written,
                             fs::MemoryFileSystem& into, const std::string& at, Refusal& refusal);

}  // namespace stadga::revision
