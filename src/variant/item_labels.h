// Letters that a statute or a list names its items with, inside the words that it prints: "(a)", "(iii)".
#pragma once

#include <string_view>

#include "base/position.h"

namespace sicut::variant {

// Whether the word `span` of `text` names an item and is none of its words: a letter, a small Roman numeral
// or a number in brackets, at the head of a line or behind a semicolon, colon or dash (an "and" or "or" may
// come between), where words follow and the label before it or behind it in the count stands near in the same
// way. "paragraph (a)" names another place and is no label. Cost: some thousand bytes are looked at.
[[nodiscard]] bool is_item_label(std::string_view text, TextSpan span);

}  // namespace sicut::variant
