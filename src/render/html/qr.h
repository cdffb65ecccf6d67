// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/output_file.h"
#include "model/model.h"

namespace stadga::render {

/// Whether the address of the municipality's rules page is short enough for a QR code.
bool has_qr(const Model& model, const Municipality& town);

/// That address as a QR code (ISO/IEC 18004), an SVG picture with its quiet zone, black on white
/// whatever the theme. Only where `has_qr`.
OutputFile rules_qr(const Model& model, const Municipality& town);

}  // namespace stadga::render
