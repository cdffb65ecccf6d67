// SPDX-License-Identifier: EUPL-1.2
// The rule files for other programs. Their keys are a public interface: docs/regelfiler.md and
// docs/granskning.md.
#pragma once

#include "audit/audit.h"
#include "base/output_file.h"
#include "model/model.h"
#include "render/render.h"

namespace stadga::render {

/// `format` of regler.json, konton.json and audit.json. Grows when a key changes its meaning
/// or goes away.
inline constexpr int json_format = 1;

OutputFile rules_json(const Model& model, const Municipality& town);
OutputFile accounts_json(const Model& model, const Municipality& town, const audit::Audit& audit);
OutputFile decisions_json(const Model& model, const Municipality& town);
OutputFile audit_json(const Model& model, const Municipality& town, const audit::Audit& audit,
                      const Findings& findings);

}  // namespace stadga::render
