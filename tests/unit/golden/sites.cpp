// SPDX-License-Identifier: EUPL-1.2
#include "unit/golden/sites.h"

#include <filesystem>

#include "diag/print.h"

namespace stadga::golden {

Files files_below(const std::string& folder) {
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  Files files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder).string()] = disk->read(entry.path().string());
  }
  return files;
}

void put_all(fs::MemoryFileSystem& memory, const std::string& folder, const std::string& at) {
  for (auto& [path, bytes] : files_below(folder)) memory.put(fs::join(at, path), bytes);
}

fs::MemoryFileSystem with_test_theme() {
  fs::MemoryFileSystem memory;
  put_all(memory, STADGA_SOURCE_DIR "/tests/golden/theme", "/shared/themes/default");
  put_all(memory, STADGA_SOURCE_DIR "/tests/golden/registers", "/shared/registers");
  return memory;
}

fs::MemoryFileSystem five_municipalities() {
  fs::MemoryFileSystem memory;
  for (const std::string folder : {"content", "policies", "themes"})
    put_all(memory, STADGA_SOURCE_DIR "/" + folder, "/site/" + folder);
  memory.put("/site/site.yml", fs::disk()->read(STADGA_SOURCE_DIR "/site.yml"));
  return memory;
}

BuildResult build_site(fs::MemoryFileSystem& memory, unsigned jobs) {
  CompileOptions options;
  options.site = "/site";
  options.shared = memory.type("/shared") ? "/shared" : "";
  options.jobs = jobs;
  return build(memory, options, "/out", "stadga test");
}

std::string printed(const BuildResult& result) {
  Diagnostics found = result.compilation.diagnostics;
  std::erase_if(found.list(), [](const Diagnostic& finding) {
    return finding.severity < Severity::error && !finding.municipality.empty();
  });
  return print_human(found, {});
}

}  // namespace stadga::golden
