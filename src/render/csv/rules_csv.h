// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/output_file.h"
#include "model/model.h"

namespace stadga::render {

/// One row as RFC 4180 wants it, with CRLF. What a spreadsheet would take for a formula (= + - @,
/// tab or return first in a cell; = + - @ after a semicolon, tab or line break in it) gets an
/// apostrophe in front.
std::string csv_row(const std::vector<std::string>& cells);

OutputFile rules_csv(const Model& model, const Municipality& town);
OutputFile accounts_csv(const Model& model, const Municipality& town);

}  // namespace stadga::render
