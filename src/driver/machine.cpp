// SPDX-License-Identifier: EUPL-1.2
#include "driver/machine.h"

#include <array>
#include <cerrno>
#include <system_error>

namespace stadga {
namespace {

struct Reason {
  int number;
  Words what;
  Words help;
};

constexpr std::array<Reason, 9> reasons = {{
    {ENOSPC,
     {"disken är full", "the disk is full"},
     {"frigör utrymme och bygg igen; den tidigare webbplatsen är orörd",
      "free some space and build again; the previous site is untouched"}},
    {EDQUOT,
     {"ditt utrymme på disken är slut", "your share of the disk is used up"},
     {"frigör utrymme och bygg igen; den tidigare webbplatsen är orörd",
      "free some space and build again; the previous site is untouched"}},
    {EACCES,
     {"behörighet saknas", "permission is missing"},
     {"ge dig själv rätt att läsa och skriva där, eller välj en annan mapp med --out",
      "give yourself the right to read and write there, or choose another folder with --out"}},
    {EPERM,
     {"det är inte tillåtet", "it is not permitted"},
     {"välj en annan mapp med --out", "choose another folder with --out"}},
    {EROFS,
     {"disken är skrivskyddad", "the disk is read-only"},
     {"välj en mapp på en annan disk med --out", "choose a folder on another disk with --out"}},
    {EBUSY,
     {"mappen kan inte bytas ut, för den är en monterad disk",
      "the folder cannot be replaced, because it is a mounted disk"},
     {"bygg till en mapp inuti den: --out MAPP/webbplats",
      "build into a folder inside it: --out FOLDER/site"}},
    {EXDEV,
     {"mappen kan inte bytas ut i ett steg här", "the folder cannot be replaced in one step here"},
     {"bygg till en mapp inuti den: --out MAPP/webbplats",
      "build into a folder inside it: --out FOLDER/site"}},
    {ENAMETOOLONG,
     {"namnet är för långt", "the name is too long"},
     {"korta id:t", "shorten the id"}},
    {EIO,
     {"disken svarar inte som den ska", "the disk does not answer as it should"},
     {"kontrollera disken", "check the disk"}},
}};

}  // namespace

MachineFault describe(const fs::Error& error) {
  for (const Reason& reason : reasons) {
    if (reason.number != error.error_number()) continue;
    return {{fmt::format("`{}`: {}", error.path(), reason.what.sv),
             fmt::format("`{}`: {}", error.path(), reason.what.en)},
            {std::string(reason.help.sv), std::string(reason.help.en)}};
  }
  const std::string system = std::generic_category().message(error.error_number());
  return {say("`{}`: {}", "`{}`: {}", error.path(), system), {}};
}

}  // namespace stadga
