#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <numeric>
#include <thread>
#include <vector>

namespace sicut {
namespace {

// Threads that wait for work from one loop to the next: a new thread takes milliseconds to get going, and a
// piece of the memory of its own. Loops may stand in loops: nobody waits for a thread that has not begun.
class Pool {
 public:
  struct Job {
    std::function<void()> run;  // throws nothing
    std::size_t running = 0;
  };

  // Asks `helpers` threads to run the job, each once. There are as many threads as the largest loop asked
  // for: each has memory of its own. Where the system grants no more those there are do it.
  void offer(Job& job, std::size_t helpers) {
    const std::lock_guard lock(mutex_);
    tickets_.insert(tickets_.end(), helpers, &job);
    try {
      while (threads_.size() < helpers) threads_.emplace_back([this] { serve(); });
    } catch (const std::exception&) {  // no thread is to be had, or no memory
    }
    for (std::size_t i = 0; i < helpers; ++i) offered_.notify_one();
  }

  // Nobody begins with the job any more, and those that have are waited for.
  void withdraw(Job& job) {
    std::unique_lock lock(mutex_);
    tickets_.erase(std::remove(tickets_.begin(), tickets_.end(), &job), tickets_.end());
    finished_.wait(lock, [&] { return job.running == 0; });
  }

 private:
  void serve() {
    std::unique_lock lock(mutex_);
    while (true) {
      offered_.wait(lock, [&] { return !tickets_.empty(); });
      Job& job = *tickets_.front();
      tickets_.pop_front();
      ++job.running;
      lock.unlock();
      job.run();
      lock.lock();
      if (--job.running == 0) finished_.notify_all();
    }
  }

  std::mutex mutex_;
  std::condition_variable offered_, finished_;
  std::deque<Job*> tickets_;
  std::vector<std::thread> threads_;
};

// Never taken down: at the program's end its threads wait, and what they keep (OpenSSL keeps something for
// each) would be let go of too late.
Pool& pool() {
  static Pool* const threads = new Pool;
  return *threads;
}

}  // namespace

void parallel_for(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;  // the first one: memory may run out in any thread
  std::mutex failing;
  Pool::Job job;
  job.run = [&] {
    try {
      for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) work(i);
    } catch (...) {
      const std::lock_guard lock(failing);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  const std::size_t helpers =
      std::min<std::size_t>(std::max(threads, 1u), std::max<std::size_t>(count, 1)) - 1;
  if (helpers > 0) pool().offer(job, helpers);
  job.run();
  if (helpers > 0) pool().withdraw(job);
  if (failure) std::rethrow_exception(failure);
}

void parallel_for_largest(std::span<const std::uint64_t> sizes, unsigned threads,
                          const std::function<void(std::size_t)>& work) {
  std::vector<std::size_t> order(sizes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
  parallel_for(order.size(), threads, [&](std::size_t i) { work(order[i]); });
}

unsigned default_threads() {
  return std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace sicut
