// What kind of character stands beside a mark or begins a word.
#pragma once

#include <string>
#include <string_view>

#include "text/characters.h"

namespace sicut::quote {

[[nodiscard]] bool is_space(char32_t code);        // white space of any width, and invisible marks
[[nodiscard]] bool is_word_letter(char32_t code);  // letter, digit or combining mark
[[nodiscard]] bool is_capital(char32_t code);
[[nodiscard]] bool is_lower(char32_t code);
[[nodiscard]] bool is_dash(char32_t code);
[[nodiscard]] bool is_sentence_end(char32_t code);  // . ! ? … and their kin in other scripts
[[nodiscard]] inline bool is_digit(char32_t code) {
  return code >= '0' && code <= '9';
}

// Simple lower case, letter by letter; enough for word lists.
[[nodiscard]] std::string lower_case(std::string_view words);

}  // namespace sicut::quote
