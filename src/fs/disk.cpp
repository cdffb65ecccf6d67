// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>

#include <boost/filesystem.hpp>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fs/file_system.h"
#include "fs/open_file.h"
#include "fs/rights.h"

namespace stadga::fs {
namespace {

namespace bfs = boost::filesystem;

bool is_absent(int error_number) {
  return error_number == ENOENT || error_number == ENOTDIR;
}

EntryType entry_type(mode_t mode) {
  if (S_ISREG(mode)) return EntryType::file;
  if (S_ISDIR(mode)) return EntryType::folder;
  return S_ISLNK(mode) ? EntryType::link : EntryType::other;
}

EntryType entry_type(bfs::file_type type) {
  switch (type) {
    case bfs::regular_file:
      return EntryType::file;
    case bfs::directory_file:
      return EntryType::folder;
    case bfs::symlink_file:
      return EntryType::link;
    default:
      return EntryType::other;
  }
}

/// Without following a link at the end.
struct stat status_of(const std::string& path) {
  struct stat status{};
  if (::lstat(native(path), &status) == -1) throw Error(path, errno);
  return status;
}

void require_regular(const std::string& path, const struct stat& status) {
  if (S_ISREG(status.st_mode)) return;
  throw Error(path, S_ISDIR(status.st_mode) ? EISDIR : EINVAL);
}

/// True where the file system does not know the flags of renameat2, or the kernel the call.
bool is_unsupported(int error_number) {
  return error_number == EINVAL || error_number == ENOSYS || error_number == EOPNOTSUPP;
}

/// True where a hard link cannot be made though a copy may: another device, a file system without
/// links, somebody else's file, too many links.
bool may_be_copied(int error_number) {
  return error_number == EXDEV || error_number == EPERM || error_number == EMLINK ||
         error_number == ENOSYS || error_number == EOPNOTSUPP;
}

class Disk : public FileSystem {
 public:
  std::optional<EntryType> type(const std::string& path) const override {
    struct stat status{};
    if (::lstat(native(path), &status) == 0) return entry_type(status.st_mode);
    if (is_absent(errno)) return std::nullopt;
    throw Error(path, errno);
  }

  std::vector<FolderEntry> list(const std::string& folder) const override {
    boost::system::error_code error;
    bfs::directory_iterator entry(native(folder), error);
    std::vector<FolderEntry> entries;
    while (!error && entry != bfs::directory_iterator()) {
      const bfs::file_status status = entry->symlink_status(error);
      // What vanished since the folder was opened is no failure.
      if (status.type() == bfs::file_not_found) {
        error.clear();
      } else if (!error) {
        entries.push_back({entry->path().filename().string(), entry_type(status.type())});
      }
      if (!error) entry.increment(error);
    }
    if (error) throw Error(folder, error.value());
    std::sort(entries.begin(), entries.end(),
              [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
    return entries;
  }

  std::optional<std::string> real_path(const std::string& path) const override {
    boost::system::error_code error;
    const bfs::path real = bfs::canonical(native(path), error);
    if (!error) return real.string();
    if (is_absent(error.value()) || error.value() == ELOOP) return std::nullopt;
    throw Error(path, error.value());
  }

  std::size_t size(const std::string& path) const override {
    struct stat status{};
    if (::stat(native(path), &status) == -1) throw Error(path, errno);
    require_regular(path, status);
    return static_cast<std::size_t>(status.st_size);
  }

  std::string read(const std::string& path) const override {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write to it.
    const OpenFile file(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    struct stat status{};
    if (::fstat(file.descriptor(), &status) == -1) throw Error(path, errno);
    require_regular(path, status);
    return file.read(static_cast<std::size_t>(status.st_size));
  }

  void write_new(const std::string& path, std::string_view bytes) override {
    OpenFile file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0666);
    try {
      file.write(bytes);
      file.close();
    } catch (...) {
      ::unlink(path.c_str());  // half a file is worse than none
      throw;
    }
  }

  Replaced replace_file(const std::string& path, std::string_view was,
                        std::string_view bytes) override {
    const struct stat old = status_of(path);
    require_regular(path, old);
    if ((old.st_mode & 0222) == 0 || ::access(native(path), W_OK) == -1) return Replaced::read_only;
    const std::string start = '.' + std::string(file_name(path)) + ".stadga-fix-";
    remove_abandoned(parent(path), start);
    const std::string beside = join(parent(path), start + std::to_string(::getpid()));
    OpenFile file(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
    try {
      file.write(bytes);
      file.sync();
      file.close();
      copy_rights(path, beside);
      const struct stat made = status_of(beside);
      const bool same = made.st_uid == old.st_uid && made.st_gid == old.st_gid &&
                        (made.st_mode & 07777) == (old.st_mode & 07777);
      const Replaced result = !same               ? Replaced::not_ours
                              : read(path) != was ? Replaced::changed
                                                  : Replaced::done;
      if (result != Replaced::done) {
        ::unlink(beside.c_str());
      } else if (::rename(native(beside), native(path)) == -1) {
        throw Error(path, errno);
      }
      return result;
    } catch (...) {
      ::unlink(beside.c_str());
      throw;
    }
  }

  void make_folders(const std::string& path) override {
    if (is_folder(path)) return;
    if (path.empty()) throw Error(path, ENOENT);
    if (type(path)) throw Error(path, ENOTDIR);
    make_folders(parent(path));
    // Somebody else may have made it meanwhile.
    if (::mkdir(native(path), 0777) == -1 && !(errno == EEXIST && is_folder(path))) {
      throw Error(path, errno);
    }
  }

  void link_or_copy(const std::string& from, const std::string& to) override {
    if (::linkat(AT_FDCWD, native(from), AT_FDCWD, native(to), 0) == 0) return;
    const int link_error = errno;
    if (!may_be_copied(link_error)) throw Error(blamed(link_error, from, to), link_error);
    const struct stat status = status_of(from);
    if (S_ISLNK(status.st_mode)) {
      copy_link(from, to);
      fs::copy_rights(from, to);
      fs::copy_time(from, to);
    } else if (S_ISREG(status.st_mode)) {
      copy_file(from, to);
    } else {
      throw Error(from, link_error);
    }
  }

  std::string stamp(const std::string& path) const override {
    const struct stat status = status_of(path);
    std::string text = std::to_string(status.st_mode & S_IFMT);
    text.append(" ").append(std::to_string(status.st_size));
    text.append(" ").append(std::to_string(status.st_mtim.tv_sec));
    return text.append(".").append(std::to_string(status.st_mtim.tv_nsec));
  }

  std::string identity(const std::string& path) const override {
    return std::to_string(status_of(path).st_ino);
  }

  void make_folder_like(const std::string& path, const std::string& model) override {
    if (::mkdir(native(path), 0700) == -1) throw Error(path, errno);
    copy_owner_and_attributes(model, path);
  }

  void copy_rights(const std::string& from, const std::string& to) override {
    fs::copy_rights(from, to);
  }

  void copy_time(const std::string& from, const std::string& to) override {
    fs::copy_time(from, to);
  }

  void open_to_owner(const std::string& folder) override {
    const struct stat status = status_of(folder);
    ::chmod(folder.c_str(), (status.st_mode & 07777) | 0700);
  }

  void sync_all(const std::string& folder) override {
    const OpenFile opened(folder, O_RDONLY | O_DIRECTORY);
    if (::syncfs(opened.descriptor()) == -1 && !is_unsupported(errno)) throw Error(folder, errno);
  }

  void sync_names(const std::string& folder) override {
    const int descriptor = ::open(native(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor == -1) return;
    ::fsync(descriptor);
    ::close(descriptor);
  }

  void rename_new(const std::string& from, const std::string& to) override {
    if (::renameat2(AT_FDCWD, native(from), AT_FDCWD, native(to), RENAME_NOREPLACE) == 0) return;
    if (!is_unsupported(errno)) throw Error(blamed(errno, from, to), errno);
    if (type(to)) throw Error(to, EEXIST);
    if (::rename(from.c_str(), to.c_str()) == -1) throw Error(blamed(errno, from, to), errno);
  }

  bool exchange(const std::string& a, const std::string& b) override {
    if (::renameat2(AT_FDCWD, native(a), AT_FDCWD, native(b), RENAME_EXCHANGE) == 0) return true;
    const int error_number = errno;
    // EINVAL also says that one lies inside the other, which no file system can do.
    const bool nested = is_within(a, b) || is_within(b, a);
    if (is_unsupported(error_number) && !nested) return false;
    throw Error(type(b) ? a : b, error_number);
  }

  void remove_file(const std::string& path) override {
    if (::unlink(native(path)) == -1) throw Error(path, errno);
  }

  void remove_folder(const std::string& path) override {
    if (::rmdir(native(path)) == -1) throw Error(path, errno);
  }

 private:
  /// What processes that were killed while they replaced a file have left: `start` and their
  /// number.
  void remove_abandoned(const std::string& folder, const std::string& start) const {
    for (const FolderEntry& entry : list(folder)) {
      if (entry.type != EntryType::file || !entry.name.starts_with(start)) continue;
      const std::string number = entry.name.substr(start.size());
      constexpr std::size_t most_digits = 9;
      if (number.empty() || number.size() > most_digits ||
          number.find_first_not_of("0123456789") != std::string::npos)
        continue;
      const auto maker = static_cast<pid_t>(std::stol(number));
      const bool gone = maker == ::getpid() || (::kill(maker, 0) == -1 && errno == ESRCH);
      if (gone) ::unlink(join(folder, entry.name).c_str());
    }
  }

  /// After following links.
  static bool is_folder(const std::string& path) {
    struct stat status{};
    if (::stat(native(path), &status) == 0) return S_ISDIR(status.st_mode);
    if (is_absent(errno) || errno == ELOOP) return false;
    throw Error(path, errno);
  }

  /// Which of two names an error speaks of, as well as can be told.
  const std::string& blamed(int error_number, const std::string& from,
                            const std::string& to) const {
    return error_number == ENOENT && !type(from) ? from : to;
  }

  static void copy_link(const std::string& from, const std::string& to) {
    boost::system::error_code error;
    const bfs::path target = bfs::read_symlink(from, error);
    if (error) throw Error(from, error.value());
    if (::symlink(target.c_str(), to.c_str()) == -1) throw Error(to, errno);
  }

  void copy_file(const std::string& from, const std::string& to) const {
    const std::string bytes = read(from);
    OpenFile file(to, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
    try {
      file.write(bytes);
      file.close();
      fs::copy_rights(from, to);
      fs::copy_time(from, to);
    } catch (...) {
      ::unlink(to.c_str());
      throw;
    }
  }
};

}  // namespace

std::string current_folder() {
  boost::system::error_code error;
  const bfs::path folder = bfs::current_path(error);
  if (error) throw Error(".", error.value());
  return folder.string();
}

std::unique_ptr<FileSystem> disk() {
  return std::make_unique<Disk>();
}

}  // namespace stadga::fs
