// SPDX-License-Identifier: EUPL-1.2
// Owner, rights and attributes carried over on the real disk.
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/xattr.h>

#include "unit/fs/processes.h"
#include "unit/fs/worlds.h"

using namespace stadga;
using fs::as_ordinary_user;
using fs::mode_of;
using fs::OnDisk;
using fs::status_of;

namespace {

constexpr uid_t somebody = 12345;
constexpr gid_t some_group = 23456;

bool set_attribute(const std::string& path, const char* name, std::string_view value) {
  return ::lsetxattr(path.c_str(), name, value.data(), value.size(), 0) == 0;
}

std::string attribute(const std::string& path, const char* name) {
  std::array<char, 256> value{};
  const ssize_t size = ::lgetxattr(path.c_str(), name, value.data(), value.size());
  return size < 0 ? "none" : std::string(value.data(), static_cast<std::size_t>(size));
}

constexpr const char* access_list = "system.posix_acl_access";

/// `u::rwx u:somebody:r-x g::--- m::r-x o::---`, as the kernel takes it.
std::string list_for_somebody() {
  std::string list("\x02\0\0\0", 4);
  const auto add = [&list](int tag, int rights, std::uint32_t id) {
    list.push_back(static_cast<char>(tag));
    list.push_back('\0');
    list.push_back(static_cast<char>(rights));
    list.push_back('\0');
    for (int shift = 0; shift < 32; shift += 8) list.push_back(static_cast<char>(id >> shift));
  };
  constexpr std::uint32_t no_id = 0xFFFFFFFF;
  add(0x01, 7, no_id);
  add(0x02, 5, somebody);
  add(0x04, 0, no_id);
  add(0x10, 5, no_id);
  add(0x20, 0, no_id);
  return list;
}

/// A folder "model" that an ordinary user reaches.
class World : public OnDisk {
 public:
  World() {
    disk().make_folders(at("model"));
    REQUIRE(::chmod(at("").c_str(), 0777) == 0);
  }
  void copy() {
    disk().make_folder_like(at("new"), at("model"));
    disk().copy_rights(at("model"), at("new"));
  }
};

}  // namespace

TEST_CASE("a folder is closed until it gets its rights") {
  World world;
  const unsigned mode = GENERATE(0755U, 0700U, 0555U, 02775U, 01777U, 0500U);
  REQUIRE(::chmod(world.at("model").c_str(), mode) == 0);
  world.disk().make_folder_like(world.at("new"), world.at("model"));
  CHECK((mode_of(world.at("new")) & 0777) == 0700);
  CHECK((mode_of(world.at("new")) & S_ISGID) == (mode & S_ISGID));
  world.disk().copy_rights(world.at("model"), world.at("new"));
  CHECK(mode_of(world.at("new")) == mode);
}

TEST_CASE("owner and group are carried over where we may") {
  World world;
  REQUIRE(::chmod(world.at("model").c_str(), 02750) == 0);
  if (::chown(world.at("model").c_str(), somebody, some_group) != 0) {
    WARN("not tried: cannot give files away here");
    return;
  }
  REQUIRE(::chmod(world.at("model").c_str(), 02750) == 0);
  world.disk().make_folder_like(world.at("new"), world.at("model"));
  // A file in it belongs to the group at once.
  world.disk().write_new(world.at("new/file"), "");
  CHECK(status_of(world.at("new/file")).st_gid == some_group);
  world.disk().copy_rights(world.at("model"), world.at("new"));
  CHECK(status_of(world.at("new")).st_uid == somebody);
  CHECK(status_of(world.at("new")).st_gid == some_group);
  CHECK(mode_of(world.at("new")) == 02750);
}

TEST_CASE("what cannot be given away is closed to the wrong group") {
  World world;
  if (::chown(world.at("model").c_str(), somebody, some_group) != 0) {
    WARN("not tried: cannot give files away here");
    return;
  }
  struct Case {
    unsigned before;
    unsigned after;
  };
  const Case rights = GENERATE(Case{0750, 0700}, Case{0755, 0755}, Case{02775, 0755},
                               Case{0705, 0700}, Case{0644, 0644}, Case{0640, 0600});
  REQUIRE(::chmod(world.at("model").c_str(), rights.before) == 0);
  const auto result = as_ordinary_user([&] {
    const auto disk = fs::disk();
    disk->make_folder_like(world.at("new"), world.at("model"));
    disk->copy_rights(world.at("model"), world.at("new"));
    return 0;
  });
  if (!result) return;
  CHECK(result == 0);
  CHECK(mode_of(world.at("new")) == rights.after);
  CHECK(status_of(world.at("new")).st_uid != somebody);
}

TEST_CASE("attributes and access lists are carried over") {
  World world;
  if (!set_attribute(world.at("model"), "user.note", "mine") ||
      !set_attribute(world.at("model"), access_list, list_for_somebody())) {
    WARN("not tried: the temporary folder's disk keeps no attributes");
    return;
  }
  const unsigned mode = mode_of(world.at("model"));
  world.copy();
  CHECK(attribute(world.at("new"), "user.note") == "mine");
  CHECK(attribute(world.at("new"), access_list) == list_for_somebody());
  CHECK(mode_of(world.at("new")) == mode);
}

TEST_CASE("an access list that cannot be kept leaves the folder to its owner") {
  World world;
  if (::chown(world.at("model").c_str(), somebody, some_group) != 0 ||
      !set_attribute(world.at("model"), access_list, list_for_somebody())) {
    WARN("not tried: no access lists, or not the right to give files away");
    return;
  }
  // The mask stands where the group's rights are: for others it would be open to no one.
  REQUIRE(::chmod(world.at("model").c_str(), 0755) == 0);
  const auto result = as_ordinary_user([&] {
    const auto disk = fs::disk();
    disk->make_folder_like(world.at("new"), world.at("model"));
    disk->copy_rights(world.at("model"), world.at("new"));
    return 0;
  });
  if (!result) return;
  CHECK(result == 0);
  CHECK(mode_of(world.at("new")) == 0700);
  CHECK(attribute(world.at("new"), access_list) == "none");
}

TEST_CASE("an access list that the folder above hands down does not open the new folder") {
  World world;
  if (!set_attribute(world.at(""), "system.posix_acl_default", list_for_somebody())) {
    WARN("not tried: the temporary folder's disk keeps no access lists");
    return;
  }
  world.copy();
  CHECK(attribute(world.at("new"), access_list) == "none");
  CHECK(attribute(world.at("new"), "system.posix_acl_default") == "none");
}

TEST_CASE("the time is carried over to the nanosecond, a link's too") {
  World world;
  world.link("link", "model");
  world.link("again", "model");
  const struct timespec times[] = {{1'000'000, 0}, {1'500'000'000, 7'000}};
  for (const char* path : {"model", "link"}) {
    REQUIRE(::utimensat(AT_FDCWD, world.at(path).c_str(), times, AT_SYMLINK_NOFOLLOW) == 0);
  }
  world.copy();
  world.disk().copy_time(world.at("model"), world.at("new"));
  CHECK(status_of(world.at("new")).st_mtim.tv_sec == 1'500'000'000);
  CHECK(status_of(world.at("new")).st_mtim.tv_nsec == 7'000);
  world.disk().copy_time(world.at("link"), world.at("again"));
  CHECK(status_of(world.at("again")).st_mtim.tv_nsec == 7'000);
}

TEST_CASE("somebody else's file is copied where it may not be linked, and not opened") {
  World world;
  world.disk().write_new(world.at("file"), "bytes");
  const struct timespec times[] = {{1'000'000, 0}, {1'500'000'000, 7'000}};
  REQUIRE(::utimensat(AT_FDCWD, world.at("file").c_str(), times, 0) == 0);
  REQUIRE(::chmod(world.at("file").c_str(), 0664) == 0);
  const auto result = as_ordinary_user([&] {
    const auto disk = fs::disk();
    disk->link_or_copy(world.at("file"), world.at("again"));
    return 0;
  });
  if (!result) return;
  REQUIRE(result == 0);
  CHECK(world.disk().read(world.at("again")) == "bytes");
  CHECK(status_of(world.at("again")).st_mtim.tv_nsec == 7'000);
  if (status_of(world.at("again")).st_ino == status_of(world.at("file")).st_ino) return;
  CHECK(mode_of(world.at("again")) == 0644);
}

TEST_CASE("a closed folder is opened to its owner alone") {
  World world;
  REQUIRE(::chmod(world.at("model").c_str(), 0050) == 0);
  world.disk().open_to_owner(world.at("model"));
  CHECK(mode_of(world.at("model")) == 0750);
}
