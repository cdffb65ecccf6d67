// SPDX-License-Identifier: EUPL-1.2
// `stadga explain`: what a check finds, why, and what to do.
#include <iostream>

#include "cli/command.h"
#include "diag/print.h"

namespace stadga::cli {
namespace {

int run_explain(const Options& options, const std::string& name) {
  const Language language = language_of(options);
  const std::vector<const Kind*> kinds = all_kinds();
  if (name.empty()) {
    for (const Kind* kind : kinds)
      std::cout << fmt::format("{:<26} {}\n", kind->name, kind->finds.in(language));
    return all_well;
  }
  std::vector<std::string> names;
  for (const Kind* kind : kinds) {
    if (kind->name == name) {
      std::cout << explain(*kind, language);
      return all_well;
    }
    names.emplace_back(kind->name);
  }
  const auto meant = nearest(name, names);
  return say_wrong_use(
      options, say("ingen kontroll heter `{}`", "no check is called `{}`", name),
      meant ? say("menade du `{}`?", "did you mean `{}`?", *meant)
            : say("`stadga explain` räknar upp alla namn", "`stadga explain` lists all names"));
}

}  // namespace

Command explain_command() {
  const auto name = std::make_shared<std::string>();
  Command out;
  out.name = "explain";
  out.about = "förklara en kontroll / explain a check";
  out.declare = [name](CLI::App& app, Options&) {
    app.add_option("NAME", *name, "kontrollens namn / the check's name");
  };
  out.run = [name](const Options& options) { return run_explain(options, *name); };
  return out;
}

}  // namespace stadga::cli
