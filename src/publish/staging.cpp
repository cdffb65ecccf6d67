// SPDX-License-Identifier: EUPL-1.2
#include "publish/staging.h"

#include <ranges>

namespace stadga::publish {
namespace {

class Staging {
 public:
  Staging(fs::FileSystem& disk, const Names& names, const Previous& previous)
      : disk_(disk), names_(names), previous_(previous) {}

  void carry_over(const std::string& path) {
    make_folder(fs::parent(path));
    disk_.link_or_copy(before(path), now(path));
  }

  void write(const OutputFile& file) {
    make_folder(fs::parent(file.path));
    disk_.write_new(now(file.path), file.bytes);
    if (previous_.stands(file.path)) disk_.copy_rights(before(file.path), now(file.path));
  }

  void make_folder(const std::string& path) {
    if (!made_.insert(path).second) return;
    if (!path.empty()) make_folder(fs::parent(path));
    if (!stood(path)) return disk_.make_folders(now(path));
    disk_.make_folder_like(now(path), before(path));
    kept_.push_back(path);
  }

  /// Once nothing more is put into any folder: a folder may be closed to its owner too.
  void give_folders_their_rights(const std::set<std::string_view>& foreign) {
    for (const std::string& path : std::views::reverse(kept_)) {
      disk_.copy_rights(before(path), now(path));
      if (foreign.contains(path)) disk_.copy_time(before(path), now(path));
    }
  }

 private:
  std::string before(const std::string& path) const { return fs::join(names_.out, path); }
  std::string now(const std::string& path) const { return fs::join(names_.staging, path); }

  bool stood(const std::string& path) const {
    if (path.empty()) return previous_.standing != Standing::nothing;
    const auto entry = previous_.entries.find(path);
    return entry != previous_.entries.end() && entry->second == fs::EntryType::folder;
  }

  fs::FileSystem& disk_;
  const Names& names_;
  const Previous& previous_;
  std::set<std::string> made_;
  std::vector<std::string> kept_;  ///< made as they were before, outermost first
};

}  // namespace

void build_staging(fs::FileSystem& disk, const Names& names, const Previous& previous,
                   std::span<const std::string> foreign, const Comparison& comparison,
                   std::span<const OutputFile> files) {
  Staging staging(disk, names, previous);
  staging.make_folder("");
  for (const OutputFile& file : files) {
    if (comparison.unchanged.contains(file.path)) {
      staging.carry_over(file.path);
    } else {
      staging.write(file);
    }
  }
  for (const std::string& path : foreign) {
    if (previous.entries.at(path) == fs::EntryType::folder) {
      staging.make_folder(path);
    } else {
      staging.carry_over(path);
    }
  }
  staging.give_folders_their_rights({foreign.begin(), foreign.end()});
}

}  // namespace stadga::publish
