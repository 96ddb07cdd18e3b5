// A letter that a scan read as a figure and set apart from its word: "1 he" for "The".
#pragma once

#include "variant/effects.h"
#include "variant/lexicon.h"

namespace sicut::variant {

// Whether `figure`, alone before `rest`, may be the first letter of `whole`: of like shape, and the rest is
// the same. Where the rest is a word by itself ("1 hen" for "then"), only a capital tells.
[[nodiscard]] bool is_letter_set_apart(const EffectWord& figure, const EffectWord& rest,
                                       const EffectWord& whole, const Lexicon& lexicon);

}  // namespace sicut::variant
