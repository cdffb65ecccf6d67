// SPDX-License-Identifier: EUPL-1.2
#include "revision/revision.h"

#include <array>
#include <memory>
#include <vector>

#include <git2.h>

#include "base/text.h"
#include "revision/loose.h"

namespace stadga::revision {
namespace {

constexpr std::size_t most_bytes_a_file = 32UL * 1024 * 1024;
constexpr std::size_t most_bytes = 256UL * 1024 * 1024;
constexpr std::size_t most_entries = 50'000;
constexpr std::size_t deepest = 16;

/// libgit2 counts its users.
class Library {
 public:
  Library() { git_libgit2_init(); }
  ~Library() { git_libgit2_shutdown(); }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
};

template <typename Object, void (*release)(Object*)>
struct Owned {
  Owned() = default;
  ~Owned() { release(object); }
  Owned(const Owned&) = delete;
  Owned& operator=(const Owned&) = delete;
  Object* object = nullptr;
};
using Repository = Owned<git_repository, git_repository_free>;
using Object = Owned<git_object, git_object_free>;
using Entry = Owned<git_tree_entry, git_tree_entry_free>;
using Database = Owned<git_odb, git_odb_free>;

std::string last_error() {
  const git_error* error = git_error_last();
  return error == nullptr || error->message == nullptr ? "" : error->message;
}

Refusal foreign(const std::string& folder) {
  return {Refusal::Reason::unreadable,
          say("git-förrådet som `{}` ligger i ägs av en annan användare",
              "the git repository that holds `{}` belongs to another user", folder),
          say("kör som den användaren, eller godta förrådet med: git config --global --add "
              "safe.directory MAPPEN",
              "run as that user, or accept the repository with: git config --global --add "
              "safe.directory FOLDER")};
}

Refusal damaged() {
  const std::string why = last_error();
  return {Refusal::Reason::unreadable,
          why.empty() ? say("git-förrådet är skadat", "the git repository is damaged")
                      : say("git-förrådet är skadat (på engelska: {})",
                            "the git repository is damaged ({})", why),
          say("kör `git fsck` i det; är det hämtat utan alla filer: `git fetch --refetch`",
              "run `git fsck` in it; was it fetched without all files: `git fetch --refetch`")};
}

Refusal elsewhere(const std::string& revision, const std::string& path) {
  return {
      Refusal::Reason::unreadable,
      say("i revisionen `{}` är `{}` en delmodul (submodule), vars filer ligger i ett annat "
          "förråd",
          "in the revision `{}` `{}` is a submodule, whose files are in another repository",
          revision, path),
      say("hämta ut revisionen med delmoduler i en egen mapp och jämför med den: git clone "
          "--recurse-submodules",
          "check the revision out with its submodules into a folder of its own and compare with "
          "that: git clone --recurse-submodules")};
}

Refusal not_known(git_repository* repository, const std::string& revision) {
  if (git_repository_is_shallow(repository) == 1) {
    return {Refusal::Reason::unknown,
            say("revisionen `{}` finns inte här: förrådet är hämtat utan hela sin historia",
                "there is no revision `{}` here: the repository was fetched without its whole "
                "history",
                revision),
            say("hämta resten: git fetch --unshallow", "fetch the rest: git fetch --unshallow")};
  }
  return {Refusal::Reason::unknown,
          say("`{}` är varken en mapp eller en revision i git-förrådet",
              "`{}` is neither a folder nor a revision in the git repository", revision),
          say("skriv en mapp, en gren, en tagg eller ett id som `git log` visar",
              "write a folder, a branch, a tag or an id that `git log` shows")};
}

Refusal no_such_folder(const std::string& revision, const std::string& path) {
  return {Refusal::Reason::unknown,
          say("revisionen `{}` har ingen mapp `{}`", "the revision `{}` has no folder `{}`",
              revision, path),
          say("skriv mappen från förrådets rot: {}:mapp",
              "write the folder as from the repository's root: {}:folder", revision)};
}

Refusal too_large(const std::string& revision) {
  return {Refusal::Reason::unreadable,
          say("revisionen `{}` är för stor för att läsas", "the revision `{}` is too large to read",
              revision),
          say("ange mappen med riktlinjerna: {}:mapp",
              "name the folder with the policies: {}:folder", revision)};
}

/// What a site, or a published one, is compared by.
bool is_wanted(const std::string& path) {
  return path == "site.yml" || path == "manifest.json" || path.starts_with("content/") ||
         path.starts_with("policies/") || path.ends_with("/regler.json") ||
         path.ends_with("/konton.json");
}

bool is_site_part(const std::string& path) {
  return path == "content" || path == "policies" || path.starts_with("content/") ||
         path.starts_with("policies/");
}

/// The published site has a folder a municipality, with the rule files right in it.
bool may_hold_wanted(const std::string& folder) {
  return is_site_part(folder) || folder.find('/') == std::string::npos;
}

class Reader {
 public:
  Reader(git_repository* repository, fs::MemoryFileSystem& into)
      : repository_(repository), into_(into) {}

  enum class Result { read, damaged, too_large, elsewhere };

  /// The submodule that holds what is wanted.
  const std::string& submodule() const { return submodule_; }

  Result read(const git_tree* tree, const std::string& at) {
    if (git_repository_odb(&database_.object, repository_) != 0) return Result::damaged;
    into_.make_folders(at);
    return folder(tree, at, "", 0);
  }

 private:
  Result folder(const git_tree* tree, const std::string& at, const std::string& path,
                std::size_t depth) {
    if (depth > deepest) return Result::too_large;
    for (std::size_t i = 0; i < git_tree_entrycount(tree); ++i) {
      if (++entries_ > most_entries) return Result::too_large;
      const git_tree_entry* entry = git_tree_entry_byindex(tree, i);
      const std::string name = git_tree_entry_name(entry);
      if (name.empty() || name == "." || name == ".." || name.find('/') != std::string::npos)
        return Result::damaged;
      std::string next = path;
      if (!next.empty()) next += '/';
      next += name;
      Result result = Result::read;
      if (git_tree_entry_type(entry) == GIT_OBJECT_TREE && may_hold_wanted(next)) {
        Object child;
        if (git_object_lookup(&child.object, repository_, git_tree_entry_id(entry),
                              GIT_OBJECT_TREE) != 0)
          return Result::damaged;
        result = folder(reinterpret_cast<git_tree*>(child.object), at, next, depth + 1);
      } else if (git_tree_entry_type(entry) == GIT_OBJECT_COMMIT && is_site_part(next)) {
        submodule_ = next;
        return Result::elsewhere;
      } else if (git_tree_entry_type(entry) == GIT_OBJECT_BLOB && is_wanted(next)) {
        std::string place = at;
        place += '/';
        place += next;
        result = file(entry, place);
      }
      if (result != Result::read) return result;
    }
    return Result::read;
  }

  Result file(const git_tree_entry* entry, const std::string& path) {
    std::size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (git_odb_read_header(&size, &type, database_.object, git_tree_entry_id(entry)) != 0)
      return Result::damaged;
    bytes_ += size;
    if (size > most_bytes_a_file || bytes_ > most_bytes) return Result::too_large;
    Object blob;
    if (git_object_lookup(&blob.object, repository_, git_tree_entry_id(entry), GIT_OBJECT_BLOB) !=
        0)
      return Result::damaged;
    const auto* content = reinterpret_cast<git_blob*>(blob.object);
    std::string bytes(static_cast<const char*>(git_blob_rawcontent(content)),
                      static_cast<std::size_t>(git_blob_rawsize(content)));
    if (git_tree_entry_filemode(entry) == GIT_FILEMODE_LINK)
      into_.put_link(path, std::move(bytes));
    else
      into_.put(path, std::move(bytes));
    return Result::read;
  }

  git_repository* repository_;
  fs::MemoryFileSystem& into_;
  Database database_;
  std::string submodule_;
  std::size_t entries_ = 0;
  std::size_t bytes_ = 0;
};

/// libgit2 1.5 says of a repository of somebody else that there is none, where the settings do not
/// speak of safe.directory at all.
bool is_in_repository(const std::string& folder) {
  git_buf found = GIT_BUF_INIT;
  const bool there = git_repository_discover(&found, folder.c_str(), 0, nullptr) == 0;
  git_buf_dispose(&found);
  return there;
}

/// The folder as seen from the repository's root; empty for the root, and in a bare repository.
std::string place_in(git_repository* repository, const std::string& folder) {
  const char* root = git_repository_workdir(repository);
  if (root == nullptr) return {};
  const std::string top = fs::absolute(root, "/");
  return fs::is_within(folder, top) && folder != top ? folder.substr(top.size() + 1) : "";
}

enum class Found { yes, no, damaged };

Found find_commit(git_repository* repository, const std::string& revision, Object& commit) {
  if (revision.empty()) return Found::no;
  Object found;
  const int parsed = git_revparse_single(&found.object, repository, revision.c_str());
  const int result =
      parsed == 0 ? git_object_peel(&commit.object, found.object, GIT_OBJECT_COMMIT) : parsed;
  if (result == 0) return Found::yes;
  // Of an object that is there and cannot be read libgit2 says only that something went wrong.
  const git_error* error = git_error_last();
  return result == GIT_ERROR && error != nullptr &&
                 (error->klass == GIT_ERROR_ODB || error->klass == GIT_ERROR_ZLIB ||
                  error->klass == GIT_ERROR_OBJECT)
             ? Found::damaged
             : Found::no;
}

/// A name that leads to an object which is not there, in a repository that should have it all.
bool leads_nowhere(git_repository* repository, const std::string& revision) {
  if (git_repository_is_shallow(repository) == 1) return false;
  if (has_damaged_pack(repository)) return true;
  const std::string name = revision.substr(0, revision.find_first_of("~^@"));
  Owned<git_reference, git_reference_free> reference;
  if (git_reference_dwim(&reference.object, repository, name.c_str()) != 0) return false;
  Owned<git_reference, git_reference_free> direct;
  if (git_reference_resolve(&direct.object, reference.object) != 0) return false;
  Database database;
  return git_repository_odb(&database.object, repository) == 0 &&
         git_odb_exists(database.object, git_reference_target(direct.object)) == 0;
}

}  // namespace

std::optional<Revision> read(const std::string& folder, const std::string& written,
                             fs::MemoryFileSystem& into, const std::string& at, Refusal& refusal) {
  const Library library;
  Repository repository;
  const int opened = git_repository_open_ext(&repository.object, folder.c_str(), 0, nullptr);
  if (opened == GIT_EOWNER || (opened == GIT_ENOTFOUND && is_in_repository(folder))) {
    refusal = foreign(folder);
    return std::nullopt;
  }
  if (opened == GIT_ENOTFOUND) {
    refusal = {
        Refusal::Reason::no_repository,
        say("`{}` är ingen mapp, och här finns inget git-förråd att söka den i",
            "`{}` is no folder, and there is no git repository here to look for it in", written),
        say("ange en mapp som finns, eller gå till en mapp i förrådet",
            "name a folder that exists, or go to a folder of the repository")};
    return std::nullopt;
  }
  if (opened != 0) {
    refusal = damaged();
    return std::nullopt;
  }

  if (read_loose_objects_safely(repository.object) != 0) {
    refusal = damaged();
    return std::nullopt;
  }
  std::string revision = written;
  std::string path = place_in(repository.object, folder);
  Object commit;
  Found found = find_commit(repository.object, revision, commit);
  if (found == Found::no) {
    const std::size_t colon = written.find(':');
    if (colon != std::string::npos) {
      revision = written.substr(0, colon);
      // As git has it: from the root, or from here after `./`.
      const std::string_view rest = std::string_view(written).substr(colon + 1);
      const bool from_here = rest.starts_with("./") || rest.starts_with("../") || rest == ".";
      path = fs::absolute(rest, from_here ? '/' + path : "/").substr(1);
    }
    if (colon != std::string::npos) found = find_commit(repository.object, revision, commit);
  }
  if (found == Found::no && !leads_nowhere(repository.object, revision)) {
    refusal = not_known(repository.object, revision);
    return std::nullopt;
  }
  if (found != Found::yes) {
    refusal = damaged();
    return std::nullopt;
  }
  Object tree;
  if (git_object_peel(&tree.object, commit.object, GIT_OBJECT_TREE) != 0) {
    refusal = damaged();
    return std::nullopt;
  }
  Object below;
  if (!path.empty()) {
    Entry entry;
    const int there = git_tree_entry_bypath(&entry.object, reinterpret_cast<git_tree*>(tree.object),
                                            path.c_str());
    if (there != 0 && there != GIT_ENOTFOUND) {
      refusal = damaged();
      return std::nullopt;
    }
    if (there == 0 && git_tree_entry_type(entry.object) == GIT_OBJECT_COMMIT) {
      refusal = elsewhere(revision, path);
      return std::nullopt;
    }
    if (there != 0 || git_tree_entry_type(entry.object) != GIT_OBJECT_TREE) {
      refusal = no_such_folder(revision, path);
      return std::nullopt;
    }
    if (git_tree_entry_to_object(&below.object, repository.object, entry.object) != 0) {
      refusal = damaged();
      return std::nullopt;
    }
  }
  const git_object* top = path.empty() ? tree.object : below.object;
  Reader reader(repository.object, into);
  switch (reader.read(reinterpret_cast<const git_tree*>(top), at)) {
    case Reader::Result::elsewhere:
      refusal = elsewhere(revision, reader.submodule());
      return std::nullopt;
    case Reader::Result::damaged:
      refusal = damaged();
      return std::nullopt;
    case Reader::Result::too_large:
      refusal = too_large(revision);
      return std::nullopt;
    case Reader::Result::read:
      break;
  }
  std::array<char, GIT_OID_HEXSZ + 1> id{};
  git_oid_tostr(id.data(), id.size(), git_object_id(commit.object));
  return Revision{id.data()};
}

}  // namespace stadga::revision
