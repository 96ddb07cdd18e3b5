// The line of a block quotation that only names its source: "— Name, Works, p. 3", "Name, Works (1908)".
#pragma once

#include <string_view>

#include "base/position.h"

namespace sicut::quote {

inline constexpr std::size_t kLongestSource = 120;  // bytes of such a line

// A dash that begins no item of a list.
[[nodiscard]] bool begins_with_dash(std::string_view text, TextSpan span);

// Without a dash: a line behind the end of a sentence that begins with a name of two words or more and ends
// no sentence. Cost: linear in a line's bytes.
[[nodiscard]] bool names_source(std::string_view text, TextSpan span);

// Where the line that names the source begins inside a paragraph's last segment; the end if there is none.
[[nodiscard]] TextPos source_line(std::string_view text, TextSpan span);

// A line "— X, Works, p. 3" that ends the paragraph, and no sentence.
[[nodiscard]] bool ends_with_source(std::string_view text, TextSpan span);

}  // namespace sicut::quote
