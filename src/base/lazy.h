// A value that is made when it is first asked for.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <utility>

namespace sicut {

// Asking is thread safe: one thread makes the value, the others wait for it. Where making throws, the next to
// ask tries again. Letting go is not thread safe; references to the value end there.
template <class Value>
class Lazy {
 public:
  template <class Make>
  const Value& get(const Make& make) const {
    if (const Value* there = there_.load(std::memory_order_acquire)) return *there;
    const std::lock_guard lock(making_);
    if (!value_) {
      value_ = std::make_unique<const Value>(make());
      there_.store(value_.get(), std::memory_order_release);
    }
    return *value_;
  }

  // Null where nobody has asked.
  [[nodiscard]] const Value* peek() const { return there_.load(std::memory_order_acquire); }

  void let_go() {
    there_.store(nullptr, std::memory_order_release);
    value_.reset();
  }

 private:
  mutable std::mutex making_;
  mutable std::unique_ptr<const Value> value_;
  mutable std::atomic<const Value*> there_ = nullptr;
};

}  // namespace sicut
