// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace stadga {

/// Calls `work(i)` for every i in [0, count) on at most `jobs` threads. Each call writes only what
/// belongs to its own i, so that the result does not depend on the number of threads. The first
/// exception stops the hand-out of further work and is thrown again here.
template <typename Work>
void parallel_for(std::size_t count, unsigned jobs, Work&& work) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_guard;
  const auto run = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      const std::lock_guard lock(failure_guard);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  const std::size_t helpers =
      std::min<std::size_t>(std::max(jobs, 1U), count) - (count > 0 ? 1 : 0);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < helpers; ++i) threads.emplace_back(run);
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace stadga
