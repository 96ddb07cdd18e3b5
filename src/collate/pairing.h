// The best pairing of a few words with a few others, by dynamic programming.
#pragma once

#include <vector>

#include "collate/sequence.h"

namespace sicut::collate {

// The box holds at most this many pairs of words; larger ones are not paired by this.
inline constexpr std::uint64_t kMostPairs = 120'000;

// Pairs words that are equal or alike, in order, words divided otherwise included ("to day" and "today");
// what is like nothing is left out on either side, in as few stretches as possible. Source: Gotoh, "An
// improved algorithm for matching biological sequences", 1982. Cost: some 10-20 ns a pair of words of the
// box, and three bytes of memory.
[[nodiscard]] std::vector<Match> pair_words(const Forms& forms, const Sequence& left, const Sequence& right,
                                            const Box& box);

}  // namespace sicut::collate
