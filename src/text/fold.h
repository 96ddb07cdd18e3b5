// Folding: the letters of a word, as they count when wordings are compared.
#pragma once

#include <string>
#include <string_view>

namespace sicut::text {

// Appends to `out` the folded letters of `word` (UTF-8): NFKC, case folded, accents, apostrophes,
// hyphens, full stops and everything else that is no letter or digit dropped. "Party’s" -> "partys",
// "so-\ncalled" -> "socalled", "Économie" -> "economie", "ſhew" -> "shew", "R.C.P." -> "rcp".
// Cost: linear; ASCII and Latin quotation marks take a fast path, the rest goes through ICU.
void append_folded(std::string_view word, std::string& out);

[[nodiscard]] inline std::string folded(std::string_view word) {
  std::string out;
  append_folded(word, out);
  return out;
}

}  // namespace sicut::text
