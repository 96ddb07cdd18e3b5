// An editor's words in square brackets, held against what they stand for.
#pragma once

#include <vector>

#include "verdict/passage_division.h"

namespace sicut::verdict {

struct BracketFindings {
  std::vector<Change> changes;   // of kind `interpolation`, one for each
  std::vector<Region> left_out;  // words of the source that the brackets do not own up to
};

// Brackets own up to what they replace, not to a whole clause that goes with it: that is an omission beside
// them.
[[nodiscard]] BracketFindings find_brackets(const Library& library, const Query& query,
                                            const PassageSteps& passage, const PassageDivision& division,
                                            DifferenceJudge& judge);

}  // namespace sicut::verdict
