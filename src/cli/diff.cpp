// SPDX-License-Identifier: EUPL-1.2
// `stadga diff`: what changed between two versions of the policies.
#include <algorithm>
#include <iostream>
#include <set>
#include <thread>

#include <unistd.h>

#include "cli/choice.h"
#include "cli/command.h"
#include "diag/print.h"
#include "driver/origin.h"

namespace stadga::cli {
namespace {

struct Own {
  std::string before;
  std::string after = ".";
  std::string municipality;
};

int say_fault(const Options& options, const OriginFault& fault) {
  say_wrong_use(options, fault.message, fault.help);
  if (!fault.findings.empty())
    std::cerr << '\n'
              << print_human(fault.findings,
                             {language_of(options), wants_colour(options, STDERR_FILENO)});
  switch (fault.grade) {
    case OriginFault::Grade::wrong_use:
      return wrong_use;
    case OriginFault::Grade::unsound:
      return policy_has_errors;
    case OriginFault::Grade::machine:
      return machine_failed;
  }
  return machine_failed;
}

/// True where either has it; else says so.
bool is_known(const Options& options, const std::string& municipality,
              const history::Origin& before, const history::Origin& after) {
  std::set<std::string> ids;
  for (const history::Origin* origin : {&before, &after}) {
    for (const history::Policy& policy : origin->policies) ids.insert(policy.municipality);
  }
  if (ids.contains(municipality)) return true;
  const std::vector<std::string> known(ids.begin(), ids.end());
  say_none_such(
      options,
      say("ingen av dem har kommunen `{}`", "neither has the municipality `{}`", municipality),
      municipality, known);
  return false;
}

int run_diff(const Options& options, const Own& own) {
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  int status = all_well;
  Options here = options;
  here.site = ".";
  const std::optional<CompileOptions> with = compile_options(here, *disk, status);
  if (!with) return status;
  OriginFault fault;
  const std::string folder = fs::current_folder();
  const auto before = open_origin(*disk, *with, folder, own.before, fault);
  if (!before) return say_fault(options, fault);
  const auto after = open_origin(*disk, *with, folder, own.after, fault);
  if (!after) return say_fault(options, fault);
  if (!own.municipality.empty() && !is_known(options, own.municipality, *before, *after))
    return wrong_use;

  const history::Report report = history::report(*before, *after, own.municipality);
  const Language language = language_of(options);
  if (options.format == "json")
    std::cout << history::print_json(report);
  else if (options.format == "markdown")
    std::cout << history::print_markdown(report, language);
  else if (!options.quiet)
    std::cout << history::print_human(report, language);
  return all_well;
}

}  // namespace

Command diff_command() {
  const auto own = std::make_shared<Own>();
  Command out;
  out.name = "diff";
  out.about = "visa vad som har ändrats i reglerna / show what has changed in the rules";
  out.declare = [own](CLI::App& app, Options&) {
    app.add_option("OLD", own->before,
                   "en webbplats mapp, en byggd mapp eller en revision i git, med mapp om det "
                   "behövs (REV:mapp) / a site's folder, a built one or a git revision")
        ->required();
    app.add_option("NEW", own->after,
                   "detsamma; utelämnad: den här mappen / the same; by default "
                   "this folder");
    app.add_option("--municipality", own->municipality,
                   "bara den här kommunen / only this municipality");
  };
  out.run = [own](const Options& options) { return run_diff(options, *own); };
  out.formats = {"human", "json", "markdown"};
  return out;
}

}  // namespace stadga::cli
