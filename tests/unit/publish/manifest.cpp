// SPDX-License-Identifier: EUPL-1.2
#include "publish/manifest.h"

#include <catch2/catch.hpp>

#include "unit/publish/site.h"

using namespace stadga;
using namespace stadga::publish;

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the manifest lists every file but itself, sorted") {
  const std::vector<OutputFile> files = {
      {"norberg/konton/fritid.txt", "info-text", "norberg", "fritid", "text/plain; charset=utf-8",
       "Välkommen\n"},
      {"index.html", "page", "", "", "text/html; charset=utf-8", ""},
      {"manifest.json", "manifest", "", "", "application/json", "an older one"},
  };
  const OutputFile made = manifest(files, info);
  CHECK(made.path == "manifest.json");
  CHECK(made.kind == "manifest");
  CHECK(made.media_type == "application/json");
  CHECK(made.bytes == R"({
 "$schema": "https://regler.example/schema/manifest-1.json",
 "format": 1,
 "generator": "stadga 0.1.0",
 "site": {
  "title": "Regler",
  "base_url": "https://regler.example/",
  "as_of": "2026-11-21"
 },
 "files": [
  {
   "path": "index.html",
   "kind": "page",
   "municipality": null,
   "subject": null,
   "media_type": "text/html; charset=utf-8",
   "bytes": 0,
   "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  },
  {
   "path": "norberg/konton/fritid.txt",
   "kind": "info-text",
   "municipality": "norberg",
   "subject": "fritid",
   "media_type": "text/plain; charset=utf-8",
   "bytes": 11,
   "sha256": "68e651899f0eb369874947889012c2fc0dedfd6b96739d7aea6835bf0317f9d2"
  }
 ]
}
)");
}

TEST_CASE("an empty site has an empty list") {
  const OutputFile made = manifest({}, info);
  CHECK(made.bytes.find("\"files\": []\n}\n") != std::string::npos);
  REQUIRE(read_manifest(made.bytes));
  CHECK(read_manifest(made.bytes)->empty());
}

TEST_CASE("invalid UTF-8 in a title does not stop the manifest") {
  const OutputFile made = manifest({}, {"Regler \xFF", "", "", "stadga 0.1.0"});
  CHECK(made.bytes.find("Regler \xEF\xBF\xBD") != std::string::npos);
}

TEST_CASE("a manifest reads back as it was written") {
  const auto files = site({{"a.html", "A"}, {"b/ö.html", "B"}});
  const auto read = read_manifest(files.back().bytes);
  REQUIRE(read);
  CHECK(read->size() == 2);
  CHECK(read->at("a.html") == "559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd");
  CHECK(read->contains("b/ö.html"));
}

TEST_CASE("keys that a later version adds are passed over") {
  const std::string text = site({{"a.html", "A"}}).back().bytes;
  CHECK(read_manifest(replaced(text, "\"format\"", "\"new\": [1, {}],\n \"format\"")));
  CHECK(read_manifest(replaced(text, "\"kind\"", "\"new\": null, \"kind\"")));
}

TEST_CASE("what is damaged or not ours is no manifest") {
  const std::string text = site({{"a.html", "A"}, {"b.html", "B"}}).back().bytes;
  REQUIRE(read_manifest(text));
  const std::pair<const char*, const char*> damages[] = {
      {"\"format\": 1", "\"format\": 2"},
      {"\"format\": 1", "\"format\": \"1\""},
      {"\"format\": 1", "\"format\": 1.0"},
      {"\"format\": 1,", ""},
      {"stadga 0.1.0", "hugo 0.1"},
      {"\"stadga 0.1.0\"", "7"},
      {"\"generator\"", "\"generated\""},
      {"\"files\"", "\"file\""},
      {"\"path\": \"a.html\"", "\"path\": \"/etc/passwd\""},
      {"\"path\": \"a.html\"", "\"path\": \"../a.html\""},
      {"\"path\": \"a.html\"", "\"path\": \"x/../../a.html\""},
      {"\"path\": \"a.html\"", "\"path\": \"x/./a.html\""},
      {"\"path\": \"a.html\"", "\"path\": \"x//a.html\""},
      {"\"path\": \"a.html\"", "\"path\": \"x/\""},
      {"\"path\": \"a.html\"", "\"path\": \"\""},
      {"\"path\": \"a.html\"", "\"path\": \"a\\u0000b\""},
      {"\"path\": \"a.html\"", "\"path\": 5"},
      {"\"path\": \"a.html\"", "\"path\": \"b.html\""},
      {"\"path\": \"a.html\"", "\"path\": \"manifest.json\""},
      {"\"sha256\": \"5", "\"sha256\": \"X"},
      {"\"sha256\": \"5", "\"sha256\": \""},
      {"]\n}\n", "]\n"},
  };
  for (const auto& [from, to] : damages) {
    CAPTURE(from, to);
    CHECK_FALSE(read_manifest(replaced(text, from, to)));
  }
  for (const char* other :
       {"", "null", "[]", "7", "{}", "{\"files\": []}", "\xFF", "{\"format\":"}) {
    CAPTURE(other);
    CHECK_FALSE(read_manifest(other));
  }
  CHECK_FALSE(read_manifest(std::string(100'000, '[')));
  CHECK_FALSE(read_manifest(replaced(text, "\"files\": [", "\"files\": [7, ")));
}
