// SPDX-License-Identifier: EUPL-1.2
// `stadga release`: records the version that has been decided.
#include "driver/release.h"

#include <iostream>

#include "cli/choice.h"
#include "cli/command.h"
#include "diag/print.h"

namespace stadga::cli {
namespace {

struct Own {
  std::string id;
  bool replace = false;
};

int run_release(const Options& options, const Own& own) {
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  int status = all_well;
  const std::optional<CompileOptions> with = compile_options(options, *disk, status);
  if (!with) return status;
  const Compilation compilation = compile(*disk, *with);
  const Language language = language_of(options, compilation.model.site);
  if (!compilation.sound()) return say_unsound(options, compilation);
  const Municipality* town = choose_municipality(options, compilation.model, own.id, status);
  if (town == nullptr) return status;
  Text message;
  Text help;
  const auto released = release(*disk, *with, compilation, *town, own.replace, message, help);
  if (!released) {
    say_wrong_use(options, message, help);
    return policy_has_errors;
  }
  if (options.quiet) return all_well;
  const bool sv = language == Language::sv;
  for (const std::string& path : released->written) std::cout << for_terminal(path) << '\n';
  std::cout << fmt::format(
      fmt::runtime(released->written.empty()
                       ? (sv ? "Versionen {} är redan antecknad.\n"
                             : "The version {} is recorded already.\n")
                       : (sv ? "Versionen {} är antecknad. Lägg in filerna i git.\n"
                             : "The version {} is recorded. Commit the files.\n")),
      released->name);
  return all_well;
}

}  // namespace

Command release_command() {
  const auto own = std::make_shared<Own>();
  Command out;
  out.name = "release";
  out.about = "anteckna reglerna som beslutade / record the rules as decided";
  out.declare = [own](CLI::App& app, Options& common) {
    app.add_option("ID", own->id, "kommunens id / the municipality's id")->required();
    app.add_option("--site", common.site, "webbplatsens mapp / the site's folder");
    app.add_flag("--replace", own->replace,
                 "rätta det som är antecknat för samma beslut / mend what is recorded for the same "
                 "decision");
  };
  out.run = [own](const Options& options) { return run_release(options, *own); };
  return out;
}

}  // namespace stadga::cli
