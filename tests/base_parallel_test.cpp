#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <thread>
#include <vector>

#include "base/parallel.h"

namespace sicut {
namespace {

TEST(Parallel, EachItemIsDoneOnce) {
  EXPECT_GE(default_threads(), 1U);
  for (const unsigned threads : {0U, 1U, 2U, 7U}) {
    for (const std::size_t count : {0U, 1U, 2U, 1000U}) {
      std::vector<std::atomic<int>> done(count);
      parallel_for(count, threads, [&](std::size_t i) { ++done[i]; });
      for (std::size_t i = 0; i < count; ++i) EXPECT_EQ(done[i], 1) << i;
    }
  }
}

// Whoever has the outer loop's items waits for the inner loops, and no inner loop for another's.
TEST(Parallel, LoopsStandInLoops) {
  std::vector<std::atomic<int>> done(20 * 20 * 20);
  parallel_for(20, 3, [&](std::size_t a) {
    parallel_for(20, 3, [&](std::size_t b) {
      parallel_for(20, 3, [&](std::size_t c) { ++done[(a * 20 + b) * 20 + c]; });
    });
  });
  for (std::size_t i = 0; i < done.size(); ++i) EXPECT_EQ(done[i], 1) << i;
}

TEST(Parallel, LoopsOfSeveralThreadsDoNotMeddle) {
  std::vector<std::thread> callers;
  std::vector<std::vector<std::size_t>> squares(6, std::vector<std::size_t>(500));
  for (auto& own : squares)
    callers.emplace_back([&own] {
      for (int again = 0; again < 20; ++again)
        parallel_for(own.size(), 3, [&own](std::size_t i) { own[i] = i * i; });
    });
  for (std::thread& caller : callers) caller.join();
  for (const auto& own : squares)
    for (std::size_t i = 0; i < own.size(); ++i) EXPECT_EQ(own[i], i * i);
}

TEST(Parallel, WhatIsThrownReachesTheCallerAndLoopsGoOnAfterwards) {
  for (int again = 0; again < 50; ++again) {
    EXPECT_THROW(parallel_for(100, 4,
                              [](std::size_t i) {
                                if (i == 37) throw std::runtime_error("item 37");
                              }),
                 std::runtime_error);
  }
  std::atomic<std::size_t> sum = 0;
  parallel_for(101, 4, [&](std::size_t i) { sum += i; });
  EXPECT_EQ(sum, 5050U);
}

TEST(Parallel, TheLargestComeFirstAndAmongEqualsTheFirst) {
  const std::vector<std::uint64_t> sizes = {3, 9, 0, 9, 4, 3};
  std::vector<std::size_t> order;
  parallel_for_largest(sizes, 1, [&](std::size_t i) { order.push_back(i); });
  EXPECT_EQ(order, (std::vector<std::size_t>{1, 3, 4, 0, 5, 2}));
}

}  // namespace
}  // namespace sicut
