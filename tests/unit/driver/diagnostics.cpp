// SPDX-License-Identifier: EUPL-1.2
// Every kind of finding, on a sound site with one mistake: what is printed, and that an error
// leaves what was published as it was. How a case is written: cases.h.
//
// STADGA_UPDATE_EXPECTED=1 in the environment writes the expected.txt files anew; read the
// difference before you keep it.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "diag/print.h"
#include "driver/driver.h"
#include "unit/driver/cases.h"

using namespace stadga;

namespace {

BuildResult build_in(fs::MemoryFileSystem& world, unsigned jobs) {
  CompileOptions options;
  options.site = "/site";
  options.shared = "/shared";
  options.jobs = jobs;
  return build(world, options, "/out", "stadga 0");
}

/// The base with its site published in /out.
const fs::MemoryFileSystem& published() {
  static const fs::MemoryFileSystem world = [] {
    fs::MemoryFileSystem made = cases::base();
    const BuildResult result = build_in(made, 1);
    INFO(print_human(result.compilation.diagnostics, {Language::en, false}));
    REQUIRE(result.report);
    REQUIRE(result.compilation.diagnostics.empty());
    return made;
  }();
  return world;
}

std::string printed(const BuildResult& result) {
  const Diagnostics& found = result.compilation.diagnostics;
  std::string out;
  for (const auto& [name, language] : {std::pair("sv", Language::sv), {"en", Language::en}}) {
    out += std::string("== ") + name + '\n' + print_human(found, {language, false}) +
           print_summary(found, language) + "\n\n";
  }
  return out + "== outcome\n" + (result.report ? "published\n" : "nothing published\n");
}

bool is_fit_for_terminal(std::string_view text) {
  return std::ranges::none_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n') || byte == 0x7F;
  });
}

bool is_of_publishing(const Kind& kind) {
  return std::ranges::find(publish::kinds(), &kind) != publish::kinds().end();
}

void check_case(const cases::Case& of, unsigned jobs) {
  INFO(of.kind << '/' << of.name << " with " << jobs << " jobs");
  fs::MemoryFileSystem world = published();
  cases::apply(of, world);
  const auto before = world.files("/");
  const BuildResult result = build_in(world, jobs);
  const Diagnostics& found = result.compilation.diagnostics;

  bool told = false;
  for (const Diagnostic& each : found.list()) {
    told = told || each.kind->name == of.kind;
    CHECK_FALSE(each.message.sv.empty());
    CHECK_FALSE(each.message.en.empty());
    CHECK_FALSE(each.help.sv.empty());
    CHECK_FALSE(each.help.en.empty());
    // What stands in the way in the output has no place in the source.
    CHECK((each.span.known() || is_of_publishing(*each.kind)));
  }
  CHECK(told);
  CHECK(result.report.has_value() != found.has_errors());
  if (found.has_errors()) CHECK((world.files("/") == before));

  const std::string text = printed(result);
  CHECK(is_fit_for_terminal(text));
  const auto json = nlohmann::json::parse(print_json(found, {}));
  REQUIRE(json.at("diagnostics").size() == found.list().size());
  for (std::size_t i = 0; i < found.list().size(); ++i)
    CHECK(json.at("diagnostics")[i].at("message").at("sv") == found.list()[i].message.sv);
  const std::string expected = of.folder + "/expected.txt";
  if (std::getenv("STADGA_UPDATE_EXPECTED") != nullptr && jobs == 1) {
    std::ofstream(expected, std::ios::binary) << text;
  }
  CHECK(text == cases::text_of(expected));
}

}  // namespace

TEST_CASE("every kind of finding has its folder, and every folder its kind") {
  std::set<std::string> names;
  for (const Kind* kind : all_kinds()) names.emplace(kind->name);
  const std::vector<std::string> folders = cases::kinds();
  for (const std::string& name : names) {
    INFO("no folder tests/diagnostics/" << name);
    CHECK(std::ranges::find(folders, name) != folders.end());
  }
  for (const std::string& folder : folders) {
    INFO("no kind of finding is called " << folder);
    CHECK(names.contains(folder));
  }
  std::set<std::string> with_cases;
  for (const cases::Case& each : cases::all()) with_cases.insert(each.kind);
  CHECK(with_cases == std::set<std::string>(folders.begin(), folders.end()));
}

TEST_CASE("every kind of finding explains itself in both languages") {
  for (const Kind* kind : all_kinds()) {
    INFO(kind->name);
    for (const Words& words : {kind->finds, kind->why}) {
      CHECK_FALSE(words.sv.empty());
      CHECK_FALSE(words.en.empty());
      CHECK(words.sv != words.en);
    }
    CHECK_FALSE(kind->example.empty());
  }
}

TEST_CASE("every mistake is told as expected and publishes nothing wrong") {
  for (const cases::Case& each : cases::all()) {
    for (const unsigned jobs : {1U, 4U}) check_case(each, jobs);
  }
}

TEST_CASE("all mistakes of a stage are told in one run, in the order of the files") {
  fs::MemoryFileSystem world = published();
  world.put("/site/policies/exempelby/rules.yml", "format: 1\nrules: nej\nregler: 3\n");
  world.put("/site/policies/exempelby/accounts.yml", "format: 2\nkonton: []\n");
  const BuildResult result = build_in(world, 1);
  std::vector<std::string> places;
  for (const Diagnostic& each : result.compilation.diagnostics.list()) {
    places.push_back(each.span.file->path() + ':' +
                     std::to_string(each.span.file->position(each.span.begin).line));
  }
  CHECK(std::ranges::is_sorted(places));
  CHECK(places.front() == "policies/exempelby/accounts.yml:1");
  CHECK(places.back() == "policies/exempelby/rules.yml:3");
  CHECK_FALSE(result.report);
}
