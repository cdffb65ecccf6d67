// SPDX-License-Identifier: EUPL-1.2
// What a page offers its template: named values and repeated sections. Values are text and are
// escaped by the template library for the place they stand in; only names that end in _HTML hold
// finished HTML.
#pragma once

#include <algorithm>
#include <list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stadga::render {

/// A few values by name, in the order of their names' first mention. A page has thousands of such
/// lists, most of them short: looking through one costs less than keeping a tree.
template <typename T>
class ByName {
 public:
  T& operator[](std::string_view name) {
    const auto found = find(name);
    return found != entries_.end() ? found->second
                                   : entries_.emplace_back(std::string(name), T()).second;
  }
  const T& at(std::string_view name) const {
    const auto found = std::ranges::find(entries_, name, &Entry::first);
    if (found == entries_.end()) throw std::out_of_range(std::string(name));
    return found->second;
  }
  bool contains(std::string_view name) const {
    return std::ranges::find(entries_, name, &Entry::first) != entries_.end();
  }
  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }

 private:
  using Entry = std::pair<std::string, T>;
  auto find(std::string_view name) { return std::ranges::find(entries_, name, &Entry::first); }

  std::vector<Entry> entries_;
};

class View {
 public:
  View& set(std::string_view name, std::string value);
  /// One more round of the section `name`.
  View& add(std::string_view name);
  /// A section shown once, with `name` as a value in it, where the value is not empty: a template
  /// writes {{#DEADLINE}}…{{DEADLINE_TEXT}}…{{/DEADLINE}}.
  View& add_if(std::string_view name, const std::string& value);
  View& show_if(std::string_view name, bool condition);

  const ByName<std::string>& values() const { return values_; }
  const ByName<std::list<View>>& sections() const { return sections_; }

 private:
  ByName<std::string> values_;
  ByName<std::list<View>> sections_;  // a list: references from add() stay good
};

}  // namespace stadga::render
