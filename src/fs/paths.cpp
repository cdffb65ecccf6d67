// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "fs/file_system.h"

namespace stadga::fs {

std::string absolute(std::string_view path, std::string_view base) {
  std::vector<std::string_view> steps;
  const auto follow = [&steps](std::string_view route) {
    for (const std::string_view step : split(route, '/')) {
      if (step.empty() || step == ".") continue;
      if (step != "..") {
        steps.push_back(step);
      } else if (!steps.empty()) {  // above the root is the root
        steps.pop_back();
      }
    }
  };
  if (!path.starts_with('/')) follow(base);
  follow(path);

  std::string result;
  for (const std::string_view step : steps) result.append("/").append(step);
  return result.empty() ? "/" : result;
}

std::string join(std::string_view folder, std::string_view name) {
  if (folder.empty()) return std::string(name);
  if (name.empty()) return std::string(folder);
  std::string result(folder);
  if (!folder.ends_with('/')) result += '/';
  return result.append(name);
}

std::string parent(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return {};
  return std::string(slash == 0 ? "/" : path.substr(0, slash));
}

std::string file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

bool is_within(std::string_view path, std::string_view folder) {
  if (folder == "/") return path.starts_with('/');
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

}  // namespace stadga::fs
