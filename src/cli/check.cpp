// SPDX-License-Identifier: EUPL-1.2
// `stadga check`: everything but publishing.
#include <algorithm>
#include <iostream>
#include <iterator>

#include <unistd.h>

#include "cli/command.h"
#include "diag/print.h"
#include "driver/fixes.h"

namespace stadga::cli {
namespace {

struct Own {
  bool fix = false;
  bool strict = false;
};

void print_left(const std::vector<FileLeft>& left, Language language) {
  for (const FileLeft& file : left) {
    std::cerr << fmt::format(
        fmt::runtime(language == Language::sv ? "{}: inte rättad: {}\n" : "{}: not mended: {}\n"),
        for_terminal(file.file), file.why.in(language));
  }
}

void print_fixes(const std::vector<AppliedFix>& applied, Language language) {
  for (const AppliedFix& fix : applied) {
    std::cout << fmt::format("{}:{}: {} → {}\n", for_terminal(fix.file), fix.line,
                             for_terminal(fix.before), for_terminal(fix.after));
  }
  std::cout << fmt::format(
      fmt::runtime(language == Language::sv ? "Rättade ställen: {}\n\n" : "Places mended: {}\n\n"),
      applied.size());
}

/// `Norsjö: 44 normer, 41 med regel, 3 undantagna (2 syfte, 1 exempel)`.
std::string coverage_line(const Model& model, const check::Coverage& of, Language language) {
  const auto town = std::ranges::find(model.municipalities, of.municipality, &Municipality::id);
  const bool named = town != model.municipalities.end() && !town->short_name.empty();
  const bool sv = language == Language::sv;
  std::string line = fmt::format(
      fmt::runtime(sv ? "{}: {} {}, {} med regel" : "{}: {} {}, {} with a rule"),
      named ? town->short_name : of.municipality, of.norms,
      sv ? (of.norms == 1 ? "norm" : "normer") : (of.norms == 1 ? "norm" : "norms"), of.with_rule);
  if (of.not_rules > 0) {
    std::string reasons;
    for (std::size_t i = 0; i < of.by_reason.size(); ++i) {
      if (of.by_reason[i] == 0) continue;
      reasons += fmt::format("{}{} {}", reasons.empty() ? "" : ", ", of.by_reason[i],
                             not_a_rule_reasons[i]);
    }
    line += fmt::format(
        fmt::runtime(sv ? (of.not_rules == 1 ? ", {} undantagen ({})" : ", {} undantagna ({})")
                        : ", {} listed as no rule ({})"),
        of.not_rules, reasons);
  }
  if (of.uncovered > 0)
    line += fmt::format(fmt::runtime(sv ? ", {} utan regel" : ", {} without a rule"), of.uncovered);
  return line;
}

int run_check(const Options& options, const Own& own) {
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  int status = all_well;
  const std::optional<CompileOptions> chosen = compile_options(options, *disk, status);
  if (!chosen) return status;
  const CompileOptions& compile_with = *chosen;
  Compilation compilation = compile(*disk, compile_with);
  render_files(*disk, compile_with, compilation, render::Scope::pages);
  const Language language = language_of(options, compilation.model.site);
  if (own.fix) {
    // One mistake may hide the next: again, until nothing more can be mended.
    std::vector<AppliedFix> applied;
    for (;;) {
      FixReport now = apply_fixes(*disk, compile_with.site, compilation.diagnostics);
      if (now.applied.empty()) {
        print_left(now.left, language);
        break;
      }
      std::ranges::move(now.applied, std::back_inserter(applied));
      compilation = compile(*disk, compile_with);
      render_files(*disk, compile_with, compilation, render::Scope::pages);
    }
    if (options.human() && !options.quiet) print_fixes(applied, language);
  }
  print_findings(options, compilation, language, std::cout, STDOUT_FILENO);
  if (options.human() && !options.quiet) {
    for (const check::Coverage& of : compilation.coverage)
      std::cout << for_terminal(coverage_line(compilation.model, of, language)) << '\n';
    if (compilation.diagnostics.empty())
      std::cout << (language == Language::sv ? "Inga fel.\n" : "No errors.\n");
  }
  if (!compilation.sound()) return policy_has_errors;
  if (!own.strict) return all_well;
  const std::size_t unmet = unmet_bindings(compilation);
  if (unmet > 0) {
    std::ostream& to = options.human() ? std::cout : std::cerr;
    to << fmt::format(
        fmt::runtime(language == Language::sv
                         ? "--strict: krav som binder (ska, får inte) och inte är uppfyllda: {}\n"
                         : "--strict: demands that bind (must, must not) and are not met: {}\n"),
        unmet);
  }
  return unmet > 0 ? policy_has_errors : all_well;
}

}  // namespace

Command check_command() {
  const auto own = std::make_shared<Own>();
  Command out;
  out.name = "check";
  out.about = "kontrollera utan att skriva något / check without writing anything";
  out.declare = [own](CLI::App& app, Options& common) {
    app.add_option("SITE", common.site, "webbplatsens mapp / the site's folder");
    app.add_flag("--fix", own->fix,
                 "rätta det som bara har ett rätt svar / mend what has one right answer");
    app.add_flag("--strict", own->strict,
                 "fel också när ett konto inte uppfyller en regel som säger ska / fail "
                 "also where an account does not meet a rule that binds");
  };
  out.run = [own](const Options& options) { return run_check(options, *own); };
  out.formats = finding_formats;
  return out;
}

}  // namespace stadga::cli
