// SPDX-License-Identifier: EUPL-1.2
#include "driver/output_folder.h"

#include <catch2/catch.hpp>

#include "fs/memory.h"

using namespace stadga;

namespace {

/// /home/site with its sources, /usr/share/stadga, and some ways in.
fs::MemoryFileSystem world() {
  fs::MemoryFileSystem disk;
  disk.put("/home/site/policies/norberg/rules.yml", "");
  disk.put("/home/site/themes/default/style.css", "");
  disk.put("/home/site/public/index.html", "");
  disk.put("/data/texts/om.md", "");
  disk.put("/usr/share/stadga/themes/default/style.css", "");
  disk.put_link("/home/site/content", "/data/texts");
  disk.put_link("/short", "/home/site/policies");
  disk.put_link("/site", "/home/site");
  disk.put_link("/up", "/home");
  disk.put_link("/elsewhere", "/data");
  return disk;
}

bool meets(const std::string& out, const std::string& site = "/home/site") {
  const fs::MemoryFileSystem disk = world();
  CompileOptions options;
  options.site = site;
  options.shared = "/usr/share/stadga";
  return meets_sources(disk, options, out);
}

}  // namespace

TEST_CASE("no site among its sources, by whatever way") {
  const std::string out =
      GENERATE("/home/site/policies", "/home/site/policies/ut", "/home/site/content/a/b",
               "/home/site/themes/default", "/home/site", "/home", "/short", "/short/ut",
               "/short/norberg/ut/deep", "/site/policies/ut", "/site/themes/ut", "/up/site",
               "/data/texts", "/data/texts/ut", "/data", "/elsewhere/texts/ut",
               "/usr/share/stadga/themes/default", "/usr/share");
  CAPTURE(out);
  CHECK(meets(out));
  // The other way round: the site is named by a link.
  CHECK(meets(out, "/site"));
}

TEST_CASE("a site beside its sources") {
  const std::string out =
      GENERATE("/home/site/public", "/home/site/policies-ut", "/home/site/ut/policies", "/site/ut",
               "/up/ut", "/data/ut", "/elsewhere/ut/deep", "/www/ut", "/usr/share/other");
  CAPTURE(out);
  CHECK_FALSE(meets(out));
  CHECK_FALSE(meets(out, "/site"));
}
