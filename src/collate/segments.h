// The whole of every witness in order, cut where anything begins or ends.
#pragma once

#include "collate/variants.h"

namespace sicut::collate {

// Fills Collation::segments. A segment holds no word of another: where a running head interrupts one, it is
// cut.
void find_segments(const VariantContext& context, const std::vector<std::uint32_t>& variant_of,
                   Collation& collation);

}  // namespace sicut::collate
