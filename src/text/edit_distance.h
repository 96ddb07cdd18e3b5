// How many letters two words are apart.
#pragma once

#include <cstdint>
#include <string_view>

namespace sicut::text {

// Levenshtein distance in bytes, by the bit-parallel recurrence of Myers (JACM 1999, in Hyyrö's
// formulation of 2003) for a first word of up to 64 bytes, by rows beyond. Cost: linear in the second
// word for short words.
[[nodiscard]] std::uint32_t edit_distance(std::string_view a, std::string_view b);

}  // namespace sicut::text
