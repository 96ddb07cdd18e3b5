// Where a word ends: what carries it on over an apostrophe, a hyphen, a full stop or a bracket.
#pragma once

#include <cstddef>
#include <string_view>

namespace sicut::text {

// The end of the word that begins at `start`, with a letter or digit, by the rules of tokenize (words.h).
// Figures that may be a note's sign are still part of it. Cost: linear in the word.
[[nodiscard]] std::size_t word_end(std::string_view whole, std::size_t start);

}  // namespace sicut::text
