// What double marks are taken for before it is known what stands open.
#pragma once

#include <limits>
#include <vector>

#include "quote/marks.h"

namespace sicut::quote {

inline constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();

enum class Lean : std::uint8_t { opens, closes, either };

[[nodiscard]] Lean lean_of(const Mark& mark);

// For each mark, the index of the mark that would close what stood open before it, counting the leanings of
// its own family; kNever where the paragraph ends first. Cost: linear.
[[nodiscard]] std::vector<std::size_t> outer_closers(const std::vector<Mark>& marks);

}  // namespace sicut::quote
