// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "driver/driver.h"

namespace stadga {

/// True where a site in `out` (absolute) would lie among what it is made from, or that in it:
/// policies, content and themes of the site, and what is installed. By whatever links.
bool meets_sources(const fs::FileSystem& disk, const CompileOptions& options,
                   const std::string& out);

}  // namespace stadga
