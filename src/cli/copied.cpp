// SPDX-License-Identifier: EUPL-1.2
// `stadga copied`: records that an account's texts have been copied to it.
#include "driver/copied.h"

#include <chrono>
#include <ctime>
#include <iostream>

#include "cli/choice.h"
#include "cli/command.h"
#include "diag/print.h"

namespace stadga::cli {
namespace {

struct Own {
  std::string account;
  std::string municipality;
  std::string on;
};

/// By the machine's clock and time zone.
Date today_here() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::localtime_r(&now, &parts);
  return Date{std::chrono::year(parts.tm_year + 1900),
              std::chrono::month(static_cast<unsigned>(parts.tm_mon) + 1),
              std::chrono::day(static_cast<unsigned>(parts.tm_mday))};
}

/// The day asked for; today where none was. Nothing: `status` is set, and the reason told.
std::optional<Date> day_of(const Options& options, const Own& own, Date today, int& status) {
  if (own.on.empty()) return today;
  const std::optional<Date> day = read_date(own.on);
  if (!day) {
    status = say_wrong_use(
        options, say("`{}` är inget datum", "`{}` is not a date", own.on),
        say("skriv år-månad-dag: --on 2026-11-21", "write year-month-day: --on 2026-11-21"));
  } else if (*day > today) {
    status =
        say_wrong_use(options, say("{} har inte varit än", "{} has not been yet", own.on),
                      say("skriv dagen då texten kopierades; i dag är det {}",
                          "write the day on which the text was copied; today is {}", iso(today)));
  } else {
    return day;
  }
  return std::nullopt;
}

int say_not_recorded(const Options& options, const NotRecorded& fault) {
  // The other lines are what is to be put into the file: ids, a date and checksums.
  const bool en = options.language == "en";
  const std::string& help = en ? fault.help.en : fault.help.sv;
  const std::size_t end = help.find('\n');
  say_wrong_use(options, fault.message,
                {fault.help.sv.substr(0, fault.help.sv.find('\n')),
                 fault.help.en.substr(0, fault.help.en.find('\n'))});
  if (end != std::string::npos) std::cerr << help.substr(end + 1);
  switch (fault.grade) {
    case NotRecorded::Grade::wrong_use:
      return wrong_use;
    case NotRecorded::Grade::unsound:
      return policy_has_errors;
    case NotRecorded::Grade::machine:
      return machine_failed;
  }
  return machine_failed;
}

void report(const Recorded& recorded, Language language) {
  const bool sv = language == Language::sv;
  if (!recorded.written) {
    std::cout << (sv ? "Det är redan antecknat.\n" : "It is recorded already.\n");
    return;
  }
  std::vector<std::string> fields;
  for (const CopiedText& text : recorded.stamp.texts) fields.push_back(text.field.id);
  std::cout << for_terminal(recorded.file) << '\n'
            << fmt::format(fmt::runtime(sv ? "Antecknat som kopierat {}: {}. Lägg in filen i git.\n"
                                           : "Recorded as copied on {}: {}. Commit the file.\n"),
                           iso(recorded.stamp.on), join(fields, ", "));
}

int run_copied(const Options& options, const Own& own) {
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  int status = all_well;
  const std::optional<CompileOptions> chosen = compile_options(options, *disk, status);
  if (!chosen) return status;
  const std::optional<Date> day =
      day_of(options, own, chosen->today ? *chosen->today : today_here(), status);
  if (!day) return status;
  const Compilation compilation = compile(*disk, *chosen);
  if (!compilation.sound()) return say_unsound(options, compilation);
  const AccountChoice choice =
      choose_account(options, compilation.model, own.account, own.municipality);
  if (choice.account == nullptr) return choice.status;
  NotRecorded fault;
  const std::optional<Recorded> recorded =
      record_copied(*disk, *chosen, compilation, *choice.town, *choice.account, *day, fault);
  if (!recorded) return say_not_recorded(options, fault);
  if (!options.quiet) report(*recorded, language_of(options, compilation.model.site));
  return all_well;
}

}  // namespace

Command copied_command() {
  const auto own = std::make_shared<Own>();
  Command out;
  out.name = "copied";
  out.about =
      "anteckna att ett kontos texter har kopierats dit / record that an account's texts were "
      "copied to it";
  out.declare = [own](CLI::App& app, Options& common) {
    app.add_option("ACCOUNT", own->account, "kontots id / the account's id")->required();
    app.add_option("--municipality", own->municipality, "kommunens id / the municipality's id");
    app.add_option("--on", own->on,
                   "dagen då de kopierades, ÅÅÅÅ-MM-DD; annars i dag / the day on which they were "
                   "copied; else today");
    app.add_option("SITE,--site", common.site, "webbplatsens mapp / the site's folder");
  };
  out.run = [own](const Options& options) { return run_copied(options, *own); };
  return out;
}

}  // namespace stadga::cli
