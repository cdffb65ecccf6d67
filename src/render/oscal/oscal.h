// SPDX-License-Identifier: EUPL-1.2
// OSCAL 1.2 catalog (NIST): a control a rule, a group a topic, a parameter a figure.
#pragma once

#include "audit/audit.h"
#include "base/output_file.h"
#include "model/model.h"

namespace stadga::render {

OutputFile rules_oscal(const Model& model, const Municipality& town, const audit::Audit& audit);

}  // namespace stadga::render
