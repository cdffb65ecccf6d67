// SPDX-License-Identifier: EUPL-1.2
// The only code that touches the disk. Everything above it takes a FileSystem, so that tests run
// in memory. Paths are absolute, UTF-8, with forward slashes.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace stadga::fs {

/// The machine failed: no permission, disk full, a broken device. Not for what is merely absent.
class Error : public std::runtime_error {
 public:
  Error(std::string path, int error_number);
  const std::string& path() const { return path_; }
  int error_number() const { return error_number_; }  ///< errno

 private:
  std::string path_;
  int error_number_;
};

enum class EntryType { file, folder, link, other };

struct FolderEntry {
  std::string name;
  EntryType type = EntryType::other;
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  /// Without following a link at the end; nothing there: nullopt.
  virtual std::optional<EntryType> type(const std::string& path) const = 0;
  /// Sorted by bytes, so that the folder's own order leaves no trace.
  virtual std::vector<FolderEntry> list(const std::string& folder) const = 0;
  /// The path with every link resolved; nullopt where it leads nowhere or in a circle.
  virtual std::optional<std::string> real_path(const std::string& path) const = 0;
  virtual std::size_t size(const std::string& path) const = 0;
  /// The whole file; refuses anything but a regular file (after following links).
  virtual std::string read(const std::string& path) const = 0;

  /// Creates the file, which must not exist yet, inside a folder that does.
  virtual void write_new(const std::string& path, std::string_view bytes) = 0;
  /// The existing file gets other bytes, whole or not at all; its rights and owner stay.
  virtual void replace_file(const std::string& path, std::string_view bytes) = 0;
  /// Creates the folder and those above it; existing ones are fine.
  virtual void make_folders(const std::string& path) = 0;
  /// The same content under another name (a hard link, or a copy where that cannot be).
  virtual void link_or_copy(const std::string& from, const std::string& to) = 0;
  /// Fails if `to` exists.
  virtual void rename_new(const std::string& from, const std::string& to) = 0;
  /// Both names change places in one step. False where the file system cannot do that.
  virtual bool exchange(const std::string& a, const std::string& b) = 0;
  virtual void remove_file(const std::string& path) = 0;
  /// Only an empty one.
  virtual void remove_folder(const std::string& path) = 0;
};

/// `path` with `.` and `..` worked out, relative to `base` unless absolute. Looks at no disk.
std::string absolute(std::string_view path, std::string_view base);
std::string join(std::string_view folder, std::string_view name);
std::string parent(std::string_view path);
std::string file_name(std::string_view path);
/// True where `path` is `folder` or lies under it (both absolute and clean).
bool is_within(std::string_view path, std::string_view folder);

/// The folder that the process was started in.
std::string current_folder();

/// The real disk.
std::unique_ptr<FileSystem> disk();

}  // namespace stadga::fs
