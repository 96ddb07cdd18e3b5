// A small work inside a big volume.
#pragma once

#include <optional>

#include "collate/witness.h"

namespace sicut::collate {

// Where in `volume` the words of `work` stand: the first and behind the last word of the volume's own
// numbering, begun and ended at a paragraph's border where one is near. Nothing where the volume is not much
// larger than the stretch found, or where little of the work is found in it. Cost: linear.
struct WordRange {
  std::uint32_t first = 0, end = 0;
};
[[nodiscard]] std::optional<WordRange> find_work(const Forms& forms, const WitnessWords& work,
                                                 const WitnessWords& volume);

}  // namespace sicut::collate
