// SPDX-License-Identifier: EUPL-1.2
// XCCDF 1.2 (NIST IR 7275 revision 4): the rules as a benchmark, the figures as values that may be
// tailored, a profile an actor.
#pragma once

#include "audit/audit.h"
#include "base/output_file.h"
#include "model/model.h"

namespace stadga::render {

OutputFile rules_xccdf(const Model& model, const Municipality& town, const audit::Audit& audit);

}  // namespace stadga::render
