// SPDX-License-Identifier: EUPL-1.2
#include "parse/assets.h"

#include "base/text.h"

namespace stadga::parse {

using load::AssetInput;

const Kind missing_asset{
    "missing-asset",
    Severity::error,
    {"En bild eller ett typsnitt som `profile` nämner finns inte i kommunens mapp eller kan inte "
     "läsas.",
     "A picture or a font that `profile` names is not in the municipality's folder or cannot be "
     "read."},
    {"Då saknas logotypen eller typsnittet på sidorna.",
     "Then the logotype or the font is missing on the pages."},
    "logotype:\n  file: logotyp.svg   # filen ligger i en annan mapp"};
const Kind unused_asset{
    "unused-asset",
    Severity::warning,
    {"En bild eller ett typsnitt i kommunens mapp används inte.",
     "A picture or a font in the municipality's folder is not used."},
    {"Den publiceras inte. Ofta saknas en rad under `profile` i municipality.yml.",
     "It is not published. Often a line below `profile` in municipality.yml is missing."},
    "policies/norberg/logotyp.svg"};

Assets::Assets(const load::MunicipalityInput& folder, Diagnostics& diagnostics)
    : folder_(folder), diagnostics_(diagnostics) {
  for (const auto& [name, asset] : folder.assets) unused_.push_back(name);
}

const std::string* Assets::bytes(const Placed& named) {
  const auto found = folder_.assets.find(named.text);
  if (found == folder_.assets.end()) {
    const std::optional<std::string> meant = nearest(named.text, unused_);
    if (meant) std::erase(unused_, *meant);
    Diagnostic& told = diagnostics_.report(
        missing_asset, named.span,
        say("filen `{}` finns inte", "there is no file `{}`", named.text),
        meant ? say("menade du `{}`?", "did you mean `{}`?", *meant)
              : say("lägg filen i mappen `{}`, bredvid municipality.yml",
                    "put the file in the folder `{}`, beside municipality.yml", folder_.folder));
    if (meant) told.fixes.push_back({named.span, *meant});
    return nullptr;
  }
  std::erase(unused_, named.text);
  if (found->second.state == AssetInput::State::read) return &found->second.bytes;
  unreadable(named, found->second.state);
  return nullptr;
}

void Assets::report_unused() {
  for (const std::string& name : unused_) {
    const auto file = std::make_shared<const SourceFile>(folder_.folder + '/' + name, "");
    diagnostics_.keep(file);
    diagnostics_.report(unused_asset, Span{file.get(), 0, 0},
                        say("filen `{}` används inte", "the file `{}` is not used", name),
                        say("skriv den under `profile` i municipality.yml, eller ta bort den",
                            "write it below `profile` in municipality.yml, or remove it"));
  }
}

void Assets::unreadable(const Placed& named, AssetInput::State state) {
  const std::string& name = named.text;
  const Text copy = say("lägg själva filen i mappen i stället för genvägen",
                        "put the file itself in the folder instead of the link");
  switch (state) {
    case AssetInput::State::too_large:
      diagnostics_.report(
          missing_asset, named.span,
          say("filen `{}` är större än {} kilobyte", "the file `{}` is larger than {} kilobytes",
              name, load::most_asset_bytes / 1024),
          say("spara en mindre fil; alla som läser en sida måste vänta på den",
              "save a smaller file; everybody who reads a page has to wait for it"));
      break;
    case AssetInput::State::out_of_site:
      diagnostics_.report(
          missing_asset, named.span,
          say("`{}` är en genväg (symbolisk länk) som leder ut ur webbplatsens mapp",
              "`{}` is a symbolic link that leads out of the site's folder", name),
          copy);
      break;
    case AssetInput::State::leads_nowhere:
      diagnostics_.report(missing_asset, named.span,
                          say("`{}` är en genväg (symbolisk länk) som inte leder till någonting",
                              "`{}` is a symbolic link that leads nowhere", name),
                          copy);
      break;
    default:
      diagnostics_.report(missing_asset, named.span,
                          say("`{}` är ingen fil", "`{}` is not a file", name),
                          say("lägg bilden eller typsnittet där, under samma namn",
                              "put the picture or font there, by the same name"));
  }
}

}  // namespace stadga::parse
