// Moved words and phrases that are too short to be told anywhere, but not near their old place.
#pragma once

#include <vector>

#include "collate/moves.h"
#include "collate/occupied.h"

namespace sicut::collate {

// Among the words that `taken` leaves over: stretches of some words that stand once on either side, wherever;
// and short ones, single words included, whose other place is a few words away. What is found is taken. Cost:
// linear.
[[nodiscard]] std::vector<MovedStretch> find_near_moves(const Forms& forms, const Sequence& left,
                                                        const Sequence& right,
                                                        const std::vector<Match>& matches, Occupied& taken);

}  // namespace sicut::collate
