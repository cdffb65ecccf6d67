// SPDX-License-Identifier: EUPL-1.2
// How long a text is, in every unit that a platform may count.
#include <string>

#include <catch2/catch.hpp>

#include "base/text.h"

using namespace stadga;

namespace {

struct Case {
  std::string text;
  std::size_t bytes, utf16_units, code_points, graphemes;
};

}  // namespace

TEST_CASE("a text is measured in bytes and units and code points and graphemes") {
  const Case& each = GENERATE(values<Case>({
      {"", 0, 0, 0, 0},
      {"abc", 3, 3, 3, 3},
      {"åäö", 6, 3, 3, 3},
      {"a\u030a", 3, 2, 2, 1},
      {"👍", 4, 2, 1, 1},
      {"👍🏽", 8, 4, 2, 1},
      {"🇸🇪", 8, 4, 2, 1},
      {"👨‍👩‍👧‍👦", 25, 11, 7, 1},
      {"e\u0301\u0323", 5, 3, 3, 1},
      {"a\r\nb", 4, 4, 4, 3},
      {"\u00a0", 2, 1, 1, 1},
  }));
  INFO(each.text);
  const TextLength length = measure(each.text);
  CHECK(length.bytes == each.bytes);
  CHECK(length.utf16_units == each.utf16_units);
  CHECK(length.code_points == each.code_points);
  CHECK(length.graphemes == each.graphemes);
}
