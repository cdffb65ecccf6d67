// SPDX-License-Identifier: EUPL-1.2
// A fresh folder on the disk and one in memory, so that the same test can run in both.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "fs/file_system.h"
#include "fs/memory.h"

namespace stadga::fs {

class OnDisk {
 public:
  OnDisk() : OnDisk(std::filesystem::temp_directory_path().string()) {}
  explicit OnDisk(const std::string& above) {
    std::string name = above + "/stadga-test-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    root_ = std::filesystem::canonical(name).string();
  }
  OnDisk(const OnDisk&) = delete;
  OnDisk& operator=(const OnDisk&) = delete;
  ~OnDisk() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }

  FileSystem& disk() { return *disk_; }
  std::string at(const std::string& path) const { return join(root_, path); }
  void link(const std::string& path, const std::string& target) {
    std::filesystem::create_symlink(target, at(path));
  }

 private:
  std::string root_;
  std::unique_ptr<FileSystem> disk_ = fs::disk();
};

class InMemory {
 public:
  InMemory() { memory_.make_folders("/test"); }

  FileSystem& disk() { return memory_; }
  std::string at(const std::string& path) const { return join("/test", path); }
  void link(const std::string& path, const std::string& target) {
    memory_.put_link(at(path), target);
  }

 private:
  MemoryFileSystem memory_;
};

/// The number of the error that `act` throws; 0 where it throws none.
template <typename Act>
int error_of(Act&& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.error_number();
  }
  return 0;
}

}  // namespace stadga::fs
