// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iterator>
#include <ranges>
#include <set>
#include <stdexcept>

#include "publish/previous.h"
#include "publish/publish.h"
#include "publish/refusals.h"

namespace stadga::publish {
namespace {

/// A hidden name next to the output.
std::string beside(const std::string& out, std::string_view ending) {
  std::string name = ".";
  name.append(fs::file_name(out)).append(ending);
  return fs::join(fs::parent(out), name);
}

/// The output and the two names beside it that the exchange needs.
struct Names {
  explicit Names(const std::string& output)
      : out(output), staging(beside(out, ".stadga-new")), old(beside(out, ".stadga-old")) {}

  std::string out;
  std::string staging;  ///< the new site until the exchange, the old one after it
  std::string old;      ///< the old site, where two renames must do for an exchange
};

/// These paths become names on the disk: better to stop than to write outside the folder.
void require_site_paths(std::span<const OutputFile> files) {
  bool has_manifest = false;
  for (const OutputFile& file : files) {
    if (!is_site_path(file.path)) throw std::logic_error("not a path within a site: " + file.path);
    has_manifest = has_manifest || file.path == manifest_name;
  }
  if (!has_manifest) throw std::logic_error("a site without manifest.json");
}

void remove_tree(fs::FileSystem& disk, const std::string& folder) {
  for (const fs::FolderEntry& entry : disk.list(folder)) {
    const std::string path = fs::join(folder, entry.name);
    if (entry.type == fs::EntryType::folder) {
      remove_tree(disk, path);
    } else {
      disk.remove_file(path);
    }
  }
  disk.remove_folder(folder);
}

void remove_left_over(fs::FileSystem& disk, const std::string& folder) {
  if (disk.type(folder) == fs::EntryType::folder) remove_tree(disk, folder);
}

/// A run that was cut off between its two renames left the old site under another name. Somebody
/// may have made the missing folder anew since.
void put_back_old_site(fs::FileSystem& disk, const Names& names) {
  if (read_previous(disk, names.old).standing != Standing::site) return;
  const Standing standing = read_previous(disk, names.out).standing;
  if (standing == Standing::empty_folder) disk.remove_folder(names.out);
  if (standing == Standing::empty_folder || standing == Standing::nothing) {
    disk.rename_new(names.old, names.out);
  }
}

class Staging {
 public:
  Staging(fs::FileSystem& disk, const Names& names) : disk_(disk), names_(names) {}

  void carry_over(const std::string& path) {
    make_folder_of(path);
    disk_.link_or_copy(fs::join(names_.out, path), fs::join(names_.staging, path));
  }
  void write(const OutputFile& file) {
    make_folder_of(file.path);
    disk_.write_new(fs::join(names_.staging, file.path), file.bytes);
  }
  void make_folder(const std::string& path) {
    if (made_.insert(path).second) disk_.make_folders(fs::join(names_.staging, path));
  }

 private:
  void make_folder_of(const std::string& path) { make_folder(fs::parent(path)); }

  fs::FileSystem& disk_;
  const Names& names_;
  std::set<std::string> made_;
};

void build_staging(fs::FileSystem& disk, const Names& names, const Previous& previous,
                   std::span<const std::string> foreign, const Comparison& comparison,
                   std::span<const OutputFile> files) {
  Staging staging(disk, names);
  staging.make_folder("");
  for (const OutputFile& file : files) {
    if (comparison.unchanged.contains(file.path)) {
      staging.carry_over(file.path);
    } else {
      staging.write(file);
    }
  }
  for (const std::string& path : foreign) {
    if (previous.entries.at(path) == fs::EntryType::folder) {
      staging.make_folder(path);
    } else {
      staging.carry_over(path);
    }
  }
}

/// The new site takes the name; tells where the old one is now.
std::string exchange_sites(fs::FileSystem& disk, const Names& names) {
  if (disk.exchange(names.out, names.staging)) return names.staging;
  disk.rename_new(names.out, names.old);
  try {
    disk.rename_new(names.staging, names.out);
  } catch (...) {
    disk.rename_new(names.old, names.out);
    throw;
  }
  return names.old;
}

/// For removal that may fail in silence: what is left, the next run removes.
template <typename Act>
void attempt(Act&& act) {
  try {
    act();
  } catch (const fs::Error&) {
    return;
  }
}

/// Removes what was seen in the old site, and so nothing that somebody put there meanwhile. The
/// new site stands already: what cannot be removed is no failure of publishing.
void remove_old_site(fs::FileSystem& disk, const std::string& folder, const Previous& previous) {
  for (const auto& [name, type] : std::views::reverse(previous.entries)) {
    const std::string path = fs::join(folder, name);
    if (type == fs::EntryType::folder) {
      attempt([&] { disk.remove_folder(path); });
    } else {
      attempt([&] { disk.remove_file(path); });
    }
  }
  attempt([&] { disk.remove_folder(folder); });
}

void publish_site(fs::FileSystem& disk, const Names& names, const Previous& previous,
                  std::span<const std::string> foreign, const Comparison& comparison,
                  std::span<const OutputFile> files) {
  disk.make_folders(fs::parent(names.out));
  std::string old_site;
  try {
    build_staging(disk, names, previous, foreign, comparison, files);
    if (previous.standing == Standing::nothing) {
      disk.rename_new(names.staging, names.out);
    } else {
      old_site = exchange_sites(disk, names);
    }
  } catch (...) {
    attempt([&] { remove_left_over(disk, names.staging); });
    throw;
  }
  if (!old_site.empty()) remove_old_site(disk, old_site, previous);
}

}  // namespace

Report replace_site(fs::FileSystem& disk, const std::string& out, std::span<const OutputFile> files,
                    Diagnostics& diagnostics) {
  require_site_paths(files);
  const Names names(out);
  if (refuse_collisions(files, diagnostics) || refuse_root(out, diagnostics)) return {};
  const bool staging_taken = refuse_taken_name(disk, names.staging, diagnostics);
  if (refuse_taken_name(disk, names.old, diagnostics) || staging_taken) return {};

  put_back_old_site(disk, names);
  const Previous previous = read_previous(disk, out);
  if (refuse_standing(out, previous.standing, diagnostics)) return {};
  const Comparison comparison = compare(disk, out, previous, files);
  const std::vector<std::string> foreign = foreign_entries(previous);
  const bool edited = refuse_edited(previous, comparison.edited, diagnostics);
  if (refuse_in_the_way(previous, foreign, files, diagnostics) || edited) return {};

  Report report;
  report.unchanged = comparison.unchanged.size();
  report.written = files.size() - report.unchanged;
  report.removed = comparison.removed.size();
  std::copy_if(
      foreign.begin(), foreign.end(), std::back_inserter(report.kept),
      [&](const std::string& path) { return previous.entries.at(path) != fs::EntryType::folder; });
  remove_left_over(disk, names.staging);
  remove_left_over(disk, names.old);
  // Where a file is removed, at least the manifest has other bytes.
  if (report.written > 0) publish_site(disk, names, previous, foreign, comparison, files);
  return report;
}

}  // namespace stadga::publish
