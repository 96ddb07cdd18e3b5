// Vocabulary is written as words divided by spaces.
#pragma once

#include <algorithm>
#include <string_view>

namespace sicut::proceedings {

// Calls `use` with each word of such a list, in order.
template <class Use>
void for_each_word(std::string_view list, Use&& use) {
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t stop = std::min(list.find(' ', at), list.size());
    if (stop > at) use(list.substr(at, stop - at));
    at = stop + 1;
  }
}

}  // namespace sicut::proceedings
