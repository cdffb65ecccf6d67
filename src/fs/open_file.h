// SPDX-License-Identifier: EUPL-1.2
// The system's own calls on files, for src/fs alone.
#pragma once

#include <algorithm>
#include <cerrno>
#include <string>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "fs/file_system.h"

namespace stadga::fs {

/// For the system's calls, which would silently cut a path at a zero byte.
inline const char* native(const std::string& path) {
  if (path.find('\0') != std::string::npos) throw Error(path, EINVAL);
  return path.c_str();
}

template <typename Call>
auto without_interruption(Call&& call) {
  auto result = call();
  while (result == -1 && errno == EINTR) result = call();
  return result;
}

class OpenFile {
 public:
  OpenFile(const std::string& path, int flags, mode_t mode = 0) : path_(path) {
    const char* const name = native(path);
    descriptor_ = without_interruption([&] { return ::open(name, flags | O_CLOEXEC, mode); });
    if (descriptor_ == -1) throw Error(path, errno);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (descriptor_ != -1) ::close(descriptor_);
  }

  int descriptor() const { return descriptor_; }

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t count =
          without_interruption([&] { return ::write(descriptor_, bytes.data(), bytes.size()); });
      if (count == -1) throw Error(path_, errno);
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
  }

  std::string read(std::size_t expected) const {
    std::string bytes;
    std::size_t filled = 0;
    while (true) {
      // One byte more than expected, so that the end is seen without another round.
      if (filled == bytes.size()) bytes.resize(std::max(expected + 1, filled + filled / 2 + 4096));
      const ssize_t count = without_interruption(
          [&] { return ::read(descriptor_, bytes.data() + filled, bytes.size() - filled); });
      if (count == -1) throw Error(path_, errno);
      if (count == 0) break;
      filled += static_cast<std::size_t>(count);
    }
    bytes.resize(filled);
    return bytes;
  }

  /// The bytes are on the disk and not only on their way there.
  void sync() const {
    if (::fsync(descriptor_) == -1) throw Error(path_, errno);
  }

  /// Some file systems tell only here that the disk is full.
  void close() {
    const int descriptor = std::exchange(descriptor_, -1);
    // Linux has closed the descriptor even when it says EINTR.
    if (::close(descriptor) == -1 && errno != EINTR) throw Error(path_, errno);
  }

 private:
  std::string path_;
  int descriptor_ = -1;
};

}  // namespace stadga::fs
