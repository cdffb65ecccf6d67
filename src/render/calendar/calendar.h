// SPDX-License-Identifier: EUPL-1.2
// iCalendar (RFC 5545): what comes back, for calendars that people subscribe to.
#pragma once

#include <vector>

#include "base/output_file.h"
#include "model/model.h"

namespace stadga::render {

/// One calendar of the municipality and one an account, also where nothing stands in it, so that
/// an address once given always leads to a calendar. None where the model has no `as_of`: without
/// it there is no day to begin on.
std::vector<OutputFile> calendars(const Model& model, const Municipality& town);

}  // namespace stadga::render
