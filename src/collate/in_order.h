// Aligning two sequences whose words come in one order.
#pragma once

#include <vector>

#include "collate/sequence.h"

namespace sicut::collate {

// The words of `left` and `right` that stand for each other, in order. What is in no match stands on one side
// alone. Anchors first: stretches of words that stand once on either side, at their heaviest in one order;
// between them again, with shorter stretches; what is left is small and is paired word by word. Stretches too
// large for that and without any anchor stay unmatched. Then matches that are likely chance (one common word
// amid two stretches that differ) are taken back, and one-sided stretches that may stand a few words to and
// fro are put where a sentence or clause begins. Cost: n log n, and kMostPairs steps for every so many words.
// Same result for the mirrored question, but for ties.
[[nodiscard]] std::vector<Match> align_in_order(const Forms& forms, const Sequence& left,
                                                const Sequence& right);

}  // namespace sicut::collate
