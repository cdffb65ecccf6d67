// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "diag/diagnostic.h"
#include "model/rule.h"

namespace stadga::parse {

/// `inom 1 arbetsdag`, `skyndsamt`, `före borttagning`; what cannot be read is reported.
std::optional<Deadline> read_deadline(const Placed& words, Diagnostics& diagnostics);
/// `minst varje arbetsdag under kontorstid`, `2 gånger per år`, `vid behov`.
std::optional<Recurrence> read_recurrence(const Placed& words, Diagnostics& diagnostics);

std::span<const Kind* const> time_kinds();

}  // namespace stadga::parse
