// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model/model.h"

namespace stadga::check {

/// The municipality has a rule on the topic, so that it is not missing.
bool deals_with(const Municipality& municipality, const Term& topic);

}  // namespace stadga::check
