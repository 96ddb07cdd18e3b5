// How likely a find is mere chance.
#pragma once

#include "match/align.h"

namespace sicut::match {

// Bits of information in meeting this form: log2(words of the record / its count).
[[nodiscard]] double information(const Index& index, text::FormId form);

// log2 of the number of places in the record where a reading as good as this one would be expected by
// chance: log2(words) + log2(ways to choose and place the differences) - information of what
// matched. Words of one language are not independent; measured on word runs of novels, a run of words
// carries about 0.7 of the sum of their bits, and that factor is used. Below zero: fewer than one.
// An alignment of several parts pays for the places of all of them.
[[nodiscard]] double log2_expected(const Index& index, const Pattern& pattern, const Alignment& alignment);

}  // namespace sicut::match
