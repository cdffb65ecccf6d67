// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "diag/diagnostic.h"

namespace stadga {

/// True where the file is valid UTF-8 without NUL bytes; else the first bad byte is reported.
bool check_encoding(const SourceFile& file, Diagnostics& diagnostics);

std::span<const Kind* const> encoding_kinds();

}  // namespace stadga
