// Spelling with its accents: finer than fold.h, for words that differ in nothing else.
#pragma once

#include <string>
#include <string_view>

namespace sicut::text {

// NFKC, case folded; apostrophes, hyphens, white space and full stops dropped, accents kept: "Schön" ->
// "schön". Cost: linear, by ICU.
[[nodiscard]] std::string casefolded(std::string_view word);

}  // namespace sicut::text
