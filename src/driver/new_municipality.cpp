// SPDX-License-Identifier: EUPL-1.2
#include "driver/new_municipality.h"

#include "base/names.h"
#include "base/text.h"

namespace stadga {
namespace {

/// `Exempelby` of `Exempelby kommun`, and `Norberg` of `Norbergs kommun`: a guess to be corrected.
std::string short_name(const std::string& name) {
  static constexpr std::string_view ending = " kommun";
  if (!name.ends_with(ending)) return name;
  std::string out = name.substr(0, name.size() - ending.size());
  if (out.size() > 1 && out.ends_with('s')) out.pop_back();
  return out;
}

/// Fit for a YAML text in double quotes.
std::string quoted(std::string text) {
  text = replace_all(std::move(text), "\\", "\\\\");
  return replace_all(std::move(text), "\"", "\\\"");
}

std::string skeleton_folder(const fs::FileSystem& disk, const NewMunicipality& wanted) {
  const std::string own = fs::join(wanted.site, "content/skeleton");
  return disk.type(own) ? own : fs::join(wanted.shared, "skeleton");
}

}  // namespace

std::vector<std::string> make_municipality(fs::FileSystem& disk, const NewMunicipality& wanted,
                                           std::optional<Text>& refusal) {
  if (!is_id(wanted.id)) {
    refusal = say("`{}` kan inte vara ett id; skriv till exempel `{}`",
                  "`{}` cannot be an id; write for example `{}`", wanted.id, slug(wanted.id));
    return {};
  }
  if (is_taken_name(wanted.id) || is_device_name(wanted.id)) {
    const std::string better = wanted.id + "-kommun";
    refusal =
        is_taken_name(wanted.id)
            ? say("namnet `{}` är upptaget av webbplatsen själv; skriv till exempel `{}`",
                  "the name `{}` is the site's own; write for example `{}`", wanted.id, better)
            : say("en mapp kan inte heta `{}` i Windows; skriv till exempel `{}`",
                  "no folder can be called `{}` in Windows; write for example `{}`", wanted.id,
                  better);
    return {};
  }
  const std::string folder = fs::join(wanted.site, "policies/" + wanted.id);
  if (disk.type(folder)) {
    refusal =
        say("mappen `policies/{}` finns redan, och inget i den har ändrats",
            "the folder `policies/{}` exists already, and nothing in it was changed", wanted.id);
    return {};
  }
  const std::string name = wanted.name.empty() ? wanted.id + " kommun" : wanted.name;
  const std::string from = skeleton_folder(disk, wanted);
  const std::vector<fs::FolderEntry> entries = disk.list(from);  // or nothing is made
  disk.make_folders(folder);
  std::vector<std::string> written;
  for (const fs::FolderEntry& entry : entries) {
    std::string text = disk.read(fs::join(from, entry.name));
    text = replace_all(std::move(text), "{{short_name}}", quoted(short_name(name)));
    text = replace_all(std::move(text), "{{name}}", quoted(name));
    disk.write_new(fs::join(folder, entry.name), text);
    written.push_back("policies/" + wanted.id + '/' + entry.name);
  }
  return written;
}

}  // namespace stadga
