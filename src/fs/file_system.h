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

enum class Replaced {
  done,
  changed,    ///< somebody has written other bytes
  read_only,  ///< also to root, who could write all the same
  not_ours,   ///< we cannot leave it with its owner and rights
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
  /// Another text once the content has changed: type, size and time. Links are not followed.
  virtual std::string stamp(const std::string& path) const = 0;
  /// The same text under whatever name, and another for everything else on its disk.
  virtual std::string identity(const std::string& path) const = 0;

  /// Creates the file, which must not exist yet, inside a folder that does.
  virtual void write_new(const std::string& path, std::string_view bytes) = 0;
  /// The existing file, which held `was`, gets other bytes, whole or not at all; its rights and
  /// owner stay. Where it cannot be so, nothing happens.
  virtual Replaced replace_file(const std::string& path, std::string_view was,
                                std::string_view bytes) = 0;
  /// Creates the folder and those above it; existing ones are fine.
  virtual void make_folders(const std::string& path) = 0;
  /// A new folder in one that exists, with the owner, group and attributes of `model`, but closed
  /// to all but its owner until `copy_rights`.
  virtual void make_folder_like(const std::string& path, const std::string& model) = 0;
  /// Owner, group, rights, access lists and the user's attributes, as far as we may set them; where
  /// we may not, `to` is never open to anybody that `from` was closed to.
  virtual void copy_rights(const std::string& from, const std::string& to) = 0;
  /// When it was last changed.
  virtual void copy_time(const std::string& from, const std::string& to) = 0;
  /// Lets the owner list and change a folder, if we may set that.
  virtual void open_to_owner(const std::string& folder) = 0;
  /// The same content under another name: a hard link, or where that cannot be a copy with the
  /// rights and the time of the first.
  virtual void link_or_copy(const std::string& from, const std::string& to) = 0;
  /// Fails if `to` exists.
  virtual void rename_new(const std::string& from, const std::string& to) = 0;
  /// Both names change places in one step. False where the file system cannot do that.
  virtual bool exchange(const std::string& a, const std::string& b) = 0;
  virtual void remove_file(const std::string& path) = 0;
  /// Only an empty one.
  virtual void remove_folder(const std::string& path) = 0;

  /// Comes back once all that was written to the disk that `folder` is on would outlast a power
  /// cut. One call for a whole site costs a tenth of one for each file.
  virtual void sync_all(const std::string& folder) = 0;
  /// The same for the names in one folder; where the system cannot do that, nothing happens.
  virtual void sync_names(const std::string& folder) = 0;
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
