// Places of a document as lines, columns, code points, and words that stand nowhere else.
#pragma once

#include <vector>

#include "formats/document.h"
#include "sicut/coordinates.h"
#include "sicut/evidence.h"

namespace sicut::formats {

// Coordinates of each of `places` (bytes of the original), in their order. Cost: linear in the document for
// every doubling of the surroundings that are needed (five at most), and a binary search for each place.
[[nodiscard]] std::vector<Coordinates> coordinates(const Document& document,
                                                   const std::vector<Place>& places);

}  // namespace sicut::formats
