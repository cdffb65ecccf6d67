// SPDX-License-Identifier: EUPL-1.2
// `stadga serve`: a preview that follows what is saved.
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <iostream>

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

#include "base/moment.h"
#include "cli/command.h"
#include "diag/print.h"
#include "serve/preview.h"

extern char** environ;  // NOLINT(readability-redundant-declaration)

namespace stadga::cli {
namespace {

constexpr std::uint16_t usual_port = 4400;

struct Own {
  std::optional<unsigned> port;
  bool open = false;
};

/// Without a shell: the address is one word, whatever it holds. False where it cannot be started.
bool open_in_browser(const std::string& address) {
  std::string program = "xdg-open";
  std::string word = address;
  std::array<char*, 3> argv{program.data(), word.data(), nullptr};
  posix_spawn_file_actions_t files{};
  posix_spawn_file_actions_init(&files);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
  pid_t child = 0;
  const int error = posix_spawnp(&child, program.c_str(), &files, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  return error == 0;
}

std::string listed(const std::set<std::string>& sources, Language language) {
  static constexpr std::size_t most = 3;
  std::vector<std::string> shown;
  for (const std::string& source : sources) {
    if (shown.size() < most) shown.push_back(for_terminal(source));
  }
  std::string out = join(shown, ", ");
  if (sources.size() > most)
    out += fmt::format(fmt::runtime(language == Language::sv ? " och {} till" : " and {} more"),
                       sources.size() - most);
  return out;
}

class OnTerminal : public serve::Told {
 public:
  OnTerminal(const Options& options, const Own& own) : options_(options), own_(own) {}

  void ready(const std::string& address, const serve::Outcome& outcome) override {
    const bool sv = outcome.language == Language::sv;
    if (!own_.port && !address.ends_with(fmt::format(":{}/", usual_port))) {
      std::cerr << fmt::format(fmt::runtime(sv ? "Port {} är upptagen, så en annan används.\n"
                                               : "Port {} is taken, so another is used.\n"),
                               usual_port);
    }
    std::cout << fmt::format(fmt::runtime(sv ? "Förhandsvisning: {}\n" : "Preview: {}\n"), address);
    if (!options_.quiet) {
      std::cout << (sv ? "Sidorna följer det du sparar. Inget skrivs till mappen public. Avsluta "
                         "med Ctrl+C.\n"
                       : "The pages follow what you save. Nothing is written to the folder public. "
                         "End with Ctrl+C.\n");
    }
    std::cout.flush();
    if (!outcome.made.sound()) print_line(outcome);
    if (own_.open && !open_in_browser(address)) {
      std::cerr
          << (sv ? "Webbläsaren gick inte att öppna (xdg-open saknas). Öppna adressen själv.\n"
                 : "The browser could not be opened (there is no xdg-open). Open the address "
                   "yourself.\n");
    }
  }

  void built(const serve::Outcome& outcome) override { print_line(outcome); }

  void unwatched(const fs::Error& error) override {
    const Language language = language_of(options_);
    const bool sv = language == Language::sv;
    std::cerr << fmt::format(
        fmt::runtime(sv ? "Mappen `{}` går inte att bevaka, så ändringar i den märks inte.\n"
                        : "The folder `{}` cannot be watched, so changes in it go unseen.\n"),
        for_terminal(error.path()));
  }

 private:
  void print_line(const serve::Outcome& outcome) const {
    const bool sv = outcome.language == Language::sv;
    if (outcome.made.sound() && options_.quiet) return;
    std::string line = clock_now();
    if (outcome.all) {
      line += sv ? "  många filer" : "  many files";
    } else if (!outcome.sources.empty()) {
      line += "  " + listed(outcome.sources, outcome.language);
    }
    const auto milliseconds = outcome.shown.count() > 0 ? outcome.shown : outcome.made.took;
    line += fmt::format("  {} ms  ", milliseconds.count());
    line += outcome.made.sound() ? pages(outcome.pages, outcome.language)
            : sv                 ? "fel, den förra versionen visas"
                                 : "errors, the previous version is shown";
    std::ostream& to = outcome.made.sound() ? std::cout : std::cerr;
    to << line << '\n';
    if (!outcome.made.sound()) print_trouble(outcome);
    to.flush();
  }

  void print_trouble(const serve::Outcome& outcome) const {
    const serve::Made& made = outcome.made;
    if (made.fault) {
      std::cerr << "stadga: " << for_terminal(made.fault->message.in(outcome.language)) << '\n'
                << "  " << for_terminal(made.fault->help.in(outcome.language)) << '\n';
      return;
    }
    Diagnostics errors = made.compilation.diagnostics;
    std::erase_if(errors.list(), [](const Diagnostic& d) { return d.severity != Severity::error; });
    std::cerr << print_human(errors, {outcome.language, wants_colour(options_, STDERR_FILENO)})
              << print_summary(errors, outcome.language) << '\n';
  }

  static std::string pages(std::size_t count, Language language) {
    const bool sv = language == Language::sv;
    if (count == 0) return sv ? "inga sidor ändrades" : "no page changed";
    if (count == 1) return sv ? "en sida ändrades" : "one page changed";
    return fmt::format(fmt::runtime(sv ? "{} sidor ändrades" : "{} pages changed"), count);
  }

  static std::string clock_now() {
    return clock_in_sweden(
        std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
  }

  const Options& options_;
  const Own& own_;
};

int say_failed(const Options& options, const Text& message, const Text& help) {
  say_wrong_use(options, message, help);
  return machine_failed;
}

int say_not_watched(const Options& options, const fs::Error& error) {
  if (error.error_number() == ENOSPC) {
    return say_failed(
        options,
        say("datorn kan inte bevaka fler mappar", "the computer can watch no more folders"),
        say("stäng andra program som följer filer, eller höj gränsen: sudo sysctl "
            "fs.inotify.max_user_watches=524288",
            "close other programs that follow files, or raise the limit: sudo sysctl "
            "fs.inotify.max_user_watches=524288"));
  }
  return say_failed(options,
                    say("så många program följer redan filer att inget mer får göra det",
                        "so many programs follow files already that no more may"),
                    say("stäng några av dem, eller höj gränsen: sudo sysctl "
                        "fs.inotify.max_user_instances=512",
                        "close some of them, or raise the limit: sudo sysctl "
                        "fs.inotify.max_user_instances=512"));
}

int run_serve(const Options& options, const Own& own) {
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  int status = all_well;
  const std::optional<CompileOptions> compile = compile_options(options, *disk, status);
  if (!compile) return status;
  serve::Settings settings;
  settings.compile = *compile;
  settings.generator = std::string("stadga ") + STADGA_VERSION;
  if (!options.language.empty()) settings.language = language_of(options);
  settings.port = static_cast<std::uint16_t>(own.port.value_or(usual_port));
  settings.or_next_port = !own.port;
  OnTerminal terminal(options, own);
  serve::Ended ended = serve::Ended::by_user;
  try {
    ended = serve::run(*disk, settings, terminal);
  } catch (const fs::Error& error) {
    if (error.error_number() == ENOSPC || error.error_number() == EMFILE)
      return say_not_watched(options, error);
    throw;
  }
  if (ended == serve::Ended::port_forbidden) {
    return say_failed(options,
                      say("port {} får du inte använda", "you may not use port {}", settings.port),
                      say("välj en port från 1024 och uppåt, eller utelämna --port",
                          "choose a port from 1024 upwards, or leave out --port"));
  }
  if (ended == serve::Ended::port_taken) {
    return say_failed(options, say("port {} är upptagen", "port {} is taken", settings.port),
                      say("välj en annan, eller utelämna --port så väljs en som är ledig",
                          "choose another, or leave out --port and one that is free is chosen"));
  }
  return all_well;
}

}  // namespace

Command serve_command() {
  const auto own = std::make_shared<Own>();
  Command out;
  out.name = "serve";
  out.about = "förhandsvisa i webbläsaren / preview in the browser";
  out.declare = [own](CLI::App& app, Options& common) {
    app.add_option("SITE", common.site, "webbplatsens mapp / the site's folder");
    app.add_option("--port", own->port,
                   "porten, annars 4400 eller nästa lediga / the port, else 4400 or the next free")
        ->check(CLI::Range(0, 65535));
    app.add_flag("--open", own->open, "öppna webbläsaren / open the browser");
  };
  out.run = [own](const Options& options) { return run_serve(options, *own); };
  return out;
}

}  // namespace stadga::cli
