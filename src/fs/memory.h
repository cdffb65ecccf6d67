// SPDX-License-Identifier: EUPL-1.2
// A file system in memory, for tests: no disk, no clock, and it can be told to fail.
#pragma once

#include <functional>
#include <map>

#include "fs/file_system.h"

namespace stadga::fs {

class MemoryFileSystem : public FileSystem {
 public:
  /// Makes the folders above as needed; replaces what is there.
  void put(const std::string& path, std::string bytes);
  void put_link(const std::string& path, std::string target);
  /// What lies below `folder`, paths relative to it, sorted: a file with its bytes, a link as
  /// `-> target`, an empty folder as `name/`.
  std::map<std::string, std::string> files(const std::string& folder) const;
  /// Called before each change with the operation's name and path; what it throws is the failure.
  void on_change(std::function<void(std::string_view operation, const std::string& path)> hook);

  std::optional<EntryType> type(const std::string& path) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;
  std::optional<std::string> real_path(const std::string& path) const override;
  std::size_t size(const std::string& path) const override;
  std::string read(const std::string& path) const override;
  void write_new(const std::string& path, std::string_view bytes) override;
  void replace_file(const std::string& path, std::string_view bytes) override;
  void make_folders(const std::string& path) override;
  void link_or_copy(const std::string& from, const std::string& to) override;
  void rename_new(const std::string& from, const std::string& to) override;
  bool exchange(const std::string& a, const std::string& b) override;
  void remove_file(const std::string& path) override;
  void remove_folder(const std::string& path) override;

 private:
  struct Item {
    EntryType type = EntryType::folder;
    std::string content;  ///< bytes of a file, target of a link
  };
  void change(std::string_view operation, const std::string& path) const;

  std::map<std::string, Item> items_;
  std::function<void(std::string_view, const std::string&)> hook_;
};

}  // namespace stadga::fs
