// SPDX-License-Identifier: EUPL-1.2
// `stadga norms`: which sentences of a text are norms.
#include <iostream>

#include <unistd.h>

#include "cli/command.h"
#include "diag/encoding.h"
#include "diag/print.h"
#include "norms/print.h"

namespace stadga::cli {
namespace {

int run_norms(const Options& options, const std::string& name) {
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  const std::string path = fs::absolute(name, fs::current_folder());
  const std::optional<std::string> real = disk->real_path(path);
  if (!real || disk->type(*real) != fs::EntryType::file) {
    return say_wrong_use(options, say("filen `{}` finns inte", "there is no file `{}`", name),
                         say("ange en text, till exempel policies/norberg/guideline.md",
                             "name a text, for example policies/norberg/guideline.md"));
  }
  const SourceFile file(name, disk->read(*real));
  Diagnostics diagnostics;
  if (!check_encoding(file, diagnostics)) {
    std::cerr << print_human(diagnostics,
                             {language_of(options), wants_colour(options, STDERR_FILENO)});
    return policy_has_errors;
  }
  const norms::Format format = options.format == "json"  ? norms::Format::json
                               : options.format == "tsv" ? norms::Format::tsv
                                                         : norms::Format::human;
  std::cout << norms::print(norms::read(file.text()), format);
  return all_well;
}

}  // namespace

Command norms_command() {
  const auto name = std::make_shared<std::string>();
  Command out;
  out.name = "norms";
  out.about = "visa vilka meningar i en text som är normer / show which sentences are norms";
  out.declare = [name](CLI::App& app, Options&) {
    app.add_option("FILE", *name, "en text i Markdown eller ren text / Markdown or plain text")
        ->required();
  };
  out.run = [name](const Options& options) { return run_norms(options, *name); };
  out.formats = {"human", "json", "tsv"};
  return out;
}

}  // namespace stadga::cli
