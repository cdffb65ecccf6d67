// SPDX-License-Identifier: EUPL-1.2
// Writing XML 1.0: one document, in UTF-8, escaped and indented.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stadga {

struct XmlAttribute {
  std::string name;
  std::string value;
};

/// Text that may stand in XML 1.0: characters that XML forbids (controls, U+FFFE, U+FFFF) are
/// dropped, bytes that are not UTF-8 become U+FFFD. Not escaped.
std::string xml_characters(std::string_view text);

/// Writes one document from the root down. Every text and attribute value is escaped here and
/// nowhere else; white space in it is kept as it is (in attributes as character references).
/// Elements that hold only elements are indented by two blanks; one that holds text is left as it
/// is written. Misuse (a name that is no XML name, an element never opened or never closed, text
/// outside the root) is our own mistake: std::logic_error.
class XmlWriter {
 public:
  XmlWriter();

  XmlWriter& open(std::string_view name, const std::vector<XmlAttribute>& attributes = {});
  XmlWriter& text(std::string_view content);
  XmlWriter& close();

  /// An element without elements in it; `<name/>` when the content is empty.
  XmlWriter& element(std::string_view name, std::string_view content = {},
                     const std::vector<XmlAttribute>& attributes = {});

  /// The document, with a line break last; the writer is empty afterwards.
  std::string done();

 private:
  struct Open {
    std::string name;
    bool has_elements = false;
    bool has_text = false;
  };

  void start(std::string_view name, const std::vector<XmlAttribute>& attributes);
  void finish_tag();
  void new_line();

  std::string out_;
  std::vector<Open> open_;
  bool tag_unfinished_ = false;
  bool root_written_ = false;
};

}  // namespace stadga
