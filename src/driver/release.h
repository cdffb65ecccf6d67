// SPDX-License-Identifier: EUPL-1.2
// `stadga release`: the rules as they were decided are put aside, so that it can be told later what
// a decision changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "driver/driver.h"

namespace stadga {

struct Released {
  std::string name;                  ///< `2017-12-08`
  std::vector<std::string> written;  ///< below the site; empty: it was recorded already
};

/// Copies municipality.yml and rules.yml of the sound `compilation` to policies/<id>/versions/, all
/// of it or nothing. Refuses, and says why, where no decision is stated, where it lies ahead, where
/// a later one is recorded, and, unless `replace`, where the rules differ from what is recorded for
/// that very decision.
std::optional<Released> release(fs::FileSystem& disk, const CompileOptions& options,
                                const Compilation& compilation, const Municipality& town,
                                bool replace, Text& message, Text& help);

}  // namespace stadga
