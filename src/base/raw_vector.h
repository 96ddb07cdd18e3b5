// A vector whose new elements of plain types are left as the memory was: large tables that are filled by
// several threads right away need not be filled with zeros by one before.
#pragma once

#include <memory>
#include <utility>
#include <vector>

namespace sicut {

template <class Value>
class LeavingAllocator : public std::allocator<Value> {
 public:
  template <class Other>
  struct rebind {
    using other = LeavingAllocator<Other>;
  };
  template <class Other>
  void construct(Other* at) {
    ::new (static_cast<void*>(at)) Other;
  }
  template <class Other, class... Arguments>
  void construct(Other* at, Arguments&&... arguments) {
    ::new (static_cast<void*>(at)) Other(std::forward<Arguments>(arguments)...);
  }
};

template <class Value>
using RawVector = std::vector<Value, LeavingAllocator<Value>>;

}  // namespace sicut
