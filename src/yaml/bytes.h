// SPDX-License-Identifier: EUPL-1.2
// What is checked before a file is read as YAML at all.
#pragma once

#include "diag/diagnostic.h"
#include "source/source.h"
#include "yaml/yaml.h"

namespace stadga::yaml {

extern const Kind file_too_large;
extern const Kind control_character;

/// Reports the first thing that makes the bytes no text, and says whether there was none.
bool is_text(const SourceFile& file, const Limits& limits, Diagnostics& diagnostics);

}  // namespace stadga::yaml
