// SPDX-License-Identifier: EUPL-1.2
// Numbers that a sentence refers to: `avsnitt 7.3`, `punkt 4:10 a–e och g–h`, `bilaga B`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stadga::check {

/// What the reference says it leads to.
enum class Target { section, point, annex };

/// `7.3`, `4:10` with its letters, `B`.
struct Numbered {
  std::string number;  ///< as written, without letters
  std::vector<char> letters;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The numbers that stand from this byte of the text on, several where `och`, a comma or a dash
/// joins them; none where no number stands.
std::vector<Numbered> numbers_at(std::string_view text, std::size_t from, Target target);

}  // namespace stadga::check
