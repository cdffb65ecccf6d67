// SPDX-License-Identifier: EUPL-1.2
// What yaml-cpp could not read, said in words that help.
#pragma once

#include <optional>

#include <yaml-cpp/exceptions.h>

#include "diag/diagnostic.h"
#include "yaml/input.h"
#include "yaml/reader.h"

namespace stadga::yaml {

extern const Kind unquoted_at_sign;
extern const Kind unquoted_special;

/// Reports why the reading failed. If a mending comes back, it belongs to the last finding, and
/// with it the reading can get further.
std::optional<Mending> explain(const YAML::Exception& failure, Reader& reader, const Input& input,
                               const Limits& limits, Diagnostics& found);

}  // namespace stadga::yaml
