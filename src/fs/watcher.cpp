// SPDX-License-Identifier: EUPL-1.2
#include "fs/watcher.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <utility>

#include <sys/inotify.h>
#include <unistd.h>

namespace stadga::fs {
namespace {

constexpr std::uint32_t interesting = IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB |
                                      IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_DELETE_SELF |
                                      IN_MOVE_SELF | IN_ONLYDIR;
/// Links may make a tree deeper than any folder of policies is.
constexpr int deepest = 24;

bool is_absent(int error_number) {
  return error_number == ENOENT || error_number == ENOTDIR || error_number == ELOOP;
}

}  // namespace

bool is_passing(std::string_view name) {
  // vim tries whether it may write by making a file of that name.
  static constexpr std::string_view vim_probe = "4913";
  return name.starts_with('.') || name.starts_with('#') || name.ends_with('~') ||
         name.ends_with(".bak") || name == vim_probe;
}

Watcher::Watcher(const FileSystem& disk, std::string root, std::set<std::string> names,
                 std::vector<std::string> others)
    : disk_(disk), root_(std::move(root)), names_(std::move(names)), others_(std::move(others)) {
  descriptor_ = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (descriptor_ == -1) throw Error(root_, errno);
  Changes changes;
  scan(changes);
  if (changes.unwatched.empty()) return;
  ::close(descriptor_);
  throw Error(changes.unwatched.front());
}

Watcher::~Watcher() {
  ::close(descriptor_);
}

bool Watcher::add(const std::string& folder, bool is_root, Changes& changes) {
  const int number = ::inotify_add_watch(descriptor_, folder.c_str(), interesting);
  if (number == -1) {
    // What has gone meanwhile is told by the folder above it.
    if (!is_absent(errno) && refused_.insert(folder).second)
      changes.unwatched.emplace_back(folder, errno);
    return false;
  }
  const bool first = seen_.insert(number).second;
  folders_[number] = {folder, is_root};
  return first;
}

void Watcher::add_tree(const std::string& folder, int depth, Changes& changes) {
  if (depth > deepest || !add(folder, false, changes)) return;
  std::vector<FolderEntry> entries;
  try {
    entries = disk_.list(folder);
  } catch (const Error& error) {
    if (!is_absent(error.error_number()) && refused_.insert(folder).second)
      changes.unwatched.push_back(error);
    return;
  }
  for (const FolderEntry& entry : entries) {
    if (entry.name.starts_with('.')) continue;
    const std::string path = join(folder, entry.name);
    if (entry.type == EntryType::folder) {
      add_tree(path, depth + 1, changes);
    } else if (entry.type == EntryType::link) {
      const std::optional<std::string> real = disk_.real_path(path);
      if (!real) continue;
      if (disk_.type(*real) == EntryType::folder) {
        add_tree(*real, depth + 1, changes);
      } else {
        add(parent(*real), false, changes);
      }
    }
  }
}

void Watcher::scan(Changes& changes) {
  seen_.clear();
  has_root_ = add(root_, true, changes);
  for (const std::string& name : names_) {
    const std::string path = join(root_, name);
    const std::optional<std::string> real = disk_.real_path(path);
    if (!real) continue;
    if (disk_.type(*real) == EntryType::folder) {
      add_tree(path, 0, changes);
    } else if (*real != path) {
      add(parent(*real), false, changes);
    }
  }
  for (const std::string& other : others_) add_tree(other, 0, changes);
  for (auto folder = folders_.begin(); folder != folders_.end();) {
    if (seen_.contains(folder->first)) {
      ++folder;
    } else {
      ::inotify_rm_watch(descriptor_, folder->first);
      folder = folders_.erase(folder);
    }
  }
}

void Watcher::take(std::string_view events, Changes& changes, bool& folders_changed) {
  while (!events.empty()) {
    inotify_event event{};
    std::memcpy(&event, events.data(), sizeof event);
    const char* name_at = events.data() + sizeof event;
    const std::string name(name_at, ::strnlen(name_at, event.len));
    events.remove_prefix(sizeof event + event.len);
    if ((event.mask & IN_Q_OVERFLOW) != 0) changes.all = folders_changed = true;
    const auto folder = folders_.find(event.wd);
    if (folder == folders_.end()) continue;
    const Folder of = folder->second;
    if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED)) != 0) {
      if ((event.mask & IN_IGNORED) != 0) folders_.erase(folder);
      folders_changed = true;
      changes.paths.insert(of.path);
      continue;
    }
    if (name.empty() || is_passing(name)) continue;
    if (of.is_root && !names_.contains(name)) continue;
    // A link may lead to a folder; and what was one may be so no longer.
    static constexpr std::uint32_t comes_or_goes =
        IN_CREATE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE;
    const bool coming_or_going = (event.mask & comes_or_goes) != 0;
    if ((event.mask & IN_ISDIR) != 0 && !coming_or_going) continue;
    folders_changed = folders_changed || coming_or_going;
    changes.paths.insert(join(of.path, name));
  }
}

Changes Watcher::read() {
  Changes changes;
  bool folders_changed = !has_root_;
  alignas(inotify_event) std::array<char, 16384> buffer{};
  for (;;) {
    const ssize_t size = ::read(descriptor_, buffer.data(), buffer.size());
    if (size == -1 && errno == EINTR) continue;
    if (size <= 0) break;
    take({buffer.data(), static_cast<std::size_t>(size)}, changes, folders_changed);
  }
  if (folders_changed) {
    const bool had_root = has_root_;
    scan(changes);
    if (has_root_ && !had_root) changes.all = true;
  }
  return changes;
}

}  // namespace stadga::fs
