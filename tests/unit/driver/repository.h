// SPDX-License-Identifier: EUPL-1.2
// A git repository for a test, made with libgit2.
#pragma once

#include <stdexcept>
#include <string>

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

 private:
  static void must(int result) {
    if (result < 0) throw std::runtime_error(git_error_last()->message);
  }
  git_repository* repository_ = nullptr;
};

}  // namespace stadga::command
