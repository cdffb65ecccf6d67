// SPDX-License-Identifier: EUPL-1.2
// One municipality on a site of its own, in memory, with its compilation before any edit.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "driver/driver.h"
#include "fs/memory.h"
#include "mutation/mutant.h"

namespace stadga::mutation {

/// A quote of a rule or of `not_rules`, with the entry that holds it.
struct HeldQuote {
  const Quote* quote = nullptr;
  const Rule* rule = nullptr;  ///< null for `not_rules`
  Lines entry;
};

class Town {
 public:
  /// Reads the site's shared files and the municipality's folder from `root` (absolute).
  Town(const std::string& root, std::string id);

  const std::string& id() const { return id_; }
  const Compilation& base() const { return base_; }
  const Municipality& municipality() const { return base_.model.municipalities.front(); }
  const Model& model() const { return base_.model; }

  /// The text of one of the municipality's files (`rules.yml`); empty where there is none.
  const std::string& text(const std::string& name) const;
  /// Null where there is none.
  const SourceFile* file(const std::string& name) const;

  Compilation compile(const std::vector<Edit>& edits) const;

  const std::vector<HeldQuote>& quotes() const { return quotes_; }
  Span span_of(const Quote& quote) const { return municipality().unit_of(quote).span; }

  /// From a rule's (an account's) first line to its last.
  Lines lines_of(const Rule& rule) const { return entry_lines(rule.span); }
  Lines lines_of(const Account& account) const { return entry_lines(account.span); }
  /// The entry of a list that holds this id: from its dash to the line before the next entry.
  Lines entry_lines(Span id) const;

 private:
  std::string id_;
  fs::MemoryFileSystem files_;
  Compilation base_;
  std::vector<HeldQuote> quotes_;
};

/// The five, by name.
std::vector<std::unique_ptr<Town>> read_towns(const std::string& root, unsigned jobs);

/// The lines that a span covers.
Lines lines_of(Span span);
Edit replace(Span span, std::string text);
/// A mutant of one edit, with the span's own lines as its place.
Mutant mutant_of(Span span, std::string text);
/// Takes an item out of a list, `[a, b]` or one a line; nothing where it is the only one.
std::vector<Edit> without_item(Span item);
/// The bytes of whole lines, line breaks included.
Span bytes_of(const SourceFile& file, std::size_t first_line, std::size_t last_line);

}  // namespace stadga::mutation
