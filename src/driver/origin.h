// SPDX-License-Identifier: EUPL-1.2
// What `stadga diff` is given: a site's folder, a published site or a git revision.
#pragma once

#include <optional>
#include <string>

#include "driver/driver.h"
#include "history/report.h"

namespace stadga {

struct OriginFault {
  enum class Grade { wrong_use, unsound, machine };
  Grade grade = Grade::wrong_use;
  Text message;
  Text help;
  Diagnostics findings;  ///< what stands in the way in the policy's files
};

/// Reads `given` (relative to `here`, absolute). `options.site` is not looked at. A folder goes
/// before a revision of the same name. nullopt: see `fault`. Nothing is written.
std::optional<history::Origin> open_origin(const fs::FileSystem& disk,
                                           const CompileOptions& options, const std::string& here,
                                           const std::string& given, OriginFault& fault);

}  // namespace stadga
