// A passage divided into regions, and what its ellipses and brackets stand for.
#pragma once

#include <utility>
#include <vector>

#include "verdict/differences.h"
#include "verdict/regions.h"

namespace sicut::verdict {

struct PassageDivision {
  std::vector<Region> regions;  // in the order of the passage
  std::vector<Change> gaps;     // at an ellipsis: kinds `elision` and `join`
  std::vector<std::pair<std::size_t, match::RecordSpan>>
      bracketed;  // word of the quotation, what a bracket stands for
};

// Runs of differing, inserted and omitted words become one region each, words replaced one by one a region
// each; what an ellipsis or a bracket stands for is kept apart.
[[nodiscard]] PassageDivision divide_passage(const Library& library, const Query& query,
                                             const PassageSteps& passage);

// A word that damage broke in two ("Smith’5", "tha t"): a similar word with a fragment beside it that only
// one side has is one region where the letters then agree better.
void rejoin_fragments(DifferenceJudge& judge, std::vector<Region>& regions);

}  // namespace sicut::verdict
