// What "ibid.", "op. cit." and "loc. cit." take up.
#pragma once

#include <vector>

#include "citation/citation.h"

namespace sicut::citation {

// Sets refers_to and rivals of every citation that takes up another, and fills in the fields it takes up.
// Notes take up notes, the body the body. `citations` in text order. Cost: linear but for a bounded look
// back.
void join_chains(std::vector<Citation>& citations);

}  // namespace sicut::citation
