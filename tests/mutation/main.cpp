// SPDX-License-Identifier: EUPL-1.2
// The mutation test: edits the five municipalities' files, one place at a time, and sees what the
// compiler says. See README.md. Exits 0, 1 (below the floors) or 2 (wrong use).
#include <csignal>
#include <cstring>
#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>
#include <thread>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "base/parallel.h"
#include "mutation/report.h"

namespace stadga::mutation {
namespace {

constexpr double floor_of_changed = 90.0;
constexpr std::size_t fewest_mutants = 500;

struct Options {
  std::string site = ".";
  std::string table;
  std::string municipality;
  std::string of;
  std::size_t every = 1;
  unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
  bool missed = false;
};

/// What the thread is at, for the signal handler.
thread_local char at_work[200] = "";

void say_where(const Tried& tried) {
  const std::string text = tried.of->name + " | " + tried.mutant.at.path + ':' +
                           std::to_string(tried.mutant.at.first) + '\n';
  std::strncpy(at_work, text.c_str(), sizeof at_work - 1);
}

extern "C" void on_crash(int signal) {
  static constexpr char words[] = "\ncrashed at: ";
  // Nothing more can be done where writing fails.
  if (write(STDERR_FILENO, words, sizeof words - 1) < 0 ||
      write(STDERR_FILENO, at_work, std::strlen(at_work)) < 0)
    _exit(1);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

/// At most `most` of them, evenly from all.
std::vector<Mutant> spread(std::vector<Mutant> all, std::size_t most) {
  if (most == 0 || all.size() <= most) return all;
  std::vector<Mutant> out;
  for (std::size_t i = 0; i < most; ++i) out.push_back(std::move(all[i * all.size() / most]));
  return out;
}

std::vector<Tried> mutants_of(const std::vector<std::unique_ptr<Town>>& towns,
                              const std::vector<Operator>& all, const Options& options) {
  std::vector<Tried> out;
  std::size_t number = 0;
  for (const Operator& of : all) {
    for (const auto& town : towns) {
      const bool wanted = of.name.find(options.of) != std::string::npos &&
                          (options.municipality.empty() || options.municipality == town->id());
      if (!wanted) continue;
      for (Mutant& mutant : spread(of.make(*town), of.most)) {
        if (number++ % options.every == 0) out.push_back({town.get(), &of, std::move(mutant), {}});
      }
    }
  }
  return out;
}

bool good_enough(const Totals& of, const Options& options, std::ostream& out) {
  const bool all = options.every == 1 && options.of.empty() && options.municipality.empty();
  bool good = true;
  const auto demand = [&](bool met, const std::string& what) {
    if (!met) out << "FAIL: " << what << '\n';
    good = good && met;
  };
  // A handful says nothing of a share: a sample is tried for crashes and false reports alone.
  demand(!all || of.share() >= floor_of_changed,
         "fewer than 90 % of the edits that change meaning are reported at the right place");
  demand(of.reported == 0, "edits that change no meaning are reported");
  demand(of.crashed == 0, "the compiler threw an exception");
  demand(of.spoiled == 0, "operators of this test made other edits than they declare");
  demand(of.changed + of.neutral > 0, "nothing was tried");
  demand(!all || of.changed + of.neutral >= fewest_mutants, "fewer than 500 mutants");
  return good;
}

int run_all(const Options& options) {
  const auto towns = read_towns(fs::absolute(options.site, fs::current_folder()), options.jobs);
  const std::vector<Operator> all = operators();
  std::vector<Tried> tried = mutants_of(towns, all, options);
  parallel_for(tried.size(), options.jobs, [&](std::size_t i) {
    say_where(tried[i]);
    tried[i].outcome = run(*tried[i].town, *tried[i].of, tried[i].mutant);
  });
  std::ostringstream out;
  if (options.missed) print_misses(tried, out);
  print_operators(all, tried, out);
  print_checks(tried, out);
  const Totals sums = totals(tried);
  print_totals(sums, out);
  const bool good = good_enough(sums, options, out);
  std::cout << out.str();
  if (!options.table.empty()) std::ofstream(options.table) << out.str();
  return good ? 0 : 1;
}

int run_with(int argc, char** argv) {
  Options options;
  CLI::App app("Edits the municipalities' files and sees what the compiler says of it");
  app.add_option("site", options.site, "folder with site.yml");
  app.add_option("--every", options.every, "only each N-th mutant")->check(CLI::PositiveNumber);
  app.add_option("--operator", options.of, "only operators whose name holds this");
  app.add_option("--municipality", options.municipality, "only this one");
  app.add_option("--jobs", options.jobs, "threads")->check(CLI::PositiveNumber);
  app.add_option("--table", options.table, "write what is printed to this file too");
  app.add_flag("--missed", options.missed, "list the mutants that did not go as declared");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS}) std::signal(signal, on_crash);
  try {
    return run_all(options);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}

}  // namespace
}  // namespace stadga::mutation

int main(int argc, char** argv) {
  return stadga::mutation::run_with(argc, argv);
}
