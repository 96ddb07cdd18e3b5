// Whether a word that is none is a damaged form of another word than the one it is held against.
#pragma once

#include <string>

#include "variant/lexicon.h"

namespace sicut::variant {

// How far the letters of a word that is none may be from the word it is a damaged form of: in visual
// distance, where a look-alike costs a half. Scans that are worse than one letter in six are rare, and
// unreadable.
inline constexpr double kDamagedFirst = 0.8, kDamagedPerLetter = 1.0 / 6;
inline constexpr double kOneSwap = 1;         // visual distance of two letters that have changed places
inline constexpr double kOneConfusion = 0.5;  // visual distance

// Nothing but letters of like shape.
[[nodiscard]] bool only_look_alikes(const std::string& a, const std::string& b);

// The odd word is nearer to another word than to the one it is held against, and one of the two denies, or
// two letters have changed places in it: "neuer" is a damaged "never", not an "ever".
[[nodiscard]] bool damages_another(const std::string& odd, const std::string& other, const Lexicon& lexicon);

// A long word that one letter of like shape makes a word of the list, where more than such letters would have
// to be explained: "majoritv" is no damaged "minority".
[[nodiscard]] bool is_nearer_another(const std::string& odd, const std::string& other,
                                     const Lexicon& lexicon);

// Rare words are in no list. What could be a word is damaged where a slip explains all of the difference:
// letters of like shape; or, behind the word's first, one letter lost or put in, or two that have changed
// places. So "nitrite" is no slip for "nitrate".
[[nodiscard]] bool may_be_another_word(const std::string& odd, const std::string& other,
                                       const Lexicon& lexicon);

}  // namespace sicut::variant
