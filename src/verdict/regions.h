// Where both sides of a passage differ, before it is said how.
#pragma once

#include <cstddef>
#include <vector>

#include "verdict/changes.h"

namespace sicut::verdict {

// Words on both sides that stand for each other; either side may be empty.
struct Region {
  std::size_t quote_first = 0, quote_last = 0;
  match::RecordSpan source;
  bool same_figures = false;  // one date or number in two ways of writing
};

// Makes one region of those that lie in one date, span of years or broken number: "March 3" for "the 3rd of
// March". `regions`: in the order of the passage. Cost: some dozen short readings for each with figures by
// it.
void join_figures(const Library& library, const Query& query, const PassageSteps& passage,
                  std::vector<Region>& regions);

}  // namespace sicut::verdict
