// SPDX-License-Identifier: EUPL-1.2
#include "fs/rights.h"

#include <cerrno>
#include <optional>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "fs/open_file.h"

namespace stadga::fs {
namespace {

constexpr const char* access_list = "system.posix_acl_access";
constexpr const char* default_list = "system.posix_acl_default";

struct stat status_of(const std::string& path) {
  struct stat status{};
  if (::lstat(native(path), &status) == -1) throw Error(path, errno);
  return status;
}

/// Others belong to the system or to the content (signatures), and are set anew.
bool is_carried(std::string_view name) {
  return name.starts_with("user.") || name == "security.selinux" || name == default_list;
}

std::vector<std::string> attributes(const std::string& path) {
  const ssize_t size = ::llistxattr(path.c_str(), nullptr, 0);
  if (size <= 0) return {};
  std::string names(static_cast<std::size_t>(size), '\0');
  const ssize_t filled = ::llistxattr(path.c_str(), names.data(), names.size());
  std::vector<std::string> found;
  for (std::size_t at = 0; filled > 0 && at < static_cast<std::size_t>(filled);) {
    found.emplace_back(names.c_str() + at);
    at += found.back().size() + 1;
  }
  return found;
}

std::optional<std::string> attribute(const std::string& path, const char* name) {
  const ssize_t size = ::lgetxattr(path.c_str(), name, nullptr, 0);
  if (size < 0) return std::nullopt;
  std::string value(static_cast<std::size_t>(size), '\0');
  const ssize_t filled = ::lgetxattr(path.c_str(), name, value.data(), value.size());
  if (filled < 0) return std::nullopt;
  value.resize(static_cast<std::size_t>(filled));
  return value;
}

bool copy_attribute(const std::string& from, const std::string& to, const char* name) {
  const auto value = attribute(from, name);
  return value && ::lsetxattr(to.c_str(), name, value->data(), value->size(), 0) == 0;
}

void copy_owner(const struct stat& from, const std::string& to) {
  const struct stat now = status_of(to);
  if (now.st_uid == from.st_uid && now.st_gid == from.st_gid) return;
  if (::lchown(to.c_str(), from.st_uid, from.st_gid) == 0) return;
  constexpr auto as_it_is = static_cast<uid_t>(-1);
  // A group that we belong to may be given though the owner may not. What was given is read back.
  [[maybe_unused]] const int result = ::lchown(to.c_str(), as_it_is, from.st_gid);
}

/// What is left of the rights once all else is as it could be made.
mode_t rights(const struct stat& from, const struct stat& to, bool list_lost) {
  mode_t mode = from.st_mode & 07777;
  if (from.st_uid != to.st_uid) mode &= ~static_cast<mode_t>(S_ISUID);
  if (from.st_gid != to.st_gid) {
    const mode_t both = (mode >> 3) & mode & 07;
    mode = (mode & 05700) | (both << 3) | both;
  }
  return list_lost ? mode & 07700 : mode;
}

/// Carries over all but the rights; true where an access list was lost.
bool copy_all_but_rights(const std::string& from, const struct stat& model, const std::string& to) {
  copy_owner(model, to);
  const bool group_kept = status_of(to).st_gid == model.st_gid;
  // What the folder above handed down.
  ::lremovexattr(to.c_str(), access_list);
  ::lremovexattr(to.c_str(), default_list);
  bool list_lost = false;
  for (const std::string& name : attributes(from)) {
    if (name == access_list) {
      // The list speaks of the group too, and must not speak of another one.
      list_lost = !group_kept || !copy_attribute(from, to, access_list);
    } else if (is_carried(name) && (group_kept || name != default_list)) {
      copy_attribute(from, to, name.c_str());
    }
  }
  return list_lost;
}

}  // namespace

void copy_owner_and_attributes(const std::string& from, const std::string& to) {
  const struct stat model = status_of(from);
  copy_all_but_rights(from, model, to);
  // The access list may have opened it. New files shall get the group that they would get in
  // `from`.
  const mode_t group_for_new = status_of(to).st_gid == model.st_gid ? model.st_mode & S_ISGID : 0;
  ::chmod(to.c_str(), 0700 | group_for_new);
}

void copy_rights(const std::string& from, const std::string& to) {
  const struct stat model = status_of(from);
  const bool list_lost = copy_all_but_rights(from, model, to);
  if (S_ISLNK(model.st_mode)) return;
  const struct stat now = status_of(to);
  const mode_t mode = rights(model, now, list_lost);
  if ((now.st_mode & 07777) != mode) ::chmod(to.c_str(), mode);
}

void copy_time(const std::string& from, const std::string& to) {
  const struct stat model = status_of(from);
  const struct timespec times[] = {model.st_atim, model.st_mtim};
  ::utimensat(AT_FDCWD, to.c_str(), times, AT_SYMLINK_NOFOLLOW);
}

}  // namespace stadga::fs
