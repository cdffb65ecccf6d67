// SPDX-License-Identifier: EUPL-1.2
// Reads a text as YAML and keeps everything that came of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/diagnostic.h"
#include "source/source.h"
#include "yaml/yaml.h"

struct Reading {
  explicit Reading(std::string text, stadga::yaml::Limits limits = {})
      : file("rules.yml", std::move(text)), root(stadga::yaml::read(file, found, limits)) {
    found.sort();
  }

  /// `kind@line:column` of every finding, in the file's order.
  std::vector<std::string> places() const {
    std::vector<std::string> result;
    for (const stadga::Diagnostic& each : found.list()) {
      const stadga::Position position = file.position(each.span.begin);
      result.push_back(std::string(each.kind->name) + "@" + std::to_string(position.line) + ":" +
                       std::to_string(position.column));
    }
    return result;
  }

  const stadga::Diagnostic& only() const { return found.list().at(0); }

  /// The value of `key` in the mapping at the top.
  const stadga::yaml::Node& at(std::string_view key) const { return root->find(key)->value; }

  stadga::SourceFile file;
  stadga::Diagnostics found;
  std::optional<stadga::yaml::Node> root;
};

using Places = std::vector<std::string>;
