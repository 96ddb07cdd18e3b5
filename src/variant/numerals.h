// Numbers in figures and in words.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace sicut::variant {

// The value of one folded token: figures ("1917", "3rd"), English number words ("three", "third",
// "fortyfive"). Roman figures only with `roman`. Nothing for other words.
[[nodiscard]] std::optional<std::uint64_t> number_of(std::string_view letters, bool roman = false);

// The value of a folded Roman numeral of two letters or more, as early print has it as well ("xij", "iiij",
// "xviijth"); nothing for other words. Some are words too ("mix"): ask only beside another number.
[[nodiscard]] std::optional<std::uint64_t> roman_numeral(std::string_view letters);

// The value of several folded tokens that make one number: "twenty five", "two hundred and ten", "nineteen
// seventeen"; nothing where they are several ("two, three").
[[nodiscard]] std::optional<std::uint64_t> number_of(std::span<const std::string_view> tokens);

// "third", "3rd", "twentieth": a rank, no number of things.
[[nodiscard]] bool is_ordinal(std::string_view letters);

// Number words and figures, and words of quantity ("dozen", "half", "both"): the effect `quantity`.
[[nodiscard]] bool speaks_of_quantity(std::string_view letters);

}  // namespace sicut::variant
