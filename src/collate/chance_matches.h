// Matches that say nothing: a common word that two different wordings share by chance.
#pragma once

#include <vector>

#include "collate/sequence.h"

namespace sicut::collate {

// Takes back short runs of matches between two stretches that differ, where the run tells less than the
// stretches: "the" amid two sentences that have nothing else in common. Cost: linear.
void take_back_chance_matches(const Forms& forms, const Sequence& left, const Sequence& right,
                              std::vector<Match>& matches);

}  // namespace sicut::collate
