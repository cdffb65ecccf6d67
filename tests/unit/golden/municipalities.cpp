// SPDX-License-Identifier: EUPL-1.2
// The five municipalities as they are published.
#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "base/text.h"
#include "infotext/infotext.h"
#include "markdown/html.h"
#include "render/paths.h"
#include "unit/golden/html.h"
#include "unit/golden/sites.h"

using namespace stadga;
using namespace stadga::golden;

namespace {

struct Site {
  BuildResult result;
  Files files;
};

/// Built once for all tests: none of them changes it.
const Site& site() {
  static const Site built = [] {
    fs::MemoryFileSystem memory = five_municipalities();
    Site out;
    out.result = build_site(memory, 2);
    out.files = memory.files("/out");
    return out;
  }();
  return built;
}

const Model& model() {
  return site().result.compilation.model;
}

/// The ids of a page, each with how often it is given.
std::map<std::string, int> ids_of(const std::string& html) {
  std::map<std::string, int> ids;
  for (const Tag& tag : tags_in(html)) {
    if (const std::string id = tag.attribute("id"); !id.empty()) ++ids[id];
  }
  return ids;
}

/// `norberg/konton/a.html` and `../regler.html` → `norberg/regler.html`.
std::string target_of(const std::string& page, const std::string& href) {
  return fs::absolute(href, fs::parent(fs::join("/", page))).substr(1);
}

}  // namespace

TEST_CASE("the five municipalities build without an error") {
  // Their guidelines are what they are: warnings that are true remain.
  CHECK(printed(site().result).find("fel[") == std::string::npos);
  REQUIRE(site().result.report);
  CHECK(model().municipalities.size() == 5);
}

TEST_CASE("the manifest lists what was promised and every file with its hash") {
  const auto manifest = nlohmann::json::parse(site().files.at("manifest.json"));
  std::map<std::string, std::size_t> counts;
  std::set<std::string> listed = {"manifest.json"};
  for (const auto& entry : manifest["files"]) {
    const std::string path = entry["path"];
    INFO(path);
    ++counts[entry["kind"]];
    CHECK(listed.insert(path).second);
    REQUIRE(site().files.contains(path));
    CHECK(entry["sha256"] == sha256(site().files.at(path)));
    CHECK(entry["bytes"] == site().files.at(path).size());
  }
  for (const auto& [path, bytes] : site().files) {
    INFO(path);
    CHECK(listed.contains(path));
  }
  CHECK(counts["rules-page"] == 5);
  CHECK(counts["guideline-page"] == 5);
  CHECK(counts["account-register"] == 5);
  CHECK(counts["account-page"] >= 40);
  CHECK(counts["info-text"] >= 40);
  CHECK(counts["checklist-page"] >= 25);
  CHECK(counts["rules-json"] == 5);
  CHECK(counts["accounts-json"] == 5);
  CHECK(counts["audit-page"] == 5);
  CHECK(counts["audit-json"] == 5);
  CHECK(counts["rules-csv"] == 5);
  CHECK(counts["sitemap"] == 1);
}

TEST_CASE("links are held against every file that is published") {
  const fs::MemoryFileSystem memory = five_municipalities();
  CompileOptions options;
  options.site = "/site";
  Compilation compilation = compile(memory, options);
  std::map<std::string, std::string> named;
  for (const OutputFile& file : render_files(memory, options, compilation, render::Scope::pages))
    named[file.path] = file.bytes;
  for (const OutputFile& file : site().result.files) {
    INFO(file.path);
    // A script loads the index, piece by piece; no link leads there.
    if (file.path == "manifest.json" || file.kind == "search-index") continue;
    REQUIRE(named.contains(file.path));
    const bool page = file.path.ends_with(".html") && file.kind != "fragment";
    if (page || file.kind == "info-text") CHECK(named[file.path] == file.bytes);
    named.erase(file.path);
  }
  for (const auto& [path, bytes] : named) CHECK(path == "");
}

TEST_CASE("every information text fits its field and is nothing but the text") {
  std::size_t texts = 0;
  for (const Municipality& town : model().municipalities) {
    CHECK(town.accounts.size() >= 8);
    for (const Account& account : town.accounts) {
      for (const infotext::FieldText& field : infotext::compose(model(), town, account).fields) {
        const std::string path = render::text_path(town, account, field.field->id);
        INFO(path);
        REQUIRE(site().files.contains(path));
        const std::string& text = site().files.at(path);
        ++texts;
        CHECK(text == field.text);
        CHECK_FALSE(text.starts_with("\xEF\xBB\xBF"));
        CHECK(text.find('\r') == std::string::npos);
        CHECK(text.find(" \n") == std::string::npos);
        CHECK(trim(text) == text);
        CHECK(text.find('[') == std::string::npos);  // no placeholder is left
        CHECK(compose(text) == text);
        if (field.field->limit && field.field->counting != Counting::graphemes_links_23) {
          const TextLength length = measure(text);
          const std::size_t count = field.field->counting == Counting::code_points
                                        ? length.code_points
                                    : field.field->counting == Counting::utf16 ? length.utf16_units
                                    : field.field->counting == Counting::graphemes
                                        ? length.graphemes
                                        : std::max(length.utf16_units, length.code_points);
          CHECK(count <= *field.field->limit);
          CHECK(count == field.count);
        }
        if (field.field->limit) CHECK(field.count <= *field.field->limit);
        if (field.field->bytes) CHECK(text.size() <= *field.field->bytes);
      }
    }
  }
  CHECK(texts == static_cast<std::size_t>(
                     std::ranges::count(site().result.files, "info-text", &OutputFile::kind)));
}

TEST_CASE("the page of an account shows its texts with their line breaks") {
  for (const Municipality& town : model().municipalities) {
    for (const Account& account : town.accounts) {
      const std::string& page = site().files.at(render::account_path(town, account));
      for (const infotext::FieldText& field : infotext::compose(model(), town, account).fields) {
        INFO(render::text_path(town, account, field.field->id));
        CHECK(page.find(markdown::escape_html(field.text)) != std::string::npos);
      }
    }
  }
}

TEST_CASE("every rule has its place on the rules page and every quote on the guideline page") {
  for (const Municipality& town : model().municipalities) {
    INFO(town.id);
    CHECK(town.rules.size() >= 10);
    const auto rules = ids_of(site().files.at(render::rules_path(town)));
    const auto quotes = ids_of(site().files.at(render::guideline_path(town)));
    for (const Rule& rule : town.rules) {
      INFO(rule.id);
      CHECK(rules.contains(rule.id));
      for (const Reference& former : rule.former_ids) CHECK(rules.contains(former.id));
      for (std::size_t i = 0; i < rule.quotes.size(); ++i)
        CHECK(quotes.contains(render::quote_anchor(rule, i)));
    }
  }
}

TEST_CASE("no id stands twice on a page and every link inside the site leads somewhere") {
  std::map<std::string, std::map<std::string, int>> ids;
  for (const auto& [path, bytes] : site().files) {
    if (path.ends_with(".html")) ids[path] = ids_of(bytes);
  }
  for (const auto& [path, on_page] : ids) {
    INFO(path);
    for (const auto& [id, times] : on_page) {
      INFO(id);
      CHECK(times == 1);
    }
    for (const Tag& tag : tags_in(site().files.at(path))) {
      const std::string href = tag.attribute("href");
      if (href.empty() || href.find(':') != std::string::npos) continue;
      INFO(href);
      const std::size_t hash = std::min(href.find('#'), href.size());
      const std::string file = hash == 0 ? path : target_of(path, href.substr(0, hash));
      CHECK(site().files.contains(file));
      if (hash < href.size()) CHECK(ids[file].contains(href.substr(hash + 1)));
    }
  }
}
