// SPDX-License-Identifier: EUPL-1.2
#include "fs/lock.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "fs/file_system.h"

namespace stadga::fs {

FolderLock::~FolderLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::unique_ptr<FolderLock> lock_beside(const std::string& folder) {
  const std::string path = join(parent(folder), "." + file_name(folder) + ".stadga-lock");
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
  auto lock = std::make_unique<FolderLock>(descriptor);
  if (descriptor < 0) return lock;
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return lock;
  return nullptr;
}

}  // namespace stadga::fs
