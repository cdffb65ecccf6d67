// SPDX-License-Identifier: EUPL-1.2
// `stadga build`: the site, published at once or not at all.
#include <iostream>
#include <map>

#include <unistd.h>

#include "cli/command.h"
#include "diag/print.h"
#include "driver/output_folder.h"
#include "fs/lock.h"

namespace stadga::cli {
namespace {

struct Own {
  std::string out = "public";
};

void print_report(const std::vector<OutputFile>& files, const publish::Report& report,
                  const std::string& out, Language language) {
  std::map<std::string, std::size_t> by_kind;
  for (const OutputFile& file : files) ++by_kind[file.kind];
  const bool sv = language == Language::sv;
  std::cout << fmt::format(
      fmt::runtime(sv ? "{} filer i {}: {} skrivna, {} oförändrade, {} borttagna\n"
                      : "{} files in {}: {} written, {} unchanged, {} removed\n"),
      files.size(), for_terminal(out), report.written, report.unchanged, report.removed);
  for (const auto& [kind, count] : by_kind) std::cout << fmt::format("  {:>5} {}\n", count, kind);
  for (const std::string& kept : report.kept) {
    std::cout << (sv ? "  behölls, fast vi inte har skrivit den: "
                     : "  kept, though it is not ours: ")
              << for_terminal(kept) << '\n';
  }
  for (const std::string& left : report.left) {
    std::cout
        << (sv ? "  lades in eller ändrades medan webbplatsen byttes ut, och ligger kvar här: "
               : "  put in or changed while the site was replaced, and still here: ")
        << for_terminal(left) << '\n';
  }
}

int run_build(const Options& options, const Own& own) {
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  int status = all_well;
  const std::optional<CompileOptions> compile = compile_options(options, *disk, status);
  if (!compile) return status;
  const std::string out = fs::absolute(own.out, fs::current_folder());
  if (meets_sources(*disk, *compile, out)) {
    return say_wrong_use(
        options,
        say("webbplatsen kan inte byggas i `{}`, där källorna ligger",
            "the site cannot be built in `{}`, where the sources lie", own.out),
        say("välj en egen mapp: --out public", "choose a folder of its own: --out public"));
  }
  const std::unique_ptr<fs::FolderLock> lock = fs::lock_beside(out);
  if (!lock) {
    say_wrong_use(options,
                  say("ett annat bygge skriver just nu till `{}`",
                      "another build is writing to `{}` just now", own.out),
                  say("vänta tills det är klart, och bygg igen",
                      "wait until it has finished, and build again"));
    return machine_failed;
  }
  const bool progress = !options.quiet && options.human() && isatty(STDERR_FILENO) != 0;
  if (progress) std::cerr << (options.language == "en" ? "Building …\n" : "Bygger …\n");
  const BuildResult result = build(*disk, *compile, out, std::string("stadga ") + STADGA_VERSION);
  const Language language = language_of(options, result.compilation.model.site);
  print_findings(options, result.compilation, language, std::cerr, STDERR_FILENO);
  if (!result.report) {
    if (options.human()) {
      std::cerr << (language == Language::sv
                        ? "Inget har publicerats. Den tidigare webbplatsen är orörd.\n"
                        : "Nothing was published. The previous site is untouched.\n");
    }
    return policy_has_errors;
  }
  if (!options.quiet && options.human()) {
    print_report(result.files, *result.report, own.out, language);
  }
  return all_well;
}

}  // namespace

Command build_command() {
  const auto own = std::make_shared<Own>();
  Command out;
  out.name = "build";
  out.about = "bygg webbplatsen / build the site";
  out.declare = [own](CLI::App& app, Options& common) {
    app.add_option("SITE", common.site, "webbplatsens mapp / the site's folder");
    app.add_option("--out", own->out, "mappen som webbplatsen skrivs i / the folder to write into");
  };
  out.run = [own](const Options& options) { return run_build(options, *own); };
  out.formats = finding_formats;
  return out;
}

}  // namespace stadga::cli
