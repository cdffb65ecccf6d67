// SPDX-License-Identifier: EUPL-1.2
// What a page offers its template: named values and repeated sections. Values are text and are
// escaped by the template library for the place they stand in; only names that end in _HTML hold
// finished HTML.
#pragma once

#include <list>
#include <map>
#include <string>
#include <string_view>

namespace stadga::render {

class View {
 public:
  View& set(std::string_view name, std::string value);
  /// One more round of the section `name`.
  View& add(std::string_view name);
  /// A section shown once, with `name` as a value in it, where the value is not empty: a template
  /// writes {{#DEADLINE}}…{{DEADLINE_TEXT}}…{{/DEADLINE}}.
  View& add_if(std::string_view name, const std::string& value);
  View& show_if(std::string_view name, bool condition);

  const std::map<std::string, std::string>& values() const { return values_; }
  const std::map<std::string, std::list<View>>& sections() const { return sections_; }

 private:
  std::map<std::string, std::string> values_;
  std::map<std::string, std::list<View>> sections_;  // a list: references from add() stay good
};

}  // namespace stadga::render
