// SPDX-License-Identifier: EUPL-1.2
// A theme of the site's own, and the made-up municipalities of tests/sites with a look of their
// own.
#include <catch2/catch.hpp>

#include "unit/golden/sites.h"

using namespace stadga;
using namespace stadga::golden;

namespace {

/// The golden site `whole` with themes/eget, which holds one template.
fs::MemoryFileSystem with_own_page(const std::string& text) {
  fs::MemoryFileSystem memory = with_test_theme();
  put_all(memory, STADGA_SOURCE_DIR "/tests/golden/whole/site", "/site");
  memory.put("/site/site.yml",
             "format: 1\ntitle: T\nbase_url: https://a.example/\nlanguage: sv\ntheme: eget\n");
  memory.put("/site/themes/eget/templates/page.html", text);
  return memory;
}

fs::MemoryFileSystem made_up() {
  fs::MemoryFileSystem memory;
  put_all(memory, STADGA_SOURCE_DIR "/tests/sites/pahittade", "/site");
  put_all(memory, STADGA_SOURCE_DIR "/content/registers", "/site/content/registers");
  put_all(memory, STADGA_SOURCE_DIR "/themes", "/site/themes");
  return memory;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a theme that holds one template changes those pages and no others") {
  fs::MemoryFileSystem plain = with_own_page("");
  plain.remove_file("/site/themes/eget/templates/page.html");
  plain.put("/site/themes/eget/templates/.keep", "");
  REQUIRE(build_site(plain).report);
  fs::MemoryFileSystem own = with_own_page("<h1>Eget {{TITLE}}</h1>{{TEXT_HTML:none}}");
  REQUIRE(build_site(own).report);
  const Files before = plain.files("/out");
  const Files after = own.files("/out");
  CHECK(has(after.at("om.html"), "<h1>Eget "));
  unsigned changed = 0;
  for (const auto& [path, bytes] : before) {
    if (path != "manifest.json" && after.at(path) != bytes) ++changed;
  }
  // Every page of the site's own and of the formats, and nothing of a municipality.
  CHECK(after.at("exempelby/regler.html") == before.at("exempelby/regler.html"));
  CHECK(changed >= 1);
  CHECK(changed <= 3);
}

TEST_CASE("a misspelt name in a theme's one template stops the site, at its place") {
  fs::MemoryFileSystem memory = with_own_page("<h1>{{TITLE}}</h1>\n<p>{{TEXT_HTM:none}}</p>\n");
  const BuildResult result = build_site(memory);
  CHECK_FALSE(result.report);
  CHECK_FALSE(memory.type("/out"));
  const std::string told = printed(result);
  CHECK(has(told, "themes/eget/templates/page.html:2:4"));
  CHECK(has(told, "`TEXT_HTM`"));
}

TEST_CASE("the made-up municipalities build, and only the one with a profile looks different") {
  fs::MemoryFileSystem memory = made_up();
  const BuildResult result = build_site(memory, 2);
  INFO(printed(result));
  REQUIRE(result.report);
  const Files made = memory.files("/out");
  for (const auto& [path, bytes] : made) {
    if (!path.ends_with(".html") || has(path, "/fragment/")) continue;
    INFO(path);
    const bool own = path.starts_with("fargstad/");
    CHECK(has(bytes, "tema.css") == own);
    CHECK(has(bytes, "alt=\"Färgstads kommun\"") == own);
  }
  const std::string& style = made.at("fargstad/tema.css");
  CHECK(has(style, "@media screen {"));
  CHECK(has(style, "--accent: #8a1f5c;"));
  CHECK(has(style, "--on-accent: #ffffff;"));
  CHECK(has(style, "@media screen and (prefers-color-scheme: dark) {"));
  CHECK(has(style, ".bar { background: #5b1240; color: #ffffff;"));
  CHECK(has(style, "src: url(typsnitt.woff2)"));
  CHECK(has(style, "--sans: \"Exempel Sans\", \"Verdana\", sans-serif;"));
  CHECK(made.contains("fargstad/logotyp.svg"));
  CHECK(made.contains("fargstad/logotyp-mork.svg"));
  CHECK(made.contains("fargstad/typsnitt.woff2"));
  CHECK_FALSE(made.contains("langa-namn/tema.css"));
  unsigned accounts = 0;
  for (const auto& [path, bytes] : made)
    if (path.starts_with("langa-namn/konton/") && path.ends_with(".html")) ++accounts;
  CHECK(accounts == 40);
}
