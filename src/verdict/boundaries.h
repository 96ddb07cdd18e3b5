// What lies between two places of the record.
#pragma once

#include <vector>

#include "sicut/evidence.h"
#include "verdict/library.h"

namespace sicut::verdict {

// The boundaries crossed on the way from behind the word before `from` to the word `to`, in either direction,
// in the order of the enumeration. Different documents: `document` alone.
[[nodiscard]] std::vector<Boundary> boundaries_between(const Library& library, match::RecordWord from,
                                                       match::RecordWord to);

}  // namespace sicut::verdict
