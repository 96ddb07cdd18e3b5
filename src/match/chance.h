// How likely a find is mere chance.
#pragma once

#include "match/align.h"

namespace sicut::match {

// Bits of information in meeting this form: log2(words of the record / its count).
[[nodiscard]] double information(const Index& index, text::FormId form);

// log2 of the number of places where words of so many bits would stand as they do by chance, by the account
// of log2_expected.
[[nodiscard]] double log2_by_chance(const Index& index, double information);

// Information as a seed's weight: at most 14 bits, 8 for a word the record does not have.
[[nodiscard]] double seed_weight(const Index& index, text::FormId form);

// log2 of the number of places in the record where a reading as good as this one would be expected by
// chance: log2(words) + bits to choose and place the differences - information of what matched. Words of
// one language are not independent; measured on word runs of novels, a run of words carries about 0.7 of the
// sum of their bits, and that factor is used. Below zero: fewer than one. An alignment of several parts pays
// for the places of all of them.
[[nodiscard]] double log2_expected(const Index& index, const Pattern& pattern, const Alignment& alignment);

// Bits that it takes to choose and place the differences among these steps of a pattern of `words` words:
// which steps differ, what stands there instead, how much of the source is passed over.
[[nodiscard]] double freedom(const Pattern& pattern, std::span<const Step> steps, std::size_t words);

// The share of the pattern's information that the alignment accounts for: a reading that has all the small
// words and none of those that matter has a low one. 0..1.
[[nodiscard]] double information_share(const Index& index, const Pattern& pattern,
                                       const Alignment& alignment);

}  // namespace sicut::match
