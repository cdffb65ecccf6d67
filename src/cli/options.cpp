// SPDX-License-Identifier: EUPL-1.2
#include "cli/options.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <thread>

#include <unistd.h>

#include "diag/print.h"
#include "driver/machine.h"
#include "driver/output_folder.h"

namespace stadga::cli {
namespace {

/// The site's folder as other tools see it from here: where the program was started.
std::string folder_for_tools(const Options& options) {
  const std::string here = fs::current_folder();
  const std::string site = fs::absolute(options.site, here);
  return fs::is_within(site, here) && site != here ? site.substr(here.size() + 1) : "";
}

/// The date that the site speaks of, where it does not come from site.yml. Wrong: nullopt and said.
bool read_today(const Options& options, std::optional<Date>& today, int& status) {
  if (!options.today.empty()) {
    today = read_date(options.today);
    if (today) return true;
    status = say_wrong_use(
        options, say("`{}` är inget datum", "`{}` is not a date", options.today),
        say("skriv år-månad-dag: --today 2026-11-21", "write year-month-day: --today 2026-11-21"));
    return false;
  }
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch != nullptr && *epoch != '\0') {
    today = date_of_epoch(epoch);
    if (today) return true;
    status = say_wrong_use(options,
                           say("SOURCE_DATE_EPOCH är `{}`, som inte är ett antal sekunder",
                               "SOURCE_DATE_EPOCH is `{}`, which is not a count of seconds", epoch),
                           say("ta bort variabeln, eller sätt den till sekunder sedan 1970",
                               "remove the variable, or set it to seconds since 1970"));
    return false;
  }
  return true;
}

}  // namespace

int say_wrong_use(const Options& options, const Text& message, const Text& help) {
  const bool en = options.language == "en";
  std::cerr << "stadga: " << for_terminal(en ? message.en : message.sv) << '\n';
  if (!help.empty()) std::cerr << "  " << for_terminal(en ? help.en : help.sv) << '\n';
  return wrong_use;
}

Language language_of(const Options& options, const SiteSettings& site) {
  const std::string& chosen = options.language.empty() ? site.language : options.language;
  return chosen == "en" ? Language::en : Language::sv;
}

Language language_of(const Options& options) {
  return options.language == "en" ? Language::en : Language::sv;
}

bool wants_colour(const Options& options, int stream) {
  if (options.colour == "always") return true;
  if (options.colour == "never" || std::getenv("NO_COLOR") != nullptr) return false;
  return isatty(stream) != 0;
}

std::string shared_folder(const fs::FileSystem& disk) {
  std::array<char, 4096> buffer{};
  const ssize_t length = readlink("/proc/self/exe", buffer.data(), buffer.size() - 1);
  if (length > 0) {
    const std::string program(buffer.data(), static_cast<std::size_t>(length));
    const std::string beside = fs::absolute("../share/stadga", fs::parent(program));
    if (disk.type(beside)) return beside;
  }
  return disk.type(STADGA_DATADIR) ? STADGA_DATADIR : "";
}

std::optional<CompileOptions> compile_options(const Options& options, const fs::FileSystem& disk,
                                              int& status) {
  CompileOptions out;
  if (!read_today(options, out.today, status)) return std::nullopt;
  out.site = fs::absolute(options.site, fs::current_folder());
  if (!disk.real_path(out.site)) {
    status = say_wrong_use(
        options, say("mappen `{}` finns inte", "the folder `{}` does not exist", options.site),
        say("ange mappen som har `policies` i sig", "name the folder that has `policies` in it"));
    return std::nullopt;
  }
  out.shared = shared_folder(disk);
  out.jobs = options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
  return out;
}

void print_findings(const Options& options, const Compilation& compilation, Language language,
                    std::ostream& to, int stream) {
  const Diagnostics& diagnostics = compilation.diagnostics;
  std::vector<Suppressed> waived;
  for (const check::Waived& one : compilation.waived) {
    waived.push_back({&one.finding, one.waiver.reason.text, one.waiver.by.text,
                      one.waiver.until ? iso(*one.waiver.until) : ""});
  }
  const ToolOptions for_tools{language, folder_for_tools(options), STADGA_VERSION};
  if (options.format == "json") {
    to << print_json(diagnostics, waived);
    return;
  }
  if (options.format == "sarif") {
    to << print_sarif(diagnostics, waived, for_tools);
    return;
  }
  if (options.format == "gitlab") {
    to << print_gitlab(diagnostics, for_tools);
    return;
  }
  if (options.format == "github") {
    to << print_github(diagnostics, for_tools);
    return;
  }
  to << print_human(diagnostics, {language, wants_colour(options, stream)});
  const std::string summary = print_summary(diagnostics, language);
  if (!summary.empty()) to << summary << '\n';
}

}  // namespace stadga::cli
