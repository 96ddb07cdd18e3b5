// Print furniture and notes that the reader of a format took for text, told by their look.
#pragma once

#include <string_view>

#include "base/position.h"

namespace sicut::variant {

// Lines of their own, set off by blank lines, in capitals or a figure of a page: a running head or page
// number.
[[nodiscard]] bool is_furniture_by_look(std::string_view text, TextSpan span);

// Whole lines that a note's mark begins, and that were called by that mark before: a footnote that stands
// between two lines of the text.
[[nodiscard]] bool is_note_by_look(std::string_view text, TextSpan span);

}  // namespace sicut::variant
