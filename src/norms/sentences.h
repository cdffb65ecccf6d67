// SPDX-License-Identifier: EUPL-1.2
// Where sentences end in a running text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace stadga::norms {

/// A stretch [begin, end) of the text, without space around it.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Abbreviations (`t.ex.`, `kap.`, `bl.a.`) do not end a sentence; `m.m.` and `osv.` do before a
/// capital. A colon ends none.
std::vector<Stretch> sentences(std::string_view text);

}  // namespace stadga::norms
