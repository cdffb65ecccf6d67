// SPDX-License-Identifier: EUPL-1.2
#include "revision/loose.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <fstream>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>
#include <zlib.h>

#include "fs/file_system.h"

namespace stadga::revision {
namespace {

constexpr std::size_t most_bytes = 256UL * 1024 * 1024;
constexpr std::size_t most_alternates = 32;

std::optional<std::string> bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

struct Object {
  git_object_t type = GIT_OBJECT_INVALID;
  std::string bytes;
};

/// All of it, or nothing where it is cut short, broken or too large.
std::optional<std::string> inflated(std::string& packed) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return std::nullopt;
  const std::unique_ptr<z_stream, int (*)(z_stream*)> ending(&stream, inflateEnd);
  stream.next_in = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string out;
  std::array<char, 65536> buffer{};
  for (int result = Z_OK; result != Z_STREAM_END;) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = buffer.size();
    result = inflate(&stream, Z_NO_FLUSH);
    const std::size_t made = buffer.size() - stream.avail_out;
    // No progress: the rest is not there.
    if ((result != Z_OK && result != Z_STREAM_END) || (made == 0 && result == Z_OK))
      return std::nullopt;
    out.append(buffer.data(), made);
    if (out.size() > most_bytes) return std::nullopt;
  }
  return out;
}

/// `commit 234`, a zero byte and that many bytes.
std::optional<Object> read_object(std::string packed) {
  if (packed.size() > most_bytes) return std::nullopt;
  const std::optional<std::string> whole = inflated(packed);
  if (!whole) return std::nullopt;
  const std::size_t end = whole->find('\0');
  const std::size_t space = whole->find(' ');
  if (end == std::string::npos || space > end) return std::nullopt;
  std::size_t size = 0;
  const char* last = whole->data() + end;
  const auto [at, error] = std::from_chars(whole->data() + space + 1, last, size);
  if (error != std::errc{} || at != last || whole->size() - end - 1 != size) return std::nullopt;
  const git_object_t type = git_object_string2type(whole->substr(0, space).c_str());
  if (git_object_typeisloose(type) == 0) return std::nullopt;
  return Object{type, whole->substr(end + 1)};
}

/// One folder of objects. What takes no inflating is left to libgit2.
struct Loose {
  git_odb_backend base;  // first: libgit2 knows this part alone
  git_odb_backend* theirs;
  std::string folder;
};

Loose& ours(git_odb_backend* backend) {
  return *reinterpret_cast<Loose*>(backend);
}

int load(Object& out, git_odb_backend* backend, const git_oid* id) {
  std::array<char, GIT_OID_HEXSZ + 1> hex{};
  git_oid_tostr(hex.data(), hex.size(), id);
  const std::string name = hex.data();
  std::optional<std::string> packed =
      bytes_of(ours(backend).folder + '/' + name.substr(0, 2) + '/' + name.substr(2));
  if (!packed) return GIT_ENOTFOUND;
  std::optional<Object> object = read_object(std::move(*packed));
  git_oid real;
  if (!object ||
      git_odb_hash(&real, object->bytes.data(), object->bytes.size(), object->type) != 0 ||
      git_oid_equal(&real, id) == 0) {
    git_error_set_str(GIT_ERROR_ODB, ("loose object " + name + " is damaged").c_str());
    return GIT_ERROR;
  }
  out = std::move(*object);
  return 0;
}

int read(void** bytes, std::size_t* size, git_object_t* type, git_odb_backend* backend,
         const git_oid* id) {
  Object object;
  if (const int result = load(object, backend, id); result != 0) return result;
  *bytes = git_odb_backend_data_alloc(backend, object.bytes.size() + 1);
  if (*bytes == nullptr) return GIT_ERROR;
  std::memcpy(*bytes, object.bytes.c_str(), object.bytes.size() + 1);
  *size = object.bytes.size();
  *type = object.type;
  return 0;
}

int read_header(std::size_t* size, git_object_t* type, git_odb_backend* backend,
                const git_oid* id) {
  Object object;
  if (const int result = load(object, backend, id); result != 0) return result;
  *size = object.bytes.size();
  *type = object.type;
  return 0;
}

int exists(git_odb_backend* backend, const git_oid* id) {
  git_odb_backend* theirs = ours(backend).theirs;
  return theirs->exists(theirs, id);
}

int exists_prefix(git_oid* whole, git_odb_backend* backend, const git_oid* id, std::size_t length) {
  git_odb_backend* theirs = ours(backend).theirs;
  return theirs->exists_prefix(whole, theirs, id, length);
}

int read_prefix(git_oid* whole, void** bytes, std::size_t* size, git_object_t* type,
                git_odb_backend* backend, const git_oid* id, std::size_t length) {
  const int found = exists_prefix(whole, backend, id, length);
  return found != 0 ? found : read(bytes, size, type, backend, whole);
}

void release(git_odb_backend* backend) {
  Loose* loose = &ours(backend);
  loose->theirs->free(loose->theirs);
  delete loose;
}

int add_loose(git_odb* database, const std::string& folder, int priority) {
  auto loose = std::make_unique<Loose>();
  loose->folder = folder;
  if (const int made = git_odb_backend_loose(&loose->theirs, folder.c_str(), -1, 0, 0, 0);
      made != 0)
    return made;
  git_odb_init_backend(&loose->base, GIT_ODB_BACKEND_VERSION);
  loose->base.read = read;
  loose->base.read_prefix = read_prefix;
  loose->base.read_header = read_header;
  loose->base.exists = exists;
  loose->base.exists_prefix = exists_prefix;
  loose->base.free = release;
  Loose* given = loose.release();
  const int added = git_odb_add_backend(database, &given->base, priority);
  if (added != 0) release(&given->base);
  return added;
}

int add_packs(git_odb* database, const std::string& folder, int priority) {
  git_odb_backend* packs = nullptr;
  if (const int made = git_odb_backend_pack(&packs, folder.c_str()); made != 0) return made;
  const int added = git_odb_add_backend(database, packs, priority);
  if (added != 0) packs->free(packs);
  return added;
}

/// The repository's own, and those that it borrows from.
std::vector<std::string> object_folders(git_repository* repository) {
  std::vector<std::string> out = {fs::absolute("objects", git_repository_commondir(repository))};
  for (std::size_t i = 0; i < out.size(); ++i) {
    std::ifstream list(out[i] + "/info/alternates");
    for (std::string line; std::getline(list, line) && out.size() < most_alternates;) {
      if (line.empty() || line.front() == '#') continue;
      std::string other = fs::absolute(line, out[i]);
      if (std::ranges::find(out, other) == out.end()) out.push_back(std::move(other));
    }
  }
  return out;
}

/// The index's last forty bytes are the pack's own sum and the index's; a pack ends with its sum.
bool is_damaged(const std::string& index_path) {
  static constexpr std::size_t sum = 20;
  static constexpr std::size_t fan = 256 * 4UL;
  const std::string pack_path = index_path.substr(0, index_path.size() - 3) + "pack";
  const std::optional<std::string> index = bytes_of(index_path);
  std::ifstream pack(pack_path, std::ios::binary);
  if (!index || !pack || index->size() < fan + 2 * sum) return true;
  const std::string_view bytes = *index;
  // Only its length is looked at in what git wrote with SHA-1: the header, the counts, the sums.
  const bool second = bytes.starts_with("\xfftOc");
  const std::size_t begin = second ? 8 : 0;
  if (bytes.size() < begin + fan + 2 * sum) return true;
  std::size_t count = 0;
  for (std::size_t i = 0; i < 4; ++i)
    count = count << 8 | static_cast<unsigned char>(bytes[begin + fan - 4 + i]);
  if (bytes.size() < begin + fan + count * (second ? sum + 8 : sum + 4) + 2 * sum) return true;
  std::array<char, sum> end{};
  pack.seekg(-static_cast<std::streamoff>(sum), std::ios::end);
  if (!pack.read(end.data(), sum)) return true;
  return bytes.substr(bytes.size() - 2 * sum, sum) != std::string_view(end.data(), sum);
}

}  // namespace

int read_loose_objects_safely(git_repository* repository) {
  git_odb* database = nullptr;
  if (const int made = git_odb_new(&database); made != 0) return made;
  const std::unique_ptr<git_odb, void (*)(git_odb*)> owner(database, git_odb_free);
  // As libgit2 has it: packs before loose objects, the repository's own before what it borrows.
  int priority = 1000;
  for (const std::string& folder : object_folders(repository)) {
    if (const int added = add_packs(database, folder, priority--); added != 0) return added;
    if (const int added = add_loose(database, folder, priority--); added != 0) return added;
  }
  return git_repository_set_odb(repository, database);
}

bool has_damaged_pack(git_repository* repository) {
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  for (const std::string& objects : object_folders(repository)) {
    const std::string folder = objects + "/pack";
    if (!disk->type(folder)) continue;
    for (const fs::FolderEntry& entry : disk->list(folder)) {
      if (entry.name.ends_with(".idx") && is_damaged(folder + '/' + entry.name)) return true;
    }
  }
  return false;
}

}  // namespace stadga::revision
