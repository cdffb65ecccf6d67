// SPDX-License-Identifier: EUPL-1.2
#include "search/stem.h"

#include <new>

#include <libstemmer.h>

namespace stadga::search {

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer() : stemmer_(sb_stemmer_new("swedish", "UTF_8")) {
  if (!stemmer_) throw std::bad_alloc();
}

std::string_view Stemmer::operator()(std::string_view word) const {
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
  if (stem == nullptr) throw std::bad_alloc();
  const std::string_view found(reinterpret_cast<const char*>(stem),
                               static_cast<std::size_t>(sb_stemmer_length(stemmer_.get())));
  // What Swedish endings become (`löst` → `lös`) begins the word as well.
  return word.starts_with(found) ? word.substr(0, found.size()) : word;
}

}  // namespace stadga::search
