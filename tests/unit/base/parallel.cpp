// SPDX-License-Identifier: EUPL-1.2
#include "base/parallel.h"

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace stadga;

TEST_CASE("every piece of work is done once whatever the number of threads") {
  const unsigned jobs = GENERATE(0U, 1U, 2U, 4U, 64U);
  const std::size_t count = GENERATE(0UL, 1UL, 3UL, 500UL);
  std::vector<int> done(count, 0);
  parallel_for(count, jobs, [&](std::size_t i) { ++done[i]; });
  CHECK(done == std::vector<int>(count, 1));
}

TEST_CASE("an exception comes out and stops the hand-out of work") {
  const unsigned jobs = GENERATE(1U, 4U);
  std::atomic<std::size_t> done{0};
  const auto work = [&](std::size_t i) {
    if (i == 3) throw std::runtime_error("piece 3");
    ++done;
  };
  CHECK_THROWS_WITH(parallel_for(1'000'000, jobs, work), "piece 3");
  CHECK(done < 1'000'000 - 1);
}

TEST_CASE("of several exceptions one comes out") {
  const auto work = [](std::size_t i) { throw std::runtime_error(std::to_string(i)); };
  CHECK_THROWS_AS(parallel_for(100, 4, work), std::runtime_error);
}
