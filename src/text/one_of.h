// Whether a word is one of a short table's.
#pragma once

#include <algorithm>
#include <string_view>

namespace sicut::text {

template <class Table>
[[nodiscard]] bool is_one_of(std::string_view word, const Table& table) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

}  // namespace sicut::text
