// SPDX-License-Identifier: EUPL-1.2
#include "publish/previous.h"

#include "base/hash.h"

namespace stadga::publish {
namespace {

void walk(const fs::FileSystem& disk, const std::string& out, const std::string& folder,
          Previous& previous) {
  for (const fs::FolderEntry& entry : disk.list(fs::join(out, folder))) {
    const std::string path = fs::join(folder, entry.name);
    previous.entries.emplace(path, entry.type);
    if (entry.type == fs::EntryType::folder) {
      walk(disk, out, path, previous);
    } else {
      previous.stamps.emplace(path, disk.stamp(fs::join(out, path)));
    }
  }
}

Standing read_folder(const fs::FileSystem& disk, const std::string& out, Previous& previous) {
  if (disk.list(out).empty()) return Standing::empty_folder;
  const std::string manifest = fs::join(out, manifest_name);
  const auto type = disk.type(manifest);
  if (!type) return Standing::no_manifest;
  if (type != fs::EntryType::file) return Standing::alien_manifest;
  auto published = read_manifest(disk.read(manifest));
  if (!published) return Standing::alien_manifest;
  previous.published = std::move(*published);
  walk(disk, out, "", previous);
  return Standing::site;
}

}  // namespace

Previous read_previous(const fs::FileSystem& disk, const std::string& out) {
  Previous previous;
  const auto type = disk.type(out);
  if (!type) {
    previous.standing = Standing::nothing;
  } else if (type == fs::EntryType::link) {
    previous.standing = Standing::link;
  } else if (type != fs::EntryType::folder) {
    previous.standing = Standing::not_a_folder;
  } else {
    previous.identity = disk.identity(out);
    previous.standing = read_folder(disk, out, previous);
  }
  return previous;
}

std::vector<std::string> foreign_entries(const Previous& previous) {
  std::set<std::string_view> own_folders;
  for (const auto& [path, hash] : previous.published) {
    for (const std::string_view folder : folders_above(path)) own_folders.insert(folder);
  }
  std::vector<std::string> foreign;
  for (const auto& [path, type] : previous.entries) {
    const bool own_folder = type == fs::EntryType::folder && own_folders.contains(path);
    if (own_folder || path == manifest_name || previous.published.contains(path)) continue;
    foreign.push_back(path);
  }
  return foreign;
}

Comparison compare(const fs::FileSystem& disk, const std::string& out, const Previous& previous,
                   std::span<const OutputFile> files) {
  std::map<std::string_view, const OutputFile*> wanted;
  for (const OutputFile& file : files) wanted.emplace(file.path, &file);

  Comparison comparison;
  for (const auto& [path, type] : previous.entries) {
    const auto published = previous.published.find(path);
    const bool is_manifest = path == manifest_name;
    if (published == previous.published.end() && !is_manifest) continue;
    const auto file = wanted.find(path);
    if (file == wanted.end()) comparison.removed.push_back(path);
    if (type != fs::EntryType::file) {
      comparison.edited.push_back(path);
      continue;
    }
    const std::string bytes = disk.read(fs::join(out, path));
    if (file != wanted.end() && file->second->bytes == bytes) {
      comparison.unchanged.insert(path);
    } else if (!is_manifest && sha256(bytes) != published->second) {
      comparison.edited.push_back(path);
    }
  }
  return comparison;
}

std::vector<std::string_view> folders_above(std::string_view path) {
  std::vector<std::string_view> folders;
  for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos;
       slash = path.rfind('/')) {
    path = path.substr(0, slash);
    folders.push_back(path);
  }
  return folders;
}

}  // namespace stadga::publish
