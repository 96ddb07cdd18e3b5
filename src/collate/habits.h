// Spelling pairs that recur: an editor's habit, to be named once.
#pragma once

#include "sicut/collation.h"

namespace sicut::collate {

// One pair of words that are spelled otherwise.
struct SpellingPair {
  std::uint32_t variant = 0;
  std::string from, to;  // case-folded
};

// Finds what recurs among the pairs (three times and more), names it ("-ise" / "-ize", or whole words where
// only they recur), and tells each variant its habit. The commonest first. Cost: n log n.
void name_habits(const std::vector<SpellingPair>& pairs, Collation& collation);

}  // namespace sicut::collate
