// Runs independent work items on a fixed number of threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

namespace sicut {

// Calls `work(i)` once for each i in [0, count), on at most `threads` threads, in an unspecified order.
// Each call writes to its own slot of a result vector; the caller then reads the slots in order, so
// that output does not depend on `threads`. What `work` throws (memory may run out) ends the
// run and is thrown on to the caller, when all threads have stopped.
void parallel_for(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

// The same, those of greatest size first: so that none of them is left over at the end for one thread alone.
void parallel_for_largest(std::span<const std::uint64_t> sizes, unsigned threads,
                          const std::function<void(std::size_t)>& work);

// The number of hardware threads, at least one.
[[nodiscard]] unsigned default_threads();

}  // namespace sicut
