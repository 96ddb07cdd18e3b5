// How alike two words' letters are.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string_view>

#include "match/index.h"
#include "text/edit_distance.h"

namespace sicut::match {

using text::edit_distance;

// 1 for equal, 0 for nothing in common: 1 - distance / longer length.
[[nodiscard]] double letter_similarity(std::string_view a, std::string_view b);

// False where letter_similarity must be one half or below. A few instructions.
[[nodiscard]] inline bool may_be_similar(const FormShape& a, const FormShape& b) {
  const std::uint32_t longer = std::max(a.length, b.length), shorter = std::min(a.length, b.length);
  // An edit changes the length by one, puts in at most one letter and takes out at most one.
  const auto put = static_cast<std::uint32_t>(std::popcount(b.mask & ~a.mask));
  const auto taken = static_cast<std::uint32_t>(std::popcount(a.mask & ~b.mask));
  return shorter * 2 > longer && std::max(put, taken) * 2 < longer;
}

}  // namespace sicut::match
