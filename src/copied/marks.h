// SPDX-License-Identifier: EUPL-1.2
// A word in the form in which words are compared; what that is stands in normalise.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <unicode/uchar.h>

namespace stadga::copied {

/// In the form in which words are compared.
inline constexpr std::string_view ellipsis = "...";

/// The characters of a text (valid UTF-8), one after another.
class Characters {
 public:
  explicit Characters(std::string_view text) : text_(text) {}

  bool next();
  UChar32 code() const { return code_; }
  std::string_view written() const { return text_.substr(begin_, end_ - begin_); }

 private:
  std::string_view text_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  UChar32 code_ = 0;
};

/// Without what cannot be seen.
std::string seen(std::string_view word);
/// Of a word without what cannot be seen.
std::string plain_of(std::string_view visible);

/// Of an address as it is compared: what stands in it before the path, and whether that is a host
/// after any marks that open a bracket or a quotation. 0: it is no address.
std::size_t address_start_size(std::string_view plain);

}  // namespace stadga::copied
