// SPDX-License-Identifier: EUPL-1.2
#include "render/html/view.h"

#include <utility>

namespace stadga::render {

View& View::set(std::string_view name, std::string value) {
  values_[name] = std::move(value);
  return *this;
}

View& View::add(std::string_view name) {
  return sections_[name].emplace_back();
}

View& View::add_if(std::string_view name, const std::string& value) {
  if (!value.empty()) add(name).set(std::string(name) + "_TEXT", value);
  return *this;
}

View& View::show_if(std::string_view name, bool condition) {
  if (condition) add(name);
  return *this;
}

}  // namespace stadga::render
