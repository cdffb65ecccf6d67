// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "diag/diagnostic.h"
#include "model/municipality.h"

namespace stadga::resolve {

/// Finds every rule's quotes and every citation's words in the guideline.
void find_quotes(Municipality& municipality, Diagnostics& diagnostics);

std::span<const Kind* const> quote_kinds();

}  // namespace stadga::resolve
