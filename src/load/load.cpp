// SPDX-License-Identifier: EUPL-1.2
#include "load/load.h"

#include <algorithm>
#include <array>

#include "base/names.h"
#include "base/parallel.h"
#include "base/text.h"

namespace stadga::load {
namespace {

const Kind missing_file{"missing-file",
                        Severity::error,
                        {"En fil som behövs finns inte.", "A file that is needed is not there."},
                        {"Utan den går det inte att veta vad kommunen har beslutat.",
                         "Without it there is no knowing what the municipality has decided."},
                        "policies/norberg/ utan rules.yml"};
const Kind unknown_file{
    "unknown-file",
    Severity::warning,
    {"En fil i kommunens mapp läses inte.", "A file in the municipality's folder is not read."},
    {"Ofta är namnet felstavat, och då saknas det som står i filen.",
     "Often the name is misspelt, and then what stands in the file is missing."},
    "policies/norberg/rule.yml"};
const Kind file_is_too_large{
    "input-too-large",
    Severity::error,
    {"En fil är större än vad som läses.", "A file is larger than is read."},
    {"En så stor fil är nästan alltid något annat än text.",
     "A file of that size is nearly always something else than text."},
    "accounts.yml: 30 MB"};
const Kind not_a_file{
    "not-a-file",
    Severity::error,
    {"Där en fil väntades finns något annat.", "Something else stands where a file was expected."},
    {"En mapp eller en enhet kan inte läsas som text.",
     "A folder or a device cannot be read as text."},
    "policies/norberg/rules.yml/"};
const Kind link_out_of_site{
    "link-out-of-site",
    Severity::error,
    {"En genväg (symbolisk länk) leder ut ur webbplatsens mapp.",
     "A symbolic link leads out of the site's folder."},
    {"Bara filer i mappen läses. Annars kunde främmande filer bli publicerade.",
     "Only files in the folder are read. Otherwise files of others could be published."},
    "guideline.md -> ../../../etc/passwd"};
const Kind link_loop{
    "link-loop",
    Severity::error,
    {"En genväg (symbolisk länk) leder runt i en cirkel eller till något som inte finns.",
     "A symbolic link leads in a circle or to nothing."},
    {"Filen bakom genvägen går inte att läsa.", "The file behind the link cannot be read."},
    "guideline.md -> guideline.md"};
const Kind bad_folder_name{
    "bad-municipality-folder",
    Severity::error,
    {"En mapp under policies har ett namn som inte kan vara ett id.",
     "A folder below policies has a name that cannot be an id."},
    {"Mappens namn blir en del av sidornas adresser och måste tåla alla datorer.",
     "The folder's name becomes part of the pages' addresses and must work on every computer."},
    "policies/Norsjö/"};
const Kind bad_page_name{"bad-page-name",
                         Severity::error,
                         {"En sida under content har ett namn som inte kan vara en adress.",
                          "A page below content has a name that cannot be an address."},
                         {"Filens namn blir sidans adress. Den ska fungera i alla webbläsare och "
                          "får inte krocka med en sida som programmet gör.",
                          "The file's name becomes the page's address. It must work in every "
                          "browser and may not clash with a page that the program makes."},
                         "content/Om oss.md"};
const Kind no_municipality{
    "no-municipality",
    Severity::error,
    {"Det finns ingen kommun att bygga.", "There is no municipality to build."},
    {"Webbplatsen byggs av mapparna under policies.",
     "The site is made from the folders below policies."},
    "en tom mapp policies"};
const Kind no_theme{
    "unknown-theme",
    Severity::error,
    {"Temat finns inte.", "There is no such theme."},
    {"Utan tema går det inte att göra några sidor.", "Without a theme no pages can be made."},
    "theme: defalt"};

constexpr std::size_t most_bytes = 4 * 1024 * 1024;
constexpr std::array<std::string_view, 5> required_files = {
    "municipality.yml", "guideline.md", "rules.yml", "accounts.yml", "information.yml"};
constexpr std::array<std::string_view, 7> known_files = {
    "municipality.yml", "guideline.md",   "rules.yml",  "accounts.yml",
    "information.yml",  "checklists.yml", "waivers.yml"};

/// A place for a finding about a file as a whole: an empty file of that name, kept for the run.
class Reader {
 public:
  Reader(const fs::FileSystem& disk, std::string root, Diagnostics& diagnostics)
      : disk_(disk), root_(std::move(root)), diagnostics_(diagnostics) {
    real_root_ = disk_.real_path(root_).value_or(root_);
  }

  bool exists(const std::string& relative) const {
    return disk_.type(fs::join(root_, relative)).has_value();
  }

  std::vector<fs::FolderEntry> list(const std::string& relative) {
    const std::string path = fs::join(root_, relative);
    if (!disk_.type(path) || !inside(relative)) return {};
    const std::optional<std::string> real = disk_.real_path(path);
    if (!real || disk_.type(*real) != fs::EntryType::folder) return {};
    return disk_.list(*real);
  }

  bool is_folder(const std::string& relative) const {
    const std::optional<std::string> real = disk_.real_path(fs::join(root_, relative));
    return real && disk_.type(*real) == fs::EntryType::folder;
  }

  /// Null where it could not be read; the reason is reported. A byte-order mark, which some
  /// editors put first, is left out.
  SourcePtr read(const std::string& relative) {
    std::optional<std::string> bytes = read_bytes(relative);
    if (!bytes) return nullptr;
    if (bytes->starts_with("\xEF\xBB\xBF")) bytes->erase(0, 3);
    return std::make_shared<const SourceFile>(relative, std::move(*bytes));
  }

  std::optional<std::string> read_bytes(const std::string& relative) {
    const std::optional<std::string> found = inside(relative);
    if (!found) return std::nullopt;
    const std::string& real = *found;
    if (disk_.type(real) != fs::EntryType::file) {
      const bool folder = disk_.type(real) == fs::EntryType::folder;
      report(not_a_file, relative,
             folder
                 ? say("`{}` är en mapp och ingen fil", "`{}` is a folder and not a file", relative)
                 : say("`{}` är ingen vanlig fil", "`{}` is not an ordinary file", relative),
             say("flytta det som ligger där, och lägg en textfil med det namnet i stället",
                 "move what is there, and put a text file of that name in its place"));
      return std::nullopt;
    }
    const std::size_t size = disk_.size(real);
    if (size > most_bytes) {
      report(file_is_too_large, relative,
             say("filen är {} kilobyte; högst {} kilobyte läses",
                 "the file is {} kilobytes; at most {} kilobytes are read", (size + 1023) / 1024,
                 most_bytes / 1024),
             say("dela upp filen, eller ta bort det som inte är text",
                 "split the file, or remove what is not text"));
      return std::nullopt;
    }
    return disk_.read(real);
  }

  /// Without reporting: nobody knows yet whether it is wanted.
  AssetInput read_asset(const std::string& relative) const {
    using State = AssetInput::State;
    const std::optional<std::string> real = disk_.real_path(fs::join(root_, relative));
    if (!real) return {State::leads_nowhere, ""};
    if (!fs::is_within(*real, real_root_)) return {State::out_of_site, ""};
    if (disk_.type(*real) != fs::EntryType::file) return {State::not_a_file, ""};
    if (disk_.size(*real) > most_asset_bytes) return {State::too_large, ""};
    return {State::read, disk_.read(*real)};
  }

  void report(const Kind& kind, const std::string& relative, Text message, Text help) {
    const auto file = std::make_shared<const SourceFile>(relative, "");
    diagnostics_.keep(file);
    diagnostics_.report(kind, Span{file.get(), 0, 0}, std::move(message), std::move(help));
  }

  /// True where the path leads to something in the folder; else the reason is reported.
  /// The path with links resolved; nothing, and a finding, where it leads out of the site.
  std::optional<std::string> inside(const std::string& relative) {
    std::optional<std::string> real = disk_.real_path(fs::join(root_, relative));
    if (!real) {
      report(link_loop, relative,
             say("`{}` är en genväg (symbolisk länk) som inte leder till någonting",
                 "`{}` is a symbolic link that leads nowhere", relative),
             say("lägg själva filen eller mappen där i stället för genvägen",
                 "put the file or folder itself there instead of the link"));
      return std::nullopt;
    }
    if (!fs::is_within(*real, real_root_)) {
      report(link_out_of_site, relative,
             say("`{}` är en genväg (symbolisk länk) som leder ut ur webbplatsens mapp",
                 "`{}` is a symbolic link that leads out of the site's folder", relative),
             say("kopiera in själva filen eller mappen i stället för genvägen",
                 "copy the file or folder itself there instead of the link"));
      return std::nullopt;
    }
    return real;
  }

 private:
  const fs::FileSystem& disk_;
  std::string root_;
  std::string real_root_;
  Diagnostics& diagnostics_;
};

bool is_asset(std::string_view written) {
  const std::string name = lower(written);
  return name.ends_with(".svg") || name.ends_with(".png") || name.ends_with(".woff2");
}

/// Left behind by editors and systems, never meant as input.
bool is_by_product(std::string_view name) {
  return name.starts_with('.') || name.ends_with('~') || name.ends_with(".bak") ||
         name.starts_with('#');
}

SourcePtr read_version_file(Reader& reader, const std::string& path) {
  if (reader.exists(path)) return reader.read(path);
  reader.report(missing_file, path, say("filen `{}` saknas", "the file `{}` is missing", path),
                say("hämta tillbaka filen, eller ta bort mappen och kör `stadga release` igen",
                    "restore the file, or remove the folder and run `stadga release` again"));
  return nullptr;
}

std::vector<VersionInput> read_versions(Reader& reader, const std::string& folder) {
  std::vector<VersionInput> versions;
  for (const fs::FolderEntry& entry : reader.list(folder)) {
    const std::string path = folder + '/' + entry.name;
    if (is_by_product(entry.name)) continue;
    if (entry.type == fs::EntryType::link && !reader.inside(path)) continue;
    if (!reader.is_folder(path)) {
      reader.report(unknown_file, path,
                    say("filen `{}` läses inte", "the file `{}` is not read", entry.name),
                    say("flytta den, eller ta bort den", "move it, or remove it"));
      continue;
    }
    versions.push_back({entry.name, read_version_file(reader, path + "/municipality.yml"),
                        read_version_file(reader, path + "/rules.yml")});
  }
  return versions;
}

MunicipalityInput read_municipality(Reader& reader, const std::string& id) {
  MunicipalityInput input;
  input.id = id;
  input.folder = "policies/" + id;
  for (const fs::FolderEntry& entry : reader.list(input.folder)) {
    const std::string path = input.folder + '/' + entry.name;
    if (is_by_product(entry.name)) continue;
    if (entry.name == "versions" && reader.is_folder(path)) {
      input.versions = read_versions(reader, path);
      continue;
    }
    const bool known = std::ranges::find(known_files, entry.name) != known_files.end();
    if (known || entry.name.ends_with(".md")) {
      if (SourcePtr file = reader.read(path)) {
        input.files.emplace(entry.name, std::move(file));
      } else {
        input.unread.insert(entry.name);
      }
      continue;
    }
    if (is_asset(entry.name)) {
      input.assets.emplace(entry.name, reader.read_asset(path));
      continue;
    }
    const std::vector<std::string> names(known_files.begin(), known_files.end());
    const std::optional<std::string> meant = nearest(entry.name, names);
    reader.report(unknown_file, path,
                  say("filen `{}` läses inte", "the file `{}` is not read", entry.name),
                  meant ? say("menade du `{}`?", "did you mean `{}`?", *meant)
                        : say("flytta den, eller ta bort den", "move it, or remove it"));
  }
  const bool chapters = input.files.contains("municipality.yml") &&
                        std::ranges::any_of(input.files, [](const auto& file) {
                          return file.first.ends_with(".md");
                        });
  for (const std::string_view name : required_files) {
    const std::string path = input.folder + '/' + std::string(name);
    if (reader.exists(path) || (name == "guideline.md" && chapters)) continue;
    input.unread.emplace(name);
    reader.report(
        missing_file, path, say("filen `{}` saknas", "the file `{}` is missing", name),
        say("skapa filen i mappen `{}`; docs/filformat.md visar hur den ser ut",
            "make the file in the folder `{}`; docs/filformat.md shows what it looks like",
            input.folder));
  }
  return input;
}

std::vector<std::string> municipality_ids(Reader& reader) {
  std::vector<std::string> ids;
  for (const fs::FolderEntry& entry : reader.list("policies")) {
    const std::string path = "policies/" + entry.name;
    if (is_by_product(entry.name)) continue;
    if (entry.type == fs::EntryType::link && !reader.inside(path)) continue;
    if (!reader.is_folder(path)) continue;
    const bool taken = is_taken_name(entry.name) || is_device_name(entry.name);
    if (is_id(entry.name) && !taken) {
      ids.push_back(entry.name);
      continue;
    }
    reader.report(
        bad_folder_name, path,
        taken ? say("namnet `{}` är upptaget", "the name `{}` is taken", entry.name)
              : say("mappens namn `{}` kan inte vara ett id",
                    "the folder's name `{}` cannot be an id", entry.name),
        say("döp om mappen, till exempel till `{}`", "rename the folder, for example to `{}`",
            slug(entry.name) + (taken ? "-kommun" : "")));
  }
  return ids;
}

/// The Markdown files of a folder by name without ending, laid over those that are there already.
void read_pages(Reader& reader, const std::string& folder, std::span<const std::string_view> made,
                std::map<std::string, SourcePtr>& pages) {
  for (const fs::FolderEntry& entry : reader.list(folder)) {
    if (!entry.name.ends_with(".md") || is_by_product(entry.name)) continue;
    const std::string path = folder + '/' + entry.name;
    const std::string name = entry.name.substr(0, entry.name.size() - 3);
    const bool taken = std::ranges::find(made, name) != made.end() || is_device_name(name);
    if (taken || !is_id(name)) {
      const std::string better = taken ? name + "-sida" : slug(name);
      reader.report(bad_page_name, path,
                    taken ? say("namnet `{}` är upptaget", "the name `{}` is taken", entry.name)
                          : say("`{}` kan inte vara en sidas adress",
                                "`{}` cannot be a page's address", entry.name),
                    better.empty()
                        ? say("döp filen med små bokstäver a–z, siffror och bindestreck",
                              "name the file with lower-case letters a–z, digits and hyphens")
                        : say("döp om filen, till exempel till `{}.md`",
                              "rename the file, for example to `{}.md`", better));
      continue;
    }
    if (SourcePtr file = reader.read(path)) pages[name] = std::move(file);
  }
}

/// Chapters and their pictures.
void read_handbook(Reader& reader, const std::string& folder, Inputs& inputs) {
  read_pages(reader, folder, {}, inputs.handbook);
  for (const fs::FolderEntry& entry : reader.list(folder + "/bilder")) {
    const std::string path = folder + "/bilder/" + entry.name;
    if (is_by_product(entry.name)) continue;
    if (!is_picture_name("bilder/" + entry.name)) {
      reader.report(unknown_file, path,
                    say("filen `{}` läses inte", "the file `{}` is not read", entry.name),
                    say("spara bilden som PNG, med ett namn av små bokstäver a–z, siffror och "
                        "bindestreck: `min-bild.png`",
                        "save the picture as PNG, with a name of lower-case letters a–z, digits "
                        "and hyphens: `my-picture.png`"));
      continue;
    }
    if (std::optional<std::string> bytes = reader.read_bytes(path))
      inputs.pictures[entry.name] = std::move(*bytes);
  }
}

}  // namespace

Inputs load_inputs(const fs::FileSystem& disk, const std::string& site, const std::string& shared,
                   unsigned jobs, Diagnostics& diagnostics) {
  Inputs inputs;
  Reader reader(disk, site, diagnostics);
  if (reader.exists("site.yml")) inputs.site = reader.read("site.yml");

  for (const char* name : {"laws", "platforms", "vocabulary"}) {
    const std::string path = std::string("content/registers/") + name + ".yml";
    SourcePtr file;
    if (reader.exists(path)) {
      file = reader.read(path);
    } else if (!shared.empty() &&
               disk.type(fs::join(shared, std::string("registers/") + name + ".yml"))) {
      file = Reader(disk, shared, diagnostics).read(std::string("registers/") + name + ".yml");
    } else {
      reader.report(missing_file, path,
                    say("registret `{}` saknas", "the register `{}` is missing", path),
                    say("lägg tillbaka filen, eller installera stadga med sina register",
                        "put the file back, or install stadga with its registers"));
    }
    if (file) inputs.registers.emplace(name, std::move(file));
  }
  static constexpr std::array<std::string_view, 4> made_pages = {"index", "lagar", "kontroller",
                                                                 "handbok"};
  read_pages(reader, "content", made_pages, inputs.pages);
  // What the installed program tells of its formats; the site may say it in its own words.
  static constexpr std::array<std::string_view, 1> made_formats = {"index"};
  if (!shared.empty()) {
    Reader installed(disk, shared, diagnostics);
    read_pages(installed, "format", made_formats, inputs.formats);
  }
  read_pages(reader, "content/format", made_formats, inputs.formats);
  if (!shared.empty()) {
    Reader installed(disk, shared, diagnostics);
    read_handbook(installed, "handbok", inputs);
  }
  read_handbook(reader, "content/handbok", inputs);

  const std::size_t told = diagnostics.list().size();
  const std::vector<std::string> ids = municipality_ids(reader);
  if (ids.empty() && diagnostics.list().size() == told) {
    reader.report(
        no_municipality, "policies",
        say("det finns ingen kommun under `policies`", "there is no municipality below `policies`"),
        say("lägg kommunens filer i en mapp, till exempel `policies/exempelby`",
            "put the municipality's files in a folder, for example `policies/exempelby`"));
  }
  inputs.municipalities.resize(ids.size());
  std::vector<Diagnostics> found(ids.size());
  parallel_for(ids.size(), jobs, [&](std::size_t i) {
    Reader own(disk, site, found[i]);
    inputs.municipalities[i] = read_municipality(own, ids[i]);
  });
  for (Diagnostics& each : found) diagnostics.append(std::move(each));
  return inputs;
}

namespace {

/// Files of one theme folder, laid over what is there already.
bool add_theme(Reader& reader, const std::string& folder, ThemeInput& theme) {
  if (!reader.exists(folder)) return false;
  for (const fs::FolderEntry& entry : reader.list(folder + "/templates")) {
    if (!entry.name.ends_with(".html")) continue;
    if (SourcePtr file = reader.read(folder + "/templates/" + entry.name))
      theme.templates[entry.name] = std::move(file);
  }
  for (const fs::FolderEntry& entry : reader.list(folder + "/texts")) {
    if (!entry.name.ends_with(".yml")) continue;
    const std::string language = entry.name.substr(0, entry.name.size() - 4);
    if (SourcePtr file = reader.read(folder + "/texts/" + entry.name))
      theme.texts[language] = std::move(file);
  }
  for (const fs::FolderEntry& entry : reader.list(folder + "/assets")) {
    if (is_by_product(entry.name)) continue;
    if (std::optional<std::string> bytes = reader.read_bytes(folder + "/assets/" + entry.name)) {
      theme.assets["assets/" + entry.name] = std::move(*bytes);
    }
  }
  return true;
}

}  // namespace

ThemeInput load_theme(const fs::FileSystem& disk, const std::string& site,
                      const std::string& shared, const std::string& name, Span named_at,
                      Diagnostics& diagnostics) {
  ThemeInput theme;
  Reader own(disk, site, diagnostics);
  Reader installed(disk, shared.empty() ? site : shared, diagnostics);
  // A theme need hold only what it changes; the rest comes from `default`.
  const auto laid_over = [&](const std::string& folder) {
    const bool there = !shared.empty() && add_theme(installed, folder, theme);
    return add_theme(own, folder, theme) || there;
  };
  const bool base = laid_over("themes/default");
  const bool named = name == "default" ? base : laid_over("themes/" + name);
  if (!named || !base) {
    diagnostics.report(
        no_theme, named_at,
        say("temat `{}` finns inte", "there is no theme `{}`", named ? "default" : name.c_str()),
        !base ? say("installera stadga med sina teman, eller lägg temat i mappen `themes/default`",
                    "install stadga with its themes, or put the theme in the folder "
                    "`themes/default`")
              : say("lägg temat i mappen `themes/{0}`, eller skriv `theme: default`",
                    "put the theme in the folder `themes/{0}`, or write `theme: default`", name));
  }
  return theme;
}

std::span<const Kind* const> kinds() {
  static constexpr std::array<const Kind*, 10> all = {
      &missing_file, &unknown_file,    &file_is_too_large, &not_a_file,    &link_out_of_site,
      &link_loop,    &bad_folder_name, &no_municipality,   &bad_page_name, &no_theme};
  return all;
}

}  // namespace stadga::load
