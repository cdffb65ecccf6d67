// SPDX-License-Identifier: EUPL-1.2
#include "publish/refusals.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "base/text.h"
#include "publish/journal.h"
#include "publish/left_over.h"
#include "publish/publish.h"

namespace stadga::publish {
namespace {

const Kind output_collision{
    "output-collision",
    Severity::error,
    {"Två filer på webbplatsen får samma namn, eller namn som bara skiljer sig i stora och små "
     "bokstäver.",
     "Two files of the site get the same name, or names that differ only by upper and lower case."},
    {"Den ena filen skulle skriva över den andra. På en del datorer och webbservrar är stora och "
     "små bokstäver samma sak.",
     "One file would overwrite the other. On some computers and web servers upper and lower case "
     "are the same."},
    "norberg/konton/Biblioteket.html\nnorberg/konton/biblioteket.html"};

const Kind output_is_link{
    "output-is-link",
    Severity::error,
    {"Mappen som webbplatsen ska läggas i är en länk till en annan mapp.",
     "The folder that the site shall be put into is a link to another folder."},
    {"Den nya webbplatsen byter plats med den gamla i ett enda steg. Då skulle länken försvinna, "
     "och mappen som den leder till skulle inte ändras.",
     "The new site changes places with the old one in a single step. The link would then be lost, "
     "and the folder that it leads to would stay as it was."},
    "ln -s /var/www/regler ut\nstadga build --out ut"};

const Kind output_not_folder{
    "output-not-folder",
    Severity::error,
    {"Det finns redan en fil med det namn som webbplatsens mapp ska ha.",
     "There already is a file with the name that the site's folder shall have."},
    {"Webbplatsen är en mapp med filer. Stadga skriver inte över en fil som någon annan har gjort.",
     "The site is a folder of files. Stadga does not overwrite a file that somebody else made."},
    "stadga build --out README.md"};

const Kind output_not_ours{
    "output-not-ours",
    Severity::error,
    {"Mappen som webbplatsen ska läggas i innehåller annat än en webbplats från stadga.",
     "The folder that the site shall be put into holds something else than a site from stadga."},
    {"När webbplatsen byts ut tas gamla filer bort. Det får bara ske i en mapp där stadga vet "
     "vilka filer det självt har skrivit, och det står i filen manifest.json.",
     "When the site is replaced, old files are removed. That may only happen in a folder where "
     "stadga knows which files it wrote itself, and manifest.json tells that."},
    "stadga build --out ~/Dokument"};

const Kind output_edited{
    "output-edited",
    Severity::error,
    {"En fil på den färdiga webbplatsen har ändrats för hand sedan den skapades.",
     "A file of the finished site was changed by hand after it was made."},
    {"Nästa bygge skulle skriva över ändringen. Det som ska synas på webbplatsen hör hemma i "
     "källan, annars försvinner det.",
     "The next build would overwrite the change. What shall be seen on the site belongs in the "
     "source; otherwise it is lost."},
    "ut/norberg/index.html, ändrad i en textredigerare"};

const Kind output_in_the_way{
    "output-in-the-way",
    Severity::error,
    {"En fil som stadga inte har skapat ligger där webbplatsen behöver platsen.",
     "A file that stadga did not make stands where the site needs the place."},
    {"Stadga tar aldrig bort eller skriver över en fil som någon annan har gjort.",
     "Stadga never removes or overwrites a file that somebody else made."},
    "ut/norberg/index.html, inlagd för hand innan Norberg fick en sida"};

constexpr std::array<const Kind*, 7> all_kinds = {
    &output_collision, &output_is_link,    &output_not_folder, &output_not_ours,
    &output_edited,    &output_in_the_way, &output_left_over};

/// The same for names that a computer which ignores case, and how å is put together, takes for one.
std::string folded(std::string_view path) {
  return lower(compose(path));
}

Text rename_one() {
  return say("byt namn på den sida eller temafil, eller det id, som gav filen dess namn",
             "rename the page or theme file, or the id, that gave the file its name");
}

void report_collision(const std::string& first, const std::string& second,
                      Diagnostics& diagnostics) {
  const Text message =
      first == second ? say("två filer på webbplatsen heter `{}`",
                            "two files of the site are called `{}`", first)
                      : say("`{}` och `{}` skiljer sig bara i stora och små bokstäver",
                            "`{}` and `{}` differ only by upper and lower case", first, second);
  diagnostics.report(output_collision, {}, message, rename_one());
}

/// The new file that cannot be made because of `entry`; nullopt where nothing is in the way.
std::optional<std::string> hindered(const std::string& entry, fs::EntryType type,
                                    const std::set<std::string, std::less<>>& paths) {
  if (paths.contains(entry)) return entry;
  for (const std::string_view folder : folders_above(entry)) {
    if (paths.contains(folder)) return std::string(folder);
  }
  if (type == fs::EntryType::folder) return std::nullopt;
  const std::string inside = entry + "/";
  const auto file = paths.lower_bound(inside);
  if (file != paths.end() && file->starts_with(inside)) return *file;
  return std::nullopt;
}

}  // namespace

std::span<const Kind* const> kinds() {
  return all_kinds;
}

bool refuse_collisions(std::span<const OutputFile> files, Diagnostics& diagnostics) {
  bool refused = false;
  std::map<std::string, const std::string*, std::less<>> by_name;
  for (const OutputFile& file : files) {
    const auto [same, is_new] = by_name.emplace(folded(file.path), &file.path);
    if (is_new) continue;
    report_collision(*same->second, file.path, diagnostics);
    refused = true;
  }
  for (const auto& [name, path] : by_name) {
    for (const std::string_view folder : folders_above(name)) {
      const auto file = by_name.find(folder);
      if (file == by_name.end()) continue;
      diagnostics.report(
          output_collision, {},
          say("`{}` är en fil på webbplatsen, men även mappen för `{}`",
              "`{}` is a file of the site, but also the folder of `{}`", *file->second, *path),
          rename_one());
      refused = true;
    }
  }
  return refused;
}

bool refuse_taken_name(const fs::FileSystem& disk, const std::string& path,
                       Diagnostics& diagnostics) {
  const auto type = disk.type(path);
  if (!type || type == fs::EntryType::folder) return false;
  diagnostics.report(
      output_in_the_way, {},
      say("`{}` är ingen mapp, och stadga behöver namnet medan webbplatsen byts ut",
          "`{}` is no folder, and stadga needs the name while the site is replaced", path),
      say("flytta eller ta bort filen och bygg igen",
          "move the file away or delete it, then build again"));
  return true;
}

bool refuse_alien_journal(const fs::FileSystem& disk, const std::string& path,
                          Diagnostics& diagnostics) {
  const auto type = disk.type(path);
  if (!type || (type == fs::EntryType::file && is_begun_journal(disk.read(path)))) return false;
  diagnostics.report(
      output_in_the_way, {},
      say("`{}` är inte skapad av stadga, och stadga behöver namnet medan webbplatsen byts ut",
          "`{}` was not made by stadga, and stadga needs the name while the site is replaced",
          path),
      say("flytta eller ta bort den och bygg igen", "move it away or delete it, then build again"));
  return true;
}

bool refuse_root(const std::string& out, Diagnostics& diagnostics) {
  if (!fs::file_name(out).empty()) return false;
  diagnostics.report(output_not_ours, {},
                     say("`{}` är datorns rot och kan inte vara webbplatsens mapp",
                         "`{}` is the computer's root and cannot be the site's folder", out),
                     say("ange en annan mapp med `--out`", "give `--out` another folder"));
  return true;
}

bool refuse_standing(const std::string& out, Standing standing, Diagnostics& diagnostics) {
  const Text choose_another =
      say("ange med `--out` en mapp som är tom eller inte finns ännu, eller flytta först bort det "
          "som ligger här",
          "give `--out` a folder that is empty or does not exist yet, or first move away what is "
          "here");
  switch (standing) {
    case Standing::nothing:
    case Standing::empty_folder:
    case Standing::site:
      return false;
    case Standing::link:
      diagnostics.report(output_is_link, {},
                         say("`{}` är en länk, ingen mapp", "`{}` is a link, no folder", out),
                         say("ange med `--out` mappen som länken leder till, eller ta bort länken",
                             "give `--out` the folder that the link leads to, or delete the link"));
      return true;
    case Standing::not_a_folder:
      diagnostics.report(output_not_folder, {}, say("`{}` är ingen mapp", "`{}` is no folder", out),
                         choose_another);
      return true;
    case Standing::no_manifest:
      diagnostics.report(
          output_not_ours, {},
          say("mappen `{}` är inte tom, och utan `manifest.json` syns det inte vad i "
              "den som kommer från stadga",
              "the folder `{}` is not empty, and without a `manifest.json` nobody "
              "can tell what in it comes from stadga",
              out),
          choose_another);
      return true;
    case Standing::alien_manifest:
      diagnostics.report(
          output_not_ours, {},
          say("`manifest.json` i mappen `{}` är skadad eller kommer inte från stadga",
              "`manifest.json` in the folder `{}` is damaged or does not come from stadga", out),
          choose_another);
      return true;
  }
  return false;
}

bool refuse_edited(const Previous& previous, std::span<const std::string> edited,
                   Diagnostics& diagnostics) {
  for (const std::string& path : edited) {
    const bool is_file = previous.entries.at(path) == fs::EntryType::file;
    diagnostics.report(
        output_edited, {},
        is_file ? say("den publicerade filen `{}` har ändrats för hand",
                      "the published file `{}` was changed by hand", path)
                : say("den publicerade filen `{}` har bytts ut mot en mapp eller en länk",
                      "the published file `{}` was replaced by a folder or a link", path),
        say("för in ändringen i källan och ta bort filen, eller lägg tillbaka filen som den var, "
            "och bygg sedan igen",
            "move the change into the source and delete the file, or put the file back as it was, "
            "then build again"));
  }
  return !edited.empty();
}

bool refuse_in_the_way(const Previous& previous, std::span<const std::string> foreign,
                       std::span<const OutputFile> files, Diagnostics& diagnostics) {
  std::set<std::string, std::less<>> paths;
  for (const OutputFile& file : files) paths.insert(file.path);
  std::set<std::string_view> named;
  for (const std::string& entry : foreign) {
    const auto above = folders_above(entry);
    const bool told = std::any_of(above.begin(), above.end(),
                                  [&](std::string_view folder) { return named.contains(folder); });
    const auto file = hindered(entry, previous.entries.at(entry), paths);
    if (told || !file) continue;
    diagnostics.report(
        output_in_the_way, {},
        entry == *file
            ? say("`{}` är inte skapad av stadga, och webbplatsen har en egen fil med det namnet",
                  "`{}` was not made by stadga, and the site has a file of its own by that name",
                  entry)
            : say("`{}` är inte skapad av stadga och står i vägen för webbplatsens fil `{}`",
                  "`{}` was not made by stadga and is in the way of the site's file `{}`", entry,
                  *file),
        say("flytta eller byt namn på `{}` och bygg igen", "move or rename `{}`, then build again",
            entry));
    named.insert(entry);
  }
  return !named.empty();
}

}  // namespace stadga::publish
