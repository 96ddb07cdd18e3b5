// Words as other languages than English spelled them before a reform.
#pragma once

#include <string_view>

#include "variant/lexicon.h"

namespace sicut::variant {

// Whether two folded words are one in the spellings before and after the reform of 1918.
[[nodiscard]] bool same_russian(std::string_view a, std::string_view b, const Lexicon& lexicon);

// The same of German before and after 1901; one of them must be no word of today.
[[nodiscard]] bool same_german(std::string_view a, std::string_view b, const Lexicon& lexicon);

// The same of French before 1835, Spanish before 1815 and Italian of the nineteenth century, as the lexicon's
// language asks; one of them must be no word of today.
[[nodiscard]] bool same_romance(std::string_view a, std::string_view b, const Lexicon& lexicon);

}  // namespace sicut::variant
