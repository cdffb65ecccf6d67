// SPDX-License-Identifier: EUPL-1.2
// The command line: flags in, exit status out. 0 all well, 1 the policy has errors, 2 wrong use,
// 3 the machine failed.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "base/text.h"
#include "diag/encoding.h"
#include "diag/print.h"
#include "driver/driver.h"
#include "driver/fixes.h"
#include "driver/machine.h"
#include "driver/new_municipality.h"
#include "driver/output_folder.h"
#include "fs/lock.h"
#include "norms/print.h"

namespace {

using namespace stadga;

enum ExitStatus { all_well = 0, policy_has_errors = 1, wrong_use = 2, machine_failed = 3 };

struct Options {
  std::string site = ".";
  std::string out = "public";
  std::string format = "human";
  std::string language;
  std::string colour = "auto";
  std::string today;
  std::string name;
  std::string municipality;
  unsigned jobs = 0;
  bool quiet = false;
  bool fix = false;
  bool strict = false;
};

const std::vector<std::string> commands = {"build", "check", "explain", "new", "norms"};

/// Wrong use is told in Swedish unless English was asked for: no site has been read yet.
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

bool wants_colour(const Options& options, int stream) {
  if (options.colour == "always") return true;
  if (options.colour == "never" || std::getenv("NO_COLOR") != nullptr) return false;
  return isatty(stream) != 0;
}

/// The site's folder as other tools see it from here: where the program was started.
std::string folder_for_tools(const Options& options) {
  const std::string here = fs::current_folder();
  const std::string site = fs::absolute(options.site, here);
  return fs::is_within(site, here) && site != here ? site.substr(here.size() + 1) : "";
}

void print(const Options& options, const Compilation& compilation, Language language,
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

/// The installed themes and registers: beside the program, else where it was built to lie.
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

CompileOptions compile_options(const Options& options, const fs::FileSystem& disk,
                               std::optional<Date> today) {
  CompileOptions out;
  out.site = fs::absolute(options.site, fs::current_folder());
  out.shared = shared_folder(disk);
  out.jobs = options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
  out.today = today;
  return out;
}

int check_site_exists(const Options& options, const fs::FileSystem& disk, const std::string& site) {
  if (disk.real_path(site)) return all_well;
  return say_wrong_use(
      options, say("mappen `{}` finns inte", "the folder `{}` does not exist", options.site),
      say("ange mappen som har `policies` i sig", "name the folder that has `policies` in it"));
}

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

int run_build(const Options& options) {
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  std::optional<Date> today;
  int status = all_well;
  if (!read_today(options, today, status)) return status;
  const CompileOptions compile = compile_options(options, *disk, today);
  if (const int missing = check_site_exists(options, *disk, compile.site); missing != all_well)
    return missing;
  const std::string out = fs::absolute(options.out, fs::current_folder());
  if (meets_sources(*disk, compile, out)) {
    return say_wrong_use(
        options,
        say("webbplatsen kan inte byggas i `{}`, där källorna ligger",
            "the site cannot be built in `{}`, where the sources lie", options.out),
        say("välj en egen mapp: --out public", "choose a folder of its own: --out public"));
  }
  const std::unique_ptr<fs::FolderLock> lock = fs::lock_beside(out);
  if (!lock) {
    say_wrong_use(options,
                  say("ett annat bygge skriver just nu till `{}`",
                      "another build is writing to `{}` just now", options.out),
                  say("vänta tills det är klart, och bygg igen",
                      "wait until it has finished, and build again"));
    return machine_failed;
  }
  const bool progress = !options.quiet && options.format == "human" && isatty(STDERR_FILENO) != 0;
  if (progress) std::cerr << (options.language == "en" ? "Building …\n" : "Bygger …\n");
  const BuildResult result = build(*disk, compile, out, std::string("stadga ") + STADGA_VERSION);
  const Language language = language_of(options, result.compilation.model.site);
  print(options, result.compilation, language, std::cerr, STDERR_FILENO);
  if (!result.report) {
    if (options.format == "human") {
      std::cerr << (language == Language::sv
                        ? "Inget har publicerats. Den tidigare webbplatsen är orörd.\n"
                        : "Nothing was published. The previous site is untouched.\n");
    }
    return policy_has_errors;
  }
  if (!options.quiet && options.format == "human") {
    print_report(result.files, *result.report, options.out, language);
  }
  return all_well;
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

int run_check(const Options& options) {
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  std::optional<Date> today;
  int status = all_well;
  if (!read_today(options, today, status)) return status;
  const CompileOptions compile_with = compile_options(options, *disk, today);
  if (const int missing = check_site_exists(options, *disk, compile_with.site); missing != all_well)
    return missing;
  Compilation compilation = compile(*disk, compile_with);
  render_files(*disk, compile_with, compilation);
  const Language language = language_of(options, compilation.model.site);
  if (options.fix) {
    // One mistake may hide the next: again, until nothing more can be mended.
    std::vector<AppliedFix> applied;
    for (;;) {
      std::vector<AppliedFix> now = apply_fixes(*disk, compile_with.site, compilation.diagnostics);
      if (now.empty()) break;
      std::ranges::move(now, std::back_inserter(applied));
      compilation = compile(*disk, compile_with);
      render_files(*disk, compile_with, compilation);
    }
    if (options.format == "human" && !options.quiet) print_fixes(applied, language);
  }
  print(options, compilation, language, std::cout, STDOUT_FILENO);
  if (options.format == "human" && !options.quiet) {
    for (const check::Coverage& of : compilation.coverage)
      std::cout << for_terminal(coverage_line(compilation.model, of, language)) << '\n';
    if (compilation.diagnostics.empty())
      std::cout << (language == Language::sv ? "Inga fel.\n" : "No errors.\n");
  }
  if (!compilation.sound()) return policy_has_errors;
  if (!options.strict) return all_well;
  const std::size_t unmet = unmet_bindings(compilation);
  if (unmet > 0) {
    std::ostream& to = options.format == "human" ? std::cout : std::cerr;
    to << fmt::format(
        fmt::runtime(language == Language::sv
                         ? "--strict: krav som binder (ska, får inte) och inte är uppfyllda: {}\n"
                         : "--strict: demands that bind (must, must not) and are not met: {}\n"),
        unmet);
  }
  return unmet > 0 ? policy_has_errors : all_well;
}

int run_explain(const Options& options) {
  const Language language = options.language == "en" ? Language::en : Language::sv;
  const std::vector<const Kind*> kinds = all_kinds();
  if (options.name.empty()) {
    for (const Kind* kind : kinds)
      std::cout << fmt::format("{:<26} {}\n", kind->name, kind->finds.in(language));
    return all_well;
  }
  std::vector<std::string> names;
  for (const Kind* kind : kinds) {
    if (kind->name == options.name) {
      std::cout << explain(*kind, language);
      return all_well;
    }
    names.emplace_back(kind->name);
  }
  const auto meant = nearest(options.name, names);
  return say_wrong_use(
      options, say("ingen kontroll heter `{}`", "no check is called `{}`", options.name),
      meant ? say("menade du `{}`?", "did you mean `{}`?", *meant)
            : say("`stadga explain` räknar upp alla namn", "`stadga explain` lists all names"));
}

int run_norms(const Options& options) {
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  const std::string path = fs::absolute(options.name, fs::current_folder());
  const std::optional<std::string> real = disk->real_path(path);
  if (!real || disk->type(*real) != fs::EntryType::file) {
    return say_wrong_use(options,
                         say("filen `{}` finns inte", "there is no file `{}`", options.name),
                         say("ange en text, till exempel policies/norberg/guideline.md",
                             "name a text, for example policies/norberg/guideline.md"));
  }
  const SourceFile file(options.name, disk->read(*real));
  Diagnostics diagnostics;
  if (!check_encoding(file, diagnostics)) {
    const Language language = options.language == "en" ? Language::en : Language::sv;
    std::cerr << print_human(diagnostics, {language, wants_colour(options, STDERR_FILENO)});
    return policy_has_errors;
  }
  const norms::Format format = options.format == "json"  ? norms::Format::json
                               : options.format == "tsv" ? norms::Format::tsv
                                                         : norms::Format::human;
  std::cout << norms::print(norms::read(file.text()), format);
  return all_well;
}

int run_new(const Options& options) {
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  const std::string site = fs::absolute(options.site, fs::current_folder());
  if (const int missing = check_site_exists(options, *disk, site); missing != all_well)
    return missing;
  std::optional<Text> refusal;
  const std::vector<std::string> written = make_municipality(
      *disk, {site, shared_folder(*disk), options.name, options.municipality}, refusal);
  if (refusal) return say_wrong_use(options, *refusal, {});
  const bool en = options.language == "en";
  for (const std::string& path : written) std::cout << for_terminal(path) << '\n';
  std::cout << (en ? "Now put the guideline's text in guideline.md and run `stadga check`.\n"
                   : "Lägg nu riktlinjens text i guideline.md och kör `stadga check`.\n");
  return all_well;
}

void add_options(CLI::App& app, Options& options) {
  app.add_option("--format", options.format, "human, json, sarif, github, gitlab")
      ->check(CLI::IsMember({"human", "json", "tsv", "sarif", "github", "gitlab"}));
  app.add_option("--lang", options.language, "sv eller en / sv or en")
      ->check(CLI::IsMember({"sv", "en"}));
  app.add_option("--color", options.colour, "auto, always, never")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  app.add_option("--jobs", options.jobs, "antal trådar / number of threads")
      ->check(CLI::Range(1, 256));
  app.add_flag("--quiet", options.quiet, "bara fel / errors only");
  app.add_option("--today", options.today, "dagens datum, ÅÅÅÅ-MM-DD / today's date, YYYY-MM-DD");
}

/// A word that is no command or option, and what may have been meant.
int say_unknown_word(const Options& options, const std::vector<std::string>& words,
                     const std::vector<std::string>& known) {
  const std::string word = words.empty() ? "" : words.front();
  const auto meant = nearest(word.substr(0, word.find('=')), known);
  return say_wrong_use(options, say("`{}` är okänt", "`{}` is unknown", word),
                       meant ? say("menade du `{}`? `stadga --help` visar allt",
                                   "did you mean `{}`? `stadga --help` shows everything", *meant)
                             : say("`stadga --help` visar vad som går att skriva",
                                   "`stadga --help` shows what can be written"));
}

/// What CLI11 says of an option's value, in words of ours; its own are English.
Text wrong_value(const CLI::ParseError& error) {
  const std::string said = error.what();
  const std::string option = said.substr(0, said.find_first_of(": "));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return say("`{}` ska följas av ett värde", "`{}` must be followed by a value", option);
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
    return say("`{}` saknas", "`{}` is missing", option);
  if (option.starts_with("--"))
    return say("värdet för `{0}` går inte att använda ({1})", "the value of `{0}` is no use ({1})",
               option, said);
  return say("fel i anropet: {}", "wrong use: {}", said);
}

std::string language_asked_for(const std::vector<std::string>& words) {
  static constexpr std::string_view option = "--lang";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == option && i + 1 < words.size()) return words[i + 1];
    if (words[i].starts_with("--lang=")) return words[i].substr(option.size() + 1);
  }
  return "";
}

int run(int argc, char** argv) {
  Options options;
  CLI::App app{
      "Stadga kompilerar kommuners riktlinjer för sociala medier till en webbplats.\n"
      "Stadga compiles municipal social-media guidelines into a site."};
  app.name("stadga");
  app.set_version_flag("--version", std::string("stadga ") + STADGA_VERSION);
  app.require_subcommand(0, 1);
  app.fallthrough();
  add_options(app, options);
  CLI::App* build_command = app.add_subcommand("build", "bygg webbplatsen / build the site");
  CLI::App* check_command = app.add_subcommand(
      "check", "kontrollera utan att skriva något / check without writing anything");
  CLI::App* explain_command =
      app.add_subcommand("explain", "förklara en kontroll / explain a check");
  CLI::App* norms_command = app.add_subcommand(
      "norms", "visa vilka meningar i en text som är normer / show which sentences are norms");
  norms_command
      ->add_option("FILE", options.name,
                   "en text i Markdown eller ren text / Markdown or plain text")
      ->required();
  CLI::App* new_command = app.add_subcommand("new", "lägg till en kommun / add a municipality");
  new_command
      ->add_option("ID", options.name, "mappens namn, till exempel exempelby / the folder's name")
      ->required();
  new_command->add_option("--name", options.municipality,
                          "kommunens namn, till exempel \"Exempelby kommun\" / its name");
  new_command->add_option("--site", options.site, "webbplatsens mapp / the site's folder");
  build_command->add_option("SITE", options.site, "webbplatsens mapp / the site's folder");
  build_command->add_option("--out", options.out,
                            "mappen som webbplatsen skrivs i / the folder to write into");
  check_command->add_option("SITE", options.site, "webbplatsens mapp / the site's folder");
  check_command->add_flag("--fix", options.fix,
                          "rätta det som bara har ett rätt svar / mend what has one right answer");
  check_command->add_flag("--strict", options.strict,
                          "fel också när ett konto inte uppfyller en regel som säger ska / fail "
                          "also where an account does not meet a rule that binds");
  explain_command->add_option("NAME", options.name, "kontrollens namn / the check's name");

  const std::vector<std::string> words(argv + 1, argv + argc);
  options.language = language_asked_for(words);  // so that mistakes are told in it
  // The first word that is no option must be a command.
  if (!words.empty() && !words.front().starts_with('-') &&
      std::ranges::find(commands, words.front()) == commands.end()) {
    return say_unknown_word(options, words, commands);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    return app.exit(help);
  } catch (const CLI::CallForVersion& version) {
    return app.exit(version);
  } catch (const CLI::ExtrasError&) {
    std::vector<std::string> known = commands;
    for (const char* option : {"--format", "--lang", "--color", "--jobs", "--quiet", "--today",
                               "--out", "--fix", "--strict", "--help", "--version"})
      known.emplace_back(option);
    return say_unknown_word(options, app.remaining(true), known);
  } catch (const CLI::ParseError& error) {
    return say_wrong_use(options, wrong_value(error),
                         say("`stadga --help` visar vad som går att skriva",
                             "`stadga --help` shows what can be written"));
  }
  if (options.format == "tsv" && !norms_command->parsed()) {
    return say_wrong_use(
        options, say("`tsv` finns bara för `stadga norms`", "`tsv` is only for `stadga norms`"),
        say("skriv --format human eller json", "write --format human or json"));
  }
  if (build_command->parsed()) return run_build(options);
  if (check_command->parsed()) return run_check(options);
  if (explain_command->parsed()) return run_explain(options);
  if (new_command->parsed()) return run_new(options);
  if (norms_command->parsed()) return run_norms(options);
  std::cout << app.help();
  return wrong_use;
}

}  // namespace

int main(int argc, char** argv) {
  const bool en = language_asked_for({argv + 1, argv + argc}) == "en";
  try {
    const int status = run(argc, argv);
    std::cout.flush();
    if (std::cout) return status;
    std::cerr << (en ? "stadga: the output could not be written\n"
                     : "stadga: utskriften gick inte att skriva\n");
    return machine_failed;
  } catch (const fs::Error& error) {
    const MachineFault fault = describe(error);
    const Language language = en ? Language::en : Language::sv;
    std::cerr << "stadga: " << for_terminal(fault.message.in(language)) << '\n';
    if (!fault.help.empty()) std::cerr << "  " << for_terminal(fault.help.in(language)) << '\n';
    return machine_failed;
  } catch (const std::exception& error) {
    std::cerr << (en ? "stadga: internal error, please report it: "
                     : "stadga: internt fel, rapportera det gärna: ")
              << for_terminal(error.what()) << '\n';
    return machine_failed;
  }
}
