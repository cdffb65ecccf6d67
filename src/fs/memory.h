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
  /// As chmod and touch; a new entry has 0755, or 0644 for a file, and the time 0.
  void set_rights(const std::string& path, unsigned mode);
  void set_time(const std::string& path, long time);
  unsigned rights(const std::string& path) const;
  long time(const std::string& path) const;
  /// Called before each change with the operation's name and path; what it throws is the failure.
  void on_change(std::function<void(std::string_view operation, const std::string& path)> hook);

  std::optional<EntryType> type(const std::string& path) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;
  std::optional<std::string> real_path(const std::string& path) const override;
  std::size_t size(const std::string& path) const override;
  std::string read(const std::string& path) const override;
  std::string stamp(const std::string& path) const override;
  std::string identity(const std::string& path) const override;
  void write_new(const std::string& path, std::string_view bytes) override;
  Replaced replace_file(const std::string& path, std::string_view was,
                        std::string_view bytes) override;
  void make_folders(const std::string& path) override;
  void make_folder_like(const std::string& path, const std::string& model) override;
  void copy_rights(const std::string& from, const std::string& to) override;
  void copy_time(const std::string& from, const std::string& to) override;
  void open_to_owner(const std::string& folder) override;
  void link_or_copy(const std::string& from, const std::string& to) override;
  void rename_new(const std::string& from, const std::string& to) override;
  bool exchange(const std::string& a, const std::string& b) override;
  void remove_file(const std::string& path) override;
  void remove_folder(const std::string& path) override;
  void sync_all(const std::string& folder) override;
  void sync_names(const std::string& folder) override;

 private:
  struct Item {
    EntryType type = EntryType::folder;
    std::string content;  ///< bytes of a file, target of a link
    unsigned mode = 0755;
    long time = 0;
    std::size_t number = 0;  ///< shared by second names alone
  };
  Item make(EntryType type, std::string content, unsigned mode) {
    return {type, std::move(content), mode, 0, ++made_};
  }
  const Item& item(const std::string& path) const;
  void change(std::string_view operation, const std::string& path) const;

  std::map<std::string, Item> items_;
  std::size_t made_ = 0;
  std::function<void(std::string_view, const std::string&)> hook_;
};

}  // namespace stadga::fs
