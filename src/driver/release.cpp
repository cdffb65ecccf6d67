// SPDX-License-Identifier: EUPL-1.2
#include "driver/release.h"

#include <algorithm>
#include <array>

#include "history/versions.h"

namespace stadga {
namespace {

constexpr std::array<const char*, 2> copied = {"municipality.yml", "rules.yml"};

/// The text that was compiled, not what the file may hold by now.
std::string text_of(const Compilation& compilation, const std::string& town, const char* name) {
  for (const load::MunicipalityInput& input : compilation.inputs.municipalities) {
    if (input.id == town) return input.files.at(name)->text();
  }
  return {};
}

std::string free_name(const Municipality& town, const std::string& date) {
  std::string name = date;
  const auto taken = [&] {
    return std::ranges::find(town.versions, name, &Version::name) != town.versions.end();
  };
  for (int number = 2; taken(); ++number) name = date + '-' + std::to_string(number);
  return name;
}

std::optional<Text> not_to_be_released(const Model& model, const Municipality& town, Text& help) {
  const Guideline& guideline = town.guideline;
  if (!guideline.decided_on) {
    help = say("skriv `decided_on`, och diarienumret under `reference`, när beslutet är fattat",
               "write `decided_on`, and the number under `reference`, once it has been decided");
    return say("municipality.yml för `{}` säger inte när riktlinjen beslutades",
               "municipality.yml of `{}` does not say when the guideline was decided", town.id);
  }
  const std::string day = iso(*guideline.decided_on);
  if (model.as_of && *guideline.decided_on > *model.as_of) {
    help = say("ett utkast antecknas inte; vänta tills beslutet är fattat",
               "a draft is not recorded; wait until the decision has been made");
    return say("beslutet {} ligger efter den {}, den dag som sidorna avser",
               "the decision of {} lies after {}, the day of these pages", day, iso(*model.as_of));
  }
  // A version has a date; one without is before all others.
  if (!town.versions.empty() && town.versions.back().guideline.decided_on > guideline.decided_on) {
    help = say("rätta `decided_on` i municipality.yml", "mend `decided_on` in municipality.yml");
    return say("beslutet {} är äldre än versionen `{}`, som redan är antecknad",
               "the decision of {} is older than the version `{}`, which is recorded already", day,
               town.versions.back().name);
  }
  return std::nullopt;
}

/// What is left of an attempt; what cannot be removed stays, and is not read.
void remove_unfinished(fs::FileSystem& disk, const std::string& making) {
  if (!disk.type(making)) return;
  try {
    for (const char* name : copied) {
      if (disk.type(fs::join(making, name))) disk.remove_file(fs::join(making, name));
    }
    disk.remove_folder(making);
  } catch (const fs::Error&) {
    return;
  }
}

}  // namespace

std::optional<Released> release(fs::FileSystem& disk, const CompileOptions& options,
                                const Compilation& compilation, const Municipality& town,
                                bool replace, Text& message, Text& help) {
  const Model& model = compilation.model;
  if (const auto reason = not_to_be_released(model, town, help)) {
    message = *reason;
    return std::nullopt;
  }
  const std::string folder = "policies/" + town.id + "/versions";
  const history::Policy now = history::from_version(model, town, history::as_version(town));
  const std::string day = now.decision.on ? iso(*now.decision.on) : "";
  for (const Version& version : town.versions) {
    const history::Policy then = history::from_version(model, town, version);
    if (!then.decision.same_as(now.decision)) continue;
    if (history::compare(then, now).empty()) return Released{version.name, {}};
    if (!replace) {
      message = say("reglerna har ändrats sedan beslutet {} antecknades",
                    "the rules have changed since the decision of {} was recorded", day);
      help =
          say("är ändringen beslutad: skriv det nya beslutets datum och diarienummer i "
              "municipality.yml. Var reglerna felskrivna förut: lägg till --replace",
              "has the change been decided: write the new decision's date and number in "
              "municipality.yml. Were the rules mistyped before: add --replace");
      return std::nullopt;
    }
    Released out{version.name, {}};
    for (const char* name : copied) {
      const std::string path = folder + '/' + version.name + '/' + name;
      const std::string at = fs::join(options.site, path);
      if (disk.replace_file(at, disk.read(at), text_of(compilation, town.id, name)) !=
          fs::Replaced::done) {
        message = say("`{}` går inte att skriva över", "`{}` cannot be written over", path);
        help = say("se efter att filen inte är skrivskyddad och att den är din, och försök igen",
                   "see that the file is not read-only and that it is yours, and try again");
        return std::nullopt;
      }
      out.written.push_back(path);
    }
    return out;
  }
  Released out{free_name(town, day), {}};
  // Under a name that is not read until all of it is there.
  const std::string making = fs::join(options.site, folder + "/." + out.name);
  remove_unfinished(disk, making);
  try {
    disk.make_folders(making);
    for (const char* name : copied) {
      disk.write_new(fs::join(making, name), text_of(compilation, town.id, name));
      out.written.push_back(folder + '/' + out.name + '/' + name);
    }
    disk.rename_new(making, fs::join(options.site, folder + '/' + out.name));
  } catch (const fs::Error&) {
    remove_unfinished(disk, making);
    throw;
  }
  return out;
}

}  // namespace stadga
