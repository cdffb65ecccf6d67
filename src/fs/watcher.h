// SPDX-License-Identifier: EUPL-1.2
// What changes in folders, told by the kernel (inotify). Folders are watched and not files: a watch
// on a file ends with the first save that puts a new file in its place.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "fs/file_system.h"

namespace stadga::fs {

/// What happened since the last time.
struct Changes {
  std::set<std::string> paths;   ///< absolute; files as well as folders that came or went
  bool all = false;              ///< too much at once to be told one by one
  std::vector<Error> unwatched;  ///< folders that cannot be watched, told once each

  bool empty() const { return paths.empty() && !all; }
};

/// Editors and systems leave it behind: never worth a rebuild.
bool is_passing(std::string_view name);

/// Watches `root` for `names` alone, and every name that is a folder with all that is below it,
/// save hidden folders. `others` (absolute) are watched with all that is below them. Where a link
/// stands for a folder or file, the place that it leads to is watched too.
class Watcher {
 public:
  /// Throws Error where the kernel gives no more watches (ENOSPC, EMFILE).
  Watcher(const FileSystem& disk, std::string root, std::set<std::string> names,
          std::vector<std::string> others);
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;
  ~Watcher();

  /// Readable when something has happened.
  int descriptor() const { return descriptor_; }
  /// Does not wait. Folders that are new are watched from here on, with what they hold already.
  Changes read();
  /// False once `root` itself has gone; `read` looks whether it has come back.
  bool has_root() const { return has_root_; }
  std::size_t folder_count() const { return folders_.size(); }

 private:
  struct Folder {
    std::string path;
    bool is_root = false;
  };

  void scan(Changes& changes);
  void add_tree(const std::string& folder, int depth, Changes& changes);
  bool add(const std::string& folder, bool is_root, Changes& changes);
  void take(std::string_view events, Changes& changes, bool& folders_changed);

  const FileSystem& disk_;
  std::string root_;
  std::set<std::string> names_;
  std::vector<std::string> others_;
  int descriptor_ = -1;
  bool has_root_ = false;
  std::map<int, Folder> folders_;  ///< by the kernel's number
  std::set<int> seen_;             ///< in this scan
  std::set<std::string> refused_;
};

}  // namespace stadga::fs
