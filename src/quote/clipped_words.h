// Words cut short in speech: "'tis", "goin’", "o’". The mark at the cut is an apostrophe, no mark of
// quotation.
#pragma once

#include <string>
#include <string_view>

namespace sicut::quote {

// Words that lose their head: the mark before them is an apostrophe. `word` is in lower case.
[[nodiscard]] bool is_clipped(std::string_view word);
// Words that lose their tail: "an’", "goin’", "yo’".
[[nodiscard]] bool is_docked(std::string_view word);

// The word that begins at, or ends before, a byte; in lower case; long ones only in part.
[[nodiscard]] std::string word_after(std::string_view text, std::size_t at);
[[nodiscard]] std::string word_before(std::string_view text, std::size_t end);
// Does the word before `end` begin with a capital? A name may well end in "-in".
[[nodiscard]] bool is_name_before(std::string_view text, std::size_t end);

}  // namespace sicut::quote
