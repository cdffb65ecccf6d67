// SPDX-License-Identifier: EUPL-1.2
#include "fs/memory.h"

#include <cerrno>
#include <ranges>
#include <utility>

#include "base/text.h"

namespace stadga::fs {
namespace {

/// As many links in one path as Linux follows before it gives up.
constexpr int most_links = 40;

/// Where a path leads. `error_number` 0: to something. ENOENT with a `path`: to a name that is free
/// in a folder that exists. Otherwise: nowhere.
struct Place {
  std::string path;  ///< free of links; empty for the root
  EntryType type = EntryType::folder;
  int error_number = 0;
};

/// Steps in reverse, the next one last.
void push_steps(std::vector<std::string>& steps, std::string_view path) {
  const std::vector<std::string_view> parts = split(path, '/');
  for (const std::string_view part : std::views::reverse(parts)) {
    if (!part.empty() && part != ".") steps.emplace_back(part);
  }
}

template <typename Items>
Place locate(const Items& items, const std::string& path, bool follow_last) {
  if (path.find('\0') != std::string::npos) return {{}, EntryType::other, EINVAL};
  std::vector<std::string> steps;
  push_steps(steps, path);
  Place at;
  int links = 0;
  while (!steps.empty()) {
    const std::string step = std::move(steps.back());
    steps.pop_back();
    if (at.type != EntryType::folder) return {{}, EntryType::other, ENOTDIR};
    if (step == "..") {
      at.path = at.path.substr(0, at.path.empty() ? 0 : at.path.rfind('/'));
      continue;
    }
    std::string next = at.path + "/" + step;
    const auto item = items.find(next);
    if (item == items.end()) {
      if (!steps.empty()) next.clear();
      return {std::move(next), EntryType::other, ENOENT};
    }
    if (item->second.type == EntryType::link && (follow_last || !steps.empty())) {
      if (++links > most_links) return {{}, EntryType::other, ELOOP};
      if (item->second.content.starts_with('/')) at.path.clear();
      push_steps(steps, item->second.content);
      continue;
    }
    at = {std::move(next), item->second.type, 0};
  }
  return at;
}

template <typename Items>
Place existing(const Items& items, const std::string& path, bool follow_last) {
  Place place = locate(items, path, follow_last);
  if (place.error_number != 0) throw Error(path, place.error_number);
  return place;
}

/// The place of a name that must be free, in a folder that must exist.
template <typename Items>
std::string free_name(const Items& items, const std::string& path) {
  Place place = locate(items, path, false);
  if (place.error_number == 0) throw Error(path, EEXIST);
  if (place.error_number != ENOENT || place.path.empty()) throw Error(path, place.error_number);
  return std::move(place.path);
}

template <typename Items>
Place regular_file(const Items& items, const std::string& path) {
  Place place = existing(items, path, true);
  if (place.type == EntryType::folder) throw Error(path, EISDIR);
  if (place.type != EntryType::file) throw Error(path, EINVAL);
  return place;
}

/// What lies below a folder (a key without a slash at the end), as a range of the items.
template <typename Items>
auto below(Items& items, const std::string& folder) {
  // '0' follows '/' in ASCII.
  return std::pair(items.lower_bound(folder + "/"), items.lower_bound(folder + "0"));
}

/// Takes out `path` and all below it; the keys that come back are relative to it.
template <typename Items>
Items take(Items& items, const std::string& path) {
  Items taken;
  const auto move_out = [&](auto item) {
    auto node = items.extract(item);
    node.key() = node.key().substr(path.size());
    taken.insert(std::move(node));
  };
  if (const auto item = items.find(path); item != items.end()) move_out(item);
  for (auto [item, end] = below(items, path); item != end;) move_out(item++);
  return taken;
}

template <typename Items>
void insert_under(Items& items, const std::string& path, Items taken) {
  while (!taken.empty()) {
    auto node = taken.extract(taken.begin());
    node.key() = path + node.key();
    items.insert(std::move(node));
  }
}

}  // namespace

void MemoryFileSystem::put(const std::string& path, std::string bytes) {
  const auto hook = std::exchange(hook_, nullptr);
  make_folders(parent(path));
  hook_ = hook;
  const std::string at = locate(items_, path, false).path;
  take(items_, at);
  items_[at] = make(EntryType::file, std::move(bytes), 0644);
}

void MemoryFileSystem::put_link(const std::string& path, std::string target) {
  put(path, std::move(target));
  items_[locate(items_, path, false).path].type = EntryType::link;
}

std::map<std::string, std::string> MemoryFileSystem::files(const std::string& folder) const {
  const Place top = locate(items_, folder, true);
  std::map<std::string, std::string> found;
  if (top.error_number != 0) return found;
  const auto [begin, end] = below(items_, top.path);
  for (auto item = begin; item != end; ++item) {
    const std::string name = item->first.substr(top.path.size() + 1);
    if (item->second.type == EntryType::link) {
      found[name] = "-> " + item->second.content;
    } else if (item->second.type == EntryType::file) {
      found[name] = item->second.content;
    } else if (const auto inside = below(items_, item->first); inside.first == inside.second) {
      found[name + "/"] = "";
    }
  }
  return found;
}

const MemoryFileSystem::Item& MemoryFileSystem::item(const std::string& path) const {
  static const Item root;
  const Place place = existing(items_, path, false);
  return place.path.empty() ? root : items_.at(place.path);
}

void MemoryFileSystem::set_rights(const std::string& path, unsigned mode) {
  items_.at(existing(items_, path, false).path).mode = mode;
}

void MemoryFileSystem::set_time(const std::string& path, long time) {
  items_.at(existing(items_, path, false).path).time = time;
}

unsigned MemoryFileSystem::rights(const std::string& path) const {
  return item(path).mode;
}

long MemoryFileSystem::time(const std::string& path) const {
  return item(path).time;
}

void MemoryFileSystem::on_change(
    std::function<void(std::string_view operation, const std::string& path)> hook) {
  hook_ = std::move(hook);
}

void MemoryFileSystem::change(std::string_view operation, const std::string& path) const {
  if (hook_) hook_(operation, path);
}

std::optional<EntryType> MemoryFileSystem::type(const std::string& path) const {
  const Place place = locate(items_, path, false);
  if (place.error_number == 0) return place.type;
  if (place.error_number == ENOENT || place.error_number == ENOTDIR) return std::nullopt;
  throw Error(path, place.error_number);
}

std::vector<FolderEntry> MemoryFileSystem::list(const std::string& folder) const {
  const Place place = existing(items_, folder, true);
  if (place.type != EntryType::folder) throw Error(folder, ENOTDIR);
  std::vector<FolderEntry> entries;
  const auto [begin, end] = below(items_, place.path);
  for (auto item = begin; item != end; ++item) {
    const std::string_view name = std::string_view(item->first).substr(place.path.size() + 1);
    if (name.find('/') == std::string_view::npos) {
      entries.push_back({std::string(name), item->second.type});
    }
  }
  return entries;
}

std::optional<std::string> MemoryFileSystem::real_path(const std::string& path) const {
  const Place place = locate(items_, path, true);
  if (place.error_number == 0) return place.path.empty() ? "/" : place.path;
  if (place.error_number == EINVAL) throw Error(path, EINVAL);
  return std::nullopt;
}

std::size_t MemoryFileSystem::size(const std::string& path) const {
  return items_.at(regular_file(items_, path).path).content.size();
}

std::string MemoryFileSystem::read(const std::string& path) const {
  return items_.at(regular_file(items_, path).path).content;
}

std::string MemoryFileSystem::stamp(const std::string& path) const {
  const Item& at = item(path);
  std::string text = std::to_string(static_cast<int>(at.type));
  text.append(" ").append(std::to_string(at.time)).append(" ");
  return text.append(std::to_string(std::hash<std::string>()(at.content)));
}

std::string MemoryFileSystem::identity(const std::string& path) const {
  return std::to_string(item(path).number);
}

void MemoryFileSystem::write_new(const std::string& path, std::string_view bytes) {
  change("write_new", path);
  items_[free_name(items_, path)] = make(EntryType::file, std::string(bytes), 0644);
}

Replaced MemoryFileSystem::replace_file(const std::string& path, std::string_view was,
                                        std::string_view bytes) {
  change("replace_file", path);
  Item& item = items_[regular_file(items_, path).path];
  if ((item.mode & 0222) == 0) return Replaced::read_only;
  if (item.content != was) return Replaced::changed;
  item.content = bytes;
  return Replaced::done;
}

void MemoryFileSystem::make_folders(const std::string& path) {
  const Place place = locate(items_, path, true);
  if (place.error_number == 0 && place.type == EntryType::folder) return;
  if (type(path)) throw Error(path, ENOTDIR);
  make_folders(parent(path));
  change("make_folders", path);
  items_[free_name(items_, path)] = make(EntryType::folder, {}, 0755);
}

void MemoryFileSystem::make_folder_like(const std::string& path, const std::string& model) {
  change("make_folder_like", path);
  existing(items_, model, false);
  items_[free_name(items_, path)] = make(EntryType::folder, {}, 0700);
}

void MemoryFileSystem::copy_rights(const std::string& from, const std::string& to) {
  change("copy_rights", to);
  set_rights(to, rights(from));
}

void MemoryFileSystem::copy_time(const std::string& from, const std::string& to) {
  change("copy_time", to);
  set_time(to, time(from));
}

void MemoryFileSystem::open_to_owner(const std::string& folder) {
  change("open_to_owner", folder);
  set_rights(folder, rights(folder) | 0700);
}

void MemoryFileSystem::sync_all(const std::string& folder) {
  change("sync_all", folder);
  existing(items_, folder, true);
}

void MemoryFileSystem::sync_names(const std::string& folder) {
  change("sync_names", folder);
}

void MemoryFileSystem::link_or_copy(const std::string& from, const std::string& to) {
  change("link_or_copy", to);
  const Place source = existing(items_, from, false);
  const std::string target = free_name(items_, to);
  if (source.type == EntryType::folder) throw Error(from, EPERM);
  items_[target] = items_.at(source.path);
}

void MemoryFileSystem::rename_new(const std::string& from, const std::string& to) {
  change("rename_new", to);
  const Place source = existing(items_, from, false);
  const std::string target = free_name(items_, to);
  if (is_within(target, source.path)) throw Error(to, EINVAL);
  insert_under(items_, target, take(items_, source.path));
}

bool MemoryFileSystem::exchange(const std::string& a, const std::string& b) {
  change("exchange", a);
  const std::string first = existing(items_, a, false).path;
  const std::string second = existing(items_, b, false).path;
  if (first == second) return true;
  if (is_within(first, second) || is_within(second, first)) throw Error(b, EINVAL);
  auto of_first = take(items_, first);
  insert_under(items_, first, take(items_, second));
  insert_under(items_, second, std::move(of_first));
  return true;
}

void MemoryFileSystem::remove_file(const std::string& path) {
  change("remove_file", path);
  const Place place = existing(items_, path, false);
  if (place.type == EntryType::folder) throw Error(path, EISDIR);
  items_.erase(place.path);
}

void MemoryFileSystem::remove_folder(const std::string& path) {
  change("remove_folder", path);
  const Place place = existing(items_, path, false);
  if (place.type != EntryType::folder) throw Error(path, ENOTDIR);
  if (place.path.empty()) throw Error(path, EBUSY);
  if (const auto inside = below(items_, place.path); inside.first != inside.second) {
    throw Error(path, ENOTEMPTY);
  }
  items_.erase(place.path);
}

}  // namespace stadga::fs
