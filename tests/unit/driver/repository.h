// SPDX-License-Identifier: EUPL-1.2
// A git repository for a test, made with libgit2.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include <git2.h>

namespace stadga::command {

class Repository {
 public:
  explicit Repository(const std::string& folder) {
    git_libgit2_init();
    must(git_repository_init(&repository_, folder.c_str(), 0));
  }
  ~Repository() {
    git_repository_free(repository_);
    git_libgit2_shutdown();
  }
  Repository(const Repository&) = delete;
  Repository& operator=(const Repository&) = delete;

  /// Everything in the folder; returns the commit's id.
  std::string commit_all(const std::string& message) {
    git_index* index = nullptr;
    must(git_repository_index(&index, repository_));
    char everything[] = "*";
    char* paths[] = {everything};
    const git_strarray all{paths, 1};
    must(git_index_add_all(index, &all, 0, nullptr, nullptr));
    must(git_index_update_all(index, &all, nullptr, nullptr));
    return commit(index, message);
  }

  /// What the index holds; frees it.
  std::string commit(git_index* index, const std::string& message) {
    git_oid tree_id;
    must(git_index_write_tree(&tree_id, index));
    must(git_index_write(index));
    git_index_free(index);
    git_tree* tree = nullptr;
    must(git_tree_lookup(&tree, repository_, &tree_id));
    git_signature* who = nullptr;
    must(git_signature_new(&who, "Redaktören", "redaktor@exempelby.example", 1'700'000'000, 0));
    git_commit* parent = nullptr;
    git_oid head;
    if (git_reference_name_to_id(&head, repository_, "HEAD") == 0)
      must(git_commit_lookup(&parent, repository_, &head));
    const git_commit* parents[] = {parent};
    git_oid id;
    must(git_commit_create(&id, repository_, "HEAD", who, who, "UTF-8", message.c_str(), tree,
                           parent == nullptr ? 0 : 1, parents));
    git_commit_free(parent);
    git_signature_free(who);
    git_tree_free(tree);
    char text[GIT_OID_HEXSZ + 1];
    return git_oid_tostr(text, sizeof text, &id);
  }

  /// Of whatever the words name: `HEAD^{tree}`.
  std::string id_of(const std::string& words) {
    git_object* found = nullptr;
    must(git_revparse_single(&found, repository_, words.c_str()));
    char text[GIT_OID_HEXSZ + 1];
    std::string out = git_oid_tostr(text, sizeof text, git_object_id(found));
    git_object_free(found);
    return out;
  }

  /// Everything that HEAD needs in one pack, and no loose objects. Returns its path up to `pack` or
  /// `idx`.
  std::string pack_all() {
    const std::string objects = std::string(git_repository_path(repository_)) + "objects/";
    git_packbuilder* packer = nullptr;
    must(git_packbuilder_new(&packer, repository_));
    git_revwalk* walk = nullptr;
    must(git_revwalk_new(&walk, repository_));
    must(git_revwalk_push_head(walk));
    must(git_packbuilder_insert_walk(packer, walk));
    git_revwalk_free(walk);
    must(git_packbuilder_write(packer, (objects + "pack").c_str(), 0644, nullptr, nullptr));
    char text[GIT_OID_HEXSZ + 1];
    git_oid_tostr(text, sizeof text, git_packbuilder_hash(packer));
    git_packbuilder_free(packer);
    std::vector<std::filesystem::path> loose;
    for (const auto& entry : std::filesystem::directory_iterator(objects)) {
      if (entry.path().filename().string().size() == 2) loose.push_back(entry.path());
    }
    for (const auto& folder : loose) std::filesystem::remove_all(folder);
    return objects + "pack/pack-" + text + '.';
  }

  /// One entry more, whose files are in another repository.
  void commit_submodule(const std::string& path) {
    git_index* index = nullptr;
    must(git_repository_index(&index, repository_));
    git_index_entry entry{};
    entry.path = path.c_str();
    entry.mode = GIT_FILEMODE_COMMIT;
    must(git_reference_name_to_id(&entry.id, repository_, "HEAD"));
    must(git_index_add(index, &entry));
    commit(index, "submodule");
  }

 private:
  static void must(int result) {
    if (result < 0) throw std::runtime_error(git_error_last()->message);
  }
  git_repository* repository_ = nullptr;
};

}  // namespace stadga::command
