// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "driver/driver.h"
#include "render/render.h"

namespace stadga {

/// The site's theme in the site's language. What is wrong with it goes to the findings, which are
/// no longer sorted then. Needs a sound compilation.
render::Theme make_theme(const fs::FileSystem& disk, const CompileOptions& options,
                         Compilation& compilation);

}  // namespace stadga
