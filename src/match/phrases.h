// Finding by words: for short phrases, and for bad scans in which hardly a stretch of letters as long as a
// seed is whole.
#pragma once

#include <vector>

#include "match/candidates.h"

namespace sicut::match {

// Adds the words of every place where many of the pattern's words stand as far from each other as in the
// pattern: half of a short one, a quarter of a longer one. At most 64 words. Cost: the places of its rarest
// words, and some 100 ns for each of those and each other word.
void add_phrases(const Index& index, const Pattern& pattern, const CandidateOptions& options,
                 std::vector<Hit>& hits);

}  // namespace sicut::match
