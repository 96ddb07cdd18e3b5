// Prefixes and endings that change what a word says.
#pragma once

#include <string_view>

namespace sicut::variant {

// The word without a prefix that changes what it says; the whole word where it has none.
[[nodiscard]] std::string_view without_prefix(std::string_view word);

// The words differ in nothing but a prefix or an ending that changes what is said: that is no slip.
[[nodiscard]] bool differ_by_affix(std::string_view a, std::string_view b);

}  // namespace sicut::variant
