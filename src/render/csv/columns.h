// SPDX-License-Identifier: EUPL-1.2
// What the columns of the CSV files are: for their first row and for the metadata beside them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/output_file.h"
#include "model/model.h"

namespace stadga::render {

struct Column {
  std::string_view name;  ///< in the first row
  std::string_view sv;    ///< what people are shown
  std::string_view en;
  std::string_view datatype;   ///< of CSV on the Web; `boolean` is written `ja` and `nej`
  std::string_view separator;  ///< between several values in a cell; empty: one value
};

std::span<const Column> rules_columns();
std::span<const Column> accounts_columns();
std::vector<std::string> column_names(std::span<const Column> columns);

/// CSV on the Web metadata, one file beside each CSV file, where its readers look for them.
std::vector<OutputFile> csv_metadata(const Municipality& town);

}  // namespace stadga::render
