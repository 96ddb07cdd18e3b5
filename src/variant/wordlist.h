// The word lists built into the program: English, German (old and new orthography), French, Spanish, Italian;
// from the Debian packages that scripts/packages.txt names.
#pragma once

#include <functional>
#include <string_view>

namespace sicut::variant {

// `language`: ISO 639 code.
[[nodiscard]] bool has_wordlist(std::string_view language);

// Whether the language's list has an entry: a folded word, or "=" and a case-folded spelling where accents
// tell words apart. Cost: some twenty comparisons.
[[nodiscard]] bool wordlist_has(std::string_view language, std::string_view entry);

// Calls `visit` with each entry of the language's list, in order.
void each_word(std::string_view language, const std::function<void(std::string_view)>& visit);

}  // namespace sicut::variant
