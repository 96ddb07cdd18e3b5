// Numbers that an edition counts verses, lines or pages with, inside the words that it prints.
#pragma once

#include <string_view>

#include "base/position.h"

namespace sicut::variant {

// Whether the number `span` of `text` counts, told by its look and by the numbers next to it that go on
// counting: a verse's ("1:2 A fool", "... not empty. 2 A fool"), a line's in the margin ("patient stone, 5"),
// a page's among signs ("*102", "{15}", "[p. 14]"), a note's in square brackets behind a mark ("valley. [1]
// No"), a letter of a statute's items ("(b)": see is_item_label); or the time at which something was said
// ("[00:01:24]"). Cost: some thousand bytes are looked at.
[[nodiscard]] bool is_counting_number(std::string_view text, TextSpan span);

}  // namespace sicut::variant
