// Spellings of one word.
#pragma once

#include <string_view>

#include "variant/lexicon.h"

namespace sicut::variant {

// Whether two folded words are one word in two spellings: British and American (-our/-or, -ise/-ize, -re/-er,
// doubled l, ae/e, ...), older and newer ("shew", "connexion", "to-morrow" has equal letters anyway), and
// early modern ("haue", "booke", "vpon") where the lexicon does not know the odd form as a word of its own.
// German before 1901 ("Theil", "seyn") likewise; Russian before 1918 ("лѣсъ").
[[nodiscard]] bool same_word_spelled_otherwise(std::string_view a, std::string_view b,
                                               const Lexicon& lexicon);

}  // namespace sicut::variant
