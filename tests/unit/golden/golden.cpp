// SPDX-License-Identifier: EUPL-1.2
// tests/golden/<feature>/site is built with the theme and registers of tests/golden and compared,
// byte for byte, with tests/golden/<feature>/expected, and what is found with findings.txt beside
// it. STADGA_UPDATE_EXPECTED=1 writes them anew; what changed is then read in review.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <vector>

#include <catch2/catch.hpp>

#include "render/html/templates.h"
#include "unit/golden/sites.h"

using namespace stadga;
using namespace stadga::golden;

namespace {

const std::string golden_folder = STADGA_SOURCE_DIR "/tests/golden";

std::vector<std::string> features() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(golden_folder)) {
    if (std::filesystem::exists(entry.path() / "site"))
      names.push_back(entry.path().filename().string());
  }
  return names;
}

void write_all(const std::string& folder, const Files& files) {
  std::filesystem::remove_all(folder);
  for (const auto& [path, bytes] : files) {
    const std::filesystem::path target = std::filesystem::path(folder) / path;
    std::filesystem::create_directories(target.parent_path());
    std::ofstream(target, std::ios::binary) << bytes;
  }
}

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The bytes of a PDF are what the fonts and libraries of the machine make of it; here it is enough
/// that it is there. tests/unit/pdf and tests/consumers read what is in it.
Files without_bytes_of_pdf(Files files) {
  for (auto& [path, bytes] : files) {
    if (path.ends_with(".pdf") && bytes.starts_with("%PDF-")) bytes = "PDF\n";
  }
  static const std::regex figures(
      R"re(("application/pdf",\s*"bytes": )\d+(,\s*"sha256": ")[0-9a-f]+")re");
  std::string& manifest = files.at("manifest.json");
  manifest = std::regex_replace(manifest, figures, "$010$02");
  return files;
}

}  // namespace

TEST_CASE("the golden sites are built as expected") {
  REQUIRE(features().size() >= 2);
  for (const std::string& feature : features()) {
    fs::MemoryFileSystem memory = with_test_theme();
    put_all(memory, golden_folder + '/' + feature + "/site", "/site");
    const BuildResult result = build_site(memory, 2);
    INFO(feature);
    REQUIRE(result.report);
    const std::string findings = golden_folder + '/' + feature + "/findings.txt";
    if (std::getenv("STADGA_UPDATE_EXPECTED") != nullptr)
      std::ofstream(findings, std::ios::binary) << printed(result);
    CHECK(printed(result) == text_of(findings));
    const Files made = without_bytes_of_pdf(memory.files("/out"));
    const std::string expected_folder = golden_folder + '/' + feature + "/expected";
    if (std::getenv("STADGA_UPDATE_EXPECTED") != nullptr) write_all(expected_folder, made);
    const Files expected = files_below(expected_folder);
    for (const auto& [path, bytes] : expected) {
      INFO(path);
      REQUIRE(made.contains(path));
      CHECK(made.at(path) == bytes);
    }
    for (const auto& [path, bytes] : made) {
      INFO(path);
      CHECK(expected.contains(path));
    }
  }
}

TEST_CASE("the templates of the golden theme show every name that there is") {
  const Files templates = files_below(golden_folder + "/theme/templates");
  for (const auto& [file, names] : render::template_names()) {
    for (const std::string& name : names) {
      INFO(file << ' ' << name);
      const std::string& text = templates.at(file);
      CHECK((text.find("{{" + name + "}}") != std::string::npos ||
             text.find("{{#" + name + "}}") != std::string::npos ||
             text.find("{{" + name + ":") != std::string::npos));
    }
  }
}

TEST_CASE("every name that a page fills is one that templates may use") {
  std::set<std::string> known;
  for (const auto& [file, names] : render::template_names())
    known.insert(names.begin(), names.end());
  const std::regex filled(R"re(\b(set|add|add_if|show_if)\("([A-Z_]+)")re");
  for (const auto& [path, text] : files_below(STADGA_SOURCE_DIR "/src/render/html")) {
    for (std::sregex_iterator each(text.begin(), text.end(), filled), end; each != end; ++each) {
      INFO(path << ": " << each->str());
      CHECK(known.contains((*each)[2]));
      if ((*each)[1] == "add_if") CHECK(known.contains((*each)[2].str() + "_TEXT"));
    }
  }
}

TEST_CASE("the default theme is sound in both languages and builds the golden sites") {
  for (const std::string& feature : features()) {
    for (const std::string language : {"sv", "en"}) {
      fs::MemoryFileSystem memory;
      put_all(memory, STADGA_SOURCE_DIR "/themes/default", "/shared/themes/default");
      put_all(memory, golden_folder + "/registers", "/shared/registers");
      put_all(memory, golden_folder + '/' + feature + "/site", "/site");
      memory.put("/site/site.yml",
                 "format: 1\ntitle: T\nbase_url: https://a.example/\nlanguage: " + language + "\n");
      const BuildResult result = build_site(memory);
      INFO(feature << ' ' << language << '\n' << printed(result));
      CHECK(result.report.has_value());
    }
  }
}
