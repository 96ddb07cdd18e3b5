// Columns of print that stand beside each other on the lines of a plain text.
#pragma once

#include <string_view>

#include "base/position.h"

namespace sicut::variant {

// Whether the words `span` of `text` are what another column has on a line, where a sentence goes on from
// line to line of its own column: the rest of a line behind a gap, or its beginning up to one, and at least
// three lines near by have a gap that ends in the same place. Cost: a dozen lines are looked at.
[[nodiscard]] bool is_other_column(std::string_view text, TextSpan span);

}  // namespace sicut::variant
