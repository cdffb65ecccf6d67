// SPDX-License-Identifier: EUPL-1.2
#include "publish/left_over.h"

#include <algorithm>
#include <cerrno>
#include <ranges>

#include "publish/refusals.h"

namespace stadga::publish {
namespace {

class Look {
 public:
  Look(const fs::FileSystem& disk, const Names& names, const std::string& folder, Holds holds,
       const Journal& journal)
      : disk_(disk),
        names_(names),
        folder_(folder),
        journal_(journal),
        is_old_(holds == Holds::old_site) {}

  LeftOver take() {
    walk("");
    return std::move(found_);
  }

 private:
  void walk(const std::string& folder) {
    for (const fs::FolderEntry& entry : disk_.list(fs::join(folder_, folder))) {
      const std::string path = fs::join(folder, entry.name);
      if (entry.type != fs::EntryType::folder) {
        (is_ours(path) ? found_.files : somebodys(path)).push_back(path);
      } else if (is_our_folder(path)) {
        walk(path);
        found_.folders.push_back(path);
      } else {
        somebodys(path).push_back(path);
      }
    }
  }

  bool is_ours(const std::string& path) const {
    if (!is_old_) return journal_.made.contains(path);
    const auto seen = journal_.old.find(path);
    if (seen == journal_.old.end()) return false;
    const std::string here = fs::join(folder_, path);
    return seen->second == disk_.stamp(here) || is_second_name(here, fs::join(names_.out, path));
  }

  /// Of one and the same file, carried over and written in since.
  bool is_second_name(const std::string& here, const std::string& there) const {
    return disk_.type(there) && disk_.identity(here) == disk_.identity(there);
  }

  bool is_our_folder(const std::string& path) const {
    return is_old_ ? journal_.old_folders.contains(path) : journal_.made.contains(path);
  }

  std::vector<std::string>& somebodys(const std::string& path) {
    return is_old_ && is_free(path) ? found_.move_back : found_.somebodys;
  }

  bool is_free(const std::string& path) const {
    const auto above = folders_above(path);
    for (const std::string_view folder : std::views::reverse(above)) {
      const auto type = disk_.type(fs::join(names_.out, folder));
      if (!type) return true;
      if (type != fs::EntryType::folder) return false;
    }
    return !disk_.type(fs::join(names_.out, path));
  }

  const fs::FileSystem& disk_;
  const Names& names_;
  const std::string& folder_;
  const Journal& journal_;
  const bool is_old_;
  LeftOver found_;
};

/// A folder that its owner may not change either is opened first: all in it is about to go.
template <typename Remove>
void remove_from(fs::FileSystem& disk, const std::string& path, Remove&& remove) {
  try {
    remove();
  } catch (const fs::Error& error) {
    if (error.error_number() != EACCES) throw;
    disk.open_to_owner(fs::parent(path));
    remove();
  }
}

void move_back(fs::FileSystem& disk, const Names& names, const std::string& folder,
               const std::string& path) {
  const auto above = folders_above(path);
  for (const std::string_view missing : std::views::reverse(above)) {
    const std::string to = fs::join(names.out, missing);
    if (disk.type(to)) continue;
    disk.make_folder_like(to, fs::join(folder, missing));
    disk.copy_rights(fs::join(folder, missing), to);
  }
  const std::string from = fs::join(folder, path);
  remove_from(disk, from, [&] { disk.rename_new(from, fs::join(names.out, path)); });
}

/// Goes through all that is to be done; `act` does each step and may let it fail.
template <typename Act>
void clear_with(fs::FileSystem& disk, const Names& names, const std::string& folder,
                const LeftOver& left_over, Act&& act) {
  for (const std::string& path : left_over.move_back) {
    act([&] { move_back(disk, names, folder, path); });
  }
  for (const std::string& name : left_over.files) {
    const std::string path = fs::join(folder, name);
    act([&] { remove_from(disk, path, [&] { disk.remove_file(path); }); });
  }
  for (const std::string& name : left_over.folders) {
    const std::string path = fs::join(folder, name);
    act([&] { remove_from(disk, path, [&] { disk.remove_folder(path); }); });
  }
  act([&] { disk.remove_folder(folder); });
}

/// A journal that was just begun knows of nothing. nullopt where there is none.
std::optional<Journal> journal_beside(const fs::FileSystem& disk, const Names& names) {
  if (!disk.type(names.journal)) return std::nullopt;
  return read_journal(disk.read(names.journal)).value_or(Journal());
}

Holds what_holds(const fs::FileSystem& disk, const std::string& folder, const Journal& journal) {
  const bool old = !journal.old_site.empty() && disk.identity(folder) == journal.old_site;
  return old ? Holds::old_site : Holds::site_being_made;
}

/// Cut off between two renames, or the output was deleted since. Somebody may have made the missing
/// folder anew.
void put_back_old_site(fs::FileSystem& disk, const Names& names, const Journal& journal) {
  if (read_previous(disk, names.out).standing == Standing::site) return;
  for (const std::string& folder : {names.old, names.staging}) {
    if (!disk.type(folder) || what_holds(disk, folder, journal) != Holds::old_site) continue;
    if (disk.type(names.out)) disk.remove_folder(names.out);
    disk.rename_new(folder, names.out);
    return;
  }
}

bool refuse_somebodys(const std::string& folder, const std::vector<std::string>& paths,
                      Diagnostics& diagnostics) {
  if (paths.empty()) return false;
  const std::size_t more = paths.size() - 1;
  diagnostics.report(
      output_left_over, {},
      more == 0
          ? say("mappen `{}` innehåller `{}`, som någon annan än stadga har skapat eller ändrat",
                "the folder `{}` holds `{}`, which somebody other than stadga made or changed",
                folder, paths.front())
          : say("mappen `{}` innehåller `{}` och {} till som någon annan än stadga har skapat "
                "eller ändrat",
                "the folder `{}` holds `{}` and {} more that somebody other than stadga made or "
                "changed",
                folder, paths.front(), more),
      say("flytta det du vill behålla till en annan plats, ta bort mappen och bygg igen",
          "move what you want to keep to another place, delete the folder, then build again"));
  return true;
}

}  // namespace

const Kind output_left_over{
    "output-left-over",
    Severity::error,
    {"En mapp bredvid webbplatsen har ett namn som stadga behöver, och i den finns något som "
     "stadga inte har skapat.",
     "A folder beside the site has a name that stadga needs, and holds something that stadga did "
     "not make."},
    {"Mappen används medan webbplatsen byts ut och tas sedan bort. Stadga tar aldrig bort något "
     "som någon annan har skapat eller ändrat.",
     "The folder is used while the site is replaced and is then removed. Stadga never removes what "
     "somebody else made or changed."},
    ".public.stadga-new/anteckning.txt, inlagd för hand"};

LeftOver look_at(const fs::FileSystem& disk, const Names& names, const std::string& folder,
                 Holds holds, const Journal& journal) {
  return Look(disk, names, folder, holds, journal).take();
}

void clear(fs::FileSystem& disk, const Names& names, const std::string& folder,
           const LeftOver& left_over) {
  clear_with(disk, names, folder, left_over, [](auto&& step) { step(); });
}

void clear_what_can_be(fs::FileSystem& disk, const Names& names, const std::string& folder,
                       const LeftOver& left_over) {
  clear_with(disk, names, folder, left_over, [](auto&& step) {
    try {
      step();
    } catch (const fs::Error&) {
      return;
    }
  });
}

bool refuse_left_over(fs::FileSystem& disk, const Names& names, Diagnostics& diagnostics) {
  const std::optional<Journal> found = journal_beside(disk, names);
  if (!found && !disk.type(names.staging) && !disk.type(names.old)) return false;
  const Standing standing = read_previous(disk, names.out).standing;
  // Told of already, and no place to move anything back to.
  if (standing != Standing::nothing && standing != Standing::empty_folder &&
      standing != Standing::site) {
    return false;
  }
  const Journal journal = found.value_or(Journal());
  put_back_old_site(disk, names, journal);
  std::vector<std::pair<std::string, LeftOver>> folders;
  bool refused = false;
  for (const std::string& folder : {names.staging, names.old}) {
    if (!disk.type(folder)) continue;
    const Holds holds = what_holds(disk, folder, journal);
    folders.emplace_back(folder, look_at(disk, names, folder, holds, journal));
    refused |= refuse_somebodys(folder, folders.back().second.somebodys, diagnostics);
  }
  if (refused) return true;
  for (const auto& [folder, left_over] : folders) clear(disk, names, folder, left_over);
  if (found) disk.remove_file(names.journal);
  return false;
}

}  // namespace stadga::publish
