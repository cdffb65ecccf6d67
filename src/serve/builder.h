// SPDX-License-Identifier: EUPL-1.2
// Makes the site for the preview: at first only what is looked at, then the whole.
#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <string>

#include "driver/driver.h"
#include "driver/machine.h"
#include "serve/shelf.h"

namespace stadga::serve {

struct Work {
  bool whole = true;
  /// Of a draft: the municipalities to read; absent: all.
  std::optional<std::set<std::string>> only;
  std::string viewed;  ///< path of the page that is looked at; may be empty
};

struct Made {
  Work work;
  Compilation compilation;
  std::optional<MachineFault> fault;  ///< the files could not be read
  Files files;                        ///< of a draft: those that take the place of others
  std::chrono::milliseconds took{0};

  bool sound() const { return !fault && compilation.sound(); }
};

/// What a change of `paths` (absolute) makes worth a draft while `viewed` is looked at. A draft
/// costs a fraction of the whole, which follows it and is what `stadga build` writes: whatever a
/// draft gets wrong is right a moment later.
Work draft_for(const std::set<std::string>& paths, bool all, const std::string& site,
               const Shelf& shelf, const std::string& viewed);

Made make(const fs::FileSystem& disk, const CompileOptions& options, const std::string& generator,
          const Work& work);

}  // namespace stadga::serve
