// SPDX-License-Identifier: EUPL-1.2
// The command line: flags in, exit status out. 0 all well, 1 the policy has errors, 2 wrong use,
// 3 the machine failed. The commands are in cli/.
#include <algorithm>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/leaks.h"
#include "base/text.h"
#include "cli/command.h"
#include "diag/print.h"
#include "driver/machine.h"

namespace {

using namespace stadga;
using namespace stadga::cli;

void add_options(CLI::App& app, Options& options) {
  app.add_option("--format", options.format,
                 "human, json, tsv, sarif, github, gitlab, html, markdown, text");
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

/// What an option's value may be, where it is one of a few.
Text allowed(std::string_view option) {
  if (option == "--lang") return {"skriv sv eller en", "write sv or en"};
  if (option == "--color") return {"skriv auto, always eller never", "write auto, always or never"};
  if (option == "--jobs")
    return {"skriv ett heltal från 1 till 256", "write a whole number from 1 to 256"};
  if (option == "--port")
    return {"skriv ett heltal från 0 till 65535", "write a whole number from 0 to 65535"};
  return {"`stadga --help` visar vad som går att skriva",
          "`stadga --help` shows what can be written"};
}

bool is_repeated(const std::vector<std::string>& words, const std::string& option) {
  return std::ranges::count_if(words, [&](const std::string& word) {
           return word == option || word.starts_with(option + '=');
         }) > 1;
}

/// An option or argument that was given and says nothing: `--site ""`.
std::optional<std::string> given_empty(const CLI::App& app) {
  for (const CLI::Option* option : app.get_options()) {
    const std::vector<std::string>& values = option->results();
    if (option->count() > 0 && std::ranges::find(values, "") != values.end())
      return option->get_name();
  }
  return std::nullopt;
}

/// What CLI11 says of an option's value, in words of ours; its own are English.
Text wrong_value(const CLI::ParseError& error, const std::vector<std::string>& words,
                 std::string& option) {
  const std::string said = error.what();
  option = said.substr(0, said.find_first_of(": "));
  // Of a value that does not convert its words are `Could not convert: --jobs = x`.
  if (const std::size_t at = said.find("--"); !option.starts_with("--") && at != std::string::npos)
    option = said.substr(at, said.find_first_of(" =:", at) - at);
  if (option.starts_with("--") && is_repeated(words, option))
    return say("`{}` får bara stå en gång", "`{}` can only be given once", option);
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return say("`{}` ska följas av ett värde", "`{}` must be followed by a value", option);
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
    return say("`{}` saknas", "`{}` is missing", option);
  if (option.starts_with("--"))
    return say("värdet för `{}` går inte att använda", "the value of `{}` is no use", option);
  return say("så går det inte att skriva", "that cannot be written so");
}

std::string language_asked_for(const std::vector<std::string>& words) {
  static constexpr std::string_view option = "--lang";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == option && i + 1 < words.size()) return words[i + 1];
    if (words[i].starts_with("--lang=")) return words[i].substr(option.size() + 1);
  }
  return "";
}

/// Commands and options as a person may have meant to write them.
std::vector<std::string> known_words(const CLI::App& app) {
  std::vector<std::string> out;
  const auto add = [&out](const CLI::App& of) {
    for (const CLI::Option* option : of.get_options())
      for (const std::string& name : option->get_lnames()) out.push_back("--" + name);
  };
  add(app);
  for (const CLI::App* command : app.get_subcommands({})) {
    out.push_back(command->get_name());
    add(*command);
  }
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
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
  const std::vector<Command> all = commands();
  std::vector<std::string> names;
  for (const Command& command : all) {
    names.push_back(command.name);
    command.declare(*app.add_subcommand(command.name, command.about), options);
  }
  const std::vector<std::string> words(argv + 1, argv + argc);
  options.language = language_asked_for(words);  // so that mistakes are told in it
  // The first word that is no option must be a command.
  if (!words.empty() && !words.front().starts_with('-') &&
      std::ranges::find(names, words.front()) == names.end()) {
    return say_unknown_word(options, words, names);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    return app.exit(help);
  } catch (const CLI::CallForVersion& version) {
    return app.exit(version);
  } catch (const CLI::ExtrasError&) {
    return say_unknown_word(options, app.remaining(true), known_words(app));
  } catch (const CLI::ParseError& error) {
    std::string option;
    const Text message = wrong_value(error, words, option);
    return say_wrong_use(options, message, allowed(option));
  }
  for (const Command& command : all) {
    if (!app.got_subcommand(command.name)) continue;
    auto empty = given_empty(app);
    if (!empty) empty = given_empty(*app.get_subcommand(command.name));
    if (empty)
      return say_wrong_use(
          options, say("värdet för `{}` är tomt", "the value of `{}` is empty", *empty),
          say("skriv ett värde, eller utelämna det", "write a value, or leave it out"));
    if (app.count("--format") == 0) options.format = command.formats.front();
    if (std::ranges::find(command.formats, options.format) != command.formats.end())
      return command.run(options);
    return say_wrong_use(
        options,
        say("`stadga {}` skriver inte formatet `{}`", "`stadga {}` does not write the format `{}`",
            command.name, options.format),
        say("skriv --format med något av: {}", "write --format with one of: {}",
            joined(command.formats)));
  }
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
    const bool builds = argc > 1 && std::string_view(argv[1]) == "build";
    const stadga::MachineFault fault = describe(error, builds);
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
