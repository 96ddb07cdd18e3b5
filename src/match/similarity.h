// How alike two words' letters are.
#pragma once

#include <cstdint>
#include <string_view>

#include "match/index.h"

namespace sicut::match {

// Levenshtein distance in bytes, by the bit-parallel recurrence of Myers (JACM 1999, in Hyyrö's
// formulation of 2003) for a first word of up to 64 bytes, by rows beyond. Cost: linear in the second
// word for short words.
[[nodiscard]] std::uint32_t edit_distance(std::string_view a, std::string_view b);

// 1 for equal, 0 for nothing in common: 1 - distance / longer length.
[[nodiscard]] double letter_similarity(std::string_view a, std::string_view b);

// False where letter_similarity must be one half or below. A few instructions.
[[nodiscard]] bool may_be_similar(const FormShape& a, const FormShape& b);

}  // namespace sicut::match
