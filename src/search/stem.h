// SPDX-License-Identifier: EUPL-1.2
// The only user of libstemmer.
#pragma once

#include <memory>
#include <string_view>

struct sb_stemmer;

namespace stadga::search {

/// The Swedish stemmer of Snowball. Not to be shared among threads.
class Stemmer {
 public:
  Stemmer();

  /// The stem: always a beginning of the word, which is in lower case. Good until the next call or
  /// the end of `word`.
  std::string_view operator()(std::string_view word) const;

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Delete> stemmer_;
};

}  // namespace stadga::search
