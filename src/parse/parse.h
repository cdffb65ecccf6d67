// SPDX-License-Identifier: EUPL-1.2
// From text to typed documents: every file into the part of the model that it describes, with the
// place of every value. What one file refers to in another is linked afterwards, by resolve.
#pragma once

#include <span>

#include "diag/diagnostic.h"
#include "load/load.h"
#include "model/model.h"

namespace stadga::parse {

/// Reads on after a mistake, so that all are told in one run. The model is fit for resolve even
/// then; whether to go on is the driver's decision.
Model parse_inputs(const load::Inputs& inputs, unsigned jobs, Diagnostics& diagnostics);

/// The words of a theme in one language: texts/sv.yml, a flat mapping of names to texts.
std::map<std::string, std::string> parse_texts(const SourceFile& file, Diagnostics& diagnostics);

std::span<const Kind* const> kinds();

}  // namespace stadga::parse
