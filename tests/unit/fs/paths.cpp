// SPDX-License-Identifier: EUPL-1.2
#include <cerrno>

#include <catch2/catch.hpp>

#include "fs/file_system.h"

using namespace stadga;

TEST_CASE("absolute works out dots without looking at the disk") {
  CHECK(fs::absolute("a/b", "/base") == "/base/a/b");
  CHECK(fs::absolute("./a//b/", "/base/") == "/base/a/b");
  CHECK(fs::absolute("../x", "/base/deep") == "/base/x");
  CHECK(fs::absolute("/a/./b/../c", "/base") == "/a/c");
  CHECK(fs::absolute("", "/base") == "/base");
  CHECK(fs::absolute(".", "/base") == "/base");
  CHECK(fs::absolute("../../..", "/base") == "/");
  CHECK(fs::absolute("/..", "/base") == "/");
  CHECK(fs::absolute("..a/...", "/") == "/..a/...");
  CHECK(fs::absolute("åäö", "/kommun") == "/kommun/åäö");
}

TEST_CASE("join puts one slash between") {
  CHECK(fs::join("/a", "b") == "/a/b");
  CHECK(fs::join("/", "b") == "/b");
  CHECK(fs::join("/a/", "b/c") == "/a/b/c");
  CHECK(fs::join("/a", "") == "/a");
  CHECK(fs::join("", "b") == "b");
}

TEST_CASE("parent and file_name split a path") {
  CHECK(fs::parent("/a/b.html") == "/a");
  CHECK(fs::parent("/a") == "/");
  CHECK(fs::parent("/") == "/");
  CHECK(fs::parent("a") == "");
  CHECK(fs::parent("a/b") == "a");
  CHECK(fs::file_name("/a/b.html") == "b.html");
  CHECK(fs::file_name("a") == "a");
  CHECK(fs::file_name("/") == "");
}

TEST_CASE("is_within goes by whole steps") {
  CHECK(fs::is_within("/a", "/a"));
  CHECK(fs::is_within("/a/b", "/a"));
  CHECK_FALSE(fs::is_within("/ab", "/a"));
  CHECK_FALSE(fs::is_within("/", "/a"));
  CHECK(fs::is_within("/a", "/"));
  CHECK(fs::is_within("/", "/"));
}

TEST_CASE("an error tells path and cause") {
  const fs::Error error("/site/ut", ENOSPC);
  CHECK(std::string(error.what()) == "/site/ut: No space left on device");
  CHECK(error.path() == "/site/ut");
  CHECK(error.error_number() == ENOSPC);
}
