// SPDX-License-Identifier: EUPL-1.2
#include "fs/lock.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "fs/file_system.h"

namespace stadga::fs {
namespace {

int open_lock(const std::string& path) {
  constexpr int flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | flags, 0644);
  if (descriptor >= 0 || (errno != EACCES && errno != EROFS)) return descriptor;
  // Somebody else's, from their own build here. It can be locked all the same.
  return ::open(path.c_str(), O_RDONLY | flags);
}

}  // namespace

FolderLock::~FolderLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::unique_ptr<FolderLock> lock_beside(const std::string& folder) {
  std::string name = ".";
  name.append(file_name(folder)).append(".stadga-lock");
  const std::string path = join(parent(folder), name);
  const int descriptor = open_lock(path);
  auto lock = std::make_unique<FolderLock>(descriptor);
  if (descriptor < 0) return lock;
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return lock;
  return nullptr;
}

}  // namespace stadga::fs
