// "1.24 million" as a whole number.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace sicut::variant {

// The value of figures with a decimal point, as printed, before the folded word of a power of ten; nothing
// where that makes no whole number. Cost: linear.
[[nodiscard]] std::optional<std::uint64_t> broken_multiple(std::string_view figures, std::string_view word);

}  // namespace sicut::variant
