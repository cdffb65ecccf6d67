// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "markdown/document.h"
#include "markdown/html.h"

namespace stadga::markdown {

/// A text, read, with what was found in it.
struct Reading {
  SourcePtr file;
  Diagnostics found;
  std::optional<Document> document;

  std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const Diagnostic& d : found.list()) out.emplace_back(d.kind->name);
    return out;
  }
  std::vector<std::string> units(UnitKind kind) const {
    std::vector<std::string> out;
    for (const Unit& unit : document->units) {
      if (unit.kind == kind) out.push_back(unit.text);
    }
    return out;
  }
  std::size_t unit(std::string_view text) const {
    for (std::size_t i = 0; i < document->units.size(); ++i) {
      if (document->units[i].text == text) return i;
    }
    throw std::runtime_error("no unit " + std::string(text));
  }
  std::string html(std::vector<Reference> references = {}) const {
    HtmlOptions options;
    options.references = std::move(references);
    return to_html(*document, options);
  }
};

inline Reading read(std::string text, Limits limits = {}) {
  Reading out;
  out.file = std::make_shared<const SourceFile>("guideline.md", std::move(text));
  HeadingIds ids;
  out.document = parse(*out.file, 0, out.found, ids, limits);
  return out;
}

inline std::string html(std::string text) {
  return read(std::move(text)).html();
}

using Strings = std::vector<std::string>;

}  // namespace stadga::markdown
