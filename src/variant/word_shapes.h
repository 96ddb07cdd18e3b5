// What could be a word of a language, though no list has it.
#pragma once

#include <string_view>

namespace sicut::variant {

// Whether letters (folded, a to z) are put together as in the language's words: every three of them in a row,
// the word's ends counted, stand so in several words of its list. False where there is no list. Cost:
// nanoseconds a letter, and once some milliseconds a language. Thread safe.
[[nodiscard]] bool is_shaped_like_word(std::string_view language, std::string_view letters);

}  // namespace sicut::variant
