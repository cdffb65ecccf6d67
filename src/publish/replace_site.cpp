// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "publish/journal.h"
#include "publish/left_over.h"
#include "publish/names.h"
#include "publish/previous.h"
#include "publish/publish.h"
#include "publish/refusals.h"
#include "publish/staging.h"

namespace stadga::publish {
namespace {

/// These paths become names on the disk: better to stop than to write outside the folder.
void require_site_paths(std::span<const OutputFile> files) {
  bool has_manifest = false;
  for (const OutputFile& file : files) {
    if (!is_site_path(file.path)) throw std::logic_error("not a path within a site: " + file.path);
    has_manifest = has_manifest || file.path == manifest_name;
  }
  if (!has_manifest) throw std::logic_error("a site without manifest.json");
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

template <typename Act>
void attempt(Act&& act) {
  try {
    act();
  } catch (const fs::Error&) {
    return;
  }
}

void clear_folder(fs::FileSystem& disk, const Names& names, const std::string& folder, Holds holds,
                  const Journal& journal, Report& report) {
  const LeftOver left_over = look_at(disk, names, folder, holds, journal);
  clear_what_can_be(disk, names, folder, left_over);
  for (const std::string& path : left_over.move_back) {
    if (disk.type(fs::join(names.out, path))) report.kept.push_back(path);
  }
  for (const std::string& path : left_over.somebodys) {
    report.left.push_back(fs::join(folder, path));
  }
}

/// As long as something of this run remains, the next one needs the journal.
void remove_journal(fs::FileSystem& disk, const Names& names) {
  if (!disk.type(names.staging) && !disk.type(names.old)) disk.remove_file(names.journal);
}

/// After a failure. The old site stands.
void clear_staging(fs::FileSystem& disk, const Names& names, const Journal& journal) {
  Report untold;
  attempt([&] {
    if (!disk.type(names.staging)) return;
    clear_folder(disk, names, names.staging, Holds::site_being_made, journal, untold);
  });
  attempt([&] { remove_journal(disk, names); });
}

/// The new site stands already: what cannot be done is no failure of publishing, and the next run
/// takes it up.
void clear_old_site(fs::FileSystem& disk, const Names& names, const std::string& folder,
                    const Journal& journal, Report& report) {
  attempt([&] { disk.sync_names(fs::parent(names.out)); });
  attempt([&] {
    if (!folder.empty()) clear_folder(disk, names, folder, Holds::old_site, journal, report);
  });
  attempt([&] { remove_journal(disk, names); });
}

void publish_site(fs::FileSystem& disk, const Names& names, const Previous& previous,
                  std::span<const std::string> foreign, const Comparison& comparison,
                  std::span<const OutputFile> files, Report& report) {
  disk.make_folders(fs::parent(names.out));
  const Journal journal = journal_of(previous, foreign, files);
  disk.write_new(names.journal, print_journal(journal));
  std::string old_site;
  try {
    build_staging(disk, names, previous, foreign, comparison, files);
    disk.sync_all(names.staging);
    if (previous.standing == Standing::nothing) {
      disk.rename_new(names.staging, names.out);
    } else {
      old_site = exchange_sites(disk, names);
    }
  } catch (...) {
    clear_staging(disk, names, journal);
    throw;
  }
  clear_old_site(disk, names, old_site, journal, report);
}

}  // namespace

Report replace_site(fs::FileSystem& disk, const std::string& out, std::span<const OutputFile> files,
                    Diagnostics& diagnostics) {
  require_site_paths(files);
  const Names names(out);
  if (refuse_collisions(files, diagnostics) || refuse_root(out, diagnostics)) return {};
  const bool staging_taken = refuse_taken_name(disk, names.staging, diagnostics);
  const bool old_taken = refuse_taken_name(disk, names.old, diagnostics);
  if (refuse_alien_journal(disk, names.journal, diagnostics) || old_taken || staging_taken) {
    return {};
  }
  if (refuse_left_over(disk, names, diagnostics)) return {};

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
  // Where a file is removed, at least the manifest has other bytes.
  if (report.written > 0) {
    publish_site(disk, names, previous, foreign, comparison, files, report);
  }
  return report;
}

}  // namespace stadga::publish
