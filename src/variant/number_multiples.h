// "1.24 million" as a whole number.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace sicut::variant {

// The value of figures with a decimal point, as printed, before the folded word of a power of ten; nothing
// where that makes no whole number. Cost: linear.
[[nodiscard]] std::optional<std::uint64_t> broken_multiple(std::string_view figures, std::string_view word);

// The value of figures with a letter for a power of ten, as printed: "5m", "1.2bn", "40k"; nothing for other
// words. "5m" may be five metres: ask only beside another number.
[[nodiscard]] std::optional<std::uint64_t> multiple_by_letter(std::string_view surface);

}  // namespace sicut::variant
