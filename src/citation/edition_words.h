// What a citation says of the edition it means: "4th Russ. ed.", "Harbour edition".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sicut::citation {

// The first number in figures: of "4th Russ. ed." 4.
[[nodiscard]] std::optional<std::uint32_t> ordinal_in(std::string_view text);

// The words of "Harbour edition" that tell it from any other: not those of "4th Russ. ed., revised".
[[nodiscard]] std::vector<std::string> edition_names(std::string_view edition);

}  // namespace sicut::citation
