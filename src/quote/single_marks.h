// Single marks, kept apart from apostrophes. A single mark alone proves nothing, so quotations in single
// marks need both marks, unless the opening one is introduced ("he wrote: ‘") or opens a paragraph.
#pragma once

#include <vector>

#include "quote/pairing.h"

namespace sicut::quote {

// `doubles` are the quotations that pair_double_marks found: a single quotation never runs across one's
// border. In no particular order. Cost: linear but for sorting.
[[nodiscard]] std::vector<Found> pair_single_marks(std::string_view text, const Flow& flow,
                                                   const std::vector<Found>& doubles);

}  // namespace sicut::quote
