// SPDX-License-Identifier: EUPL-1.2
#include "serve/request.h"

#include <catch2/catch.hpp>

using namespace stadga::serve;

TEST_CASE("only our own names are ours") {
  for (const char* host : {"127.0.0.1:4400", "localhost:4400", "LOCALHOST:4400"})
    CHECK(is_own_host(host, 4400));
  for (const char* host :
       {"", "127.0.0.1", "localhost", "127.0.0.1:4401", "127.0.0.1:44000", "127.0.0.1:4400 ",
        "localhost.:4400", "evil.example:4400", "localhost.evil.example:4400", "127.0.0.2:4400",
        "0.0.0.0:4400", "[::1]:4400", "evil.example:80@localhost:4400", "127.1:4400"})
    CHECK_FALSE(is_own_host(host, 4400));
  CHECK(is_own_host("localhost", 80));
  CHECK(is_own_host("localhost:80", 80));
}

TEST_CASE("only our own pages are of our origin") {
  CHECK(is_own_origin("http://127.0.0.1:4400", 4400));
  CHECK(is_own_origin("http://localhost:4400", 4400));
  for (const char* origin : {"", "null", "https://localhost:4400", "http://localhost",
                             "http://localhost:4401", "http://evil.example", "file://",
                             "http://localhost:4400/", "http://localhost:4400.evil.example"})
    CHECK_FALSE(is_own_origin(origin, 4400));
}

TEST_CASE("an address becomes a path in the site") {
  CHECK(site_path("/") == "index.html");
  CHECK(site_path("/norsjo/regler.html") == "norsjo/regler.html");
  CHECK(site_path("/norsjo/regler.html?roll=redaktor") == "norsjo/regler.html");
  CHECK(site_path("/norsjo/") == "norsjo/index.html");
  CHECK(site_path("/?a=/../b") == "index.html");
  CHECK(site_path("/a%20b.html") == "a b.html");
  CHECK(site_path("/%C3%A5.html") == "å.html");
  CHECK(site_path("/..a/b..html") == "..a/b..html");
}

TEST_CASE("what leads out of a site, or nowhere, has no path") {
  for (const char* target : {"",
                             "norsjo",
                             "*",
                             "http://127.0.0.1:4400/",
                             "/../etc/passwd",
                             "/a/../../b",
                             "/%2e%2e/b",
                             "/a/%2E%2e/b",
                             "/..",
                             "/.",
                             "/./a",
                             "//evil.example/",
                             "/a//b",
                             "/a%00.html",
                             "/a\\b",
                             "/a%5cb",
                             "/%",
                             "/%4",
                             "/%zz",
                             "/a%0d%0aSet-Cookie:x",
                             "/%ff",
                             "/%c0%ae%c0%ae/b",
                             "/a%7f",
                             "/a%2f%2fb",
                             "/a/..%2fb"})
    CHECK_FALSE(site_path(target).has_value());
}
