// SPDX-License-Identifier: EUPL-1.2
// `stadga new`: the files of a municipality, to fill in.
#include <iostream>

#include "cli/command.h"
#include "diag/print.h"
#include "driver/new_municipality.h"

namespace stadga::cli {
namespace {

struct Own {
  std::string id;
  std::string name;
};

int run_new(const Options& options, const Own& own) {
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  int status = all_well;
  const std::optional<CompileOptions> at = compile_options(options, *disk, status);
  if (!at) return status;
  std::optional<Text> refusal;
  const std::vector<std::string> written =
      make_municipality(*disk, {at->site, at->shared, own.id, own.name}, refusal);
  if (refusal) return say_wrong_use(options, *refusal, {});
  const bool en = options.language == "en";
  for (const std::string& path : written) std::cout << for_terminal(path) << '\n';
  std::cout << (en ? "Now put the guideline's text in guideline.md and run `stadga check`.\n"
                   : "Lägg nu riktlinjens text i guideline.md och kör `stadga check`.\n");
  return all_well;
}

}  // namespace

Command new_command() {
  const auto own = std::make_shared<Own>();
  Command out;
  out.name = "new";
  out.about = "lägg till en kommun / add a municipality";
  out.declare = [own](CLI::App& app, Options& common) {
    app.add_option("ID", own->id, "mappens namn, till exempel exempelby / the folder's name")
        ->required();
    app.add_option("--name", own->name,
                   "kommunens namn, till exempel \"Exempelby kommun\" / its name");
    app.add_option("--site", common.site, "webbplatsens mapp / the site's folder");
  };
  out.run = [own](const Options& options) { return run_new(options, *own); };
  return out;
}

}  // namespace stadga::cli
