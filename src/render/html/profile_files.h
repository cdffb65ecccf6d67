// SPDX-License-Identifier: EUPL-1.2
// A municipality's own look: its style sheet, pictures and fonts, and what its pages say of them.
#pragma once

#include <string_view>
#include <vector>

#include "base/output_file.h"
#include "model/municipality.h"
#include "render/html/view.h"

namespace stadga::render {

/// None where the municipality has no profile.
std::vector<OutputFile> profile_files(const Municipality& town);

/// Style sheet and logotype on the page `from`, one of the municipality's.
void show_profile(const Municipality& town, std::string_view from, View& layout);

}  // namespace stadga::render
