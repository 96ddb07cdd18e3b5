// Whether a form is one of a table's.
#pragma once

#include <algorithm>
#include <string_view>

namespace sicut::proceedings {

template <class Table>
[[nodiscard]] bool is_one_of(std::string_view form, const Table& table) {
  return std::find(table.begin(), table.end(), form) != table.end();
}

}  // namespace sicut::proceedings
