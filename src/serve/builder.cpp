// SPDX-License-Identifier: EUPL-1.2
#include "serve/builder.h"

#include <algorithm>
#include <utility>

#include "driver/draft.h"
#include "fs/file_system.h"

namespace stadga::serve {
namespace {

using Clock = std::chrono::steady_clock;

/// `norberg` of `<site>/policies/norberg/rules.yml`; empty for any other path, the folder's own
/// among them.
std::string municipality_of(const std::string& path, const std::string& site) {
  const std::string policies = fs::join(site, "policies") + '/';
  if (!path.starts_with(policies)) return {};
  const std::size_t end = path.find('/', policies.size());
  return end == std::string::npos ? std::string{}
                                  : path.substr(policies.size(), end - policies.size());
}

bool is_page(const OutputFile& file) {
  return file.path.ends_with(".html") && file.kind != "fragment" && !file.bytes.empty();
}

/// Whether a draft has the file as the whole will have it.
bool holds_in_draft(const OutputFile& file, const Work& work) {
  if (file.bytes.empty()) return false;
  if (file.kind == "asset") return true;
  if (!is_page(file)) return false;
  return !work.only || !file.municipality.empty() || file.path == work.viewed;
}

MachineFault gone(const std::string& site) {
  return {say("mappen `{}` finns inte längre", "the folder `{}` is gone", site),
          say("lägg tillbaka den, eller avsluta förhandsvisningen med Ctrl+C",
              "put it back, or end the preview with Ctrl+C")};
}

void make_whole(const fs::FileSystem& disk, const CompileOptions& options,
                const std::string& generator, Made& made) {
  for (OutputFile& file : site_files(disk, options, made.compilation, generator)) {
    auto kept = std::make_shared<const OutputFile>(std::move(file));
    made.files.emplace(kept->path, kept);
  }
}

void make_draft(const fs::FileSystem& disk, const CompileOptions& options, Made& made) {
  for (OutputFile& file : draft_pages(disk, options, made.work.only, made.compilation)) {
    if (!holds_in_draft(file, made.work)) continue;
    auto kept = std::make_shared<const OutputFile>(std::move(file));
    made.files.emplace(kept->path, kept);
  }
}

}  // namespace

Work draft_for(const std::set<std::string>& paths, bool all, const std::string& site,
               const Shelf& shelf, const std::string& viewed) {
  Work work{false, std::nullopt, viewed};
  const auto file = shelf.files.find(viewed);
  const std::string of = file == shelf.files.end() ? "" : file->second->municipality;
  // A page of the site's own text stands alone; others of the whole site tell of all
  // municipalities.
  const bool alone = file != shelf.files.end() && of.empty() && file->second->kind == "page" &&
                     viewed == file->second->subject + ".html";
  if (all || (of.empty() && !alone)) return work;
  std::set<std::string> only;
  for (const std::string& path : paths) {
    const std::string town = municipality_of(path, site);
    const bool known = std::ranges::any_of(
        shelf.files, [&](const auto& entry) { return entry.second->municipality == town; });
    if (town.empty()) {
      // Shared by all: the page that is looked at shows what came of it.
      if (!of.empty()) only.insert(of);
    } else if (known) {
      only.insert(town);
    } else {
      return work;
    }
  }
  work.only = std::move(only);
  return work;
}

Made make(const fs::FileSystem& disk, const CompileOptions& options, const std::string& generator,
          const Work& work) {
  const auto started = Clock::now();
  Made made;
  made.work = work;
  try {
    if (!disk.real_path(options.site)) {
      made.fault = gone(options.site);
    } else if (work.whole) {
      make_whole(disk, options, generator, made);
    } else {
      make_draft(disk, options, made);
    }
  } catch (const fs::Error& error) {
    made.fault = describe(error, false);
  }
  if (!made.sound()) made.files.clear();
  made.took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - started);
  return made;
}

}  // namespace stadga::serve
