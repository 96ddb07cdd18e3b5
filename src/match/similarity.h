// How alike two words' letters are.
#pragma once

#include <cstdint>
#include <string_view>

#include "match/index.h"
#include "text/edit_distance.h"

namespace sicut::match {

using text::edit_distance;

// 1 for equal, 0 for nothing in common: 1 - distance / longer length.
[[nodiscard]] double letter_similarity(std::string_view a, std::string_view b);

// False where letter_similarity must be one half or below. A few instructions.
[[nodiscard]] bool may_be_similar(const FormShape& a, const FormShape& b);

}  // namespace sicut::match
