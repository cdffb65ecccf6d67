// SPDX-License-Identifier: EUPL-1.2
// The rule files for other programs. Their keys are a public interface: docs/regelfiler.md.
#pragma once

#include "base/output_file.h"
#include "model/model.h"

namespace stadga::render {

/// `format` of regler.json and konton.json. Grows when a key changes its meaning or goes away.
inline constexpr int json_format = 1;

OutputFile rules_json(const Model& model, const Municipality& town);
OutputFile accounts_json(const Model& model, const Municipality& town);

}  // namespace stadga::render
