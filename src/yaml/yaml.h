// SPDX-License-Identifier: EUPL-1.2
// A strict reading of YAML: one document, no anchors, aliases, merge keys or tags, no duplicate
// keys, bounded size and depth, every key and value with its place. The only user of yaml-cpp,
// whose events it turns into a small tree; what yaml-cpp lets through is caught here.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "source/source.h"

namespace stadga::yaml {

enum class NodeKind { null, scalar, sequence, mapping };

struct Entry;

/// A value as written. Nothing is guessed: `010`, `no` and `2026-11-21` are text, and whoever asks
/// for a number, a yes or a date reads them itself.
struct Node {
  NodeKind kind = NodeKind::null;
  /// Of a scalar: its text with quotes or block indicator; of a collection: first to last child.
  /// Of a null: the empty place after the colon or dash.
  Span span;
  std::string value;           ///< scalar: the text, escapes and folding resolved
  bool quoted = false;         ///< scalar in single or double quotes
  std::vector<Node> items;     ///< sequence
  std::vector<Entry> entries;  ///< mapping, in the file's order

  const Entry* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  Span key_span;
  Node value;
};

struct Limits {
  std::size_t bytes = 2 * 1024 * 1024;
  std::size_t depth = 32;
  std::size_t nodes = 200'000;
};

/// Reads the file's one document. Everything wrong is reported; a tree comes back only when the
/// file could be read as a whole (duplicate keys and lost hashtags are reported and reading goes
/// on, so a tree may come together with errors). An empty file is an error.
std::optional<Node> read(const SourceFile& file, Diagnostics& diagnostics, Limits limits = {});

/// Every kind of finding that this module reports.
std::span<const Kind* const> kinds();

}  // namespace stadga::yaml
