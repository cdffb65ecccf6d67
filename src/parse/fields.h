// SPDX-License-Identifier: EUPL-1.2
// Reading a YAML mapping by its keys, with every mistake told at its place.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "diag/diagnostic.h"
#include "model/terms.h"
#include "yaml/yaml.h"

namespace stadga::parse {

/// One mapping. Ask for each key that it may have; `finish` reports the others. A required key
/// that is absent, or a value of the wrong kind, is reported and comes back empty.
class Fields {
 public:
  Fields(const yaml::Node& node, Diagnostics& diagnostics);

  /// `format: 1`, on top of every file.
  void format();

  Placed text(std::string_view key);
  Placed optional_text(std::string_view key);
  /// A text that is its own id in this list: lower-case ASCII. Reported where it is none.
  Reference own_id(std::string_view key);
  /// An id that refers to something; resolve sees whether it exists.
  Reference reference(std::string_view key);
  Reference optional_reference(std::string_view key);
  /// One id, or a list of ids. Absent: empty.
  std::vector<Reference> references(std::string_view key);
  std::vector<Placed> texts(std::string_view key);
  /// `{sv: …, en: …}`; required.
  Text translated(std::string_view key);
  Text optional_translated(std::string_view key);
  std::optional<bool> yes_or_no(std::string_view key);
  std::optional<unsigned> count(std::string_view key);
  std::optional<Date> date(std::string_view key);
  /// A list of dates. Absent: empty.
  std::vector<Date> dates(std::string_view key);
  /// http or https, with a host, no user name or password; required ones come with `text` too.
  Placed address(std::string_view key);
  /// An address that others begin with: without `?` and `#`.
  Placed folder_address(std::string_view key);
  Placed email(std::string_view key);
  /// One of the words given; anything else is reported with the nearest.
  Placed choice(std::string_view key, const std::vector<std::string>& words, bool required = true);

  /// A list of such words. Absent: empty.
  std::vector<Placed> choices(std::string_view key, const std::vector<std::string>& words);

  /// The mappings in a list; what is no mapping is reported. Absent: empty, or missing if required.
  std::vector<const yaml::Node*> mappings(std::string_view key, bool required);
  const yaml::Node* mapping(std::string_view key);
  const yaml::Node* any(std::string_view key);

  bool has(std::string_view key);
  Span place() const { return node_.span; }
  Diagnostics& diagnostics() { return diagnostics_; }

  /// Reports the keys that are missing and those that nobody asked for; a misspelt one once.
  void finish();

 private:
  const yaml::Node* find(std::string_view key);
  const yaml::Node* scalar(std::string_view key, bool required);
  std::optional<Date> date_of(const Placed& written);
  Placed chosen(const Placed& word, std::string_view key, const std::vector<std::string>& words);
  void missing(std::string_view key);
  void no_value(const yaml::Node& node, std::string_view key, bool required);
  void report_missing(std::string_view key);
  void wrong_type(const yaml::Node& node, std::string_view key, Words wanted);
  std::optional<std::string> misspelt(std::string_view key) const;

  const yaml::Node& node_;
  Diagnostics& diagnostics_;
  std::vector<std::string> asked_;
  std::vector<std::string> missing_;
};

/// The file's keys and values. A file that is something else, a list or a text, is reported;
/// `first` is how it should begin.
std::optional<yaml::Node> read_keys(const SourceFile& file, Diagnostics& diagnostics,
                                    std::string_view first = "format: 1");

/// The address as a judgement: nothing where it may be published, else what is wrong with it.
std::optional<Text> address_fault(std::string_view address);

std::span<const Kind* const> field_kinds();

}  // namespace stadga::parse
