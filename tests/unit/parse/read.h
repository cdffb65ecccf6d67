// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "parse/documents.h"

namespace stadga::parse {

/// A YAML file for a test, and what was found in it. The text is put below `format: 1`.
struct YamlFile {
  explicit YamlFile(std::string text, std::string name = "file.yml")
      : file(std::make_shared<const SourceFile>(std::move(name), "format: 1\n" + std::move(text))) {
  }
  SourcePtr file;
  Diagnostics found;

  /// `missing-key title`: name and the words of the place.
  std::vector<std::string> told() {
    found.sort();
    std::vector<std::string> out;
    for (const Diagnostic& d : found.list())
      out.push_back(std::string(d.kind->name) + ' ' + std::string(d.span.text()));
    return out;
  }
};

inline std::vector<std::string> ids(const std::vector<Reference>& references) {
  std::vector<std::string> out;
  for (const Reference& reference : references) out.push_back(reference.id);
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace stadga::parse
