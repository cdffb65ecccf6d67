// SPDX-License-Identifier: EUPL-1.2
// Links what one file says of another: ids to what they name, quotes to the sentence they stand
// in, citations to their place. What leads nowhere is reported with the nearest that exists.
#pragma once

#include <span>

#include "diag/diagnostic.h"
#include "model/model.h"

namespace stadga::resolve {

void resolve(Model& model, unsigned jobs, Diagnostics& diagnostics);

std::span<const Kind* const> kinds();

}  // namespace stadga::resolve
