// SPDX-License-Identifier: EUPL-1.2
// `stadga schema`: the JSON Schema of a kind of file.
#include "schema/schema.h"

#include <algorithm>
#include <iostream>

#include <fmt/format.h>

#include "cli/command.h"

namespace stadga::cli {
namespace {

int run_schema(const Options& options, const std::string& kind) {
  const std::span<const std::string_view> kinds = schema::kinds();
  if (kind.empty()) {
    for (const std::string_view each : kinds)
      std::cout << fmt::format("{:<16} {}\n", each, schema::title(each));
    return all_well;
  }
  if (std::ranges::find(kinds, kind) != kinds.end()) {
    std::cout << schema::text(kind, "");
    return all_well;
  }
  const std::vector<std::string> names(kinds.begin(), kinds.end());
  const auto meant = nearest(kind, names);
  return say_wrong_use(
      options, say("det finns inget schema för `{}`", "there is no schema for `{}`", kind),
      meant ? say("menade du `{}`?", "did you mean `{}`?", *meant)
            : say("`stadga schema` räknar upp alla", "`stadga schema` lists all of them"));
}

}  // namespace

Command schema_command() {
  const auto kind = std::make_shared<std::string>();
  Command out;
  out.name = "schema";
  out.about = "visa schemat för en fil / show the schema of a file";
  out.declare = [kind](CLI::App& app, Options&) {
    app.add_option("KIND", *kind, "filens slag, som rules-json / the file's kind");
  };
  out.run = [kind](const Options& options) { return run_schema(options, *kind); };
  return out;
}

}  // namespace stadga::cli
