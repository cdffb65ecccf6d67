// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "render/html/view.h"
#include "render/render.h"

namespace ctemplate {
class TemplateCache;
}

namespace stadga::render {

/// The templates that a theme must have, and the names that each may use besides the interface
/// texts (T_…).
const std::map<std::string, std::set<std::string>>& template_names();

/// Compiled templates. Sharing one among threads is fine once it is made.
class Templates {
 public:
  explicit Templates(const Theme& theme);
  ~Templates();

  /// The page's own template put into `layout.html`.
  std::string page(const std::string& template_name, const View& view, View layout) const;

 private:
  std::string expand(const std::string& template_name, const View& view) const;

  /// By template: the interface texts that it uses, with their names in it (`T_RULES_TITLE`).
  std::map<std::string, std::map<std::string, std::string>> texts_;
  std::unique_ptr<ctemplate::TemplateCache> cache_;
};

}  // namespace stadga::render
