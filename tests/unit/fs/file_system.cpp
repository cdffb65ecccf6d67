// SPDX-License-Identifier: EUPL-1.2
// What every file system shall do; each case runs on the disk and in memory.
#include <cerrno>

#include <catch2/catch.hpp>

#include "unit/fs/worlds.h"

using namespace stadga;
using fs::EntryType;
using fs::error_of;
using fs::InMemory;
using fs::OnDisk;

TEMPLATE_TEST_CASE("type does not follow a link at the end", "[fs]", OnDisk, InMemory) {
  TestType world;
  auto& disk = world.disk();
  disk.write_new(world.at("file"), "x");
  disk.make_folders(world.at("folder"));
  disk.write_new(world.at("folder/inside"), "y");
  world.link("to-file", "file");
  world.link("to-folder", "folder");
  world.link("dangling", "nowhere");
  world.link("loop", "loop");

  CHECK(disk.type(world.at("file")) == EntryType::file);
  CHECK(disk.type(world.at("folder")) == EntryType::folder);
  CHECK(disk.type("/") == EntryType::folder);
  CHECK(disk.type(world.at("to-file")) == EntryType::link);
  CHECK(disk.type(world.at("dangling")) == EntryType::link);
  CHECK(disk.type(world.at("loop")) == EntryType::link);
  CHECK(disk.type(world.at("to-folder/inside")) == EntryType::file);
  CHECK_FALSE(disk.type(world.at("absent")));
  CHECK_FALSE(disk.type(world.at("absent/below")));
  CHECK_FALSE(disk.type(world.at("file/below")));
  CHECK_FALSE(disk.type(world.at("dangling/below")));
  CHECK(error_of([&] { disk.type(world.at("loop/below")); }) == ELOOP);
}

TEMPLATE_TEST_CASE("list is sorted by bytes and tells types", "[fs]", OnDisk, InMemory) {
  TestType world;
  auto& disk = world.disk();
  for (const char* name : {"b", "a-b", "Z", "ö", "å", ".dot", "a.html"}) {
    disk.write_new(world.at(name), "");
  }
  disk.make_folders(world.at("a/deep/er"));
  world.link("link", "a");

  std::vector<std::string> names;
  for (const auto& entry : disk.list(world.at(""))) names.push_back(entry.name);
  CHECK(names ==
        std::vector<std::string>{".dot", "Z", "a", "a-b", "a.html", "b", "link", "å", "ö"});
  const auto entries = disk.list(world.at(""));
  CHECK(entries[2].type == EntryType::folder);
  CHECK(entries[3].type == EntryType::file);
  CHECK(entries[6].type == EntryType::link);

  REQUIRE(disk.list(world.at("link")).size() == 1);
  CHECK(disk.list(world.at("link"))[0].name == "deep");
  CHECK(disk.list(world.at("a/deep/er")).empty());
  CHECK(error_of([&] { disk.list(world.at("absent")); }) == ENOENT);
  CHECK(error_of([&] { disk.list(world.at("b")); }) == ENOTDIR);
  world.link("loop", "loop");
  CHECK(error_of([&] { disk.list(world.at("loop")); }) == ELOOP);
}

TEMPLATE_TEST_CASE("real_path resolves every link", "[fs]", OnDisk, InMemory) {
  TestType world;
  auto& disk = world.disk();
  disk.make_folders(world.at("a/b"));
  disk.write_new(world.at("a/b/file"), "x");
  world.link("short", "a/b");
  world.link("a/b/up", "../../short/file");
  world.link("absolute", world.at("short"));
  world.link("dangling", "a/none");
  world.link("one", "two");
  world.link("two", "one");

  CHECK(disk.real_path(world.at("a/b/file")) == world.at("a/b/file"));
  CHECK(disk.real_path(world.at("short/file")) == world.at("a/b/file"));
  CHECK(disk.real_path(world.at("short/up")) == world.at("a/b/file"));
  CHECK(disk.real_path(world.at("absolute")) == world.at("a/b"));
  CHECK(disk.real_path(world.at("short/../b/file")) == world.at("a/b/file"));
  CHECK(disk.real_path("/") == "/");
  CHECK(disk.real_path(world.at("dangling")) == std::nullopt);
  CHECK(disk.real_path(world.at("absent")) == std::nullopt);
  CHECK(disk.real_path(world.at("a/b/file/below")) == std::nullopt);
  CHECK(disk.real_path(world.at("one")) == std::nullopt);
  CHECK(disk.real_path(world.at("one/below")) == std::nullopt);
}

TEMPLATE_TEST_CASE("read and size take regular files only", "[fs]", OnDisk, InMemory) {
  TestType world;
  auto& disk = world.disk();
  std::string bytes("a\0\xFF\r\n", 5);
  bytes.append(300'000, 'x');
  disk.write_new(world.at("file"), bytes);
  disk.write_new(world.at("empty"), "");
  world.link("link", "file");
  world.link("loop", "loop");
  world.link("dangling", "nowhere");

  CHECK(disk.read(world.at("file")) == bytes);
  CHECK(disk.size(world.at("file")) == bytes.size());
  CHECK(disk.read(world.at("link")) == bytes);
  CHECK(disk.size(world.at("link")) == bytes.size());
  CHECK(disk.read(world.at("empty")).empty());
  const std::pair<std::string, int> failures[] = {{world.at(""), EISDIR},
                                                  {world.at("absent"), ENOENT},
                                                  {world.at("dangling"), ENOENT},
                                                  {world.at("loop"), ELOOP},
                                                  {world.at("file/below"), ENOTDIR},
                                                  {world.at(std::string("file\0x", 6)), EINVAL}};
  for (const auto& [path, error_number] : failures) {
    CAPTURE(path);
    CHECK(error_of([&] { disk.read(path); }) == error_number);
    CHECK(error_of([&] { disk.size(path); }) == error_number);
  }
}

TEMPLATE_TEST_CASE("write_new never replaces and never follows", "[fs]", OnDisk, InMemory) {
  TestType world;
  auto& disk = world.disk();
  disk.write_new(world.at("file"), "old");
  disk.make_folders(world.at("folder"));
  world.link("dangling", "target");
  world.link("to-folder", "folder");

  for (const char* taken : {"file", "folder", "dangling", "to-folder"}) {
    CAPTURE(taken);
    CHECK(error_of([&] { disk.write_new(world.at(taken), "new"); }) == EEXIST);
  }
  CHECK(disk.read(world.at("file")) == "old");
  CHECK_FALSE(disk.type(world.at("target")));
  CHECK(error_of([&] { disk.write_new(world.at("absent/file"), ""); }) == ENOENT);
  CHECK(error_of([&] { disk.write_new(world.at("file/below"), ""); }) == ENOTDIR);
  disk.write_new(world.at("to-folder/file"), "in it");
  CHECK(disk.read(world.at("folder/file")) == "in it");
}

TEMPLATE_TEST_CASE("make_folders makes what is missing", "[fs]", OnDisk, InMemory) {
  TestType world;
  auto& disk = world.disk();
  disk.make_folders(world.at("a/b/c"));
  disk.make_folders(world.at("a/b/c"));
  disk.make_folders("/");
  CHECK(disk.type(world.at("a/b/c")) == EntryType::folder);

  world.link("link", "a");
  disk.make_folders(world.at("link"));
  disk.make_folders(world.at("link/d"));
  CHECK(disk.type(world.at("a/d")) == EntryType::folder);

  disk.write_new(world.at("file"), "");
  world.link("dangling", "nowhere");
  CHECK(error_of([&] { disk.make_folders(world.at("file")); }) == ENOTDIR);
  CHECK(error_of([&] { disk.make_folders(world.at("file/below/it")); }) == ENOTDIR);
  CHECK(error_of([&] { disk.make_folders(world.at("dangling")); }) == ENOTDIR);
  CHECK(error_of([&] { disk.make_folders(world.at("dangling/below")); }) == ENOTDIR);
  CHECK_FALSE(disk.type(world.at("nowhere")));
}

TEMPLATE_TEST_CASE("link_or_copy gives a second name", "[fs]", OnDisk, InMemory) {
  TestType world;
  auto& disk = world.disk();
  disk.write_new(world.at("file"), "bytes");
  disk.make_folders(world.at("folder"));
  world.link("link", "file");

  disk.link_or_copy(world.at("file"), world.at("folder/again"));
  disk.link_or_copy(world.at("link"), world.at("link-again"));
  CHECK(disk.read(world.at("folder/again")) == "bytes");
  CHECK(disk.type(world.at("link-again")) == EntryType::link);
  disk.remove_file(world.at("file"));
  CHECK(disk.read(world.at("folder/again")) == "bytes");
  CHECK(error_of([&] { disk.read(world.at("link-again")); }) == ENOENT);

  const auto link = [&](const char* from, const char* to) {
    return error_of([&] { disk.link_or_copy(world.at(from), world.at(to)); });
  };
  CHECK(link("absent", "new") == ENOENT);
  CHECK(link("folder/again", "absent/new") == ENOENT);
  CHECK(link("folder/again", "link") == EEXIST);
  CHECK(link("folder", "new") == EPERM);
  CHECK_FALSE(disk.type(world.at("new")));
}

TEMPLATE_TEST_CASE("rename_new moves all below and replaces nothing", "[fs]", OnDisk, InMemory) {
  TestType world;
  auto& disk = world.disk();
  disk.make_folders(world.at("from/deep"));
  disk.make_folders(world.at("from-more"));
  disk.write_new(world.at("from/deep/file"), "x");
  disk.make_folders(world.at("empty"));
  disk.write_new(world.at("file"), "y");
  world.link("dangling", "nowhere");

  const auto rename = [&](const char* from, const char* to) {
    return error_of([&] { disk.rename_new(world.at(from), world.at(to)); });
  };
  CHECK(rename("from", "empty") == EEXIST);
  CHECK(rename("file", "empty") == EEXIST);
  CHECK(rename("file", "dangling") == EEXIST);
  CHECK(rename("file", "file") == EEXIST);
  CHECK(rename("absent", "new") == ENOENT);
  CHECK(rename("file", "absent/new") == ENOENT);
  CHECK(rename("from", "from/deep/inside") == EINVAL);

  CHECK(rename("from", "to") == 0);
  CHECK_FALSE(disk.type(world.at("from")));
  CHECK(disk.type(world.at("from-more")) == EntryType::folder);
  CHECK(disk.read(world.at("to/deep/file")) == "x");
  CHECK(rename("dangling", "moved") == 0);
  CHECK(disk.type(world.at("moved")) == EntryType::link);
}

TEMPLATE_TEST_CASE("exchange swaps two names", "[fs]", OnDisk, InMemory) {
  TestType world;
  auto& disk = world.disk();
  disk.make_folders(world.at("a/deep"));
  disk.write_new(world.at("a/deep/file"), "of a");
  disk.make_folders(world.at("b"));
  disk.write_new(world.at("b/file"), "of b");
  disk.write_new(world.at("single"), "s");
  world.link("link", "b");

  const auto exchange = [&](const char* a, const char* b) {
    return disk.exchange(world.at(a), world.at(b));
  };
  if (!exchange("a", "b")) {
    WARN("the temporary folder's file system cannot exchange names");
    return;
  }
  CHECK(disk.read(world.at("b/deep/file")) == "of a");
  CHECK(disk.read(world.at("a/file")) == "of b");
  CHECK_FALSE(disk.type(world.at("a/deep")));
  CHECK(exchange("single", "a"));
  CHECK(disk.read(world.at("single/file")) == "of b");
  CHECK(disk.read(world.at("a")) == "s");
  CHECK(exchange("link", "a"));
  CHECK(disk.type(world.at("a")) == EntryType::link);
  CHECK(disk.read(world.at("link")) == "s");
  CHECK(exchange("b", "b"));
  CHECK(error_of([&] { exchange("b", "absent"); }) == ENOENT);
  CHECK(error_of([&] { exchange("absent", "b"); }) == ENOENT);
  CHECK(error_of([&] { exchange("b", "b/deep"); }) == EINVAL);
  CHECK(error_of([&] { exchange("b/deep", "b"); }) == EINVAL);
}

TEMPLATE_TEST_CASE("removal takes one entry and never follows", "[fs]", OnDisk, InMemory) {
  TestType world;
  auto& disk = world.disk();
  disk.make_folders(world.at("folder"));
  disk.write_new(world.at("folder/file"), "");
  world.link("link", "folder");

  CHECK(error_of([&] { disk.remove_file(world.at("folder")); }) == EISDIR);
  CHECK(error_of([&] { disk.remove_file(world.at("absent")); }) == ENOENT);
  CHECK(error_of([&] { disk.remove_folder(world.at("folder")); }) == ENOTEMPTY);
  CHECK(error_of([&] { disk.remove_folder(world.at("folder/file")); }) == ENOTDIR);
  CHECK(error_of([&] { disk.remove_folder(world.at("link")); }) == ENOTDIR);
  CHECK(error_of([&] { disk.remove_folder(world.at("absent")); }) == ENOENT);

  disk.remove_file(world.at("link"));
  CHECK(disk.type(world.at("folder/file")) == EntryType::file);
  disk.remove_file(world.at("folder/file"));
  disk.remove_folder(world.at("folder"));
  CHECK(disk.list(world.at("")).empty());
}

TEMPLATE_TEST_CASE("a stamp changes with the content, not with the name", "[fs]", OnDisk,
                   InMemory) {
  TestType world;
  auto& disk = world.disk();
  disk.write_new(world.at("file"), "old");
  world.link("link", "file");
  const std::string file = disk.stamp(world.at("file"));
  const std::string link = disk.stamp(world.at("link"));
  CHECK(file != link);
  CHECK(file.find('\0') == std::string::npos);
  CHECK(file.find('\n') == std::string::npos);
  disk.rename_new(world.at("file"), world.at("moved"));
  CHECK(disk.stamp(world.at("moved")) == file);
  disk.link_or_copy(world.at("moved"), world.at("again"));
  CHECK(disk.stamp(world.at("again")) == file);
  CHECK(disk.stamp(world.at("link")) == link);
  disk.write_new(world.at("file"), "newer");
  CHECK(disk.stamp(world.at("file")) != file);
  CHECK(error_of([&] { disk.stamp(world.at("absent")); }) == ENOENT);
}

TEMPLATE_TEST_CASE("a second name has the same identity, a second file has not", "[fs]", OnDisk,
                   InMemory) {
  TestType world;
  auto& disk = world.disk();
  disk.write_new(world.at("file"), "x");
  disk.write_new(world.at("other"), "x");
  disk.link_or_copy(world.at("file"), world.at("again"));
  CHECK(disk.identity(world.at("again")) == disk.identity(world.at("file")));
  CHECK(disk.identity(world.at("other")) != disk.identity(world.at("file")));
}

TEMPLATE_TEST_CASE("a folder keeps its identity when moved", "[fs]", OnDisk, InMemory) {
  TestType world;
  auto& disk = world.disk();
  disk.make_folders(world.at("a/in"));
  disk.make_folders(world.at("b"));
  const std::string a = disk.identity(world.at("a"));
  const std::string b = disk.identity(world.at("b"));
  CHECK(a != b);
  CHECK(a != disk.identity(world.at("a/in")));
  disk.rename_new(world.at("a"), world.at("c"));
  CHECK(disk.identity(world.at("c")) == a);
  if (disk.exchange(world.at("b"), world.at("c"))) {
    CHECK(disk.identity(world.at("b")) == a);
    CHECK(disk.identity(world.at("c")) == b);
  }
  CHECK(error_of([&] { disk.identity(world.at("absent")); }) == ENOENT);
}

TEMPLATE_TEST_CASE("a folder made like another is new", "[fs]", OnDisk, InMemory) {
  TestType world;
  auto& disk = world.disk();
  disk.make_folders(world.at("model/in"));
  world.link("link", "nowhere");
  const auto make = [&](const char* path, const char* model) {
    return error_of([&] { disk.make_folder_like(world.at(path), world.at(model)); });
  };
  CHECK(make("new", "model") == 0);
  CHECK(disk.list(world.at("new")).empty());
  CHECK(make("new", "model") == EEXIST);
  CHECK(make("link", "model") == EEXIST);
  CHECK(make("absent/new", "model") == ENOENT);
  CHECK(error_of([&] { disk.copy_rights(world.at("absent"), world.at("new")); }) == ENOENT);
  CHECK(error_of([&] { disk.copy_time(world.at("absent"), world.at("new")); }) == ENOENT);
}

TEMPLATE_TEST_CASE("what is not there cannot be brought to the disk", "[fs]", OnDisk, InMemory) {
  TestType world;
  auto& disk = world.disk();
  disk.write_new(world.at("file"), "x");
  CHECK(error_of([&] { disk.sync_all(world.at("")); }) == 0);
  CHECK(error_of([&] { disk.sync_all(world.at("absent")); }) == ENOENT);
  CHECK(error_of([&] { disk.sync_names(world.at("")); }) == 0);
  CHECK(error_of([&] { disk.sync_names(world.at("absent")); }) == 0);
}
