// SPDX-License-Identifier: EUPL-1.2
// Several texts read at once come out as each does alone.
#include <algorithm>

#include <catch2/catch.hpp>

#include "base/parallel.h"
#include "unit/markdown/read.h"

using namespace stadga;
using namespace stadga::markdown;

TEST_CASE("no thread takes the extensions' characters from another") {
  const std::string text = "Se www.exempelby.example och ~~gammalt~~ och a@b.example.\n";
  std::string long_text;
  for (int i = 0; i < 200; ++i) long_text += text + "\n";
  const std::string expected = read(long_text).html();
  REQUIRE(expected.find("<a href") != std::string::npos);
  std::vector<int> differs(200, 0);
  parallel_for(differs.size(), 8, [&](std::size_t i) {
    // Short ones end, and clear up, while long ones are being read.
    if (i % 2 == 0) {
      differs[i] = read(long_text).html() != expected ? 1 : 0;
    } else {
      for (int n = 0; n < 50; ++n) read("x");
    }
  });
  CHECK(std::ranges::count(differs, 1) == 0);
}
