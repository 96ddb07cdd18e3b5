// Names of months as citations print them.
#pragma once

#include <string_view>

namespace sicut::citation {

// 1 to 12 of an English month's name or its abbreviation; 0 for any other word. Cost: constant. Thread safe.
[[nodiscard]] int month_of(std::string_view name);

}  // namespace sicut::citation
