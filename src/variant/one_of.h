// Short lists of words.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace sicut::variant {

template <std::size_t N>
[[nodiscard]] bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace sicut::variant
