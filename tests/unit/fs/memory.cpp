// SPDX-License-Identifier: EUPL-1.2
#include <cerrno>

#include <catch2/catch.hpp>

#include "unit/fs/worlds.h"

using namespace stadga;
using fs::error_of;
using fs::MemoryFileSystem;

TEST_CASE("put makes folders and replaces what is there") {
  MemoryFileSystem disk;
  disk.put("/site/a/b.md", "one");
  disk.put("/site/a/b.md", "two");
  CHECK(disk.read("/site/a/b.md") == "two");
  disk.put("/site/a", "a file now");
  CHECK(disk.read("/site/a") == "a file now");
  CHECK_FALSE(disk.type("/site/a/b.md"));
  disk.put_link("/site/link", "a");
  CHECK(disk.read("/site/link") == "a file now");
  disk.put("/site/link", "no link any more");
  CHECK(disk.read("/site/a") == "a file now");
}

TEST_CASE("files shows a folder's whole content") {
  MemoryFileSystem disk;
  disk.put("/site/a/b.md", "bytes");
  disk.put_link("/site/link", "a");
  disk.make_folders("/site/empty/inner");
  disk.put("/site-other/c", "not below");
  CHECK(disk.files("/site") == std::map<std::string, std::string>{
                                   {"a/b.md", "bytes"}, {"empty/inner/", ""}, {"link", "-> a"}});
  CHECK(disk.files("/").size() == 4);
  CHECK(disk.files("/absent").empty());
}

TEST_CASE("the hook sees each change before it happens and may stop it") {
  MemoryFileSystem disk;
  std::vector<std::string> seen;
  disk.on_change([&](std::string_view operation, const std::string& path) {
    seen.push_back(std::string(operation) + " " + path);
  });
  disk.put("/a", "put is no change");
  disk.make_folders("/x/y");
  disk.make_folders("/x/y");
  disk.write_new("/x/f", "1");
  disk.link_or_copy("/x/f", "/x/g");
  disk.rename_new("/x/g", "/x/h");
  disk.exchange("/x/f", "/x/h");
  disk.remove_file("/x/h");
  disk.remove_folder("/x/y");
  CHECK(seen == std::vector<std::string>{"make_folders /x", "make_folders /x/y", "write_new /x/f",
                                         "link_or_copy /x/g", "rename_new /x/h", "exchange /x/f",
                                         "remove_file /x/h", "remove_folder /x/y"});

  const auto before = disk.files("/");
  disk.on_change([](std::string_view, const std::string& path) { throw fs::Error(path, ENOSPC); });
  CHECK(error_of([&] { disk.write_new("/x/new", ""); }) == ENOSPC);
  CHECK(error_of([&] { disk.make_folders("/new"); }) == ENOSPC);
  CHECK(error_of([&] { disk.link_or_copy("/x/f", "/new"); }) == ENOSPC);
  CHECK(error_of([&] { disk.rename_new("/x", "/new"); }) == ENOSPC);
  CHECK(error_of([&] { disk.exchange("/x", "/a"); }) == ENOSPC);
  CHECK(error_of([&] { disk.remove_file("/x/f"); }) == ENOSPC);
  CHECK(error_of([&] { disk.remove_folder("/x"); }) == ENOSPC);
  CHECK(disk.files("/") == before);
}
