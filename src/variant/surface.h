// Words as printed: what of their look is typography, and what makes another word.
#pragma once

#include <string>
#include <string_view>

#include "variant/lexicon.h"

namespace sicut::variant {

// A word's surface without what is mere typography: the kind of apostrophe, line breaks and the hyphens
// before them, soft hyphens, the spaces of a letter-spaced word, ligatures' look.
[[nodiscard]] std::string plain_surface(std::string_view surface);

// Commas, stops, dashes and brackets between two words, one sign for each family; quotation marks, white
// space and note markers left out.
[[nodiscard]] std::string punctuation(std::string_view gap);

// Equal letters, and yet two words: "schon" and "schön", "were" and "we're", "3.5" and "35". Of plain
// surfaces.
[[nodiscard]] bool words_of_their_own(const std::string& one, const std::string& other,
                                      const Lexicon& lexicon);

}  // namespace sicut::variant
