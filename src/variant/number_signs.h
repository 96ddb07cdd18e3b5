// Signs that belong to a number and are no words: "$5", "50 %", "-3", "p < 0.05".
#pragma once

#include <string_view>

#include "base/position.h"

namespace sicut::variant {

// How sure it is that a sign stands there: a dash may be a minus, and "°/o" a damaged per cent.
enum class Sign { no, maybe, yes };

struct NumberSigns {
  TextSpan span;                        // of the number with its signs
  char32_t currency = 0, relation = 0;  // "$", "<"; 0 where there is none
  Sign minus = Sign::no;
  Sign percent = Sign::no;  // maybe, too, where words say so
};

// The signs beside the word or words `number` of `text`; of words without figures none. Cost: some ten
// characters on either side.
[[nodiscard]] NumberSigns signs_beside(std::string_view text, TextSpan number);

// Which country's money the letters are that stand before the sign and the figures of a sum ("US" of
// "US$5", "AU" of "A$5" and "AU$5"), right before it where they may be a word; empty for other words.
[[nodiscard]] std::string_view country_of_money(std::string_view text, TextSpan word);

// "percent", "prozent", "pourcent": folded, words run together.
[[nodiscard]] bool names_per_cent(std::string_view letters);

// Two numbers that are equal but for their signs say different things: "$5" and "£5", "-3" and "3", "5" and
// "5 %". A currency or relation that one side lacks is no such thing: the words may say it. `begins` and
// `ends`: of a quotation, which may begin behind a sign of the source, and end before one.
[[nodiscard]] bool tell_apart(const NumberSigns& one, const NumberSigns& other, bool begins, bool ends);

}  // namespace sicut::variant
