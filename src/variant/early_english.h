// English spelling before 1700.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "variant/lexicon.h"

namespace sicut::variant {

// Whether a text of so many words is in early modern spelling: `has` tells whether it has a folded word
// ("haue", "vpon", "onely").
[[nodiscard]] bool is_early_print(const std::function<bool(std::string_view)>& has, std::size_t words);

// The same of the text that the words are from, or of all texts at hand.
[[nodiscard]] bool is_early_print(const Lexicon& lexicon);

// A key in which early modern spellings of a word agree with each other and with today's.
[[nodiscard]] std::string early_key(std::string_view word);

// Words that only the looser habits of early print have as one ("daunger", "beleeue", "publique"): where
// texts in such spelling are at hand, and one of the two is no word of today.
[[nodiscard]] bool same_early_word(std::string_view a, std::string_view b, const Lexicon& lexicon);

// Two spellings that no rule covers: "vertue" for "virtue"; where the old one is a word of today, too ("then"
// for "than"), only in texts in such spelling. Folded letters, either way round.
[[nodiscard]] bool early_pair(std::string_view a, std::string_view b, const Lexicon& lexicon);

// "more", "greater": a "then" soon behind it is a "than".
[[nodiscard]] bool is_comparative(std::string_view word);

}  // namespace sicut::variant
