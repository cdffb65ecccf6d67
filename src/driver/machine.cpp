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

constexpr Words free_some_space = {
    "frigör utrymme och försök igen; det som fanns förut är orört",
    "free some space and try again; what was there before is untouched"};
constexpr Words build_inside = {"bygg till en mapp inuti den: --out MAPP/webbplats",
                                "build into a folder inside it: --out FOLDER/site"};
constexpr Words try_again = {"vänta en stund och försök igen", "wait a while and try again"};
constexpr Words close_programs = {"stäng några andra program och försök igen",
                                  "close some other programs and try again"};
constexpr Words check_disk = {"kontrollera disken", "check the disk"};
constexpr Words check_path = {"kontrollera att sökvägen är rätt skriven",
                              "check that the path is written right"};

constexpr std::array<Reason, 29> reasons = {{
    {ENOENT,
     {"filen eller mappen finns inte", "there is no such file or folder"},
     {"kontrollera att den inte har flyttats eller tagits bort medan stadga arbetade, och försök "
      "igen",
      "check that it was not moved or removed while stadga was working, and try again"}},
    {ENOTDIR,
     {"någon del av sökvägen är en fil och ingen mapp", "part of the path is a file and no folder"},
     check_path},
    {EISDIR,
     {"det är en mapp, men här behövs en fil", "it is a folder, but a file is needed here"},
     check_path},
    {EEXIST,
     {"det finns redan något med det namnet", "there already is something by that name"},
     {"kontrollera att inget annat program skriver där, och försök igen",
      "check that no other program writes there, and try again"}},
    {ENOTEMPTY,
     {"mappen är inte tom", "the folder is not empty"},
     {"kontrollera att inget annat program skriver där, och försök igen",
      "check that no other program writes there, and try again"}},
    {EINVAL,
     {"det är ingen vanlig fil, eller något som disken inte klarar av",
      "it is no ordinary file, or something that the disk cannot do"},
     {"flytta undan den, eller välj en annan mapp med --out",
      "move it away, or choose another folder with --out"}},
    {ELOOP,
     {"länkarna leder runt i en cirkel", "the links lead round in a circle"},
     {"ta bort någon av länkarna", "remove one of the links"}},
    {ENOSPC, {"disken är full", "the disk is full"}, free_some_space},
    {EDQUOT,
     {"ditt utrymme på disken är slut", "your share of the disk is used up"},
     free_some_space},
    {EFBIG,
     {"filen är större än vad som är tillåtet", "the file is larger than is permitted"},
     {"dela upp innehållet, eller be den som sköter datorn om hjälp",
      "divide the content, or ask whoever looks after the computer for help"}},
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
     build_inside},
    {EXDEV,
     {"mappen kan inte bytas ut i ett steg här", "the folder cannot be replaced in one step here"},
     build_inside},
    {ENAMETOOLONG,
     {"namnet är för långt", "the name is too long"},
     {"korta id:t", "shorten the id"}},
    {EILSEQ,
     {"disken kan inte spara ett sådant namn", "the disk cannot keep such a name"},
     {"välj en mapp på en annan disk med --out", "choose a folder on another disk with --out"}},
    {EOPNOTSUPP,
     {"disken klarar inte av det", "the disk cannot do that"},
     {"välj en mapp på en annan disk med --out", "choose a folder on another disk with --out"}},
    {EMLINK,
     {"filen har för många namn", "the file has too many names"},
     {"välj en annan mapp med --out", "choose another folder with --out"}},
    {EIO, {"disken svarar inte som den ska", "the disk does not answer as it should"}, check_disk},
    {ENXIO, {"disken finns inte längre", "the disk is gone"}, check_disk},
    {ENODEV, {"disken finns inte längre", "the disk is gone"}, check_disk},
    {ESTALE,
     {"nätverksdisken har tappat bort filen", "the network disk has lost the file"},
     try_again},
    {ETIMEDOUT, {"nätverksdisken svarar inte", "the network disk does not answer"}, try_again},
    {EAGAIN, {"datorn är upptagen", "the computer is busy"}, try_again},
    {ETXTBSY, {"ett annat program använder filen", "another program uses the file"}, try_again},
    {ENOMEM, {"datorns minne räcker inte", "the computer is out of memory"}, close_programs},
    {EMFILE, {"för många filer är öppna", "too many files are open"}, close_programs},
    {ENFILE, {"för många filer är öppna", "too many files are open"}, close_programs},
}};

/// What is said of building, in words that hold for every command.
const Words& help_for(const Reason& reason, bool builds) {
  static constexpr Words space{"frigör utrymme och försök igen", "free some space and try again"};
  static constexpr Words rights{"ge dig själv rätt att läsa och skriva där, och försök igen",
                                "give yourself the right to read and write there, and try again"};
  static constexpr Words place{
      "flytta mappen till en plats där det går att skriva, och försök igen",
      "move the folder to a place that can be written to, and try again"};
  if (builds) return reason.help;
  if (reason.number == ENOSPC || reason.number == EDQUOT) return space;
  if (reason.number == EACCES || reason.number == EPERM) return rights;
  return reason.help.sv.find("--out") == std::string_view::npos ? reason.help : place;
}

}  // namespace

MachineFault describe(const fs::Error& error, bool builds) {
  for (const Reason& reason : reasons) {
    if (reason.number != error.error_number()) continue;
    const Words& help = help_for(reason, builds);
    return {{fmt::format("`{}`: {}", error.path(), reason.what.sv),
             fmt::format("`{}`: {}", error.path(), reason.what.en)},
            {std::string(help.sv), std::string(help.en)}};
  }
  const std::string system = std::generic_category().message(error.error_number());
  return {
      say("`{}`: datorn svarade med fel {} (på engelska: `{}`)",
          "`{}`: the computer answered with error {} (`{}`)", error.path(), error.error_number(),
          system),
      say("be den som sköter datorn om hjälp", "ask whoever looks after the computer for help")};
}

}  // namespace stadga
