// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>

namespace stadga::fs {

/// Held while a folder is being replaced; let go when destroyed, or when the process ends.
class FolderLock {
 public:
  explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock();

 private:
  int descriptor_;  ///< -1: nothing is locked
};

/// Locks `folder` against other builds, by a file beside it (`.NAME.stadga-lock`), which stays.
/// Null where another process holds it. Where no such file can be made, nothing is locked and the
/// caller goes on: it is about to fail at the same place with a better reason.
std::unique_ptr<FolderLock> lock_beside(const std::string& folder);

}  // namespace stadga::fs
