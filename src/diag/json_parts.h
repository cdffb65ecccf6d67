// SPDX-License-Identifier: EUPL-1.2
// What the forms for programs share. Private to this module.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "diag/diagnostic.h"

namespace stadga {

using Json = nlohmann::ordered_json;

/// A path or a quoted text may hold bytes that are no UTF-8; JSON may not.
std::string valid(const std::string& text);

/// The document's text, without characters that JSON lets through and a terminal would obey.
std::string dump(const Json& document);

/// The file's path as it is seen from `folder`, where the command was given it.
std::string path_from(const std::string& folder, const Span& span);

/// Tells a finding again after lines were added above it: from its name, file and marked words, and
/// a number where several are alike.
class Fingerprints {
 public:
  std::string of(const Diagnostic& finding);

 private:
  std::map<std::string, std::size_t> seen_;
};

}  // namespace stadga
